import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { renderStatic } from '../../src/page/index.js';
import { Site, startBrowser } from '../static/browser.js';
import { squeezed, textsOf } from '../static/support.js';

// Firefox's reader view is Mozilla's Readability; other browsers work similarly.
const READABILITY = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8');

const explorer = renderStatic({ element: 'treatment-explorer', lang: 'en' });
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Liver clinic</title>
<script type="module" src="/treatment-guide.js"></script></head><body><nav><a href="/">Home</a></nav><main><h1>Liver clinic</h1>${explorer}</main></body></html>`;

let browser: Browser;
let site: Site;
before(async () => {
  [browser, site] = [await startBrowser(), await new Site().start()];
  site.answers.set('/page', { body: page });
});
after(async () => {
  await browser.close();
  site.stop();
});

/** The text of the page that a reader view keeps. */
async function readerView(opened: Page): Promise<string> {
  const text = await opened.evaluate(
    `${READABILITY};new Readability(document.cloneNode(true)).parse()?.textContent ?? ''`,
  );
  return String(text);
}

for (const [name, path, ready] of [
  ['a page with the text in it, before the script', '/page', 'domcontentloaded'],
  ['the same page with the element drawn', '/page', 'networkidle'],
  ['guide.html', '/guide.html', 'networkidle'],
] as const)
  test(`a reader view keeps every sentence of ${name}`, async () => {
    const context = await browser.newContext({ javaScriptEnabled: ready === 'networkidle' });
    const opened = await context.newPage();
    await opened.goto(site.at(path), { waitUntil: ready });
    const kept = squeezed(await readerView(opened));
    const lost = textsOf(guide.treatments).filter(
      ([where, text]) => !/alt$/.test(where) && !kept.includes(squeezed(text)),
    );
    assert.deepEqual(lost, []);
    for (const { text } of guide.urgent.signs) assert.ok(kept.includes(squeezed(text)), text);
    await context.close();
  });
