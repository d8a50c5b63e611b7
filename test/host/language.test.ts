import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { EXPLORER } from './support/host-page.js';
import { hosts } from './support/hosts.js';

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
});
