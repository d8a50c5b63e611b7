import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/chromium.mjs';

/** What a visitor gets on a page. */
export interface Look {
  readonly html: string;
  /** The visible text, shadow trees included. */
  readonly text: string;
  /** How many elements are on the page. */
  readonly elements: number;
  /** Whether each has rendered. */
  readonly works: boolean;
  /** Whether the page contains the text of the guide. */
  readonly words: boolean;
  readonly links: readonly string[];
  /** Files of the plugin's script that were fetched, in alphabetical order. */
  readonly scripts: readonly string[];
  /** Requests to other sites. */
  readonly elsewhere: readonly string[];
  /** Uncaught errors, and error messages on the console. */
  readonly errors: readonly string[];
  /** Duplicate ids. */
  readonly doubled: readonly string[];
}

/** A visitor's browser. */
export interface Reader {
  readonly browser: Browser;
  look(url: string, how?: { readonly scripts?: boolean; readonly picture?: string }): Promise<Look>;
  stop(): Promise<void>;
}

/** Starts a browser. */
export async function startReader(): Promise<Reader> {
  const browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_ARGS });
  return {
    browser,
    async look(url, { scripts = true, picture } = {}) {
      const context = await browser.newContext({ javaScriptEnabled: scripts });
      const page = await context.newPage();
      const [requests, errors]: [string[], string[]] = [[], []];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
      const answer = await page.goto(url);
      const html = await answer!.text();
      if (scripts)
        await page
          .waitForFunction(
            () =>
              [...document.querySelectorAll('treatment-explorer, trial-explainer')].every((each) =>
                each.shadowRoot?.querySelector('[part~="disclaimer"]'),
              ),
            undefined,
            { timeout: 5000 },
          )
          .catch(() => undefined);
      const seen = await page.evaluate(() => {
        const elements = [...document.querySelectorAll('treatment-explorer, trial-explainer')];
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        // Chapters that are not near the screen are not laid out, and innerText leaves them out.
        const written = [...document.querySelectorAll('[data-guide-text]')].filter((each) => each.checkVisibility());
        return {
          text: [
            // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden.
            document.body.innerText,
            ...written.map((each) => each.textContent),
            ...elements.map((each) => each.shadowRoot?.textContent ?? ''),
          ].join('\n'),
          elements: elements.length,
          works:
            elements.length > 0 && elements.every((each) => each.shadowRoot?.querySelector('[part~="disclaimer"]')),
          links: [...document.links].map(({ href }) => href),
          doubled: ids.filter((id, at) => ids.indexOf(id) !== at),
        };
      });
      if (picture) await page.screenshot({ path: picture, fullPage: true });
      await context.close();
      const { origin } = new URL(url);
      return {
        html,
        ...seen,
        words: html.includes('<div data-guide-text'),
        scripts: requests.filter((src) => /\/treatment-guide\/.*\.js/.test(src)).sort(),
        elsewhere: requests.filter((src) => /^https?:/.test(src) && !src.startsWith(origin)),
        errors,
      };
    },
    stop: () => browser.close(),
  };
}
