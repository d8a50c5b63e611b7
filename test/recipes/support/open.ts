import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type Watched, watch } from '../../host/support/browser.js';
import { siteAndBrowser } from '../../host/support/site-and-browser.js';

/** The server and the browser of one test file. */
export function visitors() {
  const visit = siteAndBrowser();
  return {
    get site() {
      return visit.site;
    },
    /** Opens a page of the site. */
    async open(path: string, javaScriptEnabled = true): Promise<Watched> {
      const watched = await watch(await visit.browser.newContext({ javaScriptEnabled }));
      await watched.page.goto(`${visit.site.origin}${path}`);
      return watched;
    },
  };
}

/** The guide on this page works: a treatment can be opened and read. */
export async function works({ page, seen }: Watched): Promise<void> {
  await page.getByRole('button', { name: 'Read about treatments' }).click();
  await page.locator('[part~=treatment]').first().waitFor();
  assert.ok(!(await page.getByRole('link', { name: 'Read about treatments' }).isVisible()), 'the link has made room');
  assert.deepEqual(seen.errors, []);
}

/** Whether the script of the guide was asked for. */
export const askedForScript = ({ requests }: Watched['seen']) =>
  requests.some((address) => /treatment-guide.*\.js/.test(address));

/** What the tag on a page has been given. */
export const attributesOf = (page: Page, tag: string) =>
  page
    .locator(tag)
    .evaluate((element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])));
