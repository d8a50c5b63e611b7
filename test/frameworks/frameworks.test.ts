// Builds a small app with each framework and bundler from the packed package, and uses it in a browser. Takes many minutes and needs the npm
// registry, so it is a separate command: npm run frameworks [-- --test-name-pattern=svelte], after `npm run build`.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, watch } from '../host/support/browser.js';
import { answer, next } from '../host/support/visitor.js';
import { run } from '../package/support/packed.js';
import { FolderServer } from './server.js';

/** Folders of the built pages of an app; none if the app has its own server (`npm start`). */
const APPS: Readonly<Record<string, { readonly folders?: readonly string[]; readonly serverText?: boolean }>> = {
  react: { folders: ['dist'] },
  vue: { folders: ['dist'] },
  svelte: { folders: ['dist'] },
  angular: { folders: ['dist'] },
  astro: { folders: ['dist'], serverText: true },
  next: { serverText: true },
  nuxt: { serverText: true },
  bundlers: { folders: ['webpack', 'esbuild', 'rollup', 'parcel'].map((name) => `dist/${name}`) },
};

/** Some apps use older versions that still run on our oldest Node. With Node 24 these are replaced by newer ones, as [from, to]. */
const NEWER: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  angular: [
    ['^21.2.0', '^22.2.0'],
    ['~5.9.3', '~6.0.0'],
  ],
  astro: [['^5.18.0', '^7.3.0']],
  nuxt: [['~4.2.2', '^4.5.0']],
};
const isNewNode = Number.parseInt(process.versions.node, 10) >= 24;

const root = realpathSync(mkdtempSync(join(tmpdir(), 'treatment-guide-frameworks-')));
const minutes: Record<string, string> = {};
let tarball = '';
let browser: Browser;
before(async () => {
  const pack = run('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', root]);
  assert.equal(pack.status, 0, pack.output);
  tarball = join(root, (JSON.parse(pack.stdout) as [{ filename: string }])[0].filename);
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
  console.log(`minutes from an empty folder to the built app: ${JSON.stringify(minutes)}`);
});

/** Runs a script of an app; if it fails, throws its output. */
function must(folder: string, ...args: string[]): void {
  const { status, output } = run('npm', args, folder);
  assert.equal(status, 0, `npm ${args.join(' ')}\n${output.slice(-4000)}`);
}

/** Installs an app with the packed package, checks its types if it has any, and builds it. */
function install(name: string): string {
  const folder = join(root, name);
  cpSync(`test/frameworks/${name}`, folder, { recursive: true });
  const newer = isNewNode ? (NEWER[name] ?? []) : [];
  const wanted = newer.reduce(
    (text, [from, to]) => text.replaceAll(`"${from}"`, `"${to}"`),
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const project = JSON.parse(wanted) as {
    scripts: Record<string, string>;
    dependencies?: Record<string, string>;
  };
  project.dependencies = { ...project.dependencies, 'treatment-guide': `file:${tarball}` };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
  must(folder, 'install', '--no-audit', '--no-fund', '--loglevel=error');
  if (project.scripts.check) must(folder, 'run', 'check');
  must(folder, 'run', 'build');
  return folder;
}

/** A free port. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Starts the server of an app, and gives its address once it responds. */
async function start(folder: string): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', HOSTNAME: '127.0.0.1', NODE_ENV: 'production' };
  const child = spawn('npm', ['start'], { cwd: folder, env, stdio: 'ignore', detached: true });
  const url = `http://127.0.0.1:${port}/`;
  for (let turn = 0; turn < 120; turn += 1) {
    const answered = await fetch(url).catch(() => undefined);
    if (answered?.ok) return { url, child };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${folder}: its server does not answer`);
}

/** Asserts that both elements work, an answer survives a render, the view event arrives, and the console stays empty. */
async function use(url: string): Promise<void> {
  const { page, seen } = await watch(await browser.newContext());
  await page.goto(url);
  const explorer = page.locator('treatment-explorer');
  await explorer.locator('[data-question="primary"]').waitFor();
  await page.locator('trial-explainer [part~="urgent"]').waitFor();
  assert.deepEqual(await answers(page), { spread: 'no' }, 'the answers of the app are applied');
  await answer(explorer, 'primary', 'breast');
  for (let turn = 0; turn < 3; turn += 1) await page.getByRole('button', { name: 'Draw again' }).click();
  assert.deepEqual(await answers(page), { spread: 'no', primary: 'breast' }, 'a render loses no answer');
  await next(explorer);
  await page.waitForFunction(() => document.querySelector('output')?.textContent === 'questions');
  assert.deepEqual(seen.errors, []);
  await page.context().close();
}

const answers = (page: Page) => page.locator('treatment-explorer').evaluate((element) => ({ ...element.answers }));

describe('an app with the packed package', () => {
  for (const [name, { folders, serverText }] of Object.entries(APPS))
    test(name, async () => {
      const began = Date.now();
      const folder = install(name);
      minutes[name] = ((Date.now() - began) / 60_000).toFixed(1);
      if (!folders) {
        const { url, child } = await start(folder);
        try {
          await checkText(url);
          await use(url);
        } finally {
          process.kill(-child.pid!);
        }
        return;
      }
      for (const built of folders) {
        assert.ok(readdirSync(join(folder, built)).length, built);
        const server = await FolderServer.start(join(folder, built));
        if (serverText) await checkText(server.url);
        await use(server.url);
        server.stop();
      }
    });
});

/** Asserts that a server or a build has written the tag and the text, so that both are there without scripts. */
async function checkText(url: string): Promise<void> {
  const html = await (await fetch(url)).text();
  assert.match(html, /<treatment-explorer[^>]*>/);
  assert.match(html, /data-guide-text/);
}
