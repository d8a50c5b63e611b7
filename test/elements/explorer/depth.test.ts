import { expect } from '@open-wc/testing';
import { type Explorer, en, explorer, guide, missing, statementsOf } from '../support/explorer.js';

const more = (page: Explorer) => page.all<HTMLDetailsElement>('.more')[0]!;

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
    more(page).open = true;
    expect(
      missing(
        page.seen,
        after.map(({ text }) => text),
      ),
    ).to.be.empty;
  });

  it('leaves no statement out in either depth', async () => {
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
    more(page).open = true;
    await page.go('treatment', 'immunotherapy');
    expect(more(page).open).to.be.false;
  });

  it('opens for what a search has found, on that page alone', async () => {
    const page = await explorer('view="browse"');
    await page.search('camera');
    await page.press(/^Surgery on the liver/, page.hits[0]);
    expect(more(page).open).to.be.true;
    expect(page.seen.toLowerCase()).to.include('camera');
    await page.go('treatment', 'ablation');
    expect(more(page).open).to.be.false;
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

  it('stays open on every page for a reader who wants it so', async () => {
    const page = await (await explorer('treatment="ablation"')).settled();
    more(page).open = true;
    await page.press(en.treatment.always);
    await page.go('treatment', 'immunotherapy');
    expect(more(page).open).to.be.true;
    await page.press(en.treatment.less);
    await page.go('treatment', 'ablation');
    expect(more(page).open).to.be.false;
  });
});
