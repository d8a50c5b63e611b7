import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { BASELINE, makeOld, newerThanBaseline } from './support/baseline.js';
import type { Watched } from './support/browser.js';
import { CLASSIC, EXPLORER, EXPLORER_LINK, MODULE, TRIAL } from './support/host-page.js';
import { hosts, STUDY } from './support/hosts.js';
import { built } from './support/site.js';
import { en, openTreatment, visitExplorer, visitTrial } from './support/visitor.js';

const host = hosts();
const NEWER = newerThanBaseline();
const old = async ({ page }: Watched): Promise<void> => {
  await page.addInitScript(makeOld, NEWER);
};
const explorer = (page: Page) => page.locator('treatment-explorer');
const MULTI = '<script type="module" src="/dist/treatment-guide.multi.js"></script>';

describe(`a browser of the baseline: ${Object.entries(BASELINE)
  .map((each) => each.join(' '))
  .join(', ')}, with ${NEWER.length} newer things deleted`, () => {
  test('has none of the newer interfaces', async () => {
    const { page } = await host.open({}, old);
    const left = await page.evaluate(() => [
      'canParse' in URL,
      'any' in AbortSignal,
      'popover' in HTMLElement.prototype,
      'checkVisibility' in Element.prototype,
      'groupBy' in Object,
      'currentCSSZoom' in Element.prototype,
    ]);
    assert.deepEqual(left, Array(6).fill(false));
    await page.close();
  });

  for (const [name, head] of Object.entries({ module: MODULE, 'classic script': CLASSIC, 'every language': MULTI }))
    test(`shows both elements from the ${name}, without a message on the console`, async () => {
      const { page, seen } = await host.open({ head, body: EXPLORER + TRIAL }, old);
      await visitTrial(page.locator('trial-explainer'), STUDY);
      await visitExplorer(explorer(page));
      assert.ok(!(await page.getByRole('link', { name: EXPLORER_LINK }).isVisible()));
      assert.deepEqual(seen.errors, []);
      await page.close();
    });

  test('explains a word, searches, fills the summary, and prints', async () => {
    const { page, seen } = await host.open({}, old);
    await openTreatment(explorer(page));
    const word = explorer(page).locator('.view [data-term]').first();
    await word.click();
    await explorer(page).locator('#meaning').waitFor();
    await page.keyboard.press('Escape');
    await explorer(page).getByRole('button', { name: en.nav.browse, exact: true }).click();
    await explorer(page).getByRole('textbox').fill('hair');
    await explorer(page).locator('tg-search li').first().waitFor();
    await explorer(page).getByRole('button', { name: en.nav.summary, exact: true }).click();
    await explorer(page).getByRole('textbox').first().fill('My notes');
    await page.evaluate(() => {
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        dispatchEvent(new Event('afterprint'));
      };
      document.querySelector('treatment-explorer')!.print();
    });
    assert.deepEqual(seen.errors, []);
    await page.close();
  });

  test("checks and shows a hospital's own guide", async () => {
    host.site.put('/old-guide.json', { body: built('guides/secondary-liver-cancer.en.json') });
    const { page, seen } = await host.open(
      { body: EXPLORER.replace('<treatment-explorer', '<treatment-explorer guide-src="/old-guide.json"') },
      old,
    );
    await visitExplorer(explorer(page));
    assert.deepEqual(seen.errors, []);
    await page.close();
  });
});
