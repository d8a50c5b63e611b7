import { expect, waitUntil } from '@open-wc/testing';
import spanish from '../../../src/generated/es.language.json';
import type { Guide, Reviewed, SignOff } from '../../../src/guide/guide.js';
import { restamped } from '../../../tools/content/stamp.js';
import { type Explorer, en, explorer, guide, listen, VIEWS, words } from '../support/explorer.js';
import { show } from '../support/figures.js';

const ANNE: SignOff = { name: 'A. Nobody', role: 'made-up surgeon', date: '2026-01-31', expires: '2027-01-31' };
const BEA: SignOff = { name: 'B. Nobody', role: 'made-up nurse', date: '2026-03-31', expires: '2028-01-31' };
const ALL = [...guide.treatments.map(({ id }) => id), 'rules', 'words', 'sources'];
const HOLDS = '2026-06-01';
const LATE = '2027-02-01';

async function shown(more: Partial<Guide>, today = HOLDS): Promise<Explorer> {
  const { signOff, reviewed, ...unsigned } = structuredClone(guide);
  const page = await explorer(`today="${today}"`);
  const ready = listen(page.el, 'guide-ready');
  page.el.guide = restamped({ ...unsigned, ...more });
  await waitUntil(() => ready.length, undefined, { timeout: 10_000 });
  return page.settled();
}

const nameOf = (treatment: string) => guide.treatments.find(({ id }) => id === treatment)!.name;
const status = (page: Explorer) => words(page.part('review-status').querySelector('strong')?.textContent);
const reviewed = (part: Partial<Reviewed>) => shown({ reviewed: { reviews: [], changed: [], open: [], ...part } });

/** The text under a heading of the view. */
function under(page: Explorer, title: string): string {
  const heading = page.headings.find((one) => words(one.textContent) === title);
  return words(heading?.parentElement?.textContent).slice(title.length).trim();
}

describe('who checked the guide', () => {
  it('is nobody until somebody signs, and every view says so', async () => {
    const page = await shown({});
    for (const view of VIEWS) {
      await page.go(view);
      expect(status(page), view).to.equal('Draft. Not yet checked by a clinician.');
    }
    expect(page.all('[data-outdated]')).to.have.length(0);
  });

  it('is named when one person signed all of it', async () => {
    const page = await shown({ signOff: ANNE });
    expect(status(page)).to.equal(
      'Checked by A. Nobody, made-up surgeon, on January 31, 2026. To be checked again by January 31, 2027.',
    );
    expect(page.text).not.to.contain('Draft');
  });

  it('is everyone who signed a part, once all parts are signed', async () => {
    const page = await reviewed({
      reviews: [
        { ...ANNE, parts: ALL.slice(0, 5) },
        { ...BEA, parts: ALL.slice(5) },
      ],
    });
    expect(status(page)).to.equal(
      'Checked in part by A. Nobody, made-up surgeon, on January 31, 2026. To be checked again by January 31, 2027. Checked in part by B. Nobody, made-up nurse, on March 31, 2026. To be checked again by January 31, 2028.',
    );
    expect(page.text).not.to.contain('Draft');
  });

  it('does not hide that some of it was never checked', async () => {
    const page = await reviewed({
      reviews: [{ ...ANNE, parts: ['ablation'] }],
      open: ALL.filter((id) => id !== 'ablation'),
    });
    expect(status(page)).to.match(
      /^Draft\. A clinician has checked some of it, but not all\. Checked in part by A\. Nobody,/,
    );
  });

  it('does not hide that words have changed since', async () => {
    const some = await reviewed({ reviews: [{ ...ANNE, parts: ALL.slice(1) }], changed: [ALL[0]!] });
    expect(status(some)).to.match(
      /^Draft\. Some of it has changed since a clinician checked it\. Checked in part by A\./,
    );
    const all = await reviewed({ changed: ALL });
    expect(status(all)).to.equal('Draft. Some of it has changed since a clinician checked it.');
  });

  it('is listed part by part in the view about the guide', async () => {
    const page = await reviewed({
      reviews: [{ ...ANNE, parts: ['ablation', 'rules'] }],
      changed: ['liver-resection'],
      open: ['words', 'sources'],
    });
    await page.go('about');
    const text = under(page, en.about.review);
    for (const line of [
      `Checked by A. Nobody: ${nameOf('ablation')} and the questions and rules.`,
      `Changed since it was checked: ${nameOf('liver-resection')}.`,
      'Not yet checked: all other words and the list of sources.',
    ])
      expect(text).to.contain(line);
  });
});

describe('a check that has expired', () => {
  const cases: readonly (readonly [string, Partial<Guide>])[] = [
    ['of the whole guide', { signOff: ANNE }],
    ['of a part', { reviewed: { reviews: [{ ...ANNE, parts: ['ablation'] }], changed: [], open: ['rules'] } }],
    [
      'of one of two people',
      {
        reviewed: {
          reviews: [
            { ...BEA, parts: ALL.slice(5) },
            { ...ANNE, parts: ALL.slice(0, 5) },
          ],
          changed: [],
          open: [],
        },
      },
    ],
  ];
  for (const [what, more] of cases)
    it(`${what} says so at the head of every view, and holds on its last day`, async () => {
      const says =
        'Out of date. It was checked on January 31, 2026, and that check held until January 31, 2027. Ask your care team if anything has changed.';
      const page = await shown(more, LATE);
      for (const view of VIEWS) {
        await page.go(view);
        expect(words(page.all('[data-outdated]')[0]?.textContent), view).to.equal(says);
        const main = page.main.compareDocumentPosition(page.all('[data-outdated]')[0]!);
        expect(main & Node.DOCUMENT_POSITION_PRECEDING, `${view}: before its heading`).to.be.above(0);
      }
      expect(status(page)).to.contain(says);
      const last = await shown(more, '2027-01-31');
      expect([last.all('[data-outdated]').length, last.text.includes('Out of date')]).to.deep.equal([0, false]);
    });
});

describe('the view about the guide', () => {
  it('tells the reading grade of each treatment, the license, and the fingerprint that was signed', async () => {
    const page = await (await explorer()).go('about');
    await page.openAll();
    const { grades, digest, license } = guide.about;
    const reading = under(page, en.about.reading);
    for (const { id, name } of guide.treatments) {
      expect(grades![id], id).to.be.within(0.1, 6);
      expect(reading).to.contain(`${name}: grade ${grades![id]}.`);
    }
    expect(under(page, en.about.license)).to.equal(license);
    const { text, code } = guide.illness!;
    for (const said of [text, code!.system, code!.value]) expect(under(page, en.about.illness)).to.contain(said);
    expect(under(page, en.about.review)).to.contain(digest!);
  });

  it('leaves no gap if a hospital’s own guide does not say these things', async () => {
    const { grades, digest, license, ...about } = guide.about;
    const page = await shown({ about });
    await page.go('about');
    expect(page.text).not.to.contain(en.about.license);
    expect(page.text).not.to.contain(en.about.grades.title);
    expect(page.text).not.to.contain(en.about.digest.slice(0, 12));
  });
});

describe('a translation that nobody checked', () => {
  it('says so wherever it says who checked the guide', async () => {
    const { review, about } = en;
    const page = await explorer();
    await show(page, spanish.guide as Guide);
    const both = `${review.draft} ${review.translationDraft}`;
    expect(status(page)).to.equal(both);
    await page.go('about');
    expect(under(page, about.review)).to.contain(both);
  });
});
