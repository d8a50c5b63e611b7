import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const USUAL = {
  media: null,
  colorScheme: 'light',
  reducedMotion: 'no-preference',
  forcedColors: 'none',
  contrast: 'no-preference',
} as const;

/**
 * The page in which the tests of a file open one document after another, which costs half of what a new browser context costs.
 *
 * @param prepare - Prepares each new page, once: listeners and scripts stay for every document.
 * @returns A function that gives the page, as a new one would be. Other options than before give a new page in a new context. So does
 *   `isAlone`, for a test that changes more than the document and the emulated media: permissions, cookies, the clock, or routes.
 */
export function tab(browser: () => Browser, prepare: (page: Page) => Promise<void>) {
  let page: Page | undefined;
  let known = '';
  return async (options: BrowserContextOptions, isAlone = false): Promise<Page> => {
    const wanted = JSON.stringify(options);
    if (page && !page.isClosed() && wanted === known && !isAlone) {
      // What the old document says while it ends is not said by the new one, of which nothing may lie under the mouse.
      await page.goto('about:blank');
      await page.mouse.move(-1, -1);
      if (options.viewport) await page.setViewportSize(options.viewport);
      await page.emulateMedia({ ...USUAL, ...(options.colorScheme && { colorScheme: options.colorScheme }) });
      return page;
    }
    await Promise.all(
      browser()
        .contexts()
        .map((old) => old.close()),
    );
    page = await (await browser().newContext(options)).newPage();
    page.setDefaultTimeout(10_000);
    await prepare(page);
    known = isAlone ? '' : wanted;
    return page;
  };
}
