import { expect } from '@open-wc/testing';
import { type Explorer, en, explorer, guide, words } from '../support/explorer.js';

async function mapped(answers: Record<string, string>): Promise<Explorer> {
  const page = await explorer();
  page.el.answers = answers;
  await page.go('results');
  page.root.querySelector<HTMLDetailsElement>('tg-map details')!.open = true;
  await page.settled();
  return page.settled();
}

describe('how answers lead to results', () => {
  it('is drawn only when it is opened', async () => {
    const page = await explorer();
    page.el.answers = { primary: 'breast' };
    await page.go('results');
    expect(page.all('.map')).to.be.empty;
  });

  for (const answers of [
    { primary: 'breast' },
    { primary: 'colorectal', amount: 'few', operable: 'yes', spread: 'no', health: 'good', chemo: 'none' },
    { operable: 'not-sure', health: 'poor' },
  ]) {
    it(`shows every treatment, and only rules that decided: ${Object.keys(answers).join(', ')}`, async () => {
      const page = await mapped(answers);
      const text = words(page.all('tg-map')[0]!.textContent);
      const drawn = [...page.all('.map')[0]!.querySelectorAll('text')].map((each) => words(each.textContent));
      expect(drawn.length).to.be.above(guide.treatments.length);
      const { evaluate } = await import('../../../src/engine/evaluate.js');
      const decided = new Set(
        evaluate(guide, answers).treatments.flatMap(({ because }) => because.map(({ rule }) => rule)),
      );
      const ids = guide.rules.map(({ id }) => id);
      expect(new Set(drawn.filter((each) => ids.includes(each)))).to.deep.equal(decided);
      for (const { name } of guide.treatments) expect(text).to.include(name);
      for (const rule of decided) expect(text).to.include(`Rule ${rule}: `);
    });
  }

  it('has words for those who cannot see it, and says what was not answered', async () => {
    const page = await mapped({ primary: 'breast' });
    expect(page.all('.map')[0]!.getAttribute('aria-label')).to.equal(en.map.label);
    expect(words(page.all('tg-map')[0]!.textContent)).to.include(en.results.unsaid);
  });
});
