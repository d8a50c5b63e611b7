import { type Browser, type BrowserContext, type ConsoleMessage, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/chromium.mjs';

/** What a page complained of, and what it asked for. */
export interface Seen {
  readonly errors: string[];
  readonly warnings: string[];
  readonly requests: string[];
  /** Directives that something on the page broke. */
  readonly violations: () => Promise<string[]>;
}

/** A page that is watched from before its first script. */
export interface Watched {
  readonly page: Page;
  readonly seen: Seen;
}

/** Starts the one Chromium of a test file. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium()!, args: [...CHROMIUM_ARGS] });
}

/** A fresh page, watched. */
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
  // The compiler of the tests calls this helper in every function that has a name, those that run in the page too.
  await page.addInitScript("Object.defineProperty(window, '__name', { value: (named) => named })");
  // Kept where `Object.keys(window)` does not find it.
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
