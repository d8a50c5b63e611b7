import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { hospital } from './support/browser.js';
import { readPdf } from './support/pdf.js';
import { AROUND, found, HOST, missing, NOTE, PARTS, paper, TAG, visited } from './support/summary.js';

const { open } = hospital();

describe('a page that would cover the printed summary', () => {
  const hostile: Readonly<Record<string, string>> = {
    'a frame of fixed height that scrolls':
      '<style>html, body { height: 100%; overflow: hidden } main { height: 100vh; overflow: auto; columns: 2; transform: scale(1) }</style>' +
      AROUND,
    'print rules of its own that shout':
      '<style>@media print { header#top, body > header, .d-print-block { display: block !important; visibility: visible !important; font-size: 20px !important } treatment-explorer { display: none !important } }</style>' +
      AROUND.replace('<header>', '<header id="top" class="d-print-block">'),
    'rows, cells and a form': `<form><table><tr><td>Find a doctor</td><td width="900">${TAG}</td></tr></table></form>`,
    'text before and after in generated content':
      '<style>main::before, body::after { content: "Pay your bill" } main { padding: 400px; border: 9px solid red }</style>' +
      AROUND,
    'a letterhead that its script puts on top when it prints': `${AROUND}<script>addEventListener('beforeprint', () => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Pay your bill' })))</script>`,
    'an open dialog': `<dialog>Find a doctor ${TAG}</dialog><script type="module">document.querySelector('dialog').showModal()</script>`,
    'another guide': `${TAG}<treatment-explorer></treatment-explorer><trial-explainer></trial-explainer>`,
  };
  for (const [name, body] of Object.entries(hostile)) {
    it(`is not on the handout: ${name}`, async () => {
      const { page } = await visited(open, body, "default-src 'self' 'unsafe-inline'");
      const sheet = await paper(page);
      assert.deepEqual([missing(sheet, PARTS), found(sheet, [...HOST, guide.title.toUpperCase()])], [[], []]);
      assert.equal(sheet.pages, 1);
    });
  }

  it('leaves it alone if the guide is in the slot of another element', async () => {
    const { page } = await visited(open);
    await page.evaluate(() => {
      const shell = document.createElement('div');
      const root = shell.attachShadow({ mode: 'open' });
      root.innerHTML = '<nav>Pay your bill</nav><section><p>Find a doctor</p><slot></slot></section>';
      document.querySelector('main')!.append(shell);
      shell.append('Words of the page', document.querySelector('treatment-explorer')!);
    });
    const sheet = await paper(page);
    assert.deepEqual([missing(sheet, [NOTE, '911']), found(sheet, HOST), sheet.pages], [[], [], 1]);
  });

  it('leaves it alone if the guide is inside another element', async () => {
    const { page } = await visited(open);
    const counts = await page.evaluate(() => {
      const shell = document.createElement('div');
      const root = shell.attachShadow({ mode: 'closed' });
      root.append('Words of the page', document.querySelector('treatment-explorer')!);
      root.append(Object.assign(document.createElement('p'), { textContent: 'Find a doctor' }));
      document.body.append(shell);
      const el = root.querySelector('treatment-explorer')!;
      window.print = () => {};
      el.print();
      return [document.adoptedStyleSheets.length, root.adoptedStyleSheets.length];
    });
    const sheet = readPdf(await page.pdf());
    assert.deepEqual([missing(sheet, [NOTE, '911']), found(sheet, HOST), counts], [[], [], [1, 1]]);
  });
});
