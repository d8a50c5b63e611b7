import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/chromium.mjs';
import { randomized } from '../../trial/fixtures/studies.js';

const LOOK = readFileSync(new URL('./look.js', import.meta.url), 'utf8');
export const AXE = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** A hospital page in any language, with both elements or one. */
const html = (lang: string, tag: string, script: string) =>
  `<!doctype html><html lang="${lang}" dir="${['he', 'ar'].includes(lang) ? 'rtl' : 'ltr'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>H</title>
  <style>body { margin: 0 }</style><main><h1>H</h1>${tag}</main><script type="module" src="/${script}"></script></html>`;

export const TAGS = {
  explorer:
    '<treatment-explorer contact-href="tel:+1-555-0100" not-offered="ablation" today="2026-11-23"></treatment-explorer>',
  explainer: `<trial-explainer contact-href="tel:+1-555-0100" today="2026-11-23"></trial-explainer>`,
  record: `<trial-explainer contact-href="tel:+1-555-0100" today="2026-11-23"><script type="application/json">${JSON.stringify(randomized())}</script></trial-explainer>`,
} as const;

/** Serves hospital pages with the built files of a folder, and opens them in a browser. */
export class Site {
  readonly #server: Server;
  readonly #browser: Browser;

  private constructor(server: Server, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  static async start(dist: string): Promise<Site> {
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
      if (pathname === '/') {
        const [lang, tag, script] = ['lang', 'tag', 'script'].map((name) => searchParams.get(name)!);
        response.setHeader('content-type', 'text/html; charset=utf-8');
        return response.end(html(lang!, TAGS[tag as keyof typeof TAGS], script!));
      }
      if (!pathname.endsWith('.js')) return response.writeHead(204).end();
      response.setHeader('content-type', 'text/javascript');
      return response.end(readFileSync(join(dist, pathname)));
    }).listen(0, '127.0.0.1');
    return new Site(server, await chromium.launch({ executablePath: findChromium()!, args: [...CHROMIUM_ARGS] }));
  }

  async open(lang: string, tag: keyof typeof TAGS, width = 320, script = 'treatment-guide.multi.js'): Promise<Page> {
    const page = await this.#browser.newPage({ viewport: { width, height: 640 } });
    await page.addInitScript('window.__name = (named) => named;');
    await page.addInitScript(LOOK);
    const { port } = this.#server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/?lang=${lang}&tag=${tag}&script=${script}`);
    await page.locator('.guide').waitFor();
    return page;
  }

  async end(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** Opens all that can be opened in the element on a page. */
export const openAll = (page: Page) =>
  page.evaluate(async () => {
    const el = document.querySelector<HTMLElementTagNameMap['treatment-explorer']>(
      'treatment-explorer, trial-explainer',
    )!;
    for (const button of el.shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) button.click();
    await el.updateComplete;
    for (const details of el.shadowRoot!.querySelectorAll('details')) details.open = true;
  });

/** Opens a view of the explorer, with two questions answered. */
export const go = (page: Page, view: string) =>
  page.evaluate(async (to) => {
    const el = document.querySelector('treatment-explorer')!;
    el.answers = { spread: 'not-sure', symptoms: 'yes' };
    if (to === 'treatment') el.treatment = 'ablation';
    else el.view = to as typeof el.view;
    await el.updateComplete;
  }, view);
