import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { EXPLORER, MODULE } from './support/host-page.js';
import { hosts } from './support/hosts.js';
import { built } from './support/site.js';
import { en, openTreatment, visitExplorer } from './support/visitor.js';

const host = hosts();
const explorer = (page: Page) => page.locator('treatment-explorer');
const drawn = async (page: Page) => {
  await explorer(page).getByRole('button', { name: en.start.read }).waitFor();
  return page;
};
/** A page whose body has only this. */
const plain = (body: string, css = '') =>
  `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Liver</title><style>${css}</style>${MODULE}<body>${body}</body></html>`;
let pages = 0;
async function open(body: string, css = '', width = 1100): Promise<Page> {
  pages += 1;
  const address = host.site.put(`/layout-${pages}`, { body: plain(body, css), type: 'text/html' });
  const page = await host.browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(address);
  return drawn(page);
}
/** Left edge and width of the tag, in pixels. */
const place = (page: Page) =>
  explorer(page).evaluate((tag) => {
    const { left, width } = tag.getBoundingClientRect();
    return { left: Math.round(left), width: Math.round(width) };
  });

/** Common layouts, each with the width in pixels that it leaves for the tag, of 1,084. */
const LAYOUTS: Readonly<Record<string, readonly [body: string, room?: number, css?: string]>> = {
  'a block': [`<div>${EXPLORER}</div>`],
  'a row beside a sidebar': [`<div class="row"><aside>menu</aside>${EXPLORER}</div>`, 884],
  'a row beside a sidebar that keeps its width': [
    `<div class="row"><aside style="flex:none">menu</aside>${EXPLORER}</div>`,
    884,
  ],
  'a centered row': [`<div class="row center">${EXPLORER}</div>`],
  'a box in a centered row': [`<div class="row center"><div>${EXPLORER}</div></div>`],
  'a row that wraps': [
    `<div class="row" style="flex-wrap:wrap"><p style="width:300px;margin:0">a</p>${EXPLORER}</div>`,
    784,
  ],
  'a column': [`<div class="column">${EXPLORER}</div>`],
  'a column with centered items': [`<div class="column center">${EXPLORER}</div>`],
  'a box in a column with centered items': [`<div class="column center"><div>${EXPLORER}</div></div>`],
  'a body that is a row': [EXPLORER, 1084, 'body { display: flex }'],
  'a body that centers': [
    `<h1>x</h1>${EXPLORER}`,
    1084,
    'body { display: flex; flex-direction: column; align-items: center }',
  ],
  'a grid': [`<div style="display:grid">${EXPLORER}</div>`],
  'a grid that centers its items': [`<div style="display:grid;place-items:center">${EXPLORER}</div>`],
  'a box in a grid that centers': [`<div style="display:grid;place-items:center"><div>${EXPLORER}</div></div>`],
  'a grid that centers its content': [`<div style="display:grid;place-content:center">${EXPLORER}</div>`],
  'an inline block': [`<div style="display:inline-block">${EXPLORER}</div>`],
  'an inline box': [`<span>${EXPLORER}</span>`],
  'a float': [`<div style="float:left">${EXPLORER}</div>`],
  'as wide as its content': [`<div style="width:fit-content">${EXPLORER}</div>`],
  'a dialog': [`<dialog open style="position:static">${EXPLORER}</dialog>`, 1046],
  'a box that is positioned': [`<div style="position:absolute">${EXPLORER}</div>`],
  'a table cell': [
    `<table style="width:100%"><tr><td style="width:200px">a</td><td>${EXPLORER}</td></tr></table>`,
    874,
  ],
  'a slide of a carousel': [
    `<div class="row" style="overflow:hidden"><div style="flex:0 0 100%">${EXPLORER}</div><div style="flex:0 0 100%">b</div></div>`,
  ],
  'a box without a box': [`<div class="row"><div style="display:contents">${EXPLORER}</div></div>`],
  'a box that queries ask for its size': [
    `<div class="column center"><div style="container-type:inline-size;width:100%">${EXPLORER}</div></div>`,
  ],
  'an inline row': [`<div style="display:inline-flex">${EXPLORER}</div>`],
  'a box that looks like a table cell': [
    `<div style="display:table"><div style="display:table-cell">${EXPLORER}</div></div>`,
  ],
  'a row of a grid in a grid, from right to left, beside a sidebar': [
    `<div dir="rtl" style="display:grid;grid-template-columns:200px 1fr"><div style="grid-column:1/-1;display:grid;grid-template-columns:subgrid"><aside>menu</aside>${EXPLORER}</div></div>`,
    884,
  ],
  'text that runs from top to bottom': [
    `<div style="writing-mode:vertical-rl;inline-size:600px;block-size:900px">${EXPLORER}</div>`,
    900,
  ],
  'a column of a row that never shrinks': [`<div class="row"><div style="flex:none">${EXPLORER}</div></div>`],
  'a window over the page': [
    `<dialog id="window">${EXPLORER}</dialog><script>document.getElementById('window').showModal()</script>`,
    1062,
  ],
  'content that a block theme of WordPress sizes': [
    `<div class="constrained">${EXPLORER}</div>`,
    645,
    '.constrained > * { max-width: 645px; margin-inline: auto !important }',
  ],
};
const CSS =
  '.row, .column { display: flex } .column { flex-direction: column } .center { align-items: center; justify-content: center } aside { width: 200px }';

describe('the tag fills the available width', { concurrency: 2 }, () => {
  for (const [name, [body, room = 1084, css = '']] of Object.entries(LAYOUTS))
    test(`in ${name}`, async () => {
      const page = await open(body, CSS + css);
      const { width } = await place(page);
      assert.ok(Math.abs(width - room) < 25, `${width} px where there is room for ${room}`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 1100, 'the page is not wider');
      await page.close();
    });
  test('and no more than that in a narrow column', async () => {
    for (const style of [
      'width:200px',
      'width:200px;display:flex',
      'width:200px;display:grid',
      'max-width:200px;float:left',
    ]) {
      const page = await open(`<div style="${style}">${EXPLORER}</div>`);
      assert.equal((await place(page)).width, 200, style);
      await page.close();
    }
  });
  test('on a phone, in any layout', async () => {
    for (const [name, [body, , css = '']] of Object.entries(LAYOUTS)) {
      if (/sidebar|table|carousel/.test(name)) continue;
      const page = await open(body, CSS + css, 360);
      assert.ok((await place(page)).width >= 300, name);
      await page.close();
    }
  });
});

describe('the page places the tag', { concurrency: 2 }, () => {
  const tag = EXPLORER.replace('<treatment-explorer', '<treatment-explorer class="here"');
  for (const [name, css, left, width] of [
    ['by a width and margins', '.here { max-width: 600px; margin: 40px auto }', 250, 600],
    ['by a rule for the tag', 'treatment-explorer { width: 500px; margin-left: 100px }', 108, 500],
    [
      'in a column of a grid',
      'body { display: grid; grid-template-columns: 1fr 600px 1fr } .here { grid-column: 2 }',
      250,
      600,
    ],
    ['at the end of a row', 'body { display: flex } .here { flex: none; width: 400px; margin-left: auto }', 692, 400],
  ] as const)
    test(name, async () => {
      const page = await open(tag, css);
      assert.deepEqual(await place(page), { left, width });
      await page.close();
    });
  test('a rule that hides the parent hides it too', async () => {
    const page = await open(`<div id="tab">${EXPLORER}</div>`);
    await page.addStyleTag({ content: '#tab { visibility: hidden }' });
    assert.ok(!(await explorer(page).getByRole('button', { name: en.start.read }).isVisible()));
    await page.close();
  });
});

describe('the size of the words', { concurrency: 2 }, () => {
  const sizes = (page: Page) =>
    explorer(page).evaluate((tag) =>
      Number.parseFloat(getComputedStyle(tag.shadowRoot!.querySelector('.guide')!).fontSize),
    );
  for (const [root, size] of [
    ['62.5%', 18],
    ['16px', 18],
    ['100px', 36],
    ['8px', 18],
    ['130%', 23.4],
  ] as const)
    test(`with a root of ${root}`, async () => {
      const page = await open(EXPLORER, `html { font-size: ${root} } body { font-size: 16px }`);
      assert.equal(Math.round((await sizes(page)) * 10) / 10, size);
      await page.close();
    });

  let large: Browser | undefined;
  after(() => large?.close());
  test('follows the font size that a reader has set in the browser, whatever the root is', async () => {
    large = await chromium.launch({
      executablePath: findChromium()!,
      args: [...CHROMIUM_ARGS, '--blink-settings=defaultFontSize=24'],
    });
    for (const root of ['62.5%', '16px', '100%']) {
      const page = await large.newPage();
      await page.route('https://hospital.invalid/**', (route) =>
        route.request().url().endsWith('.js')
          ? route.fulfill({ body: built('treatment-guide.js'), contentType: 'text/javascript' })
          : route.fulfill({ body: plain(EXPLORER, `html { font-size: ${root} }`), contentType: 'text/html' }),
      );
      await page.goto('https://hospital.invalid/');
      await drawn(page);
      assert.equal(Math.round(await sizes(page)), 27, root);
      await page.close();
    }
  });

  for (const css of ['html { zoom: 1.5 }', 'html { zoom: 0.7 } body { padding-top: 900px }', 'main { zoom: 1.3 }'])
    test(`under ${css} the meaning of a word appears beside its sentence`, async () => {
      const page = await open(`<main>${EXPLORER}</main>`, css);
      await openTreatment(explorer(page));
      const word = explorer(page).locator('.view [data-term]').first();
      await word.click();
      const box = explorer(page).locator('.meaning');
      await box.waitFor();
      const sentence = word.locator('xpath=ancestor::*[self::p or self::li][1]');
      const [at, meaning] = [(await sentence.boundingBox())!, (await box.boundingBox())!];
      const gap = Math.min(Math.abs(meaning.y - at.y - at.height), Math.abs(at.y - meaning.y - meaning.height));
      assert.ok(gap < 30, `${gap} px between them`);
      await page.close();
    });
});

describe('on paper', () => {
  test('a page whose body is a flex row prints on as many pages as any other', async () => {
    const sheets = async (css: string) => {
      const page = await open(EXPLORER, css);
      await visitExplorer(explorer(page));
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      await page.close();
      return pdf.match(/\/Type\s*\/Page\b/g)!.length;
    };
    const [usual, row] = [await sheets(''), await sheets('body { display: flex }')];
    assert.ok(row <= usual + 2, `${row} sheets in place of ${usual}`);
  });
});
