import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { VIEWS } from '../../src/explorer/visit.js';
import { NO_CONTRAST, wholePageFindings } from './support/axe.js';
import { drawn, go, hospital } from './support/browser.js';

const { open } = hospital();
/** Opens all that can be opened. */
const openAll = (page: Page) =>
  page.evaluate(async () => {
    const el = document.querySelector('treatment-explorer')!;
    for (const button of el.shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) button.click();
    await el.updateComplete;
    for (const details of el.shadowRoot!.querySelectorAll('details')) details.open = true;
  });

const PAGE = (guides: string) => `</h1><main><h2>Care</h2><p>Words.</p>${guides}</main>`;
const GUIDE =
  '<treatment-explorer heading-level="3" contact-href="tel:+1-555-0100" not-offered="ablation"></treatment-explorer>';

async function inView(view: string, guides = GUIDE): Promise<Page> {
  const { page } = await open({ body: PAGE(guides) });
  await drawn(page);
  // These test pages have their heading and last line outside of main, which axe would report.
  await page.evaluate(() => {
    document.querySelector('main')!.prepend(document.querySelector('h1')!);
    document.querySelector('main')!.append(document.querySelector('#after')!);
    for (const el of document.querySelectorAll('treatment-explorer'))
      el.answers = { spread: 'not-sure', symptoms: 'yes' };
  });
  await go(page, view);
  return page;
}

describe('axe finds nothing on a whole page', () => {
  for (const view of VIEWS) {
    // The contrast of the usual colors is tested in every state of the elements: test/elements and everyone.test.ts.
    it(`with the guide in ${view}, nor in forced colors with everything open`, async () => {
      const page = await inView(view);
      assert.deepEqual(await wholePageFindings(page, NO_CONTRAST), []);
      await page.emulateMedia({ forcedColors: 'active' });
      await openAll(page);
      assert.deepEqual(await wholePageFindings(page), []);
    });
  }

  // Two equal landmarks on one page need different names.
  it('with two guides on it', async () => {
    const page = await inView('browse', GUIDE + GUIDE);
    await page.evaluate(async () => {
      for (const el of document.querySelectorAll('treatment-explorer')) {
        el.view = 'browse';
        await el.updateComplete;
      }
    });
    assert.deepEqual(await wholePageFindings(page, NO_CONTRAST), []);
  });

  // A hospital's site has its own search.
  it('with a search of the page beside the search of the guide', async () => {
    const page = await inView('browse', `<form role="search"><label>Search the site <input></label></form>${GUIDE}`);
    assert.deepEqual(await wholePageFindings(page, NO_CONTRAST), []);
  });
});

describe('in forced colors', () => {
  /** A computed style of the first match, in forced colors. */
  const style = (page: Page, selector: string, name: string) =>
    page
      .locator(`treatment-explorer ${selector}`)
      .first()
      .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);

  for (const view of ['questions', 'values', 'compare'] as const)
    it(`a chosen answer has an outline that others do not have, and nothing moves when it is chosen, in ${view}`, async () => {
      const page = await inView(view);
      await page.emulateMedia({ forcedColors: 'active' });
      const option = page.locator('treatment-explorer .opt').first();
      const places = () =>
        option.evaluate((label) => [
          getComputedStyle(label).borderWidth,
          ...[label, label.querySelector('input')!].map((each) => JSON.stringify(each.getBoundingClientRect())),
        ]);
      const before = await places();
      await option.click();
      assert.deepEqual(await places(), before);
      assert.notEqual(
        await style(page, '.opt:has(:checked)', 'outline-style'),
        await style(page, '.opt:not(:has(:checked))', 'outline-style'),
      );
    });

  it('what has focus has an outline', async () => {
    const page = await inView('start');
    await page.emulateMedia({ forcedColors: 'active' });
    await page.keyboard.press('Tab');
    assert.equal(await style(page, ':focus-visible', 'outline-style'), 'solid');
  });

  it('help and harm each have a border', async () => {
    const page = await inView('treatment');
    await page.emulateMedia({ forcedColors: 'active' });
    assert.equal(await style(page, '.pair > div', 'border-top-style'), 'solid');
  });
});
