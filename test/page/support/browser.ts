import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type LaunchOptions, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/chromium.mjs';
import { tab } from './tab.js';

/** The built files, read once, so that a build during the tests does not change them. */
const built = (name: string) => readFileSync(new URL(`../../../dist/${name}`, import.meta.url));
export const MODULE = built('treatment-guide.js');
export const CLASSIC = built('treatment-guide.classic.js');
const FILES: Readonly<Record<string, Buffer>> = {
  '/treatment-guide.js': MODULE,
  '/treatment-guide.classic.js': CLASSIC,
  '/treatment-guide.es.js': built('treatment-guide.es.js'),
  '/treatment-guide.multi.js': built('treatment-guide.multi.js'),
  '/words.en.js': built('words.en.js'),
  '/words.es.js': built('words.es.js'),
  '/treatment-explorer.js': built('treatment-explorer.js'),
  '/trial-explainer.js': built('trial-explainer.js'),
  '/trial-record.en.js': built('trial-record.en.js'),
  '/trial-record.es.js': built('trial-record.es.js'),
};
export const SCRIPT = '<script type="module" src="/treatment-guide.js"></script>';
export const CLASSIC_SCRIPT = '<script src="/treatment-guide.classic.js"></script>';
export const TAG = '<treatment-explorer><a href="/fallback">Read about treatments</a></treatment-explorer>';

/** A page as a visitor sees it, with its requests and console messages. */
export interface Visit {
  readonly page: Page;
  /** Paths requested after the page itself, in order. */
  readonly requests: string[];
  readonly lines: { readonly type: string; readonly text: string }[];
  /** Uncaught errors, and violations of the page's policy. */
  readonly errors: string[];
}

export interface Opening {
  readonly head?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly context?: BrowserContextOptions;
  /** Whether it needs a page that no other test had or will have. */
  readonly isAlone?: boolean;
}

/** A page of a hospital, as the server sends it. */
export const html = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Liver clinic</title>${head}</head>` +
  `<body><h1>Liver clinic</h1>${body}<p id="after">After the guide.</p></body></html>`;

/** Runs before a page's own scripts. esbuild (tsx) puts calls of `__name` into named functions, also into those that run in the page. */
const INIT = `
  window.__name = (named) => named;
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    console.error('policy: ' + violatedDirective + ' ' + blockedURI + ' ' + sample));
`;

/** Starts one browser and one server for a test file, and stops them after it. */
export function hospital(launch: LaunchOptions = {}) {
  let server: Server;
  let browser: Browser;
  let served: { text: string; headers: Readonly<Record<string, string>> } = { text: '', headers: {} };
  let origin = '';
  let visit: Visit;
  const page = tab(
    () => browser,
    async (opened) => {
      opened.on('request', (request) => {
        const path = request.url().replace(origin, '');
        if (path !== '/' && path !== '/favicon.ico') visit.requests.push(path);
      });
      opened.on('console', (message) => visit.lines.push({ type: message.type(), text: message.text() }));
      opened.on('pageerror', (error) => visit.errors.push(String(error)));
      await opened.addInitScript(INIT);
    },
  );

  before(async () => {
    server = createServer(({ url = '/' }, response) => {
      const path = url.split('?')[0];
      const script = FILES[path!];
      if (script) response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      else if (path === '/')
        response.writeHead(200, { 'content-type': 'text/html', ...served.headers }).end(served.text);
      else if (path === '/elsewhere')
        response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Elsewhere</h1>');
      else response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_ARGS, ...launch });
  });
  after(async () => {
    await browser?.close();
    server?.close();
    server?.closeAllConnections();
  });

  /** Opens a document; that of the test before is gone. */
  async function open({ head = SCRIPT, body = TAG, headers = {}, context, isAlone }: Opening = {}): Promise<Visit> {
    served = { text: html(head, body), headers };
    const opened = await page({ viewport: { width: 1200, height: 800 }, ...context }, isAlone);
    visit = { page: opened, requests: [], lines: [], errors: [] };
    await opened.goto(origin);
    return visit;
  }
  return { open };
}

/** Waits until the guide has rendered, and gives the visible text of its view. */
export async function drawn(page: Page): Promise<string> {
  const guide = page.locator('treatment-explorer .guide').first();
  await guide.waitFor();
  // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is folded or hidden.
  return guide.innerText();
}

/** Clicks the button of this name inside the guide. */
export const press = (page: Page, name: string | RegExp) =>
  page
    .locator('treatment-explorer')
    .first()
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** A visit from the start through every question, with the first answer to each, to the results and into a card. */
export async function wholeVisit(page: Page): Promise<void> {
  await press(page, 'Read about treatments');
  await page.locator('treatment-explorer').getByRole('textbox').fill('camera');
  await press(page, 'Immunotherapy');
  await press(page, 'Questions');
  const next = page.locator('treatment-explorer [part~="next"]');
  while (await next.isVisible()) {
    await page.locator('treatment-explorer input[type="radio"]').first().click();
    await next.click();
  }
  await page.locator('treatment-explorer [part~="treatment"] [aria-expanded]').first().click();
  await press(page, 'About');
  await press(page, 'My results');
}

/** Opens a view as a page's own script does. */
export const go = (page: Page, view: string, treatment = 'liver-resection') =>
  page.evaluate(
    async ([to, id]) => {
      const el = document.querySelector('treatment-explorer')!;
      if (to === 'treatment') el.treatment = id!;
      else el.view = to as typeof el.view;
      await el.updateComplete;
    },
    [view, treatment],
  );
