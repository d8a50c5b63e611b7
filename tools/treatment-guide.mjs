#!/usr/bin/env node
// The command of the package: checks a hospital's own guide, and writes pages from it. Needs Node and the package's own files alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { JsonError, readJson } from './own-guide/json.mjs';

const HELP = `treatment-guide checks a hospital's own guide, and writes pages from it.

  treatment-guide check FILE     every problem of the guide, one a line
  treatment-guide review FILE    review.html, for the clinician who reads the guide before signing it
  treatment-guide render FILE    the complete guide as a page without scripts; of guide.json it makes guide.html

Options
  --out NAME             review, render: write to this file
  --today DATE           all: the day to judge a sign-off by, like 2026-11-23; default today
  --contact-href HREF    render: your telephone (tel:...) or page
  --not-offered IDS      render: ids of treatments that you do not offer, separated by spaces
  --help, --version

It ends with 0 when all is well, 1 when the file needs work, 2 when the command itself was wrong.
How to write a guide: docs/own-guide.md
`;

/** The options of each command. */
const COMMANDS = {
  check: ['today'],
  review: ['out', 'today'],
  render: ['out', 'today', 'contact-href', 'not-offered'],
};

/** A reason to stop, said in one or more lines, with the code to end with. */
class Stop extends Error {
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

const askHelp = 'See: treatment-guide --help';

/** What was asked for. */
function readArguments(given) {
  let parsed;
  try {
    const text = { type: 'string' };
    const options = { out: text, today: text, 'contact-href': text, 'not-offered': text };
    const flags = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } };
    parsed = parseArgs({ args: given, allowPositionals: true, options: { ...options, ...flags } });
  } catch (error) {
    throw new Stop(`${error.message.split('. ')[0]}. ${askHelp}`, 2);
  }
  const { values, positionals } = parsed;
  const [command, file, ...more] = positionals;
  if (values.help || command === 'help') return { command: 'help' };
  if (values.version) return { command: 'version' };
  if (!command) throw new Stop(`Say what to do: ${Object.keys(COMMANDS).join(', ')}. ${askHelp}`, 2);
  const allowed = Object.hasOwn(COMMANDS, command) && COMMANDS[command];
  if (!allowed)
    throw new Stop(`There is no command "${command}". There are: ${Object.keys(COMMANDS).join(', ')}. ${askHelp}`, 2);
  if (!file) throw new Stop(`Name the file of the guide: treatment-guide ${command} guide.json`, 2);
  if (more.length)
    throw new Stop(
      `One file at a time: ${command} got ${1 + more.length}. Put a name with spaces into quotation marks.`,
      2,
    );
  for (const name of Object.keys(values))
    if (!allowed.includes(name)) throw new Stop(`"${command}" has no option --${name}. ${askHelp}`, 2);
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(today) || Number.isNaN(Date.parse(today)))
    throw new Stop(`--today must be a date like 2026-11-23, and not "${today}".`, 2);
  return { command, file, values, today };
}

/** A built file of the package. */
async function dist(name) {
  try {
    return await import(new URL(`../dist/${name}`, import.meta.url).href);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Stop(`dist/${name} is missing. In a copy of the project's source, run "npm run build" first.`, 2);
  }
}

const WHY = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'this may not be read',
  ENOTDIR: 'there is no such file',
};

/** The guide of a file, checked, with where each part of it stands; or a Stop that holds every problem. */
async function readGuide(file) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new Stop(`${file}: save this file as UTF-8 text.`);
    throw new Stop(`${file}: ${WHY[error.code] ?? error.message}.`);
  }
  let read;
  try {
    read = readJson(text);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new Stop(`${file}:${error.line}:${error.column}: this is not JSON: ${error.message}`);
  }
  const { GuideError, parseGuide, sayIssue } = await dist('guide.js');
  const say = (issue) => `${file}:${read.lineOf(issue.path)}: ${sayIssue(issue)}`;
  try {
    return { guide: parseGuide(read.value), say, repeated: read.repeated };
  } catch (error) {
    if (!(error instanceof GuideError)) throw error;
    const { issues } = error;
    throw new Stop(
      [
        ...[...read.repeated, ...issues].map(say),
        '',
        `${count(issues.length, 'problem stops', 'problems stop')} this guide. A page that is given it shows its own link instead.`,
        'Its words and its rules are looked at once that is mended.',
      ].join('\n'),
    );
  }
}

const count = (n, one, other) => `${n} ${n === 1 ? one : other}`;

/** What does not stop a guide, and needs work all the same. */
async function weakSpots({ guide, repeated }, today) {
  const [{ wording }, { signOffProblems }] = await Promise.all([
    import('./own-guide/wording.mjs'),
    import('./own-guide/rules.mjs'),
  ]);
  return [...repeated, ...wording(guide), ...signOffProblems(guide, today)];
}

async function check({ file, today }) {
  const read = await readGuide(file);
  const { guide, say } = read;
  const spots = await weakSpots(read, today);
  for (const spot of spots) console.log(say(spot));
  const { treatments, questions, rules, facts, sources } = guide;
  const { UNCHECKED, uncheckedIn } = await import('./own-guide/wording.mjs');
  console.log(
    `${spots.length ? '\n' : ''}${file} can be shown: ${count(treatments.length, 'treatment', 'treatments')}, ${count(questions.length, 'question', 'questions')}, ${count(rules.length, 'rule', 'rules')}, ${count(Object.keys(facts).length, 'fact', 'facts')}, ${count(sources.length, 'source', 'sources')}.`,
  );
  const { statusOf } = await import('./own-guide/rules.mjs');
  console.log(statusOf(guide, today));
  console.log(uncheckedIn(guide) ?? UNCHECKED);
  if (spots.length)
    throw new Stop(
      `${count(spots.length, 'weak spot', 'weak spots')} above. They do not stop the guide. Mend them before a clinician reads it.`,
    );
}

/** Writes a page, never over the guide that it is made from. */
function write(out, file, text) {
  if (resolve(out) === resolve(file))
    throw new Stop(`The page would be written over ${file}. Name another file with --out.`, 2);
  try {
    writeFileSync(out, text);
  } catch (error) {
    const why = { ENOENT: 'there is no such folder', EISDIR: 'this is a folder', EACCES: 'this may not be written' };
    throw new Stop(`${out}: ${why[error.code] ?? error.message}.`);
  }
}

async function review({ file, values, today }) {
  const read = await readGuide(file);
  const spots = await weakSpots(read, today);
  const [{ reviewPage, digestOf }, { evaluate }] = await Promise.all([
    import('./own-guide/review.mjs'),
    dist('engine.js'),
  ]);
  const engine = readFileSync(new URL('../dist/engine.js', import.meta.url), 'utf8');
  const out = values.out ?? 'review.html';
  write(
    out,
    file,
    reviewPage({ guide: read.guide, name: basename(file), spots: spots.map(read.say), engine, evaluate, today }),
  );
  console.log(`${out}: open it in a browser. It works without a network, and it prints.`);
  console.log(`digest of what it shows: ${digestOf(read.guide)}`);
  if (spots.length) console.log(`the page lists ${count(spots.length, 'weak spot', 'weak spots')} at its start`);
}

async function render({ file, values, today }) {
  const { guide } = await readGuide(file);
  const { renderPage } = await dist('static.js');
  const attributes = { today };
  for (const name of ['contact-href', 'not-offered']) if (values[name]) attributes[name] = values[name];
  const out = values.out ?? `${file.replace(/\.json$/i, '')}.html`;
  write(out, file, renderPage({ guide, attributes }));
  console.log(`${out}: the complete guide as a page. It needs no script and asks for nothing.`);
  if (!values['contact-href']) console.log('It names no telephone of yours: give one with --contact-href tel:...');
}

try {
  const asked = readArguments(process.argv.slice(2));
  if (asked.command === 'help') console.log(HELP.trimEnd());
  else if (asked.command === 'version')
    console.log(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
  else await { check, review, render }[asked.command](asked);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = error.code;
}
