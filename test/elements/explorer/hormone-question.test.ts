import { expect } from '@open-wc/testing';
import { explorer } from '../support/explorer.js';

/** Answers the first question: the ids of all questions that are then asked, and the text of the first view after the answer. */
async function after(primary: string) {
  const page = await explorer('view="questions"');
  await page.choose(primary);
  const asked: string[] = [];
  const said = page.seen;
  while (page.el.view === 'questions') {
    asked.push(page.asked);
    await page.next();
  }
  return { asked, said, page };
}

describe('the question about hormones', () => {
  for (const primary of ['colorectal', 'neuroendocrine']) {
    it(`is left out when the cancer is ${primary}, and the page says so`, async () => {
      const { asked, said } = await after(primary);
      expect(asked).to.deep.equal(['primary', 'amount', 'operable', 'spread', 'health', 'chemo', 'symptoms']);
      expect(said).to.contain('Question 1 of 7');
      expect(said).to.contain('One question was left out').and.to.contain('whether the cancer grows with hormones');
    });
  }

  it('is reported as left out once, in the view where the answer was given', async () => {
    const page = await explorer('view="questions"');
    await page.choose('colorectal');
    const said: string[] = [];
    while (page.el.view === 'questions') {
      if (page.seen.includes('left out')) said.push(page.asked);
      await page.next();
    }
    expect(said).to.deep.equal(['primary']);
  });

  for (const primary of ['breast', 'elsewhere', 'unknown-primary', 'not-sure']) {
    it(`is asked when the cancer is ${primary}`, async () => {
      const { asked, said } = await after(primary);
      expect(asked).to.include('hormone').and.to.have.length(8);
      expect(said).not.to.contain('left out');
    });
  }

  it('keeps its answer while it is left out, and shows it when it comes back', async () => {
    const page = await explorer('view="questions"');
    await page.walk({ primary: 'breast', hormone: 'yes' });
    page.el.answers = { ...page.el.answers, primary: 'colorectal' };
    await page.settled();
    expect(page.el.answers).to.deep.equal({ primary: 'colorectal', hormone: 'yes' });
    page.el.answers = { ...page.el.answers, primary: 'elsewhere' };
    await page.go('start');
    await page.go('questions');
    while (page.asked !== 'hormone') await page.next();
    expect(page.chosen).to.equal('yes');
  });

  it('is not among the answers that the results list while it is left out', async () => {
    const { page } = await after('colorectal');
    expect(page.seen).not.to.contain('Did tests show that the cancer grows with hormones?');
  });

  it('is replaced by another question when an answer from a portal makes it irrelevant', async () => {
    const page = await explorer('view="questions"');
    await page.choose('breast');
    while (page.asked !== 'hormone') await page.next();
    page.el.answers = { primary: 'colorectal' };
    await page.settled();
    expect(page.parts('question'), 'a question is on the page').to.have.length(1);
  });
});
