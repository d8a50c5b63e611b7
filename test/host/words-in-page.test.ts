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

/** The files of words that the page has fetched. */
const fetched = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name.replace(/.*\//, ''))
      .filter((name) => name.startsWith('words.')),
  );
/** Opens a page with the given text, waits until the guide is drawn, and says what was fetched for it. */
async function drawn(body: string, lang: string) {
  const { page, seen } = await host.open({ head: MULTI, body });
  await page.locator(`treatment-explorer .guide[lang="${lang}"]`).waitFor();
  const result = { title: await page.locator('.guide h2').first().textContent(), files: await fetched(page) };
  assert.deepEqual(seen.warnings, []);
  await page.close();
  return result;
}

describe('words that a server has written into the page', { concurrency: 2 }, () => {
  for (const lang of ['en', 'es'])
    test(`are those of the guide, and nothing is fetched (${lang})`, async () => {
      const { title, files } = await drawn(written(lang, wordsOf(lang)), lang);
      assert.deepEqual(files, []);
      assert.equal(title, (await drawn(written(lang, undefined), lang)).title);
    });
  test('serve both elements, and are no record of a study', async () => {
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
    test(`that are ${kind} count for nothing: those of the build are fetched`, async () => {
      const script = `<script type="application/json" data-guide-words="en">${words}</script>`;
      const { title, files } = await drawn(
        written('en', undefined).replace('</treatment-explorer>', `${script}$&`),
        'en',
      );
      assert.deepEqual(files, ['words.en.js']);
      assert.doesNotMatch(title ?? '', /cure/);
    });
  test('are refused by renderStatic unless they are those of the file', () => {
    for (const words of ['', '{}', `${wordsOf('en')}</script><script>alert(1)</script>`])
      assert.throws(() => written('en', words), /must be the content of the file words\.<lang>\.json/);
  });
});
