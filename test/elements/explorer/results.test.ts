import { expect } from '@open-wc/testing';
import { evaluate } from '../../../src/guide/evaluate.js';
import { en, explorer, guide, missing, shown, titlesOf, words } from '../support/explorer.js';

const ids = guide.treatments.map(({ id }) => id);

/** The results after these answers. */
async function results(answers: Readonly<Record<string, string>> = { amount: 'few', spread: 'not-sure' }) {
  const page = await explorer();
  page.el.answers = answers;
  return page.go('results');
}

describe('the results', () => {
  it('list every treatment in the order of the guide, whatever was answered', async () => {
    const page = await results();
    for (const answers of [{ primary: 'breast' }, { primary: 'colorectal', operable: 'yes', health: 'good' }, {}]) {
      page.el.answers = answers;
      await page.settled();
      expect(Object.keys(page.standings)).to.deep.equal(ids);
    }
  });

  it('say that the order means nothing', async () => {
    const page = await results();
    expect(page.seen).to.contain('in the same order for everyone. The order does not mean that one is better.');
  });

  // Somebody with a neuroendocrine tumor never met the medicines for it: they stand below the list of treatments.
  it('lead on to what else can be asked about, and there to its heading', async () => {
    const page = await results();
    await page.press(en.results.also);
    expect(page.el.view).to.equal('browse');
    expect(words(page.root.activeElement?.textContent)).to.equal(en.browse.also);
  });

  it('say first what the guide is not', async () => {
    const page = await results();
    expect(page.seen.indexOf(guide.disclaimer)).to.be.within(0, page.seen.indexOf(guide.treatments[0]!.name));
  });

  it('say why for every treatment, one press away', async () => {
    const page = await results();
    for (const id of ids) {
      const card = await page.open(id);
      expect(shown(card.querySelector<HTMLElement>('[part~="because"]')), id).to.match(/\w.{10,}/);
    }
  });

  it('list the answers, and the questions without one', async () => {
    const page = await results();
    expect(missing(page.seen, [en.results.said, 'One or a few spots', 'Not answered'])).to.be.empty;
  });

  it('let each answer be changed, by a button that names its question', async () => {
    const page = await results();
    expect(page.all('.chip')).to.have.length(guide.questions.length);
    for (const { id, topic } of guide.questions) {
      await page.press(new RegExp(`^Change: ${topic}: .+`));
      expect(page.asked).to.equal(id);
      await page.go('results');
    }
  });

  it('are forgotten on demand, after one more press that says what is lost', async () => {
    const page = await results();
    const { answers } = page.el;
    await page.press(en.results.clear);
    expect(page.seen).to.contain(en.clear.ask);
    expect(page.el.answers).to.deep.equal(answers);
    await page.press(en.clear.yes);
    expect([page.el.answers, page.el.view]).to.deep.equal([{}, 'start']);
  });

  it('stay if the visitor cancels, with the focus where it was', async () => {
    const page = await results();
    const { answers } = page.el;
    await page.press(en.results.clear);
    await page.press(en.clear.no);
    expect([page.el.answers, page.el.view]).to.deep.equal([answers, 'results']);
    expect(page.seen).not.to.contain(en.clear.ask);
    expect(words(page.root.activeElement?.textContent)).to.equal(en.results.clear);
  });

  it('say so if nothing is answered yet, and lead to the questions', async () => {
    const page = await explorer('view="results"');
    expect(page.seen).to.contain('You have not answered a question yet.');
    expect(page.treatments).to.have.length(14);
    await page.press(en.results.begin);
    expect(page.asked).to.equal('primary');
  });

  // Only the closed row is checked, with its name and reason. The text of a treatment may count weeks and hours.
  it('show no number, percent sign, star or word of rank', async () => {
    const page = await results({ primary: 'colorectal', amount: 'few', operable: 'yes', spread: 'no', health: 'good' });
    const rank =
      /[\d%★☆✓✔✗]|\b(best|better|worse|worst|scores?|ranks?|rating|recommend\w*|suitable|eligible|qualify|should|unlikely|likely|right for you|points?)\b/i;
    for (const id of ids) expect(shown(page.card(id)), id).not.to.match(rank);
    expect(page.all('progress, meter, [role="meter"], [role="progressbar"], ol')).to.be.empty;
  });
});

describe('a treatment in the results', () => {
  const answers = { operable: 'if-smaller', symptoms: 'yes' };

  it('opens in place, links to its page, and closes', async () => {
    const page = await results(answers);
    for (const { id, name } of guide.treatments) {
      const card = await page.open(id);
      expect(missing(shown(card), [en.talk.add, en.results.read]), id).to.be.empty;
      await page.press(en.results.read, card);
      expect([page.el.view, page.el.treatment]).to.deep.equal(['treatment', id]);
      await page.press(en.back.results);
      expect(shown(page.card(id)), 'still open').to.contain(en.results.read);
      await page.press(new RegExp(`^${name.replace(/[()]/g, '.')}`), page.card(id));
      expect(shown(page.card(id))).not.to.contain(en.results.read);
    }
  });

  it('goes into the talk with one press', async () => {
    const page = await results(answers);
    await page.press(`Talk about this: ${guide.treatments[8]!.name}`, await page.open('ablation'));
    await page.go('summary');
    const ticked = page.all<HTMLInputElement>('[data-choice="talk"]').filter(({ checked }) => checked);
    expect(ticked.map(({ value }) => value)).to.deep.equal(['ablation']);
  });

  it('says to everyone whether it is open', async () => {
    const page = await results(answers);
    const button = page.card('liver-resection').querySelector('[part~="row"]')!;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    await page.open('liver-resection');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
  });

  it('shows the sources of its reason', async () => {
    const page = await results(answers);
    const card = await page.open('palliative-radiation');
    const [because] = [...card.querySelectorAll<HTMLElement>('[part~="because"]')];
    await page.press(en.sources, because);
    const { facts } = guide.rules.find(({ because: text }) => shown(because!).includes(text))!;
    expect(missing(shown(because!), titlesOf(facts))).to.be.empty;
  });

  it('keeps others closed', async () => {
    const page = await results(answers);
    await page.open('ablation');
    expect(page.all('button[aria-expanded="true"]')).to.have.length(1);
  });

  it('stays open when an answer changes', async () => {
    const page = await results(answers);
    await page.open('ablation');
    page.el.answers = { ...answers, amount: 'many' };
    await page.settled();
    expect(page.card('ablation').querySelector('[part~="row"]')!.getAttribute('aria-expanded')).to.equal('true');
  });
});

describe('open questions', () => {
  it('are in the opened treatment, each with a link to its question', async () => {
    const page = await results({ amount: 'few' });
    const open = ['primary', 'operable', 'spread', 'health', 'chemo'];
    for (const [at, id] of open.entries()) {
      const card = await page.open('liver-resection');
      const list = card.querySelector<HTMLElement>('[part~="open-questions"]')!;
      const items = [...list.querySelectorAll(':scope > ul > li')];
      expect(items).to.have.length(open.length);
      expect(words(items[at]!.textContent)).to.contain(guide.questions.find((question) => question.id === id)!.short);
      await page.press(en.results.answer, items[at]);
      expect(page.asked).to.equal(id);
      await page.go('results');
    }
  });

  it('are not there if the standing depends on no further answer', async () => {
    const page = await results({ amount: 'few', spread: 'no' });
    const card = await page.open('ablation');
    expect(card.querySelectorAll('[part~="open-questions"]')).to.be.empty;
  });

  it('are listed once below, each with the number of treatments that depend on it', async () => {
    const page = await results({
      amount: 'few',
      spread: 'no',
      operable: 'no',
      health: 'good',
      chemo: 'none',
      primary: 'breast',
    });
    expect(page.parts('notice')).to.have.length(1);
    await page.press(en.results.more.other);
    expect(shown(page.part('notice'))).to.contain(
      'Knowing whether the cancer grows with hormones lets this guide say more about one treatment.',
    );
    expect(shown(page.part('notice'))).to.contain('Knowing whether there is pain or discomfort around the liver');
  });

  it('lead from that list to the question', async () => {
    const page = await results({ primary: 'breast' });
    const items = [...page.part('notice').querySelectorAll('li')];
    for (const [at] of items.entries()) {
      const item = [...page.part('notice').querySelectorAll('li')][at]!;
      const wanted = guide.questions.find(({ short }) => words(item.textContent).includes(`Knowing ${short} lets`))!;
      await page.press(en.results.answer, item);
      expect(page.asked).to.equal(wanted.id);
      await page.go('results');
    }
  });

  it('are not listed when everything is answered', async () => {
    const page = await results({
      primary: 'breast',
      amount: 'few',
      operable: 'no',
      spread: 'no',
      health: 'good',
      chemo: 'none',
      hormone: 'yes',
      symptoms: 'no',
    });
    expect(page.parts('notice')).to.be.empty;
  });

  it('come back when an answer is cleared', async () => {
    const page = await results({ symptoms: 'yes' });
    await page.press(/^Change: Pain near the liver/);
    await page.choose('not-sure');
    await page.next();
    await page.go('results');
    await page.openAll();
    expect(shown(page.part('notice'))).to.contain('whether there is pain or discomfort around the liver');
  });
});

describe('how the answers count', () => {
  const SETS: readonly Readonly<Record<string, string>>[] = [
    {
      primary: 'neuroendocrine',
      amount: 'many',
      operable: 'no',
      spread: 'no',
      health: 'good',
      chemo: 'none',
      symptoms: 'no',
    },
    {
      primary: 'colorectal',
      amount: 'few',
      operable: 'yes',
      spread: 'no',
      health: 'good',
      chemo: 'shrank',
      symptoms: 'no',
    },
    { primary: 'elsewhere', amount: 'many', operable: 'no', spread: 'yes', health: 'poor', symptoms: 'yes' },
    { primary: 'breast', operable: 'not-sure', chemo: 'grew', hormone: 'yes' },
  ];

  // "So far, this changes nothing here" was said of cancer only in the liver, without which a treatment would be less often used.
  it('names every treatment of which the guide says something else without an answer', async () => {
    const page = await results();
    for (const answers of SETS) {
      page.el.answers = answers;
      await page.settled();
      const { treatments } = evaluate(guide, answers);
      const listed = page.all('dl.terms dt').map((dt) => words(dt.nextElementSibling!.textContent));
      const known = guide.questions.filter(({ id }) => !['not-sure', undefined].includes(answers[id]));
      expect(listed).to.have.length(known.length);
      for (const [at, { id: question }] of known.entries()) {
        const without = evaluate(guide, { ...answers, [question]: 'not-sure' }).treatments;
        const other = guide.treatments.filter(
          (_, place) =>
            without[place]!.standing !== treatments[place]!.standing ||
            !without[place]!.open.length !== !treatments[place]!.open.length,
        );
        expect(
          missing(
            listed[at]!,
            other.map(({ name }) => name),
          ),
          `${question} of ${JSON.stringify(answers)}`,
        ).to.be.empty;
        expect(listed[at]!.includes(en.results.soNone), question).to.equal(
          !guide.treatments.some(({ name }) => listed[at]!.includes(name)),
        );
      }
    }
  });
});
