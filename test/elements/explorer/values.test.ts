import { expect } from '@open-wc/testing';
import { type Explorer, en, explorer, guide } from '../support/explorer.js';

const comfort = guide.values!.find(({ first }) => first)!;
const choose = async (page: Explorer, value: string, weight: string) => {
  page.root.querySelector<HTMLInputElement>(`[name="${value}"][value="${weight}"]`)!.click();
  return page.settled();
};
const order = (page: Explorer) => page.treatments.map(({ dataset }) => dataset.treatment);
const usual = guide.treatments.map(({ id }) => id);

describe('what matters to me', () => {
  it('asks eight to twelve things, each with the same four answers in words', async () => {
    const page = await (await explorer()).go('values');
    const scales = page.all('fieldset[data-value]');
    expect(scales.length).to.be.within(8, 12);
    for (const scale of scales)
      expect([...scale.querySelectorAll('label')].map((label) => label.textContent!.trim())).to.deep.equal(
        Object.values(en.values.weights),
      );
  });

  it('never changes a standing, whatever is chosen and answered', async () => {
    const page = await explorer();
    for (const answers of [
      {},
      { primary: 'breast', operable: 'no' },
      { health: 'poor', spread: 'yes', chemo: 'not-sure' },
    ]) {
      page.el.reset();
      page.el.answers = answers;
      await page.go('results');
      const before = page.standings;
      await page.go('values');
      for (const { id } of guide.values!) await choose(page, id, 'a-lot');
      page.root.querySelector<HTMLButtonElement>('[data-choice="first"]')!.click();
      await page.go('results');
      expect(page.standings).to.deep.equal(before);
    }
  });

  it('points to pages about comfort, and puts them first only when asked', async () => {
    const page = await (await explorer()).go('values');
    await choose(page, comfort.id, 'a-lot');
    expect(page.seen).to.include(comfort.first!.reply.text);
    await page.go('browse');
    expect(order(page)).to.deep.equal(usual);
    await page.go('values');
    await page.press(comfort.first!.offer);
    await page.go('browse');
    expect(new Set(order(page).slice(0, 3))).to.deep.equal(new Set(comfort.first!.treatments));
    expect([...order(page)].sort()).to.deep.equal([...usual].sort());
    expect(page.seen).to.include(en.values.ordered);
    await page.press(en.values.usual);
    expect(order(page)).to.deep.equal(usual);
  });

  it('goes into the summary with the notes of the visitor, and is forgotten with the answers', async () => {
    const page = await (await explorer()).go('values');
    await choose(page, 'home', 'some');
    const field = page.root.querySelector<HTMLTextAreaElement>('[data-choice="own"]')!;
    field.value = 'my garden';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await page.go('summary');
    expect(page.seen).to.include('my garden').and.to.include('Being at home');
    page.el.reset();
    await page.go('summary');
    expect(page.text).not.to.include('my garden');
  });

  it('is not there if the page asks no questions', async () => {
    const page = await (await explorer('mode="browse"')).go('values');
    expect(page.el.view).not.to.equal('values');
  });
});
