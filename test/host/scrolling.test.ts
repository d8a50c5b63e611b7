import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { EXPLORER, MODULE, TRIAL } from './support/host-page.js';
import { hosts } from './support/hosts.js';
import { en, guide } from './support/visitor.js';

const host = hosts();
const explorer = (page: Page) => page.locator('treatment-explorer');
let pages = 0;
async function open(body: string, css = ''): Promise<Page> {
  // Read before the first await, since tests run concurrently.
  pages += 1;
  const path = `/scroll-${pages}`;
  const markup = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Liver</title><style>body { margin: 0 } ${css}</style>${MODULE}<body>${body}</body></html>`;
  const page = await host.browser.newPage({ viewport: { width: 1000, height: 700 } });
  await page.goto(host.site.put(path, { body: markup, type: 'text/html' }));
  return page;
}
/** Opens the last treatment of the list by its button, and gives the position of the new heading on the screen. */
async function openLast(page: Page): Promise<number> {
  await explorer(page).getByRole('button', { name: en.start.read }).click();
  const { name } = guide.treatments.at(-1)!;
  const button = explorer(page).getByRole('button', { name, exact: true }).first();
  await button.scrollIntoViewIfNeeded();
  await button.click();
  await explorer(page).getByRole('heading', { name, exact: true }).first().waitFor();
  await page.waitForTimeout(200);
  return focusTop(page);
}
/** Distance of the focused element from the top of the screen in pixels, through every shadow root. */
const focusTop = (page: Page) =>
  page.evaluate(() => {
    let at: Element | null = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return Math.round(at!.getBoundingClientRect().top);
  });
const FILL = '<p style="height:900px">more</p>';

describe('a new page of the guide begins on the screen', { concurrency: 2 }, () => {
  for (const [name, body, css, under] of [
    ['on a plain page', `<h1>Liver</h1>${EXPLORER}${FILL}`, '', 0],
    [
      'under a header that stays',
      `<header>Hospital</header>${EXPLORER}${FILL}`,
      'header { position: sticky; top: 0; height: 120px; background: #ccc; z-index: 9 }',
      120,
    ],
    [
      'under a header that stays, with scroll padding',
      `<header>Hospital</header>${EXPLORER}${FILL}`,
      'html { scroll-padding-top: 130px } header { position: sticky; top: 0; height: 120px; background: #ccc; z-index: 9 }',
      120,
    ],
    [
      'under two bars, one in the other',
      `<header><div><a href="/">Hospital</a></div></header><nav>Menu</nav>${EXPLORER}${FILL}`,
      'header, nav { position: fixed; inset: 0 0 auto; height: 100px; background: #ccc; z-index: 9 } nav { top: 100px; height: 60px } body { padding-top: 160px }',
      160,
    ],
    [
      'where the page scrolls smoothly',
      `<header>Hospital</header>${EXPLORER}${FILL}`,
      'html { scroll-behavior: smooth } header { position: sticky; top: 0; height: 200px; background: #ccc; z-index: 9 }',
      200,
    ],
    [
      'in a part of the page that scrolls by itself',
      `<header>Hospital</header><main>${EXPLORER}</main>`,
      'body { display: flex; flex-direction: column; height: 100vh } header { flex: none; height: 150px } main { overflow: auto }',
      150,
    ],
    [
      'under a header in a shadow tree of the page',
      `<site-header></site-header>${EXPLORER}${FILL}<script>document.querySelector('site-header').attachShadow({ mode: 'open' }).innerHTML =
        '<style>header { position: fixed; inset: 0 0 auto; height: 140px; background: #ccc }</style><header><b>Hospital</b></header>'</script>`,
      'treatment-explorer { margin-top: 160px }',
      140,
    ],
    [
      'under a header whose empty parts let presses through',
      `<header><div>Hospital</div></header>${EXPLORER}${FILL}`,
      'header { position: fixed; inset: 0; pointer-events: none; z-index: 9 } header div { height: 140px; background: #ccc; pointer-events: auto } body { padding-top: 140px }',
      140,
    ],
    [
      'with a room that the page asks for',
      `<header>Hospital</header>${EXPLORER}${FILL}`,
      'treatment-explorer { --guide-scroll-margin: 180px } header { position: sticky; top: 0; height: 120px; background: #ccc }',
      179,
    ],
  ] as const)
    test(name, async () => {
      const page = await open(body, css);
      const top = await openLast(page);
      assert.ok(top >= under && top < under + 300, `${top} px, where the bars end at ${under}`);
      await page.close();
    });

  test('in an iframe that is as tall as its content, under a header of the outer page', async () => {
    host.site.put('/tall-inner', {
      body: `<!doctype html><html lang="en"><title>in</title>${MODULE}<body style="margin:0">${EXPLORER}</body></html>`,
      type: 'text/html',
    });
    const page = await open(
      `<header>Hospital</header><p style="height:500px">Host</p><iframe src="/tall-inner" width="100%" height="4000" style="border:0"></iframe>${FILL}`,
      'header { position: sticky; top: 0; height: 120px; background: #ccc; z-index: 9 }',
    );
    const inner = page.frameLocator('iframe').locator('treatment-explorer');
    await inner.getByRole('button', { name: en.start.read }).click();
    const { name } = guide.treatments.at(-1)!;
    await inner.getByRole('button', { name, exact: true }).first().click();
    await inner.getByRole('heading', { name, exact: true }).first().waitFor();
    await page.waitForTimeout(200);
    const box = await inner.getByRole('heading', { name, exact: true }).first().boundingBox();
    assert.ok(box!.y >= 120 && box!.y < 400, `${box!.y} px`);
    await page.close();
  });

  test('in a shadow tree of the page, under a header outside of it', async () => {
    const page = await open(
      `<header>Hospital</header><div id="app"></div>${FILL}<script>document.getElementById('app').attachShadow({ mode: 'open' }).innerHTML = '<treatment-explorer></treatment-explorer>'</script>`,
      'header { position: sticky; top: 0; height: 150px; background: #ccc; z-index: 9 }',
    );
    const top = await openLast(page);
    assert.ok(top >= 150 && top < 450, `${top} px`);
    await page.close();
  });

  test('and a modal dialog of the page is not taken for a header', async () => {
    const page = await open(
      `<div id="wall"></div>${EXPLORER}${FILL}`,
      '#wall { position: fixed; inset: 0; pointer-events: none; z-index: 9 }',
    );
    const top = await openLast(page);
    assert.ok(top >= 0 && top < 300, `${top} px`);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#wall')!.style.pointerEvents = 'auto';
      document.querySelector('treatment-explorer')!.view = 'browse';
    });
    await page.waitForTimeout(200);
    assert.ok((await focusTop(page)) < 300);
    await page.close();
  });

  test('the urgent notice and a section of a study are not covered by a header either', async () => {
    const css = 'header { position: sticky; top: 0; height: 150px; background: #ccc; z-index: 9 }';
    const page = await open(`<header>Hospital</header>${TRIAL}${FILL}${FILL}`, css);
    const trial = page.locator('trial-explainer');
    await trial.getByRole('button', { name: en.ill }).click();
    assert.ok((await focusTop(page)) >= 150);
    await page.close();
  });
});
