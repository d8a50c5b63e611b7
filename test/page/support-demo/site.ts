import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { after, before } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/chromium.mjs';
import { tab } from '../support/tab.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const DIST = new URL('../../../dist/site/', import.meta.url);

/** A response of the server. */
export interface Answer {
  readonly body: string | Buffer;
  readonly headers?: OutgoingHttpHeaders;
}

/** A page of the demo, with its requests and console messages. */
export interface Opened {
  readonly page: Page;
  /** Everything in the console, uncaught errors, and requests that failed. */
  readonly said: string[];
  /** Requested addresses, the page's own included. */
  readonly requests: string[];
}

/** A file of `dist/site/`. */
export const built = (name: string) => readFileSync(new URL(name, DIST));

/** Names of all pages of the demo. */
export const PAGES = readdirSync(new URL('demo/', DIST)).filter((name) => name.endsWith('.html'));

/** Starts one browser for a test file, and a web server with `dist/site/` and files of a test. */
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

  let opened: Opened;
  const pageFor = tab(
    () => browser,
    async (page) => {
      // esbuild (tsx) puts calls of `__name` into every named function, also into functions that run in the page.
      await page.addInitScript('window.__name = (named) => named');
      page.on('console', (message) => opened.said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => opened.said.push(String(error)));
      page.on('requestfailed', (request) => opened.said.push(`failed: ${request.url()}`));
      page.on('request', (request) => opened.requests.push(request.url()));
    },
  );

  /** Opens a path; the document before it is gone. With a script that runs first, it is in a page of its own. */
  async function open(path: string, options: BrowserContextOptions = {}, init = ''): Promise<Opened> {
    const page = await pageFor({ viewport: { width: 1280, height: 900 }, ...options }, Boolean(init));
    if (init) await page.addInitScript(init);
    opened = { page, said: [], requests: [] };
    await page.goto(`${origin}${path}`);
    return opened;
  }
  return { answers, open, at: (path: string) => `${origin}${path}` };
}

/** The file of `dist/site/` at a path of the server. */
export function fileAt(path: string): Answer | undefined {
  try {
    return { body: built(`.${path.endsWith('/') ? `${path}index.html` : path}`) };
  } catch {
    return undefined;
  }
}

export { axeFindings, COLORS } from '../support/axe.js';

/** By how many pixels a page is wider than its window. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Waits until every guide on the page has rendered, and gives their tag names. */
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
