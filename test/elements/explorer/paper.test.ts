import { expect } from '@open-wc/testing';
import {
  type Explorer,
  en,
  explorer,
  guide,
  missing,
  shown,
  statementsOf,
  titlesOf,
  VIEWS,
} from '../support/explorer.js';

const print = () => window.dispatchEvent(new Event('beforeprint'));
const printed = () => window.dispatchEvent(new Event('afterprint'));
const { print: dialog } = window;

/** Prints as a button of the guide does, until just before the browser would open its dialog. */
function printing(page: Explorer, what: 'view' | 'all'): void {
  window.print = () => {};
  page.el.print(what);
  window.print = dialog;
}

describe('the whole guide on paper', () => {
  afterEach(() => printed());

  it('holds every treatment in full, from whatever view', async () => {
    for (const view of ['start', 'questions', 'about']) {
      const page = await explorer(`view="${view}"`);
      printing(page, 'all');
      for (const treatment of guide.treatments) {
        const told = [
          treatment.name,
          ...treatment.also,
          ...statementsOf(treatment).map(([, { text }]) => text),
          ...Object.values(treatment.glance ?? {}).map(({ text }) => text),
          ...treatment.questions,
          ...guide.practical,
          ...treatment.pictures.flatMap(({ caption }) => caption ?? []),
        ];
        expect(missing(shown(page.card(treatment.id)), told), `${treatment.id} from ${view}`).to.be.empty;
      }
      printed();
    }
  });

  it('begins with its contents, by the numbers of the chapters', async () => {
    const page = await explorer();
    printing(page, 'all');
    const chapters = page.all('.page h3').map(shown);
    expect(chapters.length).to.be.above(guide.treatments.length);
    expect(missing(page.seen.slice(0, page.seen.indexOf(guide.treatments[0]!.summary.text)), chapters)).to.be.empty;
    expect(chapters.map((each) => Number.parseInt(each, 10))).to.deep.equal(chapters.map((_, at) => at + 1));
  });

  it('names each source once, and refers to it by its number', async () => {
    const page = await explorer();
    printing(page, 'all');
    const listed = page.all('.refs li').map(shown);
    const cited = new Set(Object.values(guide.facts).flat());
    expect(listed.length).to.be.at.most(cited.size);
    expect(new Set(listed).size).to.equal(listed.length);
    expect(
      missing(
        page.seen,
        guide.treatments.map(() => `${en.sources}: `),
      ),
    ).to.be.empty;
  });

  it('has the answers and every standing with its reason, after a question is answered', async () => {
    const page = await explorer();
    page.el.answers = { primary: 'breast', symptoms: 'yes' };
    printing(page, 'all');
    expect(page.seen).to.contain(en.results.said).and.to.contain('Breast');
    for (const { id } of guide.treatments) {
      expect(shown(page.label(id)), id).not.to.equal('');
      expect(shown(page.card(id).querySelector<HTMLElement>('[part~="because"]'))).to.match(/\w.{10,}\./);
    }
    expect(page.standings['palliative-radiation']).to.equal('may');
  });

  it('holds no standing if nothing was answered', async () => {
    const page = await explorer();
    printing(page, 'all');
    expect(page.all('.standing')).to.be.empty;
  });

  it('holds further things to ask about, and the words explained', async () => {
    const page = await explorer();
    printing(page, 'all');
    const told = guide.alsoAsk.flatMap(({ statements }) => statements.map(({ text }) => text));
    expect(missing(page.seen, [...told, ...guide.glossary.map(({ meaning }) => meaning)])).to.be.empty;
  });

  it('keeps its headings in order', async () => {
    const page = await explorer('heading-level="3"');
    page.el.answers = { amount: 'few' };
    printing(page, 'all');
    const levels = page.headings.map(({ localName }) => Number(localName[1]));
    expect(Math.min(...levels)).to.equal(3);
    expect(levels.filter((level, at) => level - (levels[at - 1] ?? 3) > 1)).to.be.empty;
  });

  it('is what a button in About prints', async () => {
    const page = await explorer('view="about"');
    let treatments = 0;
    window.print = () => {
      treatments = page.treatments.length;
    };
    page.button(en.about.print).click();
    window.print = dialog;
    expect(treatments).to.equal(guide.treatments.length);
  });
});

describe('print()', () => {
  afterEach(() => printed());

  it('refuses what it does not know, and names what it knows', async () => {
    const page = await explorer();
    expect(() => page.el.print('everything' as 'all')).to.throw(RangeError, /everything.*summary, view, all/);
  });

  it('prints the open view and no other', async () => {
    const page = await explorer('treatment="ablation"');
    printing(page, 'view');
    expect(page.treatments.map(({ dataset }) => dataset.treatment)).to.deep.equal(['ablation']);
    printed();
    await page.settled();
    expect(page.all('.refs')).to.be.empty;
  });
});

describe('the open view on paper', () => {
  afterEach(() => printed());

  it('is unfolded: a treatment in full', async () => {
    const page = await explorer('treatment="ablation"');
    print();
    const treatment = guide.treatments.find(({ id }) => id === 'ablation')!;
    const told = [...statementsOf(treatment).map(([, { text }]) => text), ...treatment.questions];
    expect(missing(page.seen, told)).to.be.empty;
  });

  it('has every standing in the results, and the reasons and sources of those that were open', async () => {
    const page = await explorer();
    page.el.answers = { primary: 'breast', symptoms: 'yes' };
    await page.go('results');
    const isOpen = ({ id }: { id: string }) => id === 'colorectal-chemotherapy';
    for (const { id } of guide.treatments.filter(isOpen)) await page.open(id);
    print();
    for (const treatment of guide.treatments) {
      const { id, name } = treatment;
      const card = page.card(id);
      expect(shown(card), id).to.match(new RegExp(`^${name.replace(/[()]/g, '\\$&')} ?:? \\w.{5,}`));
      expect(/\w.{10,}\./.test(shown(card.querySelector<HTMLElement>('.card-body'))), id).to.equal(isOpen(treatment));
    }
    expect(page.all('.refs li').length).to.be.within(1, 12);
  });

  for (const view of VIEWS)
    it(`tells whom to call before anything else, and each source once: ${view}`, async () => {
      const page = await explorer('contact-href="tel:+1-555-0100"');
      page.el.answers = { amount: 'few' };
      await page.go(view);
      print();
      const wanted = [guide.urgent.heading, '911', '988', '555-0100', ...guide.urgent.signs.map(({ text }) => text)];
      expect(missing(shown(page.part('urgent')), wanted)).to.be.empty;
      const main = page.main;
      expect(page.part('urgent').compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
      expect([page.parts('urgent').length, page.parts('disclaimer').length]).to.deep.equal([1, 1]);
      expect(shown(page.part('disclaimer'))).to.equal(guide.disclaimer);
      expect(shown(page.part('review-status'))).to.contain(en.review.draft);
      const listed = page.all('.refs li').map(shown);
      expect(new Set(listed).size).to.equal(listed.length);
      expect(page.all('details:not([open]):not(.noprint, .noprint *)')).to.be.empty;
    });

  it('shows the sources without a press, by the numbers that the text gives them', async () => {
    const page = await explorer('treatment="ablation"');
    print();
    expect(missing(page.seen, titlesOf(['F-ABL-1']))).to.be.empty;
    const [, numbers = ''] = new RegExp(`${en.sources}: ([\\d, ]+)`).exec(page.seen) ?? [];
    expect(Math.max(...numbers.split(',').map(Number))).to.equal(page.all('.refs li').length);
  });

  // window.print() opens the dialog as soon as the listeners of beforeprint have run, so the render must be synchronous.
  it('is ready when the listeners of beforeprint have run', async () => {
    const page = await explorer('treatment="ablation"');
    print();
    expect(page.all('.refs li')).not.to.be.empty;
  });

  it('is replaced by the screen again, in the same view', async () => {
    const page = await explorer('treatment="ablation"');
    print();
    await page.settled();
    printed();
    await page.settled();
    expect([page.el.view, page.el.treatment, page.treatments.length]).to.deep.equal(['treatment', 'ablation', 1]);
  });

  it('leaves open what was open in the results', async () => {
    const page = await explorer();
    page.el.answers = { amount: 'few' };
    await page.go('results');
    await page.open('ablation');
    print();
    await page.settled();
    printed();
    await page.settled();
    expect(page.all('button[aria-expanded="true"]')).to.have.length(1);
  });

  it('leaves open what was unfolded, and the focus where it was', async () => {
    const page = await explorer('treatment="ablation"');
    const folds = () => page.all<HTMLDetailsElement>('details').map(({ open }) => open);
    page.all<HTMLDetailsElement>('details').at(-1)!.open = true;
    const before = folds();
    const held = page.root.querySelector<HTMLElement>('.screen button')!;
    held.focus();
    print();
    printed();
    await page.settled();
    expect([folds(), page.root.activeElement === held]).to.deep.equal([before, true]);
  });

  // What the page sets, and a guide that was loading, was folded on paper, and without sources.
  const own = { ...structuredClone(guide), id: 'own-guide', title: 'Our own guide' };
  const LATE: Readonly<Record<string, (page: Explorer) => unknown>> = {
    ...Object.fromEntries(VIEWS.map((view) => [view, (page: Explorer) => page.go(view)])),
    'an own guide': (page) => {
      page.el.guide = own;
    },
  };
  for (const [what, arrive] of Object.entries(LATE))
    it(`is as whole, and the screen after it as it would be, with what comes while the browser prints: ${what}`, async () => {
      const look = async (page: Explorer) => {
        await new Promise((resolve) => setTimeout(resolve, what === 'an own guide' ? 300 : 0));
        await page.settled();
        const folds = page.all<HTMLDetailsElement>('details').map(({ open }) => open);
        return [page.seen, folds.join(), page.all('.refs li').length];
      };
      const [late, early] = [await explorer('treatment="ablation"'), await explorer('treatment="ablation"')];
      for (const { el } of [late, early]) el.answers = { primary: 'breast', chemo: 'not-sure' };
      await arrive(early);
      await look(early);
      print();
      await arrive(late);
      expect(await look(late)).to.deep.equal(await look(early));
      printed();
      expect(await look(late)).to.deep.equal(await look(early));
    });

  it('fires no view event and moves no focus', async () => {
    const page = await explorer();
    let heard = 0;
    page.el.addEventListener('guide-view', () => {
      heard += 1;
    });
    print();
    await page.settled();
    printed();
    await page.settled();
    expect([heard, page.root.activeElement === null]).to.deep.equal([0, true]);
  });
});
