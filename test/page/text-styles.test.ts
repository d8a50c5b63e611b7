import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { renderStatic } from '../../src/page/index.js';
import { browserAndSite } from '../static/browser.js';
import { RECOMMENDED } from '../static/support.js';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const rules = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .trim();

const run = browserAndSite();

/** A page with the text, the styles that the docs recommend, and no script. */
async function open(): Promise<Page> {
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hospital</title><style>${RECOMMENDED}</style></head>
<body>${renderStatic({ element: 'treatment-explorer', lang: 'en' })}</body></html>`;
  run.site.answers.set('/page', { body });
  const page = await run.browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(run.site.at('/page'));
  return page;
}

const heightOfSources = (page: Page) =>
  page.evaluate<number>('document.querySelector("#guide-sources").getBoundingClientRect().height');

test('the styles of the text in the docs are those of the WordPress plugin', () => {
  assert.equal(rules(RECOMMENDED), rules(read('integrations/wordpress/assets/text.css')));
});

test('chapters far below are not laid out, but a link to a source leads there', async () => {
  const page = await open();
  assert.ok((await heightOfSources(page)) < 700, 'a placeholder has its height');
  const link = 'a[href="#guide-source-120"]';
  await page.evaluate(`document.querySelector('${link}').click()`);
  await page.waitForFunction('scrollY > 1000');
  const top = await page.evaluate<number>(`document.querySelector('#guide-source-120').getBoundingClientRect().top`);
  assert.ok(top >= 0 && top < 740, `at ${top} px`);
  assert.ok((await heightOfSources(page)) > 5000);
  await page.close();
});

test('a search in the page finds words of every chapter, and paper has all of them', async () => {
  const page = await open();
  for (const word of [guide.treatments.at(-1)!.name, guide.sources.at(-1)!.title])
    assert.equal(await page.evaluate(`window.find(${JSON.stringify(word)})`), true, word);
  await page.emulateMedia({ media: 'print' });
  assert.ok((await heightOfSources(page)) > 5000);
  await page.close();
});

test('the focus ring of a link at the edge of a chapter is not cut off', async () => {
  const page = await open();
  const room = await page.evaluate<number>(`(() => {
    const chapter = document.querySelector('#guide-treatments');
    const { left } = chapter.getBoundingClientRect();
    return chapter.querySelector('h3, p').getBoundingClientRect().left - left;
  })()`);
  assert.ok(room >= 4, `${room} px`);
  await page.close();
});
