import { expect } from '@open-wc/testing';
import type { Guide } from '../../../src/guide/guide.js';
import { type Explorer, en, explorer, guide, missing, words } from '../support/explorer.js';
import { made, show, TOLD, withFigures } from '../support/figures.js';

const pageWith = async (own: Guide, today = '2026-06-01') => show(await explorer(`today="${today}"`), own);

/** The folds that hold numbers in the open view. */
const folds = (page: Explorer) =>
  page
    .all<HTMLDetailsElement>('details')
    .filter((each) => words(each.querySelector('summary')!.textContent) === en.outcomes.show);

async function compared(own: Guide, many = 3): Promise<Explorer> {
  const page = await (await pageWith(own)).go('compare');
  for (const { id } of guide.treatments.slice(0, many)) page.tick('compared', id);
  return page.settled();
}

/** The text under the name of a treatment, in the numbers of a comparison. */
const under = (page: Explorer, at: number) =>
  words(
    [...folds(page)[0]!.querySelectorAll('h4')].find((each) => each.textContent === guide.treatments[at]!.name)!
      .parentElement!.textContent,
  );

describe('numbers', () => {
  it('are nowhere in the built-in guide', async () => {
    const page = await (await explorer()).go('treatment');
    expect(folds(page)).to.be.empty;
    expect(page.all('.people')).to.be.empty;
  });

  it('stay folded until a reader asks for them', async () => {
    const page = await (await pageWith(withFigures([made]))).go('treatment');
    expect(page.seen).not.to.include('20 of 100');
    await page.press(en.outcomes.show);
    expect(page.seen).to.include('20 of 100');
  });

  it('say who was counted, over how long, how certain it is, who signed, and the source', async () => {
    const page = await (await pageWith(withFigures([made]))).go('treatment');
    const [source] = guide.facts['F-GEN-1']!;
    const { title } = guide.sources.find(({ id }) => id === source)!;
    expect(missing(words(folds(page)[0]!.textContent), [...TOLD, title])).to.be.empty;
  });

  it('never say percent or chance', async () => {
    const page = await compared(withFigures([made]));
    expect(words(folds(page)[0]!.textContent)).not.to.match(/%|per ?cent|chance|surviv/i);
  });

  it('are drawn with one symbol for each person, distinguished by shape and explained in words', async () => {
    const page = await (await pageWith(withFigures([made]))).go('treatment');
    const picture = page.all('[role="img"].people')[0]!;
    const name = 'Each shape is one person: 20 filled squares, 80 empty rings.';
    expect(picture.getAttribute('aria-label')).to.equal(name);
    expect(words(picture.parentElement!.textContent)).to.include(name);
    expect(picture.querySelectorAll('rect')).to.have.length(20);
    expect(picture.querySelectorAll('circle')).to.have.length(80);
  });

  it('of a group too large to draw are given in words', async () => {
    const large = { ...made, of: 1000, count: 200, range: [150, 260] as const };
    const page = await (await pageWith(withFigures([large]))).go('treatment');
    expect(folds(page)[0]!.textContent).to.include('200 of 1000');
    expect(page.all('.people')).to.be.empty;
  });

  it('are not shown unsigned, nor after the sign-off has expired', async () => {
    const { signOff, ...unsigned } = made;
    for (const [own, today, many] of [
      [withFigures([unsigned]), '2026-06-01', 0],
      [withFigures([made]), '2027-12-31', 1],
      [withFigures([made]), '2028-01-01', 0],
    ] as const) {
      const page = await (await pageWith(own, today)).go('treatment');
      expect(folds(page), today).to.have.length(many);
    }
  });

  it('of several treatments are side by side, and one without a figure says so', async () => {
    const page = await compared(withFigures([made], [{ ...made, count: 35, range: [29, 42] }]));
    expect(words(folds(page)[0]!.textContent)).to.include(en.outcomes.differ);
    expect(page.headings.map(({ textContent }) => words(textContent))).to.include(
      'How many of 100 people had a made-up thing happen in 5 made-up years',
    );
    expect(under(page, 0)).to.include('20 of 100');
    expect(under(page, 1)).to.include('35 of 100');
    expect(under(page, 2)).to.include(en.outcomes.none);
  });

  it('of different measures are never in one row', async () => {
    const other = {
      ...made,
      measure: 'other',
      text: 'had another thing happen',
      of: 1000,
      count: 5,
      range: [1, 9] as const,
    };
    const page = await compared(withFigures([made], [other]), 2);
    const parts = [...folds(page)[0]!.querySelectorAll('h3')].map((each) => words(each.parentElement!.textContent));
    expect(parts).to.have.length(2);
    for (const part of parts) expect(part).to.include(en.outcomes.none);
    expect(parts[0]).not.to.include('of 1000');
    expect(parts[1]).not.to.include('20 of 100');
  });

  it('of different spans or group sizes under one measure are refused with the whole guide', async () => {
    for (const unlike of [{ span: 'in a week' }, { of: 200 }, { text: 'something else' }]) {
      const page = await explorer();
      const told = new Promise<CustomEvent>((resolve) => {
        page.el.addEventListener('guide-error', (event) => resolve(event as CustomEvent), { once: true });
      });
      page.el.guide = withFigures([made], [{ ...made, ...unlike }]);
      const { code, issues } = (await told).detail;
      expect(code).to.equal('guide');
      expect(issues[0].message).to.include('cannot stand side by side');
    }
  });

  it('are left out of a comparison in which no treatment has any', async () => {
    const page = await compared(withFigures([], [], [], [made]));
    expect(folds(page)).to.be.empty;
  });
});
