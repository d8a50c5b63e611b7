import { type Browser, type BrowserContext, type ConsoleMessage, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/chromium.mjs';

/** Messages and requests of a page. */
export interface Seen {
  readonly errors: string[];
  readonly warnings: string[];
  readonly requests: string[];
  /** Directives of the security policy that were violated. */
  readonly violations: () => Promise<string[]>;
}

/** A page with its messages and requests, recorded before its first script runs. */
export interface Watched {
  readonly page: Page;
  readonly seen: Seen;
}

/** Starts the one Chromium of a test file. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium()!, args: [...CHROMIUM_ARGS] });
}

/** Opens a new page and records its messages and requests. */
export async function watch(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  const warnings: string[] = [];
  const requests: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'assert') errors.push(message.text());
    if (message.type() === 'warning') warnings.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(`not caught: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  // esbuild (tsx) puts calls of this helper into every named function, also into functions that run in the page.
  await page.addInitScript("Object.defineProperty(window, '__name', { value: (named) => named })");
  // Not enumerable, so that `Object.keys(window)` does not list it.
  await page.addInitScript(() => {
    const broken: string[] = [];
    Object.defineProperty(window, Symbol.for('broken'), { value: broken });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      broken.push(`${effectiveDirective}: ${blockedURI} (${sourceFile})`),
    );
  });
  const violations = async () =>
    (
      await Promise.all(
        page.frames().map((frame) => frame.evaluate(() => Reflect.get(window, Symbol.for('broken')) as string[])),
      )
    ).flat();
  return { page, seen: { errors, warnings, requests, violations } };
}
