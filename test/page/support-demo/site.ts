import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { after, before } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/chromium.mjs';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const DIST = new URL('../../../dist/site/', import.meta.url);

/** What the server answers at a path. */
export interface Answer {
  readonly body: string | Buffer;
  readonly headers?: OutgoingHttpHeaders;
}

/** A page of the demo, with all that it asked for and said. */
export interface Opened {
  readonly page: Page;
  /** Everything in the console, uncaught errors, and requests that failed. */
  readonly said: string[];
  /** Addresses that were asked for, the page's own included. */
  readonly requests: string[];
}

/** A file of `dist/site/`. */
export const built = (name: string) => readFileSync(new URL(name, DIST));

/** Names of all pages of the demo. */
export const PAGES = readdirSync(new URL('demo/', DIST)).filter((name) => name.endsWith('.html'));

/** Starts one browser for a test file, and a server as any web server: `dist/site/`, and what a test puts beside it. */
export function demo() {
  const answers = new Map<string, Answer>();
  let server: Server;
  let browser: Browser;
  let origin = '';

  before(async () => {
    server = createServer(({ url = '/' }, response) => {
      const path = decodeURI(url.split('?')[0]!);
      const answer = answers.get(path) ?? fileAt(path);
      const type = TYPES[extname(path)] ?? 'text/html';
      response.writeHead(answer ? 200 : path === '/favicon.ico' ? 204 : 404, {
        'content-type': `${type}; charset=utf-8`,
        ...answer?.headers,
      });
      response.end(answer?.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_ARGS });
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  /** Opens a path in a browser that knows nothing yet; the windows before are closed. */
  async function open(path: string, options: BrowserContextOptions = {}, init?: string): Promise<Opened> {
    await Promise.all(browser.contexts().map((old) => old.close()));
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    // The compiler of the tests calls `__name` in every named function, those that run in the page too.
    await page.addInitScript(`window.__name = (named) => named; ${init ?? ''}`);
    const opened: Opened = { page, said: [], requests: [] };
    page.on('console', (message) => opened.said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => opened.said.push(String(error)));
    page.on('requestfailed', (request) => opened.said.push(`failed: ${request.url()}`));
    page.on('request', (request) => opened.requests.push(request.url()));
    await page.goto(`${origin}${path}`);
    return opened;
  }
  return { answers, open, at: (path: string) => `${origin}${path}` };
}

/** What `dist/site/` has at a path of the server. */
export function fileAt(path: string): Answer | undefined {
  try {
    return { body: built(`.${path.endsWith('/') ? `${path}index.html` : path}`) };
  } catch {
    return undefined;
  }
}

export { axeFindings } from '../support/axe.js';

/** How many pixels of a page lie beside the window. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Waits until every guide on the page has drawn, and says which there are. */
export async function drawn(page: Page): Promise<string[]> {
  await page.waitForFunction(() => {
    const guides = [...document.querySelectorAll('treatment-explorer, trial-explainer')];
    return guides.every(
      ({ shadowRoot }) =>
        shadowRoot?.querySelector('[data-main]') && !shadowRoot.querySelector('.notice[role="status"]'),
    );
  });
  return page.evaluate(() =>
    [...document.querySelectorAll('treatment-explorer, trial-explainer')].map(({ localName }) => localName),
  );
}
