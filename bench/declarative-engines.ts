// Opens the prototype of bench/declarative-page.ts in Chromium, Firefox and WebKit, and prints what works there before and after the script.
// Run after a build: npx tsx bench/declarative-engines.ts
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CHROMIUM_ARGS, findChromium } from '../scripts/chromium.mjs';
import { findFirefox, startWebKit } from '../scripts/engines.mjs';
import { declarativePages } from './declarative-page.js';
import { startBrowser } from './measure.js';

const LATE = 1500;
const browser = await startBrowser();
const { declarative, words } = await declarativePages(browser);
await browser.close();

const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css' } as const;
let report: (text: string) => void;
const server = createServer(async (request, response) => {
  const [, folder = '', file = ''] = request.url!.split('/');
  if (request.method === 'POST') {
    let text = '';
    for await (const part of request) text += part;
    report(text);
  }
  if (folder === 'late-styles' && file.endsWith('css')) await setTimeout(LATE);
  if (folder === 'late-script' && file.endsWith('js')) await setTimeout(LATE);
  const own = '<!doctype html><meta charset="utf-8"><body><script src="/declarative-engines.js"></script>';
  const content =
    folder === 'declarative-engines.js'
      ? readFileSync('bench/declarative-engines.js')
      : file
        ? (folder === 'today' ? words : declarative)!.files[file]
        : own;
  const type = TYPES[(file || folder).split('.').at(-1) as keyof typeof TYPES] ?? 'text/html';
  response.writeHead(content ? 200 : 404, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(content);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const folder = () => mkdtempSync(join(tmpdir(), 'declarative-'));
const command = (path: string, ...args: string[]) => spawn(path, args, { stdio: 'ignore', detached: true });

/** Opens the page in WebKit, through WebDriver. */
async function webkit(): Promise<undefined> {
  const { port, browser: binary } = await startWebKit();
  const post = async (path: string, body: object) =>
    (
      await fetch(`http://127.0.0.1:${port}/session${path}`, { method: 'POST', body: JSON.stringify(body) })
    ).json() as Promise<{
      value: { sessionId: string };
    }>;
  const options = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  const { value } = await post('', { capabilities: { alwaysMatch: options } });
  await post(`/${value.sessionId}/url`, { url: address });
}

const ENGINES: Readonly<Record<string, () => ChildProcess | Promise<undefined>>> = {
  Chromium: () => command(findChromium()!, '--headless', ...CHROMIUM_ARGS, `--user-data-dir=${folder()}`, address),
  Firefox: () => command(findFirefox()!, '--headless', '--no-remote', '--profile', folder(), address),
  WebKit: webkit,
};

for (const [name, start] of Object.entries(ENGINES)) {
  const reported = new Promise<string>((resolve) => {
    report = resolve;
  });
  const child = await start();
  const text = await Promise.race([reported, setTimeout(60_000, '"no report within a minute"')]);
  // The whole group: on Debian, Chromium is started by a shell script.
  if (child) process.kill(-child.pid!);
  console.log(`${name}: ${JSON.stringify(JSON.parse(text), null, 2)}`);
}
server.closeAllConnections();
process.exit();
