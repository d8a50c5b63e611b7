import { expect } from '@open-wc/testing';
import { en, explorer, guide, listen, missing, shown, VIEWS, words } from '../support/explorer.js';

type View = (typeof VIEWS)[number];

/** The main heading of each view. */
const HEADINGS: Readonly<Record<View, string>> = {
  start: guide.title,
  browse: en.browse.title,
  treatment: guide.treatments[0]!.name,
  questions: guide.questions[0]!.text,
  results: en.results.title,
  compare: en.compare.title,
  values: en.values.title,
  summary: en.summary.title,
  about: en.about.title,
};

describe('the view', () => {
  it('is the start by default', async () => {
    const page = await explorer();
    expect(page.el.view).to.equal('start');
  });

  for (const view of VIEWS.filter((each) => each !== 'treatment')) {
    it(`is ${view} if the attribute says so`, async () => {
      const page = await explorer(`view="${view}"`);
      expect([page.el.view, words(page.main.textContent)]).to.deep.equal([view, HEADINGS[view]]);
    });
  }

  for (const view of VIEWS) {
    it(`becomes ${view} when the property is set`, async () => {
      const page = await explorer();
      await page.go(view);
      expect([page.el.view, words(page.main.textContent)]).to.deep.equal([view, HEADINGS[view]]);
    });

    it(`has one main heading in ${view}, the first of all`, async () => {
      const page = await explorer();
      await page.go(view);
      expect(page.all('[data-main]')).to.have.length(1);
      expect(words(page.headings[0]?.textContent)).to.equal(HEADINGS[view]);
    });

    it(`is not reflected to an attribute, in ${view}`, async () => {
      const page = await explorer();
      await page.go(view);
      expect(page.el.getAttributeNames()).to.be.empty;
    });
  }

  for (const unknown of ['nowhere', '', 'toString', 'START', '__proto__']) {
    it(`falls back to the start if "${unknown}" is asked for`, async () => {
      const page = await explorer(`view="${unknown}"`);
      expect([page.el.view, words(page.main.textContent)]).to.deep.equal(['start', guide.title]);
      await page.go('about');
      await page.go(unknown);
      expect([page.el.view, words(page.main.textContent)]).to.deep.equal(['start', guide.title]);
    });
  }

  it('does not change when it is set to its present value', async () => {
    const page = await explorer('treatment="ablation"');
    const { view } = page.el;
    page.el.view = view;
    await page.settled();
    expect([page.el.view, page.el.treatment]).to.deep.equal(['treatment', 'ablation']);
  });
});

describe('the attribute treatment', () => {
  it('opens that treatment', async () => {
    const page = await explorer('treatment="immunotherapy"');
    expect([page.el.view, page.el.treatment]).to.deep.equal(['treatment', 'immunotherapy']);
  });

  // A tag for one topic has both attributes, in any order.
  for (const attributes of ['view="treatment" treatment="ablation"', 'treatment="ablation" view="treatment"']) {
    it(`opens that treatment with ${attributes}`, async () => {
      const page = await explorer(attributes);
      expect([page.el.view, page.el.treatment]).to.deep.equal(['treatment', 'ablation']);
    });
  }

  it('opens another when it changes', async () => {
    const page = await explorer('treatment="immunotherapy"');
    page.el.setAttribute('treatment', 'ablation');
    await page.settled();
    expect(words(page.main.textContent)).to.equal(guide.treatments.find(({ id }) => id === 'ablation')!.name);
  });

  it('is read as a property only while a treatment is open', async () => {
    const page = await explorer('treatment="immunotherapy"');
    await page.go('about');
    expect(page.el.treatment).to.be.undefined;
  });
});

describe('mode="browse"', () => {
  it('opens the list if the attribute asks for questions', async () => {
    const page = await explorer('mode="browse" view="questions"');
    expect([page.el.view, page.parts('question').length]).to.deep.equal(['browse', 0]);
  });

  it('opens the list if the attribute asks for results', async () => {
    const page = await explorer('mode="browse"');
    await page.go('results');
    expect(page.el.view).to.equal('browse');
  });

  for (const view of ['questions', 'results']) {
    it(`leaves ${view} when it is set`, async () => {
      const page = await explorer(`view="${view}"`);
      page.el.mode = 'browse';
      await page.settled();
      expect(page.el.view).not.to.equal(view);
      expect(page.parts('question')).to.be.empty;
    });
  }

  it('offers no way back to results that were open before it was set', async () => {
    const page = await explorer();
    page.el.answers = { symptoms: 'yes' };
    await page.go('results');
    await page.go('about');
    page.el.mode = 'browse';
    await page.settled();
    for (const back of page.buttons(/^Back to/)) back.click();
    await page.settled();
    expect(page.el.view).not.to.equal('results');
  });

  it('offers no way to a question, in any view', async () => {
    const page = await explorer('mode="browse"');
    for (const view of VIEWS) {
      await page.go(view);
      expect(page.all('[data-go="questions"], [data-go="results"], [data-go="next"]'), view).to.be.empty;
    }
  });

  it('is off for any other word', async () => {
    const page = await explorer('mode="read"');
    expect(page.buttons(en.start.answer)).to.have.length(1);
  });
});

describe('the way through the guide', () => {
  it('names the pages of the guide and the one that is open', async () => {
    const page = await explorer('view="browse"');
    expect(page.part('nav').getAttribute('aria-label')).to.equal(en.nav.label);
    const open = [...page.part('nav').querySelectorAll('[aria-current="page"]')].map((each) => words(each.textContent));
    expect(open).to.deep.equal([en.nav.browse]);
  });

  it('has no results before a question is answered', async () => {
    const page = await explorer('view="browse"');
    expect(page.buttons(en.nav.results, page.part('nav'))).to.be.empty;
    page.el.answers = { amount: 'not-sure' };
    await page.settled();
    expect(page.buttons(en.nav.results, page.part('nav'))).to.have.length(1);
  });

  it('leads to every page from every page', async () => {
    const page = await explorer('view="browse"');
    page.el.answers = { amount: 'few' };
    await page.settled();
    for (const from of VIEWS.slice(1)) {
      for (const to of ['browse', 'questions', 'results', 'about'] as const) {
        await page.go(from);
        await page.press(en.nav[to], page.part('nav'));
        expect(page.el.view, `${from} to ${to}`).to.equal(to);
      }
    }
  });

  it('fires one event for each view', async () => {
    const page = await explorer();
    const heard = listen(document, 'guide-view');
    for (const view of ['browse', 'about', 'results', 'start']) await page.go(view);
    expect(heard.map(({ detail }) => detail)).to.deep.equal([
      { view: 'browse' },
      { view: 'about' },
      { view: 'results' },
      { view: 'start' },
    ]);
  });
});

describe('the page about the guide', () => {
  it('says what it is for, who made, checked and paid for it, and when it is checked again', async () => {
    const page = await explorer('view="about"');
    expect(
      missing(
        page.seen,
        Object.entries(guide.about).flatMap(([name, text]) =>
          typeof text === 'string' && name !== 'digest' ? [text] : [],
        ),
      ),
    ).to.be.empty;
    expect(page.seen, 'a fingerprint is for clinicians').not.to.contain(guide.about.digest!);
    expect(page.seen).to.contain(en.review.draft);
  });

  it('says what happens to answers', async () => {
    const page = await explorer('view="about"');
    expect(page.seen).to.contain('Nothing is sent, stored, or put in the address.');
  });

  it('shows every rule, with its kind and its words', async () => {
    const page = await explorer('view="about"');
    await page.openAll();
    const rows = page.all('.rules > div').map(shown);
    expect(rows).to.have.length(guide.rules.length);
    for (const [at, rule] of [...guide.rules].entries()) {
      const row = rows.find((each) => each.includes(`${en.about.rule} ${rule.id} (${rule.kind}).`));
      const own = guide.treatments.find(({ id }) => id === rule.treatment)?.everyone;
      const words = (rule.standing === 'everyone' && own) || guide.standings[rule.standing];
      const told = [words, rule.because, rule.finds ?? '', rule.ask ?? ''];
      expect(missing(row ?? '', told), `${at} ${rule.id}`).to.be.empty;
    }
  });

  it('shows the rules in a narrow column without a word broken into letters', async () => {
    const page = await explorer('view="about" style="inline-size: 320px"');
    await page.openAll();
    const lines = page.all('.rules :is(dt, dd)');
    expect(lines.length).to.be.above(guide.rules.length * 3);
    expect(lines.filter((line) => line.getBoundingClientRect().width < 200)).to.be.empty;
  });

  it('repeats no heading as the words of a fold under it', async () => {
    const page = await explorer('view="about"');
    const folds = page.all('summary').map(({ textContent }) => words(textContent));
    const titles = page.headings.map(({ textContent }) => words(textContent));
    for (const title of titles)
      expect([...titles, ...folds].filter((each) => each === title).length, title).to.be.at.most(2);
    for (const heading of page.headings.filter((each) => !each.closest('summary')))
      expect(folds).not.to.contain(words(heading.textContent));
  });

  it('explains every word and names every source, and no id of a fact', async () => {
    const page = await explorer('view="about"');
    const told = [
      ...guide.glossary.flatMap(({ term, meaning }) => [term, meaning]),
      ...guide.sources.flatMap(({ organization, title }) => [organization, title]),
    ];
    expect(missing(page.text, told)).to.be.empty;
    expect(page.text).not.to.match(/\b(?:[FX]-[A-Z]+|C)-\d/);
  });
});
