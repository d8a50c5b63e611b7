import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { EXPLORER } from './support/host-page.js';
import { hosts } from './support/hosts.js';
import { built, OTHER_VERSION, otherVersion } from './support/site.js';

const host = hosts();
const explorer = (page: Page) => page.locator('treatment-explorer');

describe('the language of the page', { concurrency: 2 }, () => {
  for (const lang of ['es_MX', 'es-419', ' es ', 'ES', 'spa', 'es_ES.UTF-8', 'es_ES@euro', 'es,en;q=0.5'])
    test(`lang="${lang}" is Spanish`, async () => {
      const { page, seen } = await host.open({
        head: '<script type="module" src="/dist/treatment-guide.multi.js"></script>',
        root: `lang="${lang}"`,
      });
      await explorer(page).locator('.guide[lang="es"]').waitFor();
      assert.deepEqual(seen.warnings, []);
      await page.close();
    });
  for (const lang of ['', 'zh-Hant', 'und', '*'])
    test(`lang="${lang}" inside a page in Spanish is not Spanish`, async () => {
      const { page } = await host.open({
        head: '<script type="module" src="/dist/treatment-guide.multi.js"></script>',
        root: 'lang="es"',
        body: `<div lang="${lang}">${EXPLORER}</div>`,
      });
      await explorer(page).locator('.guide[lang="en"]').waitFor();
      await page.close();
    });
  test('an unknown one falls back to English, and the console says so once', async () => {
    const { page, seen } = await host.open({ root: 'lang="tlh_Latn"' });
    await explorer(page).locator('.guide[lang="en"]').waitFor();
    assert.equal(seen.warnings.length, 1);
    await page.close();
  });
  test('a file of words of another version is refused: the fallback stays, and the console names both versions', async () => {
    host.site.put('/versions/treatment-guide.multi.js', { body: built('treatment-guide.multi.js') });
    host.site.put('/versions/words.en.js', { body: otherVersion('words.en.js') });
    const { page, seen } = await host.open({
      head: '<script type="module" src="/versions/treatment-guide.multi.js"></script>',
    });
    const said = `words.en.js is ${OTHER_VERSION}`;
    for (let turn = 0; turn < 50 && !seen.errors.join().includes(said); turn += 1) await page.waitForTimeout(100);
    assert.ok(seen.errors.join().includes(said), seen.errors.join());
    await explorer(page).getByRole('link').waitFor();
    await page.close();
  });
});
