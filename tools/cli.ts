#!/usr/bin/env node
// The command `treatment-guide`, for authors of any guide. See docs/own-guide.md.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Call, type Command, FLAG, isDay, Stop, TEXT } from './command.js';
import { build } from './commands/build.js';
import { check } from './commands/check.js';
import { init } from './commands/init.js';
import { preview } from './commands/preview.js';
import { render } from './commands/render.js';
import { review } from './commands/review.js';
import { rules } from './commands/rules.js';
import { sign } from './commands/sign.js';
import { translate } from './commands/translate.js';

const COMMANDS: Readonly<Record<string, Command>> = {
  init,
  preview,
  check,
  rules,
  review,
  sign,
  translate,
  build,
  render,
};

const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
const HELP = `treatment-guide checks a guide, shows it to the clinicians who sign it, and builds it.

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  .join('\n')}

A guide is a folder of YAML files, or one JSON file. "treatment-guide <command> --help" says more.
It ends with 0 when all is well, 1 when something is to be mended, 2 when the command could not run.
How to write a guide: docs/own-guide.md`;

const helpOf = (name: string, { usage, help }: Command) =>
  `treatment-guide ${name} ${usage}\n\n${help.trim()}\n\n  --today DATE  the day to judge a sign-off by, like 2026-11-23; default today\n  --help`;

const askHelp = (name = '') => `See: treatment-guide ${name && `${name} `}--help`;

/** Parses the arguments after the name of a command. */
function read(name: string, command: Command, args: readonly string[]): Call | 'help' {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    const options = { ...command.options, today: TEXT, help: { ...FLAG, short: 'h' } } as const;
    parsed = parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new Stop(`${(error as Error).message.split('. ')[0]}. ${askHelp(name)}`);
  }
  const { positionals: named, values } = parsed;
  if (values.help) return 'help';
  const [least, most] = command.names;
  if (named.length < least) throw new Stop(`Name what it is about: treatment-guide ${name} ${command.usage}`);
  if (named.length > most)
    throw new Stop(`"${name}" takes ${most}, and got ${named.length}. Put what has spaces into quotation marks.`);
  const today = (values.today as string | undefined) ?? new Date().toISOString().slice(0, 10);
  if (!isDay(today)) throw new Stop(`--today must be a day like 2026-11-23, and not "${today}".`);
  return { named, today, options: values as Call['options'] };
}

async function main([name, ...args]: readonly string[]): Promise<0 | 1> {
  if (name === '--version') return say(version());
  if (!name) throw new Stop(`Say what to do: ${Object.keys(COMMANDS).join(', ')}. ${askHelp()}`);
  if (name === 'help' || name === '--help' || name === '-h') return say(HELP);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw new Stop(`There is no command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}. ${askHelp()}`);
  const call = read(name, command, args);
  if (call === 'help') return say(helpOf(name, command));
  return (await command.run(call)) ? 0 : 1;
}

function say(text: string): 0 {
  console.log(text);
  return 0;
}

const version = () =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;

// The reader of the output may stop early, as in `... | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = error.code;
}
