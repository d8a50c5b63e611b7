import { expect } from '@open-wc/testing';
import { changed, en, explained, randomized, recordWords, shown, words } from './support.js';

const NOTE = 'Other protocol-defined criteria may apply.';
const study = (...lines: readonly string[]) =>
  changed(randomized(), { 'eligibilityModule.eligibilityCriteria': lines.join('\n') });
const listed = (count: number) => Array.from({ length: count }, (_, at) => `* Illness number ${at}`);
const ending = study('Exclusion Criteria:', '', ...listed(8), `* ${NOTE}`);
const label = recordWords.eligibility.note;

describe('what a list of conditions says of itself', () => {
  it('stands where it stands in the record, in a box of its own under our label', async () => {
    const page = await (await explained(study('Exclusion Criteria:', '* A', `* ${NOTE}`, '* B'))).openAll();
    const boxes = page.parts('quote', page.part('eligibility'));
    expect(boxes.map((box) => words(box.textContent))).to.deep.equal(['Exclusion Criteria: * A', `* ${NOTE}`, '* B']);
    expect(words(boxes[1]!.previousElementSibling?.textContent)).to.equal(label);
    expect(boxes[1]!.contains(boxes[1]!.previousElementSibling)).to.equal(false);
  });

  it('is not counted', async () => {
    const page = await explained(ending);
    expect(page.fold(`${recordWords.parts.exclusion} (8)`)).not.to.equal(null);
  });

  it('has no marks beside it, and is on the handout without one', async () => {
    const page = await explained(ending);
    await page.press(en.trial.mine.begin);
    await page.openAll();
    expect(page.all('fieldset')).to.have.length(8);
    const part = page.part('eligibility');
    expect(shown(part)).to.contain(label).and.to.contain(NOTE);
    expect(page.all('fieldset').some((field) => field.textContent?.includes(NOTE))).to.equal(false);
  });

  it('alone before the lists has our label as its heading', async () => {
    const page = await explained(study(NOTE, '', 'Inclusion Criteria:', '* Adults'));
    const [first] = page.parts('quote', page.part('eligibility'));
    expect(words(first!.previousElementSibling?.textContent)).to.equal(label);
    expect(words(first!.textContent)).to.equal(NOTE);
  });
});
