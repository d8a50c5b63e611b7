import { existsSync, readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';

/** A response: a body, headers, and a delay for a slow script. */
export interface Answer {
  readonly body: string;
  readonly type?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly after?: Promise<unknown>;
}

/** A small local server with the built files and the files of a test. */
export class Site {
  readonly answers = new Map<string, Answer>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer(async ({ url = '/' }, response) => {
      const path = url.split('?')[0]!;
      const answer = this.answers.get(path) ?? built(path);
      await answer?.after;
      response.writeHead(answer ? 200 : 404, { 'content-type': answer?.type ?? 'text/html', ...answer?.headers });
      response.end(answer?.body);
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  at(path: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** A file of `dist/`. */
export const dist = (name: string) => readFileSync(fileOf(name), 'utf8');

const fileOf = (name: string) => new URL(`../../dist/${name}`, import.meta.url);

function built(path: string): Answer | undefined {
  const [, name, end] = /^\/([\w.-]+\.(js|html))$/.exec(path) ?? [];
  if (!name || !existsSync(fileOf(name))) return undefined;
  return { body: dist(name), type: end === 'js' ? 'text/javascript' : 'text/html' };
}

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium()!, args: [...CHROMIUM_ARGS] });

/** A browser and a site for the tests of one file: started before them, and stopped after them. */
export function browserAndSite(): { readonly browser: Browser; readonly site: Site } {
  const both = {} as { browser: Browser; site: Site };
  before(async () => {
    both.browser = await startBrowser();
    both.site = await new Site().start();
  });
  after(async () => {
    await both.browser.close();
    both.site.stop();
  });
  return both;
}

// biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden.
const innerText = (element: Element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim();

/** The visible text, with white space as single spaces. */
export const shown = (where: Page | Frame, selector = 'body'): Promise<string> =>
  where.locator(selector).first().evaluate(innerText);

/** Opens every fold, as a reader may. */
export const unfold = (where: Page | Frame): Promise<void> =>
  where.locator('details').evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });

export { axeFindings, COLORS, NO_CONTRAST } from '../page/support/axe.js';

/** A piece of HTML as a browser parses it, and as it was written. They are equal if the parser closed, moved and dropped no tag. */
export async function readBack(page: Page, html: string): Promise<{ read: string; written: string }> {
  const read = await page.evaluate((given) => {
    const template = document.createElement('template');
    template.innerHTML = given;
    return template.innerHTML;
  }, html);
  const same = (markup: string) =>
    markup
      .replace(/<(\w+)([^<>]*?) ?\/>/g, '<$1$2></$1>')
      .replace(/ (data-guide-text|open)=""/g, ' $1')
      .replaceAll('&quot;', '"')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return { read: same(read), written: same(html) };
}
