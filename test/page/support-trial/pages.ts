import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/chromium.mjs';
import trials from '../../../src/generated/en.trials.json';
import { en } from '../../../src/i18n/en/interface.js';
import { tab } from '../support/tab.js';

/** The built files, read once, so that a build during the tests does not change them. */
const built = (name: string) => readFileSync(new URL(`../../../dist/${name}`, import.meta.url));
const SCRIPTS: Readonly<Record<string, Buffer>> = {
  '/treatment-guide.js': built('treatment-guide.js'),
  '/treatment-guide.classic.js': built('treatment-guide.classic.js'),
  '/trial-explainer.js': built('trial-explainer.js'),
  '/trial-record.en.js': built('trial-record.en.js'),
};
export const SCRIPT = '<script type="module" src="/treatment-guide.js"></script>';
export const CLASSIC = '<script src="/treatment-guide.classic.js"></script>';
export const TODAY = '2026-11-23';

/** A tag as a hospital writes it, with its content. */
export const tag = (attributes = '', inside = '') =>
  `<trial-explainer today="${TODAY}" ${attributes}>${inside}</trial-explainer>`;

/** A record as a child of the tag. */
export const inline = (record: unknown) =>
  `<script type="application/json">${JSON.stringify(record).replaceAll('<', '\\u003c')}</script>`;

/** Marks a position in a page; the server waits there, as on a slow network. */
export const PAUSE = '<!--pause-->';

/** A request as the server got it. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** A server with its own port, so its own origin, and the requests that it got. */
export class Site {
  readonly asked: Asked[] = [];
  origin = '';
  #server: Server | undefined;
  readonly #answer: (path: string, response: ServerResponse, request: IncomingMessage) => void;

  constructor(answer: (path: string, response: ServerResponse, request: IncomingMessage) => void) {
    this.#answer = answer;
  }

  async start(): Promise<void> {
    const listener: RequestListener = (request, response) => {
      const path = request.url ?? '/';
      this.asked.push({ path, headers: request.headers });
      this.#answer(path, response, request);
    };
    this.#server = createServer(listener);
    await new Promise<void>((resolve) => this.#server!.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve));
    this.#server?.closeAllConnections();
    await closed;
  }
}

/** A page as a visitor sees it, with its requests and console messages. */
export interface Visit {
  readonly page: Page;
  /** Addresses requested after the page and its script, in order; those of the hospital without its origin. */
  readonly requests: string[];
  /** Lines on the console, uncaught errors, and violations of the page's policy. */
  readonly lines: string[];
}

export interface Opening {
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly context?: BrowserContextOptions;
  /** Whether it needs a page that no other test had or will have. */
  readonly isAlone?: boolean;
}

/** Runs before a page's own scripts. esbuild (tsx) puts calls of `__name` into named functions, also into those that run in the page. */
const INIT = `
  window.__name = (named) => named;
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    console.error('policy: ' + violatedDirective + ' ' + blockedURI + ' ' + sample));
`;

const html = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Liver clinic</title>${head}</head>` +
  `<body><main><h1>Liver clinic</h1>${body}<p>After the guide.</p></main></body></html>`;

/**
 * Starts one browser and a hospital's server for a test file, and stops them after it.
 * @param files - Further responses of the hospital's server, by path.
 */
export function hospital(files: Readonly<Record<string, (response: ServerResponse) => void>> = {}) {
  let browser: Browser;
  let served = { text: '', headers: {} as Readonly<Record<string, string>> };
  const site = new Site((path, response) => {
    const script = SCRIPTS[path];
    const file = files[path];
    if (script) response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else if (file) file(response);
    else if (path === '/') void sendPage(response);
    else response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
  });

  /** Sends the page, with a delay at each {@link PAUSE}. */
  async function sendPage(response: ServerResponse): Promise<void> {
    response.writeHead(200, { 'content-type': 'text/html', ...served.headers });
    for (const [at, piece] of served.text.split(PAUSE).entries()) {
      if (at) await new Promise((resolve) => setTimeout(resolve, 400));
      response.write(piece);
    }
    response.end();
  }

  before(async () => {
    await site.start();
    browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_ARGS });
  });
  after(async () => {
    await browser?.close();
    await site.stop();
  });

  let visit: Visit;
  const pageFor = tab(
    () => browser,
    async (page) => {
      page.on('request', (request) => {
        const address = request.url().replace(site.origin, '');
        if (address !== '/' && address !== '/favicon.ico' && !SCRIPTS[address]) visit.requests.push(address);
      });
      page.on('console', (message) => visit.lines.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => visit.lines.push(`uncaught: ${error}`));
      await page.addInitScript(INIT);
    },
  );

  /** Opens a document with this body; that of the test before is gone. */
  async function open(body: string, { head = SCRIPT, headers = {}, context, isAlone }: Opening = {}): Promise<Visit> {
    served = { text: html(head, body), headers };
    const page = await pageFor({ viewport: { width: 1200, height: 800 }, ...context }, isAlone);
    visit = { page, requests: [], lines: [] };
    await page.goto(site.origin);
    await page.locator('trial-explainer .guide').first().waitFor();
    // The screens of a record inside the tag may still be loading.
    await page.evaluate(() => document.querySelector('trial-explainer')?.updateComplete);
    return visit;
  }
  return { open, site };
}

/** The first element of a part. */
export const part = (page: Page, name: string) => page.locator(`trial-explainer [part~="${name}"]`).first();

/** Waits until a record has arrived or has been refused. */
export async function loaded(page: Page): Promise<void> {
  await page.locator('trial-explainer .getting').waitFor({ state: 'detached' });
  await page.evaluate(() => document.querySelector('trial-explainer')?.updateComplete);
}

/** The visible text of an element. */
export async function wordsOf(found: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden.
  return (await found.innerText()).replace(/\s+/g, ' ').trim();
}

/** The first heading. */
export const title = (page: Page) => wordsOf(page.locator('trial-explainer [data-main]').first());

/** Whether the part about trials in general is shown and its phases can be opened. */
export async function generalWorks(page: Page): Promise<boolean> {
  const step = page.locator('trial-explainer .steps details').nth(1);
  await step.locator('summary').click();
  const works = await step.getByText(trials.phases[1]!.statements[0]!.text).isVisible();
  await step.locator('summary').click();
  return works;
}

/** Asserts that an error is reported calmly in this sentence, and that the page works without the record. */
export async function isCalm({ page, lines }: Visit, sentence: string): Promise<void> {
  const text = await wordsOf(part(page, 'error'));
  assert.ok(text.includes(sentence), text);
  assert.ok(text.includes(en.trial.still), text);
  assert.equal(await part(page, 'error').getAttribute('role'), 'alert');
  assert.ok(await generalWorks(page));
  assert.ok(!lines.some((line) => line.startsWith('uncaught')), lines.join('\n'));
}
