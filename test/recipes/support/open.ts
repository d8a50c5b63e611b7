import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, type Watched, watch } from '../../host/support/browser.js';
import { Site } from '../../host/support/site.js';

/** The server and the browser of one test file. */
export function visitors() {
  const started: { site?: Site; browser?: Browser } = {};
  before(async () => {
    [started.site, started.browser] = await Promise.all([Site.start(), startBrowser()]);
  });
  after(async () => {
    await started.browser?.close();
    started.site?.stop();
  });
  return {
    get site() {
      return started.site!;
    },
    /** Opens a page of the site. */
    async open(path: string, javaScriptEnabled = true): Promise<Watched> {
      const watched = await watch(await started.browser!.newContext({ javaScriptEnabled }));
      await watched.page.goto(`${started.site!.origin}${path}`);
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
