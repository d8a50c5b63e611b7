import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { EXPLORER_LINK, type HostPage } from './host-page.js';
import type { hosts } from './hosts.js';

/** A link as an editor writes it. */
export const link = (address: string, text = EXPLORER_LINK) =>
  `<a href="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">${text}</a>`;
/** A link to the guide as a plain page, as a web team puts it on the site. */
export const guideLink = (query = '', text = EXPLORER_LINK, page = '/guide.html') =>
  link(`${page}#treatment-explorer${query}`, text);
/** The box that authors write instead of the tag if their editor removes unknown tags. */
export const box = (attributes: string, tag = 'treatment-explorer') =>
  `<div class="${tag}-embed" ${attributes}>${link('/treatments')}</div>`;

/** The attributes of the elements on a page, as markup would have them. */
export const attributes = (page: Page, tag = 'treatment-explorer') =>
  page
    .locator(tag)
    .evaluateAll((all) =>
      all.map((each) => Object.fromEntries([...each.attributes].map(({ name, value }) => [name, value]))),
    );
/** How many guides there are on a page. */
export const explorers = (page: Page) => page.locator('treatment-explorer').count();
/** A heading of the guide. */
export const heading = (page: Page, name: string) =>
  page.locator('treatment-explorer').getByRole('heading', { name }).first();

/** Opens a page that is too small to be compared with the same page without the guide. */
export async function short(
  host: ReturnType<typeof hosts>,
  page: HostPage,
  visit: (page: Page) => Promise<void>,
  prepare?: () => Promise<void>,
): Promise<void> {
  const watched = await host.open(page, prepare);
  await visit(watched.page);
  assert.deepEqual(watched.seen.errors, []);
  assert.deepEqual(
    watched.seen.requests.filter((address) => !address.startsWith(host.site.origin)),
    [],
  );
  await watched.page.close();
}

/** Waits until the page has loaded, and all boxes and links were upgraded. */
export const settled = async (page: Page) => {
  await page.waitForFunction(() => customElements.get('trial-explainer'));
  await page.waitForLoadState();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
};
