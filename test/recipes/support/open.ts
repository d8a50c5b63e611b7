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

/** Asserts that the guide on this page works: a treatment can be opened and read. */
export async function works({ page, seen }: Watched): Promise<void> {
  await page.getByRole('button', { name: 'Read about treatments' }).click();
  await page.locator('[part~=treatment]').first().waitFor();
  assert.ok(!(await page.getByRole('link', { name: 'Read about treatments' }).isVisible()), 'the link is hidden');
  assert.deepEqual(seen.errors, []);
}

/** Whether the script of the guide was requested. */
export const askedForScript = ({ requests }: Watched['seen']) =>
  requests.some((address) => /treatment-guide.*\.js/.test(address));

/** The attributes of the tag on a page. */
export const attributesOf = (page: Page, tag: string) =>
  page
    .locator(tag)
    .evaluate((element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])));
