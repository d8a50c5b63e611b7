import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { newProject, type Project } from '../package/support/packed.js';
import { serveGuides } from './server.js';

const WALK = readFileSync('docs/own-guide.md', 'utf8');
/** The code blocks of the document, in order. */
const BLOCKS = [...WALK.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({
  kind: kind!,
  text: text!,
}));
/** Whether the output of a command has this line of the document; `...` stands for anything. */
const isSaid = (line: string, said: string) =>
  new RegExp(line.replace(/[$()*+?[\\\]^{|}]/g, '\\$&').replaceAll('...', '.+')).test(said);
const linesOf = (text: string) => text.trimEnd().split('\n');

let project: Project;
let shown: ChildProcess | undefined;
before(() => {
  project = newProject();
  // The link that "npm install" adds beside the package itself.
  const bin = join(project.root, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(join(project.installed, 'dist/cli.js'), join(bin, 'treatment-guide'));
});
after(() => {
  shown?.kill('SIGINT');
  project.remove();
});

/** Runs a command of the tutorial, and gives its output. */
function run(command: string): string {
  if (command === 'npm install treatment-guide') return '';
  const { stdout, stderr, status } = spawnSync(command, { cwd: project.root, encoding: 'utf8', shell: true });
  assert.notEqual(status, 2, `${command}\n${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}

/** Starts a preview that stays open during the rest of the tutorial. */
async function open(command: string): Promise<string> {
  const [, ...args] = command.split(' ').slice(1);
  const cli = join(project.installed, 'dist/cli.js');
  shown = spawn(process.execPath, [cli, ...args, '--port', '0'], {
    cwd: project.root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const data of shown.stdout!) {
    const address = /http:\S+/.exec(String(data))?.[0];
    if (address) return address;
  }
  throw new Error('no address');
}

/** Applies a change as an editor would: lines with a minus are replaced by the lines with a plus that follow. */
function change(text: string): void {
  const [head, ...lines] = linesOf(text);
  const file = join(project.root, head!.replace('--- ', ''));
  let source = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const pairs: { old: string[]; fresh: string[] }[] = [];
  for (const line of lines) {
    const last = pairs.at(-1);
    if (line.startsWith('-') && last && !last.fresh.length) last.old.push(line.slice(1));
    else if (line.startsWith('-')) pairs.push({ old: [line.slice(1)], fresh: [] });
    else if (last) last.fresh.push(line.slice(1));
    else pairs.push({ old: [], fresh: [line.slice(1)] });
  }
  for (const { old, fresh } of pairs) {
    const before = old.length ? `${old.join('\n')}\n` : '';
    assert.ok(source.includes(before), `${head} has no\n${before}`);
    source = before ? source.replace(before, () => `${fresh.join('\n')}\n`) : `${fresh.join('\n')}\n`;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
}

describe('docs/own-guide.md', () => {
  it('is a tutorial that works word for word, with the packed package in an empty folder', async () => {
    let said = '';
    let preview = '';
    for (const { kind, text } of BLOCKS) {
      if (kind === 'diff') change(text);
      if (kind === 'text')
        for (const line of linesOf(text)) assert.ok(isSaid(line, said), `${line}\nis not in\n${said}`);
      if (kind !== 'sh') continue;
      said = '';
      for (const command of linesOf(text))
        if (command.includes(' preview ')) preview = await open(command);
        else said += run(command);
    }
    // The preview that was opened in step 2 shows the changes.
    const last = (await (await fetch(`${preview}guide.json`)).json()) as { title: string; signOff?: { name: string } };
    assert.equal(last.title, 'What to do about a blister on your heel');
  });

  it('ends with the guide on a page of the hospital, signed, in two languages', async () => {
    const snippet = BLOCKS.find(({ kind }) => kind === 'html')!.text;
    const said = run('npx treatment-guide build heel-blister --out guides');
    for (const line of linesOf(snippet)) assert.ok(said.includes(line), line);
    const { address, stop } = await serveGuides(
      join(project.root, 'guides'),
      snippet + snippet.replaceAll('.en.', '.fr.'),
    );
    const browser = await chromium.launch({ executablePath: findChromium()!, args: [...CHROMIUM_ARGS] });
    try {
      const page = await browser.newPage();
      await page.goto(address);
      const [english, french] = [page.locator('treatment-explorer').first(), page.locator('treatment-explorer').last()];
      await english.getByText('What to do about a blister on your heel').first().waitFor();
      await english
        .getByText(/Name of the clinician/)
        .first()
        .waitFor();
      await french.getByText('Que faire d’une ampoule à votre talon').first().waitFor();
    } finally {
      await browser.close();
      await stop();
    }
    rmSync(join(project.root, 'guides'), { recursive: true });
  });

  it('is short: few commands, and few letters to type', () => {
    const of = (wanted: string) => BLOCKS.filter(({ kind }) => kind === wanted).flatMap(({ text }) => linesOf(text));
    const commands = of('sh');
    const typed = of('diff').filter((line) => line.startsWith('+'));
    const keys = [...commands, ...typed].reduce((sum, line) => sum + line.length, 0);
    assert.ok(
      commands.length <= 14 && keys <= 3000,
      `${commands.length} commands, ${typed.length} lines, ${keys} keys`,
    );
  });
});
