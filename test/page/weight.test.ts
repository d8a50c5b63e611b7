import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { type Figures, look, remember, startBrowser } from '../../bench/measure.js';
import { type Subjects, subjects } from '../../bench/pages.js';
import { Server } from '../../bench/server.js';

/** Event listeners that one more element may add: goal P8 of docs/performance.md. */
const LISTENERS = 6;
/** Bytes of heap that may remain after a hundred elements were added and removed: goal P9. */
const STAYS = 20_000;
/** Bytes of heap, without compiled code, that one more element may take (P8): today's figures and a little more. */
const HEAP: Readonly<Record<string, number>> = { script: 14_000, trial: 9_500 };

const OURS = ['script', 'text', 'plain', 'trial'];

let pages: Subjects;
let server: Server;
let browser: Browser;
before(async () => {
  pages = await subjects();
  server = await Server.start(Object.fromEntries(Object.entries(pages).map(([name, { files }]) => [name, files])));
  browser = await startBrowser(true);
});
after(async () => {
  await browser.close();
  server.stop();
});

/** Number of requests beside the page itself. */
const FILES: Readonly<Record<string, number>> = { script: 1, text: 1, plain: 0, trial: 3 };

for (const name of OURS)
  test(`${name}: no request beyond its files, none to another host, and no layout shift while it loads`, async () => {
    const { answers: _, draw: __, ...page } = pages[name]!;
    const { requests, otherHosts, cls } = await look(browser, server, name, page, 'fast');
    assert.deepEqual({ requests, otherHosts, cls }, { requests: FILES[name]! + 1, otherHosts: 0, cls: 0 });
  });

for (const name of ['script', 'trial'])
  test(`${name}: memory and nodes of one more element, and what remains after a hundred were removed`, async () => {
    const found: Figures = await remember(browser, server, name, pages[name]!);
    const { heapEach, listenersEach, staysHeap, staysNodes, staysListeners } = found as Record<string, number>;
    assert.ok(listenersEach! <= LISTENERS, `${listenersEach} listeners for one more, ${LISTENERS} are allowed`);
    assert.ok(
      heapEach! <= HEAP[name]!,
      `${heapEach} bytes of heap for one more, ${HEAP[name]} are allowed: what does each element keep that all could share?`,
    );
    assert.deepEqual([staysNodes, staysListeners], [0, 0], 'nodes and listeners that remain');
    assert.ok(staysHeap! <= STAYS, `${staysHeap} bytes stay after a hundred, ${STAYS} are allowed`);
  });

test('the first page and the first answer create no Intl formatter, since the first takes 15 to 30 ms', async () => {
  const page = await browser.newPage();
  await page.addInitScript(`globalThis.made = [];
    for (const name of ['NumberFormat', 'DateTimeFormat', 'ListFormat'])
      Intl[name] = new Proxy(Intl[name], { construct: (own, given) => { made.push(name); return new own(...given) } })`);
  await page.goto(`${server.origin}/script/`);
  const guide = page.locator('treatment-explorer');
  await guide.getByRole('radio').first().click();
  await guide.getByText('One question was left out').waitFor();
  assert.match((await guide.locator('[part="review-status"]').textContent())!, /\w+ \d+, 20\d\d/, 'a date is there');
  assert.deepEqual(await page.evaluate('made'), []);
  await page.close();
});
