import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { demo, drawn, sideways } from './support-demo/site.js';
import { walk } from './support-demo/walk.js';

const site = demo();
const PAGES = (readdirSync('dist/site', { recursive: true }) as string[])
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html'))
  .sort();
/** Its style sheet removes the focus rings of the page's own controls, to show that the guide keeps its own. */
const HOSTILE = 'demo/hostile-css.html';

async function open(path: string, width: number) {
  const { page } = await site.open(`/${path}`, { viewport: { width, height: 740 } });
  if (await page.locator('treatment-explorer:defined, trial-explainer:defined').count()) await drawn(page);
  if (/snippets|theme/.test(path)) await page.locator('html[data-ready]').waitFor();
  return page;
}

describe('on a phone-sized window, with the Tab key alone', () => {
  for (const path of PAGES)
    test(`${path}: every control is reached in order, visibly and with a focus ring, and the focus leaves the page`, async () => {
      assert.deepEqual(await walk(await open(path, 360), path !== HOSTILE), []);
    });

  test('a page without focus rings and one that traps the focus are found', async () => {
    const page = await open('docs/index.html', 360);
    await page.addStyleTag({ content: ':focus-visible { outline: none !important }' });
    assert.match((await walk(page)).join(), /shows no ring/);
    const kept = await open('docs/index.html', 360);
    await kept.evaluate(() =>
      document.addEventListener('keydown', (event) => {
        if (document.activeElement?.localName === 'input') event.preventDefault();
      }),
    );
    assert.match((await walk(kept)).join(), /focused a second time/);
  });
});

test('no page is wider than a window of 320 pixels', async () => {
  const wide: string[] = [];
  for (const path of PAGES) {
    const beside = await sideways(await open(path, 320));
    if (beside > 0) wide.push(`${path}: ${beside} px`);
  }
  assert.deepEqual(wide, []);
});
