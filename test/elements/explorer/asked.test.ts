import { expect } from '@open-wc/testing';
import { en, explorer, guide, missing, shown, words } from '../support/explorer.js';
import { add, printed, summary, under } from '../support/summary.js';

describe('what the care team is asked in My talk', () => {
  // A list for the doctor asked "How were you on a usual day in the last month?".
  it('puts no question to the care team that only the reader can answer, and none in the words in which it asks the reader', async () => {
    const page = await summary();
    page.el.answers = { spread: 'no' };
    await page.settled();
    await page.press(en.summary.pickOpen);
    const fold = page.all('summary').find((each) => words(each.textContent) === en.summary.pickOpen)!.parentElement!;
    const asked = [...fold.querySelectorAll('li > span')].map((each) => words(each.textContent));
    expect(asked).to.have.length(5);
    for (const ask of asked)
      expect(ask)
        .to.match(/\?$/)
        .and.not.to.match(/\b(you|your|usual day|pain)\b/i);
    const paper = printed(page);
    for (const ask of asked) expect(paper).to.contain(ask);
    for (const { ask, short } of guide.questions) if (!ask) expect(paper.toLowerCase()).not.to.contain(short);
  });

  // "What is this treatment meant to do for me?" stood there alone, and nobody could tell which treatment was meant.
  it('names the treatment before each question that belongs to one alone, on the screen and on paper', async () => {
    const page = await explorer();
    const { name, questions } = guide.treatments.find(({ id }) => id === 'hormone-therapy')!;
    const shared = 'Will I be tested for DPD and hepatitis B before my first dose?';
    for (const [id, ask] of [
      ['hormone-therapy', questions[2]!],
      ['systemic-chemotherapy', shared],
    ] as const) {
      await page.go('treatment', id);
      await add(page, ask);
    }
    await page.go('summary');
    const mine = [...under(page, en.summary.questions).querySelectorAll<HTMLElement>('tg-talk li > span')].map(shown);
    expect(mine).to.deep.equal([`${name}: ${questions[2]}`, shared]);
    expect(missing(printed(page), mine)).to.be.empty;
  });
});
