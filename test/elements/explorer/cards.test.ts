import { expect } from '@open-wc/testing';
import { type Explorer, en, explorer, guide, missing, shown, words } from '../support/explorer.js';

type Answers = Readonly<Record<string, string>>;

async function results(answers: Answers): Promise<Explorer> {
  const page = await explorer();
  page.el.answers = answers;
  return page.go('results');
}

/** Somebody with lung cancer whose surgeon says that the tumors can be taken out, and who had no chemotherapy so far. */
const LUNG = { primary: 'elsewhere', amount: 'few', operable: 'yes', spread: 'no', health: 'good', chemo: 'none' };

describe('a card', () => {
  it('lists the answers that its standing follows from, and none if nothing is answered', async () => {
    const page = await results(LUNG);
    expect(shown(await page.open('liver-resection'))).to.contain(
      'You said: a cancer that started somewhere other than the colon, rectum, or breast; the tumors in the liver can be taken out; no chemotherapy so far.',
    );
    expect(shown(await page.open('immunotherapy'))).not.to.contain('You said');
  });

  it('names what to find out first, and what to ask', async () => {
    const page = await results(LUNG);
    const card = await page.open('liver-resection');
    expect(shown(card)).to.contain('Find out first: whether chemotherapy comes first.');
    const { ask } = guide.rules.find(({ id }) => id === 'R10a')!;
    expect(shown(card)).to.contain(ask);
  });

  it('puts the question to ask into the summary with one press, and takes it out again', async () => {
    const page = await results(LUNG);
    const { ask } = guide.rules.find(({ id }) => id === 'R10a')!;
    await page.press(`Ask this: ${ask}`, await page.open('liver-resection'));
    const mine = () => words(page.root.querySelector('[data-choice="picked"][aria-label^="Take out"]')?.ariaLabel);
    await page.go('summary');
    expect(mine()).to.contain(ask);
    await page.go('results');
    await page.press(`In my talk: ${ask}. Press to take it out.`, page.card('liver-resection'));
    await page.go('summary');
    expect(mine()).to.equal('');
  });

  it('names the open questions, and says in a fold what one more answer would change', async () => {
    const page = await results({ ...LUNG, primary: 'colorectal', spread: 'not-sure' });
    const card = await page.open('liver-resection');
    expect(shown(page.label('liver-resection'))).to.equal(en.results.dependsOnShort);
    expect(shown(card)).to.contain(en.results.dependsOn);
    const open = card.querySelector<HTMLElement>('[part~="open-questions"]')!;
    const ahead = 'If scans show cancer only in the liver: Often part of treatment in a situation like yours';
    expect(shown(open)).to.contain('whether there is cancer outside the liver').and.not.to.contain(ahead);
    await page.press(en.results.ahead, open);
    expect(shown(open)).to.contain(ahead);
  });

  it('says so if it takes more than one answer', async () => {
    const page = await results({ symptoms: 'no' });
    const card = await page.open('ablation');
    await page.press(en.results.ahead, card);
    expect(shown(card)).to.contain(en.results.aheadNone);
  });

  it('lists what may matter, and no fact about the reader, if no reason applies and no question is open', async () => {
    const page = await results({ ...LUNG, primary: 'not-sure', amount: 'many', chemo: 'shrank' });
    const card = await page.open('liver-resection');
    expect(shown(card)).to.contain(guide.standings.may);
    expect(shown(card)).to.contain('It may matter where the cancer started.');
    expect(card.querySelectorAll('[part~="open-questions"]')).to.be.empty;
  });

  it('shows no id of a rule', async () => {
    const page = await results({ ...LUNG, health: 'poor' });
    await page.openAll();
    const ids = guide.rules.map(({ id }) => id).join('|');
    const shownAs = new RegExp(`(?<![\\w-])(?:${ids})(?![\\w-])`, 'g');
    // The full text of a treatment and its sources contain numbers, so they are left out.
    for (const source of page.all('.src, .body')) source.remove();
    expect(page.text.match(shownAs)).to.equal(null);
  });

  it('is worded for a relative if somebody reads for another person', async () => {
    const page = await explorer();
    page.root.querySelector<HTMLInputElement>('[data-choice="carer"][value="true"]')!.click();
    page.el.answers = { primary: 'breast' };
    await page.go('results');
    expect(shown(await page.open('liver-resection'))).to.contain('We said: breast cancer.');
    expect(shown(await page.open('targeted-therapy'))).to.contain('Ask the team');
  });
});

describe('tests that a reader was told about', () => {
  const test = guide.tests!.find(({ id }) => id === 'msi')!;
  const fold = (page: Explorer) => page.root.querySelector<HTMLElement>(`[data-test="${test.id}"]`)!;
  async function answer(page: Explorer, told: string): Promise<void> {
    fold(page).querySelector<HTMLInputElement>(`input[value="${told}"]`)!.click();
    await page.settled();
  }

  it('are in the summary, each with what it shows', async () => {
    const page = await explorer('view="summary"');
    await page.press(en.summary.tests);
    expect(missing(page.seen, [en.summary.tests, ...guide.tests!.map(({ name }) => name)])).to.be.empty;
    await page.press(test.name);
    expect(shown(fold(page))).to.contain(test.what[0]!.text);
  });

  it('add questions to the list, other ones for another answer, and change no standing', async () => {
    const page = await explorer();
    page.el.answers = LUNG;
    await page.go('results');
    const before = page.standings;
    await page.go('summary');
    await answer(page, 'not-told');
    const asked = () =>
      words(page.headings.find((each) => words(each.textContent) === en.summary.questions)!.parentElement!.textContent);
    expect(asked()).to.contain(test.ask['not-told'][0]);
    await answer(page, 'told');
    expect(asked()).to.contain(test.ask.told[0]).and.not.to.contain(test.ask['not-told'][0]);
    await page.go('results');
    expect(page.standings).to.deep.equal(before);
  });

  it('can be left out of the list again, question by question', async () => {
    const page = await explorer('view="summary"');
    await answer(page, 'told');
    await page.press(`In my talk: ${test.ask.told[0]}. Press to take it out.`, fold(page));
    expect(words(page.root.querySelector('.summary')!.textContent)).to.contain(en.summary.told.told);
    expect(page.button(`Ask this: ${test.ask.told[0]}`, fold(page)).ariaPressed).to.equal('false');
  });

  it('are forgotten with everything else, and are not there if the page asks no questions', async () => {
    const page = await explorer('view="summary"');
    await answer(page, 'told');
    page.el.reset();
    await page.go('summary');
    expect(fold(page).querySelector(':checked')).to.equal(null);
    const reading = await explorer('view="summary" mode="browse"');
    expect(reading.seen).not.to.contain(en.summary.tests);
  });
});
