import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.js';
import { Site } from './site.js';

/** A site and a browser for the tests of a group; both start before the group and end after it. */
export interface SiteAndBrowser {
  readonly site: Site;
  readonly browser: Browser;
}

/** Starts them before the group in which it is called. */
export function siteAndBrowser(): SiteAndBrowser {
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
    get browser() {
      return started.browser!;
    },
  };
}
