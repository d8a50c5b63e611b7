import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { drawn, go, hospital, SCRIPT, TAG } from './support/browser.js';

const { open } = hospital();

/** Style sheets of hosts that must not affect the inside of the element. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a reset of everything': '* { all: unset !important; font-size: 8px !important; display: inline !important }',
  'a reset by name': `treatment-explorer { all: unset !important; display: inline !important; color: red !important; font: 8px serif !important;
    letter-spacing: 5px !important; text-transform: uppercase !important; opacity: .1 !important; visibility: hidden !important }`,
  'a root of ten pixels': 'html { font-size: 62.5% }',
  'a page in small capitals':
    'body { font: small-caps 9px/3 cursive; letter-spacing: 4px; text-align: right; color: silver; white-space: pre; word-spacing: 9px }',
  'rules for every tag':
    'h2, h3, p, button, input, fieldset, legend, ul, li, details, summary, dl, a, svg { color: red !important; border: 5px solid lime !important; padding: 30px !important }',
  'names of our own classes': '.guide, .btn, .row, .link, .h1, .foot { display: none !important }',
  // Custom properties inherit from the page into the guide. Only --guide-... are meant to be set by the page.
  'custom properties on everything': `* { --text: red; --muted: red; --surface: lime; --raised: lime; --line: lime; --accent: red; --accent-text: red;
    --focus: red; --radius: 40px; --space: 30px; --measure: 9ch; --font: cursive; --control: lime; --soft: lime; --halo: lime; --note: lime; --note-edge: lime }`,
};

/** The computed styles of everything in the element, without values that follow from its width. */
async function looksWith(css: string, view: string): Promise<string[]> {
  const { page } = await open({ head: `<style>body { margin: 0 } ${css}</style>${SCRIPT}` });
  await page.locator('treatment-explorer .guide').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    document.querySelector('treatment-explorer')!.answers = { amount: 'few' };
  });
  await go(page, view);
  // An element under the mouse pointer would have its hover style.
  await page.mouse.move(0, 0);
  return page.evaluate(() => {
    const root = document.querySelector('treatment-explorer')!.shadowRoot!;
    const names = [...getComputedStyle(root.querySelector('.guide')!)]
      .filter((name) => !/^--|(^|-)(width|height|size)$|origin|^inset|^(top|left|right|bottom)$/.test(name))
      .concat('font-size', 'min-height', 'max-width');
    // Left out: the node that measures the width, which is invisible, and the slot of the fallback, which belongs to the page.
    const isOurs = (element: Element) =>
      element.closest('.guide') || element.checkVisibility({ visibilityProperty: true });
    return [...root.querySelectorAll('*')].filter(isOurs).map((element) => {
      const style = getComputedStyle(element);
      const look = names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
      return `${element.localName}.${element.getAttribute('class')} { ${look} }`;
    });
  });
}

/** The differences between two looks, in a few words. */
function differences(hostile: readonly string[], plain: readonly string[]): string[] {
  return hostile.flatMap((look, at) => {
    const other = new Set(plain[at]?.split('; '));
    const changed = look.split('; ').filter((each) => !other.has(each));
    return changed.length ? [`${look.split(' ', 1)[0]} ${changed.slice(0, 3).join('; ')}`] : [];
  });
}

const HARDEST = ['a reset of everything', 'custom properties on everything'];

for (const view of ['start', 'questions', 'results']) {
  describe(`the look of ${view}`, () => {
    const plain = (): Promise<string[]> => {
      kept ??= looksWith('', view);
      return kept;
    };
    let kept: Promise<string[]> | undefined;

    for (const name of view === 'start' ? Object.keys(HOSTILE) : HARDEST) {
      it(`does not change with ${name}`, async () => {
        const before = await plain();
        const after = await looksWith(HOSTILE[name]!, view);
        assert.ok(before.length > 80);
        assert.equal(after.length, before.length);
        const changed = differences(after, before);
        assert.deepEqual(changed.slice(0, 5), [], `${changed.length} elements changed`);
      });
    }
  });
}

describe('the element on the page', () => {
  it('is a block, and visible, whatever the page says', async () => {
    const { page } = await open({ head: `<style>${HOSTILE['a reset by name']}</style>${SCRIPT}` });
    await page.locator('treatment-explorer .guide').waitFor({ state: 'attached' });
    const style = await page.locator('treatment-explorer').evaluate((element) => {
      const { display, visibility, opacity } = getComputedStyle(element);
      return [display, visibility, opacity];
    });
    assert.deepEqual(style, ['block', 'visible', '1']);
  });

  it('is hidden if the page sets hidden', async () => {
    const { page } = await open({ body: TAG.replace('>', ' hidden>') });
    await page.locator('treatment-explorer .guide').waitFor({ state: 'attached' });
    assert.equal(await page.locator('treatment-explorer').isVisible(), false);
  });

  it('uses the colors, font and spacing that the page sets by custom properties', async () => {
    const { page } = await open({
      head: `<style>html { --guide-text: rgb(1, 2, 3); --guide-font: monospace; --guide-font-size: 22px; --guide-surface: rgb(250, 251, 252) }</style>${SCRIPT}`,
    });
    await drawn(page);
    const style = await page.locator('treatment-explorer .guide').evaluate((element) => {
      const { color, fontFamily, fontSize, backgroundColor } = getComputedStyle(element);
      return [color, fontFamily, fontSize, backgroundColor];
    });
    assert.deepEqual(style, ['rgb(1, 2, 3)', 'monospace', '22px', 'rgb(250, 251, 252)']);
  });

  it('follows the color scheme of the page, not that of the device', async () => {
    const { page } = await open({ context: { colorScheme: 'dark' } });
    await drawn(page);
    const background = () =>
      page.locator('treatment-explorer .guide').evaluate((element) => getComputedStyle(element).backgroundColor);
    assert.equal(await background(), 'rgb(255, 255, 255)');
    await page.addStyleTag({ content: ':root { color-scheme: dark }' });
    assert.equal(await background(), 'rgb(19, 26, 32)');
  });

  it('changes nothing on the page around it', async () => {
    const PAGE = '<style>p { color: green }</style><button>Search</button>';
    const around = (page: Page) =>
      page.evaluate(() => ({
        styles: [...document.querySelectorAll('html, body, h1, button, p')].map((element) => {
          const style = getComputedStyle(element);
          return [...style]
            .filter((name) => !/height|block-size|origin/.test(name))
            .map((name) => style.getPropertyValue(name));
        }),
        attributes: [...document.querySelectorAll('html, head, body')].map((element) => element.getAttributeNames()),
        head: document.head.innerHTML.replace(/<script.*?<\/script>/g, ''),
        sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
        names: Object.keys(window).sort(),
      }));
    const { page: without } = await open({ head: '', body: PAGE + TAG });
    const before = await around(without);
    const { page } = await open({ body: PAGE + TAG });
    await drawn(page);
    const after = await around(page);
    // Lit registers its versions in globals; nothing else may be left on the window.
    const left = after.names.filter((name) => !before.names.includes(name));
    assert.deepEqual({ ...after, names: [] }, { ...before, names: [] });
    assert.deepEqual(
      left.filter((name) => !/^(lit\w*Versions|reactiveElementVersions|litPropertyMetadata)$/.test(name)),
      [],
    );
  });
});
