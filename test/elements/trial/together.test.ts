import { expect, fixture } from '@open-wc/testing';
import '../../../src/treatment-explorer.js';
import type { TreatmentExplorer } from '../../../src/explorer/treatment-explorer.js';
import { en, guide, inline, randomized, recordWords, TODAY, Trial, words } from './support.js';

/** A page with both elements, in this order. */
async function both(record: unknown, trialFirst = false): Promise<{ explorer: TreatmentExplorer; page: Trial }> {
  const tags = [
    '<treatment-explorer treatment="clinical-trials"></treatment-explorer>',
    `<trial-explainer today="${TODAY}">${record ? inline(record) : ''}</trial-explainer>`,
  ];
  const place = await fixture<HTMLElement>(`<div>${(trialFirst ? tags.reverse() : tags).join('')}</div>`);
  const page = await new Trial(place.querySelector('trial-explainer')!).settled();
  const explorer = place.querySelector('treatment-explorer')!;
  await explorer.updateComplete;
  return { explorer, page };
}

const link = (explorer: TreatmentExplorer) =>
  [...explorer.shadowRoot!.querySelectorAll('button')].find(
    ({ textContent }) => words(textContent) === en.treatment.trial,
  );

describe('beside the guide to treatments', () => {
  for (const trialFirst of [false, true]) {
    it(`the page on clinical trials has a link to it, ${trialFirst ? 'below' : 'above'} it`, async () => {
      const { explorer } = await both(undefined, trialFirst);
      expect(link(explorer)).to.be.ok;
    });
  }

  it('no other treatment has that link', async () => {
    const { explorer } = await both(undefined);
    for (const { id } of guide.treatments.filter((each) => each.id !== 'clinical-trials')) {
      explorer.treatment = id;
      await explorer.updateComplete;
      expect(link(explorer), id).to.equal(undefined);
    }
  });

  it('there is no such link where it is not on the page', async () => {
    const explorer = await fixture<TreatmentExplorer>(
      '<treatment-explorer treatment="clinical-trials"></treatment-explorer>',
    );
    await explorer.updateComplete;
    expect(link(explorer)).to.equal(undefined);
  });

  for (const [what, record] of [
    ['any trial', undefined],
    ['a study', randomized()],
    ['a record that cannot be read', 'x'],
  ] as const) {
    it(`the link moves focus to it, and scrolls it into view, if it is about ${what}`, async () => {
      const { explorer, page } = await both(record);
      link(explorer)!.focus();
      link(explorer)!.click();
      await page.settled();
      expect([document.activeElement === page.el, page.root.activeElement === page.main]).to.deep.equal([true, true]);
      const { top, bottom } = page.main.getBoundingClientRect();
      expect(top >= 0 && bottom <= innerHeight, 'in sight').to.be.true;
    });
  }

  it('each has its own urgent notice and its own draft status', async () => {
    const { explorer, page } = await both(randomized());
    for (const root of [explorer.shadowRoot!, page.root])
      for (const part of ['urgent', 'disclaimer', 'review-status'])
        expect(root.querySelectorAll(`[part~="${part}"]`)).to.have.length(1);
  });

  it('both are printed unfolded', async () => {
    const { explorer, page } = await both(randomized());
    window.dispatchEvent(new Event('beforeprint'));
    await page.settled();
    const tree = explorer.shadowRoot!;
    expect(tree.querySelectorAll('[part~="treatment"] details.more').length).to.be.above(0);
    expect(tree.querySelectorAll('details:not([open]):not(.noprint, .noprint *, .screen *)').length).to.equal(0);
    expect(page.fold(recordWords.folds.names)?.open).to.be.true;
    window.dispatchEvent(new Event('afterprint'));
    await page.settled();
    expect(page.fold(recordWords.folds.names)?.open).to.be.false;
  });

  it('events tell from which of the two they come', async () => {
    const heard: string[] = [];
    const note = ({ target, type }: Event) => heard.push(`${(target as Element).localName} ${type}`);
    for (const type of ['guide-ready', 'guide-view', 'guide-error']) document.addEventListener(type, note);
    await both([]);
    for (const type of ['guide-ready', 'guide-view', 'guide-error']) document.removeEventListener(type, note);
    expect(heard).to.include.members(['treatment-explorer guide-ready', 'trial-explainer guide-error']);
    expect(heard).not.to.include('treatment-explorer guide-error');
  });
});
