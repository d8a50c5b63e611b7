import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { EXPLORER, MODULE } from './support/host-page.js';
import { hosts } from './support/hosts.js';

const host = hosts();
const VIEWS = ['browse', 'compare', 'values', 'summary', 'about', 'results', 'start'] as const;
let pages = 0;

/** A page of a hospital: a header that may be fixed, an introduction, the guide, and a long footer. */
async function open(width: number, header: number, position: string): Promise<Page> {
  // Read before the first await, since tests run concurrently.
  pages += 1;
  const path = `/steps-${pages}`;
  const css = `body { margin: 0; padding-top: ${position === 'fixed' ? header : 0}px } main { padding: 16px } footer { height: 700px }
    header { position: ${position}; inset: 0 0 auto; height: ${header}px; background: #ccc; z-index: 9 }`;
  const body = `<header>Hospital</header><p style="height: 300px">Liver clinic</p><main>${EXPLORER}</main><footer>More</footer>`;
  const page = await host.browser.newPage({ viewport: { width, height: 740 } });
  await page.goto(
    host.site.put(path, {
      body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Liver</title><style>${css}</style>${MODULE}<body>${body}</body></html>`,
      type: 'text/html',
    }),
  );
  await page.locator('treatment-explorer [part="door"]').first().waitFor();
  return page;
}

/** Where the heading of the view is, and what covers the top of the screen: the header and the sticky bar above a question. */
const place = (page: Page) =>
  page.evaluate(async () => {
    const tag = document.querySelector('treatment-explorer')!;
    await tag.updateComplete;
    const tree = tag.shadowRoot!;
    const heading = tree.querySelector<HTMLElement>('[part="heading"]')!;
    const { top } = heading.getBoundingClientRect();
    const line = tree.querySelector('[data-line]');
    const isAbove = line && line.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING;
    const above = [document.querySelector('header'), isAbove ? line : null];
    const covered = Math.max(...above.map((each) => each?.getBoundingClientRect().bottom ?? 0));
    return { top: Math.round(top), covered: Math.round(covered), isFocused: tree.activeElement === heading };
  });

/** Asserts that the new heading and what follows it are in view, and that they stay there. */
async function isInView(page: Page, step: string): Promise<void> {
  await page.waitForTimeout(30);
  const at = await place(page);
  assert.ok(at.isFocused, `${step}: the heading has the focus`);
  assert.ok(at.top >= at.covered - 1, `${step}: ${at.top} px, covered down to ${at.covered} px`);
  assert.ok(at.top < 740 / 2 + 1, `${step}: ${at.top} px is in the lower half of the screen`);
  await page.waitForTimeout(200);
  assert.equal((await place(page)).top, at.top, `${step}: the page moved afterwards`);
}

describe('after each step the new heading is in view, below the fixed header of the page', { concurrency: 2 }, () => {
  for (const width of [360, 1280])
    for (const [position, header] of [
      ['static', 72],
      ['sticky', 72],
      ['sticky', 120],
      ['fixed', 72],
    ] as const)
      test(`${width} px wide, under a ${position} header of ${header} px`, async () => {
        const page = await open(width, header, position);
        const explorer = page.locator('treatment-explorer');
        await explorer.locator('[part="door"]').nth(1).click();
        await isInView(page, 'the first question');
        for (let at = 1; await explorer.locator('[part="question"]').count(); at += 1) {
          // A reader may have scrolled before the next press.
          await page.evaluate((down) => scrollBy(0, down), (at % 3) * 250);
          const choice = explorer.locator('[part="question"] input').nth(at % 3);
          await choice.check({ force: true });
          await explorer.locator('[part="next"]').click();
          await isInView(page, `after question ${at}`);
        }
        for (const view of VIEWS) {
          await page.evaluate((to) => {
            scrollTo(0, 1800);
            document.querySelector('treatment-explorer')!.view = to;
          }, view);
          await isInView(page, view);
        }
        await page.close();
      });

  test('a row is at the same position when the reader comes back to it', async () => {
    const page = await open(360, 72, 'sticky');
    const explorer = page.locator('treatment-explorer');
    await explorer.locator('[part="door"]').first().click();
    const row = explorer.locator('[part="treatment"] button').nth(9);
    await row.scrollIntoViewIfNeeded();
    const before = await row.boundingBox();
    await row.click();
    await isInView(page, 'the treatment');
    await explorer.locator('[data-go="back"]').click();
    await page.waitForTimeout(200);
    assert.equal((await row.boundingBox())!.y, before!.y);
    assert.ok(await row.evaluate((each) => (each.getRootNode() as ShadowRoot).activeElement === each));
    await page.close();
  });
});
