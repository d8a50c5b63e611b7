import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { siteAndBrowser } from '../host/support/site-and-browser.js';
import { FORMATS, openEditor, saved } from './support/editor.js';

const visit = siteAndBrowser();

const LINK = '<a href="/treatments">Treatments in plain words</a>';
const TAG = `<treatment-explorer lang="es" mode="browse" not-offered="ablation hormone-therapy">${LINK}</treatment-explorer>`;

for (const format of Object.keys(FORMATS) as (keyof typeof FORMATS)[])
  describe(`the editor, ${format}`, () => {
    let page: Page;
    let errors: string[];
    before(async () => {
      ({ page, errors } = await openEditor(visit.site, visit.browser, format));
    });
    after(() => page?.close());

    test('keeps both tags with their options and content, wherever they are', async () => {
      const trial =
        '<trial-explainer nct-id="NCT01234567" site="Berlin"><script type="application/json">{"a":1}</script></trial-explainer>';
      const text = `<p>Before</p>${TAG}<p>After</p>${trial}`;
      assert.equal(await saved(page, text), text);
      assert.equal(await saved(page, `<p>Before${TAG}After</p>`), `<p>Before</p>${TAG}<p>After</p>`);
      // The editor adds an id to each list item.
      const list = (await saved(page, `<ul><li>${TAG}</li></ul>`)).replace(/ data-list-item-id="\w+"/, '');
      assert.equal(list, `<ul><li>${TAG}</li></ul>`);
      assert.equal(
        await saved(page, '<treatment-explorer></treatment-explorer>'),
        '<treatment-explorer></treatment-explorer>',
      );
    });

    test('drops attributes that are no options: handlers, styles, ids', async () => {
      const harm = `<treatment-explorer onclick="harm()" style="color:red" id="x" class="y" mode="browse" data-z="1" is="z">${LINK}</treatment-explorer>`;
      assert.equal(await saved(page, harm), `<treatment-explorer mode="browse">${LINK}</treatment-explorer>`);
    });

    test('runs no script from a tag while it is edited', async () => {
      await saved(
        page,
        '<treatment-explorer><img src="/favicon.ico?" onload="window.harm = 1" onerror="window.harm = 1"></treatment-explorer>',
      );
      assert.equal(await page.locator('.ck-editor__editable img').count(), 0);
      assert.equal(await page.evaluate(() => 'harm' in window), false);
    });

    test('keeps the tag through typing, the source view, undo, copy and paste', async () => {
      await saved(page, `<p>Before</p>${TAG}<p>After</p>`);
      await page.locator('.ck-editor__editable p').last().click();
      await page.keyboard.press('End');
      await page.keyboard.type(' and more');
      const typed = `<p>Before</p>${TAG}<p>After and more</p>`;
      assert.equal(await page.evaluate('editor.getData()'), typed);

      const source = page.getByRole('button', { name: 'Source' });
      await source.click();
      const raw = page.getByRole('textbox', { name: 'Source code editing area' });
      await raw.fill((await raw.inputValue()).replace('lang="es"', 'lang="en"'));
      await source.click();
      assert.equal(await page.evaluate('editor.getData()'), typed.replace('lang="es"', 'lang="en"'));

      const box = page.locator('.ck-editor__editable .treatment-guide-box');
      await box.click();
      await page.keyboard.press('Delete');
      assert.doesNotMatch(String(await page.evaluate('editor.getData()')), /treatment-explorer/);
      await page.keyboard.press('Control+z');
      await box.click();
      await page.keyboard.press('Control+c');
      await page.locator('.ck-editor__editable p').last().click();
      await page.keyboard.press('Control+v');
      assert.equal(
        String(await page.evaluate('editor.getData()')).match(/<treatment-explorer lang="en" mode="browse"/g)?.length,
        2,
      );
    });

    test('shows the author a placeholder for the element, and writes nothing to the console', async () => {
      await saved(page, `<p>Before</p>${TAG}<p>After</p>`);
      const box = page.locator('.ck-editor__editable .treatment-guide-box');
      assert.equal(await box.getByText('Treatment explorer', { exact: true }).isVisible(), true);
      assert.equal(
        await box.getByText('lang: es, mode: browse, not-offered: ablation hormone-therapy').isVisible(),
        true,
      );
      assert.deepEqual(errors, []);
    });
  });

test('without the plugin the same editor leaves only the link', async () => {
  const { page } = await openEditor(visit.site, visit.browser, 'limited text', false);
  assert.equal(await saved(page, TAG), `<p>${LINK}</p>`);
  await page.close();
});
