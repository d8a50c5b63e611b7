import { expect } from '@open-wc/testing';
import { titlesOf } from '../support/guide.js';
import {
  en,
  explained,
  guide,
  missing,
  randomized,
  STATEMENTS,
  shown,
  type Trial,
  trial,
  trials,
  words,
} from './support.js';

/** The pages that must have the part about trials in general. */
const PAGES: Readonly<Record<string, () => Promise<Trial>>> = {
  'no record': () => trial(),
  'a record': () => explained(randomized()),
  'a record that cannot be read': () => explained('not a record'),
  'a study that can be fetched': () => trial('nct-id="NCT99999901"'),
  'a study number that is none': () => trial('nct-id="NCT1"'),
};

for (const [what, open] of Object.entries(PAGES)) {
  describe(`what a clinical trial is, on a page with ${what}`, () => {
    let page: Trial;
    let general: HTMLElement;
    before(async () => {
      page = await open();
      general = page.section('general');
    });

    it('says every statement that was signed off', () => {
      expect(STATEMENTS.length).to.be.above(40);
      expect(
        missing(
          words(general.textContent),
          STATEMENTS.map(({ text }) => text),
        ),
      ).to.be.empty;
    });

    it('has its title, its lead, the names of the phases, the words of the picture and the questions', () => {
      const { title, lead, phases, picture, questions } = trials;
      const told = [
        title,
        lead,
        ...phases.flatMap((phase) => [`${phase.name}: ${phase.title}`, phase.people]),
        ...[picture.everyone, picture.chance, picture.a, picture.b],
        ...questions,
      ];
      expect(missing(words(general.textContent), told)).to.be.empty;
    });

    it('has every part under its own heading', () => {
      const {
        kinds,
        phases,
        chance,
        placebo,
        consent,
        leaving,
        expect: hope,
        pair,
        oversight,
        cost,
        finding,
      } = en.trial;
      const wanted = [kinds, phases, chance, placebo, consent, leaving, hope, pair, oversight, cost, finding];
      const headings = page.headings
        .filter((heading) => general.contains(heading))
        .map((each) => words(each.textContent));
      expect(headings).to.include.members([...wanted, en.trial.questions]);
    });

    it('names the sources of all its facts', () => {
      const sources = words(page.fold(en.sources, general)?.textContent);
      const facts = [...new Set(STATEMENTS.flatMap((statement) => statement.facts))];
      expect(missing(sources, titlesOf(facts))).to.be.empty;
      expect(sources).to.match(/read .+ \d{4}/);
    });

    it('explains its words', () => {
      const terms = page.fold(en.trial.words, general)!;
      for (const term of ['clinical trial', 'phase', 'placebo', 'side effect']) {
        const { meaning } = guide.glossary.find((each) => each.term === term)!;
        expect(words(terms.textContent)).to.contain(`${term}${meaning}`);
      }
    });

    it('comes before whom to call, the disclaimer, and the draft status', () => {
      for (const part of ['urgent', 'disclaimer', 'review-status']) {
        expect(shown(page.part(part)), part).not.to.equal('');
        const order = general.compareDocumentPosition(page.part(part));
        expect(order & Node.DOCUMENT_POSITION_FOLLOWING, part).to.be.above(0);
      }
      expect(shown(page.part('urgent'))).to.contain(guide.urgent.heading);
      expect(shown(page.part('disclaimer'))).to.equal(trials.disclaimer);
      expect(shown(page.part('review-status'))).to.contain(en.review.draft);
    });
  });
}

describe('the phases', () => {
  it('are four folds, all closed at first', async () => {
    const { steps } = await trial();
    expect(steps.map(({ open }) => open)).to.deep.equal([false, false, false, false]);
  });

  it('open one at a time: opening one closes the other', async () => {
    const page = await trial();
    for (const at of [0, 2, 3, 1]) {
      page.steps[at]!.querySelector('summary')!.click();
      await page.settled();
      expect(page.steps.map(({ open }) => open)).to.deep.equal([0, 1, 2, 3].map((each) => each === at));
      expect(
        missing(
          page.seen,
          trials.phases[at]!.statements.map(({ text }) => text),
        ),
      ).to.be.empty;
    }
  });

  it('close on a second press', async () => {
    const page = await trial();
    for (const open of [true, false]) {
      page.steps[1]!.querySelector('summary')!.click();
      await page.settled();
      expect(page.steps[1]!.open).to.equal(open);
    }
  });

  it('do not close those of another explainer on the page', async () => {
    const [one, two] = [await trial(), await trial()];
    one.steps[0]!.querySelector('summary')!.click();
    two.steps[1]!.querySelector('summary')!.click();
    await two.settled();
    expect([one.steps[0]!.open, two.steps[1]!.open]).to.deep.equal([true, true]);
  });

  it('stay open when the page sets another record', async () => {
    const page = await explained(randomized());
    page.steps[2]!.querySelector('summary')!.click();
    page.el.record = randomized();
    await page.settled();
    expect(page.steps[2]!.open).to.be.true;
  });
});

describe('good sides and bad sides', () => {
  /** The two boxes, each with its list. */
  async function boxes(): Promise<[HTMLElement, HTMLElement]> {
    const page = await trial();
    const box = (name: string) => page.headings.find((each) => words(each.textContent) === name)!.parentElement!;
    return [box(en.trial.pros), box(en.trial.cons)];
  }

  it('are equal in number', async () => {
    const [pros, cons] = await boxes();
    const count = (box: HTMLElement) => box.querySelectorAll('li').length;
    expect([count(pros), count(cons)]).to.deep.equal([trials.pros.length, trials.pros.length]);
  });

  it('look alike: same size, same colors, same type, no icon', async () => {
    const look = (element: Element) => {
      const style = getComputedStyle(element);
      return ['color', 'backgroundColor', 'borderWidth', 'fontSize', 'fontWeight', 'padding', 'width'].map(
        (name) => style[name as keyof CSSStyleDeclaration],
      );
    };
    const [pros, cons] = await boxes();
    for (const inside of ['', 'h3, h4, h5', 'ul', 'li', 'li:last-child']) {
      const of = (box: HTMLElement) => (inside ? box.querySelector(inside)! : box);
      expect(look(of(cons)), inside).to.deep.equal(look(of(pros)));
    }
    expect([...pros.querySelectorAll('svg, img'), ...cons.querySelectorAll('svg, img')]).to.be.empty;
    expect(pros.getBoundingClientRect().top).to.equal(cons.getBoundingClientRect().top);
  });

  it('begin with the same few phrases: neither side promises more than the other', async () => {
    const opening =
      /^(?:(?:Very common|Common|Not common|Rare|Very rare): |(?:For )?(?:[Mm]ost|[Mm]any|[Ss]ome|[Aa] few) people|It (?:may|can)) \w/;
    for (const box of await boxes())
      for (const line of box.querySelectorAll('li')) expect(words(line.textContent)).to.match(opening);
  });
});
