import { expect } from '@open-wc/testing';
import { explainTrial } from '../../../src/trial/explain-trial.js';
import {
  changed,
  en,
  explained,
  missing,
  randomized,
  recordWords,
  SECTIONS,
  STUDIES,
  type Study,
  shown,
  TODAY,
  type Trial,
  words,
} from './support.js';

/** Only what must be there to be a study at all. */
const bare = (): Study => ({ protocolSection: { identificationModule: { nctId: 'NCT99999906' } } });
const ALL: Readonly<Record<string, () => Study>> = { ...STUDIES, bare };
/** Folded parts that come from no sentence: the record's own codes, and the list of sections. */
const apart = (page: Trial, element: Element) =>
  [en.trial.record, en.trial.on].some((name) => {
    const fold = element.closest('details');
    return fold !== null && fold === page.fold(name, fold.parentNode!);
  });

for (const [name, make] of Object.entries(ALL)) {
  describe(`the page of a study: ${name}`, () => {
    let page: Trial;
    const expected = explainTrial(make(), { today: TODAY });
    before(async () => {
      page = await explained(make());
    });

    it('has every section in its order, and then what any trial is', () => {
      expect(page.sections).to.deep.equal([...SECTIONS, 'general']);
    });

    it('has the heading of every section', () => {
      const first = SECTIONS.map((id) => words(page.section(id).querySelector('h2, h3, h4')?.textContent));
      expect(first).to.deep.equal(expected.sections.map(({ heading }) => heading));
    });

    it('says something in every section', () => {
      for (const id of SECTIONS) expect(page.parts('fact', page.section(id)).length, id).to.be.above(0);
    });

    it('names the field and its state with every sentence', () => {
      for (const fact of page.parts('fact')) {
        expect(fact.dataset.field).to.match(/^(?:protocolSection|derivedSection|hasResults)[\w.[\]]*$/);
        expect(fact.dataset.state).to.be.oneOf(['known', 'absent', 'unrecognised']);
      }
    });

    it('says every sentence there is about the record', () => {
      for (const { id, facts } of expected.sections) {
        const text = words(page.section(id).textContent);
        expect(
          missing(
            text,
            facts.map(({ say }) => say),
          ),
          id,
        ).to.be.empty;
      }
    });

    it('says which facts the record leaves out', () => {
      const absent = expected.sections.flatMap(({ facts }) => facts.filter(({ state }) => state === 'absent'));
      for (const { field, say } of absent) {
        const told = page.parts('fact').filter(({ dataset }) => dataset.field === field && dataset.state === 'absent');
        expect(told.map((each) => words(each.textContent)).join(), field).to.contain(say);
      }
    });

    it('starts with its notices, in order, each with the fields it rests on', () => {
      const told = page.notices.map((notice) => [notice.dataset.notice, words(notice.textContent)]);
      expect(told).to.deep.equal(expected.notices.map(({ id, say }) => [id, words(say)]));
      for (const notice of page.notices) {
        expect(notice.compareDocumentPosition(page.main) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
        expect(notice.dataset.field).not.to.equal('');
      }
    });

    it('has the study’s title as its first heading, or says that there is none', () => {
      expect(page.headings[0]).to.equal(page.main.firstElementChild);
      expect(words(page.main.textContent)).to.equal(expected.title ?? recordWords.facts.briefTitle.none);
    });

    it('marks the language of all that is copied from the record', () => {
      const quotes = page.parts('quote');
      if (name !== 'bare') expect(quotes.length).to.be.above(3);
      for (const quote of quotes)
        expect(quote.matches('[lang="en"]') || quote.querySelector('blockquote[lang="en"]')).to.be.ok;
    });

    it('keeps its headings in order, from the level it was given', () => {
      const levels = page.headings.map(({ localName }) => Number(localName[1]));
      expect(levels[0]).to.equal(2);
      expect(levels.filter((level, at) => level - (levels[at - 1] ?? 2) > 1)).to.be.empty;
    });

    it('has a list that leads to every section', () => {
      const names = page.all('details [data-go="section"]').map(({ textContent }) => words(textContent));
      expect(names).to.deep.equal([...expected.sections.map(({ heading }) => heading), en.trial.back]);
    });

    it('has no sentence of ours outside a fact, a notice, a question or the record’s own codes', () => {
      const loose: string[] = [];
      for (const id of SECTIONS.filter((each) => each !== 'questions' && each !== 'groups')) {
        const walker = document.createTreeWalker(page.section(id), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { data, parentElement } = walker.currentNode as Text;
          const home = parentElement!.closest('[part~="fact"], [part~="eligibility"], h2, h3, h4, h5, summary');
          if (data.trim() && !home && !apart(page, parentElement!)) loose.push(`${id}: ${data.trim()}`);
        }
      }
      expect(loose).to.be.empty;
    });
  });
}

describe('the record’s own words', () => {
  it('are not touched', async () => {
    const page = await explained(
      changed(randomized(), {
        'identificationModule.officialTitle': '  A  Study of «Examplumab» (≥ 18 years), <5 cm & more ',
        'descriptionModule.briefSummary': 'First line, AST \\< 2.5 × ULN.\n\n* one\n* two\n\n1. three',
      }),
    );
    await page.openAll();
    const [title, summary] = ['.officialTitle', '.briefSummary'].map(
      (field) => page.parts('quote', page.facts(field)[0]!)[0]!,
    );
    expect(words(title?.textContent)).to.equal('A Study of «Examplumab» (≥ 18 years), <5 cm & more');
    expect(shown(summary)).to.equal('First line, AST < 2.5 × ULN. * one * two 1. three');
  });

  it('are shown where this guide does not know them', async () => {
    const page = await explained(changed(randomized(), { 'statusModule.overallStatus': 'RECRUITING_SOON' }));
    const [fact] = page.facts('.overallStatus');
    expect(fact?.dataset.state).to.equal('unrecognised');
    expect(words(fact?.textContent))
      .to.contain('a word here that this guide does not know')
      .and.to.contain('RECRUITING_SOON');
  });

  it('link to the registry where they are a number, and to a phone and a mail where they are plainly that', async () => {
    const page = await explained(randomized());
    const links = page.parts('fact').flatMap((fact) => [...fact.querySelectorAll('a')].map(({ href }) => href));
    expect(links).to.include.members([
      'https://clinicaltrials.gov/study/NCT99999901',
      'tel:5555550100',
      'mailto:team@example.org',
    ]);
  });

  it('are there as the record codes them, to check our sentences by', async () => {
    const page = await explained(randomized());
    const codes = page.fold(en.trial.record, page.section('phase'))!;
    expect(words(codes.textContent)).to.contain('designModule.phases: PHASE2');
  });

  it('are never said to have no value where they have one', async () => {
    const page = await explained(randomized());
    const known = new Set(
      page
        .parts('fact')
        .filter(({ dataset }) => dataset.state === 'known')
        .map(({ dataset }) => dataset.field),
    );
    const denied = page
      .all('details li')
      .filter(({ textContent }) => words(textContent).endsWith(`: ${en.trial.noValue}`))
      .map(({ textContent }) => words(textContent).split(':')[0]!);
    expect(denied.filter((ending) => [...known].some((field) => field?.endsWith(ending))).join()).to.equal('');
  });
});

describe('the questions that follow from a record', () => {
  it('are in their order, most specific first', async () => {
    const page = await explained(randomized());
    const told = [...page.section('questions').querySelectorAll('li')].map(({ textContent }) => words(textContent));
    const { questions } = explainTrial(randomized(), { today: TODAY });
    expect(told.length).to.equal(questions.length);
    for (const [at, { say }] of questions.entries()) expect(told[at]).to.contain(say);
  });

  it('each name the field that they follow from', async () => {
    const page = await explained(randomized());
    const named = page.section('questions').querySelectorAll('li[data-field], li [data-field]');
    const { questions } = explainTrial(randomized(), { today: TODAY });
    expect(named.length).to.equal(questions.filter(({ field }) => field).length);
  });

  it('quote the line as a reader sees it in the list, marked as the record’s', async () => {
    const line = '* Biopsy not older than 6 months, AST \\<= 2.5 x ULN';
    const page = await explained(
      changed(randomized(), { 'eligibilityModule.eligibilityCriteria': `Inclusion Criteria:\n\n${line}` }),
    );
    const questions = page.section('questions');
    expect(words(questions.textContent)).to.contain('AST <= 2.5 x ULN').and.not.to.contain('\\');
    expect(page.parts('quote', questions).map(({ lang }) => lang)).to.deep.equal(['en']);
  });
});
