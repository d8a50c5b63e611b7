import { expect } from '@open-wc/testing';
import { isChromium } from '../support/engine.js';
import { type Explorer, explorer, VIEWS } from '../support/explorer.js';

const levels = (page: Explorer) => page.headings.map(({ localName }) => Number(localName[1]));

/** Every view, with a question answered and everything open, so that no heading hides. */
async function everyView(page: Explorer, look: (view: string) => void) {
  page.el.answers = { amount: 'few', spread: 'not-sure' };
  for (const view of VIEWS) {
    await page.go(view);
    if (view === 'browse') await page.search('camera');
    await page.openAll();
    look(view);
  }
}

describe('headings', () => {
  for (const asked of isChromium ? [2, 3, 4, 5, 6] : [2, 6]) {
    it(`begin at level ${asked} in every view if the host says so, and skip no level below it`, async () => {
      const page = await explorer(`heading-level="${asked}"`);
      await everyView(page, (view) => {
        const found = levels(page);
        expect([found[0], Math.min(...found)], view).to.deep.equal([asked, asked]);
        for (const [at, level] of found.entries()) {
          expect(level - (found[at - 1] ?? asked), `${view}: ${page.headings[at]?.textContent}`).to.be.at.most(1);
        }
      });
    });
  }

  for (const [asked, got] of [
    ['', 2],
    ['1', 2],
    ['0', 2],
    ['-3', 2],
    ['7', 6],
    ['two', 2],
    ['3.9', 3],
  ] as const) {
    it(`begin at ${got} if the host says "${asked}"`, async () => {
      const page = await explorer(`heading-level="${asked}"`);
      expect(levels(page)[0]).to.equal(got);
    });
  }

  it('follow the attribute, and go back to the default when it is removed', async () => {
    const page = await explorer('heading-level="4" view="browse"');
    page.el.setAttribute('heading-level', '3');
    await page.settled();
    expect(levels(page)[0]).to.equal(3);
    page.el.removeAttribute('heading-level');
    await page.settled();
    expect(levels(page)[0]).to.equal(2);
  });

  it('look the same at every level', async () => {
    const sizes = new Set<string>();
    for (const asked of [2, 4, 6]) {
      const page = await explorer(`heading-level="${asked}"`);
      sizes.add(getComputedStyle(page.headings[0]!).fontSize);
    }
    expect(sizes.size).to.equal(1);
  });

  it('are never empty', async () => {
    const page = await explorer();
    await everyView(page, (view) => {
      expect(page.headings.filter(({ textContent }) => !textContent?.trim()).length, view).to.equal(0);
    });
  });
});
