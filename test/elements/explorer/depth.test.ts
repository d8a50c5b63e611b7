import { expect } from '@open-wc/testing';
import { type Explorer, en, explorer, guide, missing, statementsOf, words } from '../support/explorer.js';

/** The folds of a page, which a reader opens one by one. */
const folds = (page: Explorer) => page.all<HTMLDetailsElement>('.more');
const isOpen = (page: Explorer) => folds(page).every(({ open }) => open);
const isFolded = (page: Explorer) => folds(page).length > 0 && folds(page).every(({ open }) => !open);
const openAll = (page: Explorer) => {
  for (const fold of folds(page)) fold.open = true;
};

describe('basics or more', () => {
  it('opens with a short reading: help and harm together, and the rest one press away', async () => {
    const page = await (await explorer('treatment="ablation"')).settled();
    const { benefits, harms, after } = guide.treatments.find(({ id }) => id === 'ablation')!;
    expect(
      missing(
        page.seen,
        [...benefits, ...harms].map(({ text }) => text),
      ),
    ).to.be.empty;
    expect(
      missing(
        page.seen,
        after.map(({ text }) => text),
      ),
    ).to.have.length(after.length);
    openAll(page);
    expect(
      missing(
        page.seen,
        after.map(({ text }) => text),
      ),
    ).to.be.empty;
  });

  it('leaves out no statement, in the basics or in more', async () => {
    const page = await explorer();
    for (const treatment of guide.treatments) {
      await page.go('treatment', treatment.id);
      expect(
        missing(
          page.text,
          statementsOf(treatment).map(([, { text }]) => text),
        ),
      ).to.be.empty;
    }
  });

  it('begins each treatment with the basics, whatever was opened on the one before', async () => {
    const page = await (await explorer('treatment="ablation"')).settled();
    openAll(page);
    await page.go('treatment', 'immunotherapy');
    expect(isFolded(page)).to.be.true;
  });

  it('opens where a search hit leads, on that page alone', async () => {
    const page = await explorer('view="browse"');
    await page.search('camera');
    // The meaning of a word comes first, and leads to the page about the guide.
    page.hits.find((hit) => words(hit.textContent).startsWith('Surgery on the liver'))!.click();
    await page.settled();
    expect(page.seen.toLowerCase()).to.include('camera');
    await page.go('treatment', 'ablation');
    expect(isFolded(page)).to.be.true;
  });

  it('keeps the focus on the switch that was pressed', async () => {
    const page = await (await explorer('treatment="ablation"')).settled();
    for (const [now, next] of [
      [en.treatment.always, en.treatment.less],
      [en.treatment.less, en.treatment.always],
    ] as const) {
      page.button(now).focus();
      await page.press(now);
      expect(page.root.activeElement === page.button(next)).to.be.true;
      expect(page.button(next).checkVisibility()).to.be.true;
    }
  });

  it('stays open on every page if a reader asks for that', async () => {
    const page = await (await explorer('treatment="ablation"')).settled();
    openAll(page);
    await page.press(en.treatment.always);
    await page.go('treatment', 'immunotherapy');
    expect(isOpen(page)).to.be.true;
    await page.press(en.treatment.less);
    await page.go('treatment', 'ablation');
    expect(isFolded(page)).to.be.true;
  });
});
