import { expect } from '@open-wc/testing';
import { type Explorer, en, explorer, guide, missing, words } from '../support/explorer.js';

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
      const { evaluate } = await import('../../../src/guide/evaluate.js');
      const decided = new Set(
        evaluate(guide, answers).treatments.flatMap(({ because }) => because.map(({ rule }) => rule)),
      );
      const ids = guide.rules.map(({ id }) => id);
      expect(new Set(drawn.filter((each) => ids.includes(each)))).to.deep.equal(decided);
      for (const { name } of guide.treatments) expect(text).to.include(name);
      for (const rule of decided) expect(text).to.include(`Rule ${rule}: `);
    });
  }

  it('draws one line for each rule, and one for each question that the rule looks at', async () => {
    const answers = { primary: 'colorectal', operable: 'not-sure' };
    const page = await mapped(answers);
    const { evaluate } = await import('../../../src/guide/evaluate.js');
    const because = evaluate(guide, answers).treatments.flatMap((each) => each.because);
    const looks = because.flatMap(({ rule }) => [
      ...new Set(guide.rules.find(({ id }) => id === rule)!.when.flatMap((row) => Object.keys(row))),
    ]);
    // With bowel cancer the question about hormones is left out.
    const drawn = looks.filter((id) => id !== 'hormone');
    expect(page.all('.map')[0]!.querySelectorAll('.lines path')).to.have.length(because.length + drawn.length);
  });

  it('names what would say more about a treatment', async () => {
    const page = await mapped({ primary: 'colorectal' });
    const { short } = guide.questions.find(({ id }) => id === 'amount')!;
    expect(missing(words(page.all('tg-map')[0]!.textContent), [`${en.results.open}: ${short}`])).to.be.empty;
  });

  it('stays as large as the text around it, and scrolls in a place of its own', async () => {
    const page = await mapped({ primary: 'breast' });
    page.el.parentElement!.style.inlineSize = '320px';
    await page.settled();
    const [map] = page.all('.map');
    const scale = map!.getBoundingClientRect().width / 900;
    expect(14 * scale).to.be.above(0.85 * Number.parseFloat(getComputedStyle(page.all('tg-map p')[0]!).fontSize));
    const place = map!.parentElement!;
    expect([place.getAttribute('role'), place.tabIndex, place.getAttribute('aria-label')]).to.deep.equal([
      'group',
      0,
      en.map.label,
    ]);
    expect(page.el.scrollWidth).to.be.at.most(320);
  });

  it('has words for those who cannot see it, and says what was not answered', async () => {
    const page = await mapped({ primary: 'breast' });
    expect(page.all('.map')[0]!.getAttribute('aria-label')).to.equal(en.map.label);
    expect(words(page.all('tg-map')[0]!.textContent)).to.include(en.results.unsaid);
  });
});
