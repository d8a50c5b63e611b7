import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { renderStatic } from '../../src/page/index.js';
import { hosts } from './support/hosts.js';
import { built } from './support/site.js';

const host = hosts();
const MULTI = '<script type="module" src="/dist/treatment-guide.multi.js"></script>';
const wordsOf = (lang: string) => built(`words.${lang}.json`).toString();
const written = (lang: string, words: string | undefined) =>
  renderStatic({ element: 'treatment-explorer', lang, attributes: { lang }, words });

/** The language files that the page has fetched. */
const fetched = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name.replace(/.*\//, ''))
      .filter((name) => name.startsWith('words.')),
  );
/** Opens a page, waits until the guide is rendered, and gives the language files that were fetched. */
async function drawn(body: string, lang: string) {
  const { page, seen } = await host.open({ head: MULTI, body });
  await page.locator(`treatment-explorer .guide[lang="${lang}"]`).waitFor();
  const result = { title: await page.locator('.guide h2').first().textContent(), files: await fetched(page) };
  assert.deepEqual(seen.warnings, []);
  await page.close();
  return result;
}

describe('language files that a server has written into the page', { concurrency: 2 }, () => {
  for (const lang of ['en', 'es'])
    test(`are used by the guide, and nothing is fetched (${lang})`, async () => {
      const { title, files } = await drawn(written(lang, wordsOf(lang)), lang);
      assert.deepEqual(files, []);
      assert.equal(title, (await drawn(written(lang, undefined), lang)).title);
    });
  test('are used by both elements, and not taken for a record of a study', async () => {
    const body = `${renderStatic({ element: 'trial-explainer', words: wordsOf('en') })}${written('en', undefined)}`;
    const { page } = await host.open({ head: MULTI, body });
    await page.locator('treatment-explorer .guide').waitFor();
    await page.locator('trial-explainer [part~="urgent"]').waitFor();
    assert.equal(await page.locator('trial-explainer [part~="error"]').count(), 0);
    assert.deepEqual(await fetched(page), []);
    await page.close();
  });
  for (const [kind, words] of [
    ['damaged', wordsOf('en').slice(0, -100)],
    ['foreign', wordsOf('en').replace('"title":"', '"title":"Our own cure: ')],
    ['of another language', wordsOf('es')],
  ] as const)
    test(`that are ${kind} are ignored, and those of the build are fetched`, async () => {
      const script = `<script type="application/json" data-guide-words="en">${words}</script>`;
      const { title, files } = await drawn(
        written('en', undefined).replace('</treatment-explorer>', `${script}$&`),
        'en',
      );
      assert.deepEqual(files, ['words.en.js']);
      assert.doesNotMatch(title ?? '', /cure/);
    });
  test('are refused by renderStatic unless they equal the file', () => {
    for (const words of ['', '{}', `${wordsOf('en')}</script><script>alert(1)</script>`])
      assert.throws(() => written('en', words), /must be the content of the file words\.<lang>\.json/);
  });
});
