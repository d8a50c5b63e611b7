import { expect } from '@open-wc/testing';
import { setViewport } from '../support/engine.js';
import { randomized, sectionsOf, type Trial, trial } from './support.js';

const SECTIONS = sectionsOf(randomized());

/** A page with a record, as it stands when its card can be read for the first time. */
async function atFirst(): Promise<Trial> {
  const page = await trial();
  page.el.record = randomized();
  while (!page.root.querySelector('.record')) await new Promise((resolve) => setTimeout(resolve));
  return page;
}

describe('a record is drawn in parts', () => {
  it('with the card first, and to its end when the update is complete', async () => {
    const page = await atFirst();
    expect(page.all('[data-glance]').length).to.be.above(5);
    expect(page.sections.length).to.be.above(0).and.below(SECTIONS.length);
    await page.el.updateComplete;
    expect(page.sections).to.deep.equal(SECTIONS);
  });

  it('so that nothing that is in sight moves, and what follows the record stands below the screen', async () => {
    for (const width of [360, 1280]) {
      await setViewport({ width, height: 800 });
      const page = await atFirst();
      const places = () =>
        page.all('[data-glance], [data-section="status"]').map((box) => box.getBoundingClientRect().top);
      const early = places();
      expect(page.el.getBoundingClientRect().height, `${width}`).to.be.above(2 * innerHeight);
      await page.el.updateComplete;
      expect(places(), `${width}`).to.deep.equal(early);
      expect(page.root.querySelector('.part')).to.equal(null);
    }
  });

  it('at once for paper, and for whoever presses something', async () => {
    const paper = await atFirst();
    window.dispatchEvent(new Event('beforeprint'));
    expect(paper.sections).to.deep.equal(SECTIONS);
    window.dispatchEvent(new Event('afterprint'));
    await paper.settled();
    expect(paper.sections).to.deep.equal(SECTIONS);
    const pressed = await atFirst();
    pressed.root.querySelector<HTMLElement>('[data-glance="source"] [data-go]')!.click();
    expect(pressed.sections).to.deep.equal(SECTIONS);
    expect(pressed.root.activeElement?.closest<HTMLElement>('[data-section]')?.dataset.section).to.equal('source');
  });

  it('and to its end where it leaves the page or gives way to another meanwhile', async () => {
    const gone = await atFirst();
    gone.el.remove();
    await gone.el.updateComplete;
    expect(gone.sections).to.deep.equal(SECTIONS);
    const replaced = await atFirst();
    replaced.el.record = {};
    await replaced.el.updateComplete;
    expect([replaced.error !== '', replaced.sections.length]).to.deep.equal([true, 1]);
  });

  it('but at once where it takes the place of another, so that a reader keeps their place', async () => {
    const page = await atFirst();
    await page.el.updateComplete;
    page.el.site = 'Springfield';
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      expect(page.sections).to.deep.equal(SECTIONS);
    }
  });
});
