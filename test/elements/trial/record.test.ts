import { expect } from '@open-wc/testing';
import { explainTrial } from '../../../src/trial/explain-trial.js';
import { fieldsOf } from '../../../src/trial/facts.js';
import { rich } from '../../trial/fixtures/rich.js';
import {
  changed,
  en,
  explained,
  missing,
  randomized,
  recordWords,
  STUDIES,
  type Study,
  sectionsOf,
  shown,
  shownLines,
  stopped,
  TODAY,
  type Trial,
  words,
} from './support.js';

/** The smallest valid record. */
const bare = (): Study => ({ protocolSection: { identificationModule: { nctId: 'NCT99999906' } } });
const ALL: Readonly<Record<string, () => Study>> = { ...STUDIES, rich, bare };
const PATHS = /^(?:(?:protocolSection|derivedSection|resultsSection|hasResults)[\w.[\]]* ?)+$/;

/** Whether one element comes before another in the document. */
const precedes = (one: Element, other: Element) =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;

for (const [name, make] of Object.entries(ALL)) {
  describe(`the page of a study: ${name}`, () => {
    let page: Trial;
    const expected = explainTrial(make(), { today: TODAY });
    before(async () => {
      page = await explained(make());
    });

    it('has every section in order, and then the part about trials in general', () => {
      expect(page.sections).to.deep.equal(sectionsOf(make()));
    });

    it('has the heading of every section', () => {
      const first = expected.sections.map(({ id }) => words(page.section(id).querySelector('h2, h3, h4')?.textContent));
      expect(first).to.deep.equal(expected.sections.map(({ heading }) => heading));
    });

    it('has its name first, then the card, and nothing above the name', () => {
      expect(page.headings[0]).to.equal(page.main.firstElementChild);
      expect(words(page.main.textContent)).to.equal(
        expected.title ?? expected.sections.find(({ id }) => id === 'title')!.facts[0]!.say,
      );
      const card = page.part('glance');
      expect(precedes(page.main, card)).to.equal(true);
      for (const notice of page.notices) expect(precedes(page.main, notice)).to.equal(true);
    });

    it('has every line of the card, each with a link to its section', async () => {
      const lines = [...page.part('glance').querySelectorAll<HTMLElement>('li[data-glance]:not([data-glance="call"])')];
      expect(lines.map(({ dataset }) => dataset.glance)).to.deep.equal(expected.glance.map(({ id }) => id));
      for (const [at, line] of expected.glance.entries()) {
        expect(words(lines[at]!.textContent)).to.contain(line.say);
        const button = lines[at]!.querySelector<HTMLElement>('[data-go="section"]')!;
        const title = expected.sections.find(({ id }) => id === line.section)!.heading;
        expect([button.dataset.id, button.getAttribute('aria-label')]).to.deep.equal([line.section, title]);
      }
    });

    it('names the fields and the state of every sentence', () => {
      for (const fact of page.parts('fact')) {
        expect(fact.dataset.field).to.match(PATHS);
        expect(fact.dataset.state).to.be.oneOf(['known', 'absent', 'unrecognised']);
      }
    });

    it('has every sentence about the record, with all of its fields', () => {
      for (const { id, facts } of expected.sections) {
        const section = page.section(id);
        expect(
          missing(
            words(section.textContent),
            facts.flatMap(({ say, after = '' }) => [say, after]),
          ),
          id,
        ).to.be.empty;
        const named = new Set(page.parts('fact', section).map(({ dataset }) => dataset.field));
        for (const fact of facts) expect(named.has(fieldsOf(fact).join(' ')), fact.say).to.equal(true);
      }
    });

    it('has every notice once, in the card, under it or in its section, with the fields that it comes from', () => {
      const told = page.notices.flatMap((notice) => notice.dataset.notice!.split(' '));
      expect([...told].sort()).to.deep.equal(expected.notices.map(({ id }) => id).sort());
      for (const { id, say, place, fields } of expected.notices) {
        const notice = page.notices.find(({ dataset }) => dataset.notice!.split(' ').includes(id))!;
        for (const field of fields) expect(notice.dataset.field!.split(' ')).to.include(field);
        if (place !== 'card') expect(words(notice.textContent)).to.equal(words(say));
        const section = notice.closest<HTMLElement>('[part~="section"]')?.dataset.section;
        expect(section, id).to.equal(place === 'card' || place === 'top' ? undefined : place);
      }
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
      const on = page.fold(en.trial.on)!;
      const names = [...on.querySelectorAll('[data-go="section"]')].map(({ textContent }) => words(textContent));
      expect(names).to.deep.equal([...expected.sections.map(({ heading }) => heading), en.trial.back]);
    });

    it('has no sentence of the guide outside a fact, a notice or a question', () => {
      const loose: string[] = [];
      for (const { id } of expected.sections.filter((each) => each.id !== 'questions' && each.id !== 'groups')) {
        const walker = document.createTreeWalker(page.section(id), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { data, parentElement } = walker.currentNode as Text;
          const home =
            'button, .noprint, [part~="fact"], [part~="eligibility"], [part~="notice"], h2, h3, h4, h5, summary';
          if (data.trim() && !parentElement!.closest(home)) loose.push(`${id}: ${data.trim()}`);
        }
      }
      expect(loose).to.be.empty;
    });
  });
}

describe('the card', () => {
  it('leads to a section and gives it the focus', async () => {
    const page = await explained(randomized());
    page.part('glance').querySelector<HTMLElement>('[data-glance="who"] [data-go]')!.click();
    await page.settled();
    expect((page.root.activeElement as HTMLElement).dataset.at).to.equal('who');
  });

  it('leads to the contacts whom a reader can ask', async () => {
    const page = await explained(randomized());
    page.button(recordWords.sections.contacts, page.part('glance')).click();
    await page.settled();
    expect((page.root.activeElement as HTMLElement).dataset.at).to.equal('contacts');
  });

  it('says in its first line what bears on joining', async () => {
    const page = await explained(changed(randomized(), { 'statusModule.statusVerifiedDate': '2024-01' }));
    const first = page.part('glance').querySelector<HTMLElement>('li')!;
    expect(first.dataset.notice).to.equal('check-old');
    expect(shown(first)).to.contain('Listed as open, but last checked in January 2024.');
  });
});

describe('the part about trials in general', () => {
  it('is folded below a record, and opens when somebody jumps to it', async () => {
    const page = await explained(randomized());
    const fold = page.section('general').closest('details')!;
    expect(fold.open).to.equal(false);
    await page.press(en.trial.back);
    expect(fold.open).to.equal(true);
  });
});

describe('the record’s own words', () => {
  it('are not changed', async () => {
    const page = await explained(
      changed(randomized(), {
        'identificationModule.officialTitle': '  A  Study of «Examplumab» (≥ 18 years), <5 cm & more ',
        'descriptionModule.briefSummary': 'First line, AST \\< 2.5 × ULN.\n\n* one\n* two\n\n1. three',
      }),
    );
    await page.openAll();
    const [title, summary] = ['.officialTitle', '.briefSummary'].map(
      (field) => page.parts('quote', page.facts(field).at(-1)!)[0]!,
    );
    expect(words(title?.textContent)).to.equal('A Study of «Examplumab» (≥ 18 years), <5 cm & more');
    expect(shown(summary!.querySelector('blockquote')!)).to.equal('First line, AST < 2.5 × ULN. * one * two 1. three');
  });

  it('are in a fold at the end of their section if they are long', async () => {
    const page = await explained(randomized());
    for (const field of ['.briefSummary', '.detailedDescription', 'armGroups[0].description'])
      expect(page.facts(field).at(-1)!.closest('details')?.open, field).to.equal(false);
  });

  it('are shown if this guide does not know them', async () => {
    const page = await explained(changed(randomized(), { 'statusModule.overallStatus': 'RECRUITING_SOON' }));
    const fact = page.facts('.overallStatus', page.section('status')).at(-1);
    expect(fact?.dataset.state).to.equal('unrecognised');
    expect(words(fact?.textContent))
      .to.contain('a word here that this guide does not know')
      .and.to.contain('RECRUITING_SOON');
  });

  it('link to the registry if they are a study number, and to a phone or an email if they are clearly one', async () => {
    const page = await explained(randomized());
    const links = page.parts('fact').flatMap((fact) => [...fact.querySelectorAll('a')].map(({ href }) => href));
    expect(links).to.include.members([
      'https://clinicaltrials.gov/study/NCT99999901',
      'tel:+15555550100',
      'mailto:team@example.org',
    ]);
  });

  it('include the codes of the record, to check our sentences against', async () => {
    const page = await explained(randomized());
    const codes = page.fold(en.trial.record)!;
    expect(words(codes.textContent)).to.contain('designModule.phases: PHASE2');
  });

  it('are shown as a table if they are posted results', async () => {
    const page = await explained(rich());
    const rows = page.all('table tr').map((row) => [...row.children].map(({ textContent }) => words(textContent)));
    expect(rows).to.deep.equal([
      ['', 'Examplumab', 'Control'],
      ['Participants', '20', '19'],
      ['At the end, All', '9.1 (7.0 to 11.2)', 'NA (1.5) Not reached'],
    ]);
  });
});

describe('the questions that follow from a record', () => {
  it('are in order, eight of them not folded', async () => {
    const page = await explained(randomized());
    const items = [...page.section('questions').querySelectorAll('li')];
    const { questions } = explainTrial(randomized(), { today: TODAY });
    expect(items.length).to.equal(questions.length);
    for (const [at, { say }] of questions.entries()) expect(words(items[at]!.textContent)).to.contain(say);
    expect(items.filter((item) => !item.closest('details')).length).to.equal(8);
    expect(page.fold(en.trial.moreQuestions)?.open).to.equal(false);
  });

  it('each name the field that they come from', async () => {
    const page = await explained(randomized());
    const named = page.section('questions').querySelectorAll('li[data-field]');
    const { questions } = explainTrial(randomized(), { today: TODAY });
    expect(named.length).to.equal(questions.filter(({ field }) => field).length);
  });

  it('are few if a study has ended', async () => {
    const page = await explained(stopped());
    expect(page.section('questions').querySelectorAll('li').length).to.equal(4);
    expect(page.fold(en.trial.moreQuestions)).to.equal(null);
  });

  it('quote a condition as the list shows it, marked as words of the record', async () => {
    const line = '* Biopsy not older than 6 months, AST \\<= 2.5 x ULN';
    const page = await explained(
      changed(randomized(), { 'eligibilityModule.eligibilityCriteria': `Inclusion Criteria:\n\n${line}` }),
    );
    const questions = page.section('questions');
    expect(words(questions.textContent)).to.contain('AST <= 2.5 x ULN').and.not.to.contain('\\');
    expect(page.parts('quote', questions).map(({ lang }) => lang)).to.deep.equal(['en']);
  });
});

describe('a sentence of ours after words of the record', () => {
  it('begins a line, since those may end without a full stop', async () => {
    const contacts = [
      { name: 'Study Office', role: 'CONTACT', phone: '+1-888-555-0100', phoneExt: '5', email: 'a@b.example' },
    ];
    const study = changed(randomized(), { 'contactsLocationsModule.centralContacts': contacts });
    const page = await explained(study);
    for (const place of [page.section('contacts'), page.parts('glance')[0]!])
      expect(shownLines(place)).to.contain('The extension is 5.');
  });
});
