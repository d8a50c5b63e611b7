import { expect } from '@open-wc/testing';
import type { Guide, Outcome } from '../../../src/model/guide.js';
import { type Explorer, en, explorer, guide, words } from '../support/explorer.js';

const signOff = { name: 'No one', role: 'made up for this test', date: '2026-01-01', expires: '2026-12-31' };
const made: Outcome = {
  measure: 'made-up',
  text: 'had a made-up thing happen',
  group: 'made-up people',
  span: 'in 5 made-up years',
  of: 100,
  count: 20,
  range: [15, 26],
  certainty: 'Not at all. This is made up.',
  facts: ['F-GEN-1'],
  date: '2026-01-01',
  signOff,
};
/** The built-in guide with made-up figures for the first treatments. */
const withFigures = (...figures: readonly Outcome[]): Guide => ({
  ...guide,
  treatments: guide.treatments.map((treatment, at) =>
    figures[at] ? { ...treatment, outcomes: [figures[at]] } : treatment,
  ),
});
async function pageWith(own: Guide, today = '2026-06-01'): Promise<Explorer> {
  const page = await explorer(`today="${today}"`);
  page.el.guide = own;
  for (let wait = 0; wait < 100 && page.el.guide !== own; wait++) await page.settled();
  await new Promise((resolve) => page.el.addEventListener('guide-ready', resolve, { once: true }));
  return page.settled();
}

describe('figures', () => {
  it('are in no treatment of the built-in guide', () => {
    expect(guide.treatments.filter(({ outcomes }) => outcomes)).to.be.empty;
  });

  it('are said in words, as so many of so many, and as a picture with words of its own, once a reader asks', async () => {
    const page = await (await pageWith(withFigures(made))).go('treatment');
    const fold = page
      .all<HTMLDetailsElement>('details')
      .find((each) => words(each.textContent).startsWith(en.outcomes.show))!;
    expect(fold.open).to.be.false;
    const said = words(fold.textContent);
    expect(said).to.include('Out of 100 people, 20 had a made-up thing happen in 5 made-up years.');
    expect(said).to.include('20 of 100');
    expect(said).to.include('15 to 26 of 100');
    expect(said).to.include(made.group).and.to.include(made.certainty);
    const picture = fold.querySelector('[role="img"]')!;
    expect(picture.getAttribute('aria-label')).to.equal('100 small figures, 20 of them filled.');
    expect(picture.querySelectorAll('circle')).to.have.length(100);
    expect(picture.querySelectorAll('circle[r="4.2"]')).to.have.length(20);
  });

  it('are not shown without a sign-off, nor after it has run out', async () => {
    const { signOff: _, ...unsigned } = made;
    for (const own of [
      withFigures(unsigned),
      withFigures({ ...made, signOff: { ...signOff, expires: '2026-05-31' } }),
    ]) {
      const page = await (await pageWith(own)).go('treatment');
      expect(page.text).not.to.include('made-up');
    }
  });

  it('stand side by side for the same measure, and say where there is none', async () => {
    const page = await (await pageWith(withFigures(made, { ...made, count: 30, range: [25, 35] }))).go('compare');
    for (const { id } of guide.treatments.slice(0, 3)) page.tick('compared', id);
    await page.settled();
    expect(page.text).to.include('20 of 100').and.to.include('30 of 100').and.to.include(en.outcomes.none);
  });
});
