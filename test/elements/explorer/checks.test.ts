import { expect, oneEvent } from '@open-wc/testing';
import { type Explorer, en, explorer, guide, listen, missing, shown, titlesOf, words } from '../support/explorer.js';

const CHECKS = guide.checks!;

async function opened(attributes = ''): Promise<Explorer> {
  const page = await explorer(attributes);
  await page.go('summary');
  return page.press(/^Was this guide clear/);
}

const checkOf = (page: Explorer, at: number) => page.all('tg-check')[at]!;
const said = (page: Explorer, at: number) => words(checkOf(page, at).querySelector('[role="status"]')?.textContent);

async function choose(page: Explorer, at: number, right: boolean): Promise<void> {
  const answer = CHECKS[at]!.answers.findIndex((each) => !!each.right === right);
  checkOf(page, at).querySelectorAll('input')[answer]!.click();
  await page.settled();
}

describe('the questions to check oneself with', () => {
  it('are folded, since they are optional', async () => {
    const page = await explorer('view="summary"');
    expect(CHECKS.filter(({ text }) => page.seen.includes(text))).to.be.empty;
    await page.press(/^Was this guide clear/);
    expect(
      missing(
        page.seen,
        CHECKS.map(({ text }) => text),
      ),
    ).to.be.empty;
  });

  it('are native radio buttons under the question, none chosen, without a verdict yet', async () => {
    const page = await opened();
    CHECKS.forEach(({ text, answers }, at) => {
      expect(words(checkOf(page, at).querySelector('legend')?.textContent)).to.equal(text);
      const radios = [...checkOf(page, at).querySelectorAll<HTMLInputElement>('input[type="radio"]')];
      expect(radios.map(({ labels }) => words(labels![0]!.textContent))).to.deep.equal(
        answers.map((each) => each.text),
      );
      expect(radios.filter(({ checked }) => checked)).to.be.empty;
      expect(said(page, at)).to.equal('');
    });
  });

  it('say yes and why to a right answer, aloud, with the source', async () => {
    const page = await opened();
    for (const [at, { because }] of CHECKS.entries()) {
      await choose(page, at, true);
      expect(said(page, at)).to.equal(`${en.summary.yes} ${because.text}`);
      await page.press(en.sources, checkOf(page, at));
      expect(missing(shown(checkOf(page, at)), titlesOf(because.facts))).to.be.empty;
    }
  });

  it('say not quite and why to another answer, and let one choose again', async () => {
    const page = await opened();
    await choose(page, 0, false);
    expect(said(page, 0)).to.equal(`${en.summary.notQuite} ${CHECKS[0]!.because.text}`);
    await choose(page, 0, true);
    expect(said(page, 0)).to.contain(en.summary.yes);
    expect(said(page, 1)).to.equal('');
  });

  it('stay private: no answer of the visit, no event, nothing in print', async () => {
    const page = await opened();
    const heard = listen(page.el, 'answers-change', 'guide-error', 'guide-view', 'change', 'input');
    await choose(page, 0, false);
    // The browser lets `input` events out of every shadow tree, without a detail.
    expect(heard.filter(({ type, detail }) => type !== 'input' || detail)).to.be.empty;
    expect(page.el.answers).to.deep.equal({});
    window.dispatchEvent(new Event('beforeprint'));
    expect(shown(page.root.querySelector<HTMLElement>('.guide'))).not.to.contain(en.summary.notQuite);
    window.dispatchEvent(new Event('afterprint'));
  });

  it('are forgotten when the view is left, and when the page is', async () => {
    const page = await opened('view="summary"');
    await choose(page, 0, false);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await page.settled();
    expect(page.text).not.to.contain(en.summary.notQuite);
    await choose(page, 0, false);
    await (await page.go('about')).go('summary');
    expect(page.text).not.to.contain(en.summary.notQuite);
  });

  it('are there for a visitor who only reads', async () => {
    const page = await opened('mode="browse"');
    await choose(page, 2, true);
    expect(said(page, 2)).to.contain(en.summary.yes);
  });

  it('are left out of a guide that has none', async () => {
    const page = await explorer();
    const { checks, ...rest } = guide;
    const ready = oneEvent(page.el, 'guide-ready');
    page.el.guide = rest;
    await ready;
    await page.go('summary');
    expect(page.seen).to.contain(en.summary.teach).and.not.to.contain(en.summary.check);
  });
});
