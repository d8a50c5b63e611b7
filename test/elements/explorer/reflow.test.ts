import { expect, nextFrame } from '@open-wc/testing';
import { describeInChromium, setViewport } from '../support/engine.js';
import type { Explorer } from '../support/explorer.js';
import { type Around, cutOff, NARROW, spacing, sticksOut } from '../support/reflow.js';
import { inState, STATES } from '../support/states.js';

const root = document.documentElement;
/** Words that are broken into many pieces because their column is too narrow. A fingerprint of 64 digits may be broken. */
function brokenUp(page: Explorer): string[] {
  const broken: string[] = [];
  const texts = document.createTreeWalker(page.root.querySelector('.guide')!, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!node.parentElement?.checkVisibility()) continue;
    for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/(?<![^\s-])[^\s-]{2,40}(?!\S)/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      // WebKit adds a box of no width at the end of the previous line.
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      const lines = new Set(boxes.map(({ top }) => Math.round(top))).size;
      if (lines > 2 || (lines > 1 && word.length < 10)) broken.push(`${word} in ${lines} pieces`);
    }
  }
  return broken;
}

const AROUND: Around = {
  ...NARROW,
  'in text of twice the size': {
    set: async () => {
      await setViewport({ width: 1280, height: 800 });
      root.style.fontSize = '200%';
    },
  },
  'in a column of 320 px on a wide page': {
    set: () => setViewport({ width: 1280, height: 800 }),
    with: ({ el }) => {
      el.parentElement!.style.cssText = 'inline-size: 320px; float: right';
    },
  },
  'in a box of 200 px': {
    set: () => setViewport({ width: 1280, height: 800 }),
    with: ({ el }) => {
      el.parentElement!.style.inlineSize = '200px';
    },
  },
  'in a window of 320 px with text of twice the size': {
    set: async () => {
      await setViewport({ width: 320, height: 640 });
      root.style.fontSize = '200%';
    },
  },
  'in a window of 320 px, on a page from right to left': {
    set: async () => {
      root.dir = 'rtl';
      await setViewport({ width: 320, height: 640 });
    },
  },
  'with wide spacing of the text': {
    set: () => setViewport({ width: 1280, height: 800 }),
    with: ({ root: tree }) => tree.adoptedStyleSheets.push(spacing),
  },
};

for (const [around, { set, with: dress }] of Object.entries(AROUND)) {
  // Every engine tests the narrowest window. The other conditions lead to the same styles, so one engine is enough.
  const group: (title: string, body: () => void) => void =
    around === 'in a window of 320 px' ? describe : describeInChromium.bind(null, 'time; the same styles');
  group(`nothing sticks out and nothing is cut off ${around}`, () => {
    // As on many phones, where the page has no margin.
    before(() => {
      document.body.style.margin = '0';
      return set();
    });
    after(async () => {
      document.body.removeAttribute('style');
      root.removeAttribute('style');
      root.removeAttribute('dir');
      await setViewport({ width: 1200, height: 800 });
    });

    for (const state of Object.keys(STATES)) {
      it(`in ${state}`, async () => {
        const page = await inState(state);
        dress?.(page);
        await nextFrame();
        await nextFrame();
        expect(root.scrollWidth, 'the page does not scroll to the side').to.be.at.most(root.clientWidth);
        expect(sticksOut(page).join('\n')).to.equal('');
        expect(cutOff(page, 'legend, label, caption, input, .standing').join('\n')).to.equal('');
        expect(brokenUp(page).join('\n')).to.equal('');
      });
    }
  });
}

describe('a table of rules', () => {
  it('scrolls inside its own box, by keyboard too, if it is too wide', async () => {
    await setViewport({ width: 320, height: 640 });
    const page = await inState('the page about the guide with everything open');
    for (const table of page.all('.scroll')) {
      expect([table.tabIndex, table.getAttribute('aria-label') !== '']).to.deep.equal([0, true]);
    }
    expect(root.scrollWidth).to.be.at.most(root.clientWidth);
    await setViewport({ width: 1200, height: 800 });
  });
});
