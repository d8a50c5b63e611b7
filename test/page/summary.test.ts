import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { en } from '../../src/i18n/en/interface.js';
import { drawn, go, hospital, press } from './support/browser.js';
import { letters, type Paper, readPdf } from './support/pdf.js';
import {
  AROUND,
  BOWEL,
  found,
  HOST,
  missing,
  NOTE,
  PARTS,
  paper,
  STRICT,
  TRUSTED,
  visited,
} from './support/summary.js';

const { open } = hospital();

describe('the printed summary', () => {
  for (const policy of [STRICT, TRUSTED, `${STRICT}; ${TRUSTED}`, "script-src 'self'; style-src 'none'"]) {
    it(`has every part and nothing of the surrounding page, under ${policy}`, async () => {
      const { page, lines, errors } = await visited(open, AROUND, policy);
      const sheet = await paper(page);
      assert.deepEqual([missing(sheet, PARTS), found(sheet, [...HOST, 'Immunotherapy'])], [[], []]);
      assert.deepEqual([lines.filter(({ type }) => type === 'error'), errors], [[], []]);
    });
  }

  for (const [format, size] of [
    ['A4', [596, 843]],
    ['Letter', [612, 792]],
  ] as const) {
    it(`fits one sheet of ${format}`, async () => {
      const { page } = await visited(open);
      const sheet = await paper(page, format);
      assert.deepEqual([sheet.pages, sheet.size.map(Math.round)], [1, size]);
      assert.deepEqual(missing(sheet, PARTS), []);
    });
  }

  it('is complete when the button is pressed: the dialog opens only after the render', async () => {
    const { page, errors } = await visited(open, AROUND, TRUSTED);
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        const sheet = document.querySelector('treatment-explorer')!.shadowRoot!.querySelector('.handout');
        Reflect.set(window, 'asked', sheet?.textContent);
      });
    });
    await press(page, en.summary.print);
    const asked = await page.evaluate(() => Reflect.get(window, 'asked') as string);
    assert.deepEqual([missing({ letters: letters(asked) } as Paper, [BOWEL, NOTE]), errors], [[], []]);
  });

  it('writes out the address if the care team is contacted by a web page', async () => {
    const body = '<treatment-explorer contact-href="https://hospital.example/liver"></treatment-explorer>';
    const { page } = await visited(open, body);
    assert.deepEqual(missing(await paper(page), ['https://hospital.example/liver']), []);
  });

  it('can be printed by a button of the page, from another view', async () => {
    const { page } = await visited(open);
    await go(page, 'about');
    const sheet = await paper(page);
    assert.deepEqual([missing(sheet, PARTS), found(sheet, [...HOST, en.about.funding])], [[], []]);
    assert.match(await drawn(page), /About this guide/);
  });

  it('prints again, with notes typed since', async () => {
    const { page } = await visited(open);
    await paper(page);
    await page.locator('treatment-explorer').getByLabel(en.summary.asked).fill('Who do I call at night?');
    assert.deepEqual(missing(await paper(page), [...PARTS, 'Who do I call at night?']), []);
  });
});

describe('after printing', () => {
  /** Styles and attributes of every node of the page, and its adopted style sheets. */
  const looks = (page: Page) =>
    page.evaluate(() => {
      const nodes = [...document.querySelectorAll('*')];
      const style = (node: Element) =>
        [...getComputedStyle(node)].map((name) => getComputedStyle(node).getPropertyValue(name)).join();
      return {
        styles: nodes.map(style),
        markup: document.documentElement.outerHTML,
        adopted: document.adoptedStyleSheets.length,
        inside: document.querySelector('treatment-explorer')!.shadowRoot!.querySelector('.guide')!.innerHTML,
        place: [scrollX, scrollY],
      };
    });

  it('the page and the guide are as they were', async () => {
    const { page } = await visited(open);
    await page.evaluate(() => {
      document.adoptedStyleSheets = [new CSSStyleSheet()];
      scrollTo(0, 300);
    });
    const before = await looks(page);
    assert.equal((await paper(page)).pages, 1);
    assert.deepEqual(await looks(page), before);
  });

  it('nothing on the screen changes while it prints', async () => {
    const { page } = await visited(open);
    const before = await looks(page);
    await page.evaluate(() => {
      window.print = () => {};
      document.querySelector('treatment-explorer')!.print();
    });
    const { styles, markup, place } = await looks(page);
    assert.deepEqual({ styles, markup, place }, { styles: before.styles, markup: before.markup, place: before.place });
  });

  it('the menu of the browser prints the open view, with the surrounding page, typed notes, and whom to call', async () => {
    const { page } = await visited(open);
    await paper(page);
    const whole = readPdf(await page.pdf());
    const calls = [...guide.urgent.calls.map(({ number }) => number), ...guide.urgent.signs.map(({ text }) => text)];
    const wanted = [...HOST, en.summary.title, ...guide.treatments.map(({ name }) => name), NOTE, ...calls];
    assert.deepEqual([missing(whole, wanted), found(whole, [en.about.funding])], [[], []]);
  });

  it('nothing is left behind if the browser never fires afterprint', async () => {
    const { page } = await visited(open);
    const before = await looks(page);
    await page.evaluate(() => {
      window.print = () => dispatchEvent(new Event('beforeprint'));
      document.querySelector('treatment-explorer')!.print();
    });
    await page.mouse.click(0, 0);
    assert.deepEqual(await looks(page), before);
  });

  it('nothing is left behind if the browser may not print', async () => {
    const { page } = await visited(open, AROUND, STRICT, true);
    await page.clock.install();
    const before = await looks(page);
    await page.evaluate(() => {
      window.print = () => {};
      document.querySelector('treatment-explorer')!.print();
    });
    await page.clock.fastForward('00:30');
    assert.deepEqual(await looks(page), before);
  });
});
