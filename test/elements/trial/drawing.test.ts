import { expect } from '@open-wc/testing';
import { randomized, sectionsOf, type Trial, trial } from './support.js';

/** A page with a record, as it stands when the card can be read for the first time. */
async function atFirst(): Promise<Trial> {
  const page = await trial();
  page.el.record = randomized();
  for (let turn = 0; turn < 200 && !page.root.querySelector('.record'); turn += 1)
    await new Promise((resolve) => setTimeout(resolve));
  return page;
}

describe('a record is drawn in parts', () => {
  it('with the card first, and to its end when the update is complete', async () => {
    const page = await atFirst();
    expect(page.all('[data-glance]').length).to.be.above(5);
    const early = page.sections.length;
    expect(early).to.be.above(0).and.below(sectionsOf(randomized()).length);
    await page.el.updateComplete;
    expect(page.sections).to.deep.equal(sectionsOf(randomized()));
  });

  it('so that nothing after it stands in sight before it is whole', async () => {
    const page = await atFirst();
    const height = page.el.getBoundingClientRect().height;
    expect(height).to.be.above(2 * innerHeight);
    await page.el.updateComplete;
    expect(page.root.querySelector('.part')).to.equal(null);
  });

  it('at once for paper, and for whoever presses something', async () => {
    const paper = await atFirst();
    window.dispatchEvent(new Event('beforeprint'));
    expect(paper.sections).to.deep.equal(sectionsOf(randomized()));
    window.dispatchEvent(new Event('afterprint'));
    const pressed = await atFirst();
    pressed.root.querySelector<HTMLElement>('[data-glance="source"] [data-go]')!.click();
    expect(pressed.sections).to.deep.equal(sectionsOf(randomized()));
  });

  it('but not one that takes the place of another, so that a reader keeps their place', async () => {
    const page = await atFirst();
    await page.el.updateComplete;
    page.el.site = 'Springfield';
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      expect(page.sections).to.deep.equal(sectionsOf(randomized()));
    }
  });
});
