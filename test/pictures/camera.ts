import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { type Pixels, readPng } from './png.js';
import { PICTURED, type PicturedElement, type PicturedView } from './views.js';

/** A picture to take: a view in one width, language and set of colors. */
export interface Shot {
  /** Name of its file, without `.png`. */
  readonly name: string;
  readonly view: PicturedView;
  readonly setting: Setting;
}

interface Setting {
  readonly width: number;
  /** Height of the window. The picture shows the first part of a longer page. */
  readonly height: number;
  readonly colors: 'light' | 'dark' | 'forced' | 'paper';
  readonly lang: 'en' | 'es';
}

const ROOT = new URL('../../', import.meta.url);
const FONTS = 'node_modules/@fontsource-variable/open-sans/files/open-sans-latin-wght-';
/** Heights that keep the references of all pictures below 8 MB. */
const SCREENS = [
  { width: 320, height: 1340 },
  { width: 1280, height: 860 },
] as const;
/** A sheet of letter size without its margins, at 96 pixels an inch. */
const SHEET = { width: 700, height: 960 } as const;

/** Every width x colors x language, in an order that needs few new browser windows. */
const SETTINGS: readonly Setting[] = (['en', 'es'] as const).flatMap((lang) => [
  ...(['light', 'dark', 'forced'] as const).flatMap((colors) =>
    SCREENS.map((screen): Setting => ({ ...screen, colors, lang })),
  ),
  { ...SHEET, colors: 'paper', lang },
]);
export const SHOTS: readonly Shot[] = SETTINGS.flatMap((setting) =>
  PICTURED.filter(({ paper = false }) => paper === (setting.colors === 'paper')).map((view) => ({
    name: [view.name, ...(view.paper ? [] : [setting.width, setting.colors]), setting.lang].join('.'),
    view,
    setting,
  })),
);

const page = (lang: string) => `<!doctype html><html lang="${lang}"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>Pictures</title>
  <script type="module" src="/treatment-guide${lang === 'es' ? '.es' : ''}.js"></script><body></body></html>`;
const STYLE = `
  @font-face { font-family: Pictures; src: url(/normal.woff2); font-weight: 300 800 }
  @font-face { font-family: Pictures; src: url(/italic.woff2); font-weight: 300 800; font-style: italic }
  :root { color-scheme: light dark; --guide-font: Pictures, sans-serif; font: 16px Pictures, sans-serif }
  body { margin: 0 }
  /* A pane over all, so that no part looks pointed at, wherever the pointer is. */
  html::after { content: ''; position: fixed; inset: 0; z-index: 2147483647 }`;

/** Text and form controls without our code. If they look different from the reference, the machine's fonts differ and no picture can be compared. */
const YARDSTICK = `<div style="padding: 8px; width: 280px">The liver <b>lies under</b> <i>the ribs</i>, 0123456789 ¿Qué?
  <p style="font-size: 28px; font-weight: 650">Secondary liver cancer</p>
  <input type="radio" checked><input type="radio"><input type="checkbox" checked><input type="checkbox">
  <input value="A field"><select><option>A choice</option></select><button>A button</button><textarea>A note</textarea>
  <svg width="60" height="40"><circle cx="20" cy="20" r="15" fill="none" stroke="#357" stroke-width="2"/></svg></div>`;
export const YARDSTICK_NAME = 'yardstick';

/** Takes pictures in one headless browser. */
export class Camera {
  readonly #browser: Browser;
  #open: { readonly page: Page; readonly setting: Setting } | undefined;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<Camera> {
    const args = [...CHROMIUM_ARGS, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];
    return new Camera(await chromium.launch({ executablePath: findChromium()!, args }));
  }

  get version(): string {
    return this.#browser.version();
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** @param style - Rules to add inside the element, to simulate a mistake in our styles. */
  async take({ view, setting }: Shot, style = ''): Promise<Pixels> {
    const current = await this.#pageFor(setting);
    if (view.address) await this.#goTo(current, view.address);
    else await this.#draw(current, view);
    if (style) await plant(current, style);
    return this.#picture(current, setting);
  }

  /** A picture of text and form controls without our code. */
  async yardstick(): Promise<Pixels> {
    const setting: Setting = { width: 320, height: 400, colors: 'light', lang: 'en' };
    const current = await this.#pageFor(setting);
    await current.evaluate((html) => {
      document.body.innerHTML = html;
    }, YARDSTICK);
    return this.#picture(current, setting);
  }

  async #pageFor(setting: Setting): Promise<Page> {
    if (this.#open?.setting === setting) return this.#open.page;
    await this.#open?.page.context().close();
    const context = await this.#browser.newContext(contextOf(setting));
    // esbuild (tsx) puts calls of `__name` into named functions, also into functions that run in the page.
    await context.addInitScript('window.__name = (named) => named; window.print = () => {}');
    await context.route('**', (route) => route.fulfill(answerTo(new URL(route.request().url()).pathname, setting)));
    const opened = await context.newPage();
    this.#open = { page: opened, setting };
    await this.#goTo(opened, '/');
    if (setting.colors === 'paper') await opened.emulateMedia({ media: 'print' });
    return opened;
  }

  async #goTo(current: Page, address: string): Promise<void> {
    await current.goto(`http://hospital.example${address}`);
    await current.addStyleTag({ content: STYLE });
    await current.evaluate(() =>
      Promise.all(
        ['400 16px Pictures', '700 16px Pictures', 'italic 16px Pictures'].map((font) => document.fonts.load(font)),
      ),
    );
  }

  async #draw(current: Page, { tag = '', prepare, given = '', paper = false }: PicturedView): Promise<void> {
    await current.evaluate((html) => {
      dispatchEvent(new Event('afterprint'));
      document.body.innerHTML = html;
    }, tag);
    const element = await current.evaluateHandle(async () => {
      const drawn = document.querySelector<HTMLElement>('treatment-explorer, trial-explainer') as PicturedElement;
      await drawn.updateComplete;
      return drawn;
    });
    if (prepare) await element.evaluate(prepare, given);
    await element.evaluate(({ updateComplete }) => updateComplete);
    await current.evaluate(async (isPaper) => {
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      if (isPaper) dispatchEvent(new Event('beforeprint'));
      scrollTo(0, 0);
      await new Promise(requestAnimationFrame);
    }, paper);
  }

  async #picture(current: Page, { width, height, colors }: Setting): Promise<Pixels> {
    const end = await current.evaluate(() => Math.ceil(document.body.getBoundingClientRect().bottom));
    const clip = { x: 0, y: 0, width, height: colors === 'paper' ? height : Math.min(height, end) };
    return readPng(await current.screenshot({ clip, animations: 'disabled', caret: 'hide' }));
  }
}

const contextOf = ({ width, height, colors, lang }: Setting): BrowserContextOptions => ({
  viewport: { width, height },
  deviceScaleFactor: 1,
  locale: lang === 'es' ? 'es-US' : 'en-US',
  reducedMotion: 'reduce',
  // The policy of the plain page allows no font; other tests check that policy.
  bypassCSP: true,
  colorScheme: colors === 'dark' ? 'dark' : 'light',
  forcedColors: colors === 'forced' ? 'active' : 'none',
});

/** The response of the hospital's server. */
function answerTo(path: string, { lang }: Setting) {
  const from = (name: string) => readFileSync(new URL(name, ROOT));
  if (path === '/') return { contentType: 'text/html', body: page(lang) };
  if (path.endsWith('.woff2')) return { contentType: 'font/woff2', body: from(`${FONTS}${path.slice(1)}`) };
  if (path === '/guide.html')
    return {
      contentType: 'text/html; charset=utf-8',
      body: from(lang === 'es' ? 'dist/guide.es.html' : 'dist/guide.html'),
    };
  if (/^\/(treatment-guide|trial-record)/.test(path))
    return { contentType: 'text/javascript', body: from(`dist${path}`) };
  return { status: 404, body: '' };
}

/** Adds rules inside the shadow tree of the element. */
const plant = (current: Page, style: string) =>
  current.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    const root = document.querySelector('treatment-explorer, trial-explainer')?.shadowRoot;
    if (!root) throw new Error('no element of ours on the page');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }, style);
