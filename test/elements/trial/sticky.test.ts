import { expect } from '@open-wc/testing';
import { setViewport } from '../support/engine.js';
import { explained, randomized, type Trial } from './support.js';

/** Whether the card at a glance covers what is in sight once a section is scrolled to. */
function isCovered(page: Trial, id: string): boolean {
  const section = page.section(id);
  section.scrollIntoView({ block: 'start' });
  const [card, text] = [page.part('glance'), section].map((box) => box.getBoundingClientRect()) as [DOMRect, DOMRect];
  const isBeside = card.left >= text.right || card.right <= text.left;
  return !isBeside && card.bottom > text.top && card.top < text.bottom;
}

describe('the card at a glance', () => {
  after(() => setViewport({ width: 1200, height: 800 }));

  for (const [width, height] of [
    [320, 560],
    [412, 915],
    [820, 1180],
    [1400, 1000],
  ] as const)
    it(`never covers the text in a window of ${width} x ${height}`, async () => {
      await setViewport({ width, height });
      const page = await (await explained(randomized())).openAll();
      for (const id of ['kind', 'groups', 'questions', 'source']) expect(isCovered(page, id), id).to.equal(false);
    });
});
