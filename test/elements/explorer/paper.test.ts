import { expect } from '@open-wc/testing';
import { en, explorer, guide, missing, shown, statementsOf } from '../support/explorer.js';

const print = () => window.dispatchEvent(new Event('beforeprint'));
const printed = () => window.dispatchEvent(new Event('afterprint'));

describe('paper', () => {
  afterEach(() => printed());

  it('holds every treatment in full, from whatever view', async () => {
    for (const view of ['start', 'questions', 'about']) {
      const page = await explorer(`view="${view}"`);
      print();
      await page.settled();
      for (const treatment of guide.treatments) {
        const told = [
          treatment.name,
          ...treatment.also,
          ...statementsOf(treatment).map(([, { text }]) => text),
          ...Object.values(treatment.glance ?? {}).map(({ text }) => text),
          ...treatment.questions,
          ...guide.practical,
          ...treatment.pictures.flatMap(({ caption }) => caption ?? []),
        ];
        expect(missing(shown(page.card(treatment.id)), told), `${treatment.id} from ${view}`).to.be.empty;
      }
      printed();
    }
  });

  it('shows the sources without a press', async () => {
    const page = await explorer();
    print();
    await page.settled();
    expect(shown(page.card('ablation'))).to.match(/Facts: .*F-ABL-1/);
  });

  it('holds what was said and every standing with its reason, once a question is answered', async () => {
    const page = await explorer();
    page.el.answers = { primary: 'breast', symptoms: 'yes' };
    print();
    await page.settled();
    expect(page.seen).to.contain(en.results.said).and.to.contain('Breast');
    for (const { id } of guide.treatments) {
      expect(shown(page.label(id)), id).not.to.equal('');
      expect(shown(page.card(id).querySelector<HTMLElement>('[part~="because"]'))).to.match(/\w.{10,}\./);
    }
    expect(page.standings['palliative-radiation']).to.equal('may');
  });

  it('holds no standing where nothing was answered', async () => {
    const page = await explorer();
    print();
    await page.settled();
    expect(page.all('.standing')).to.be.empty;
  });

  it('holds the urgent notice, what the guide is not, and that it is a draft', async () => {
    const page = await explorer('contact-href="tel:+1-555-0100"');
    print();
    await page.settled();
    expect(missing(shown(page.part('urgent')), [guide.urgent.heading, '911', '988', '555-0100'])).to.be.empty;
    expect(shown(page.part('disclaimer'))).to.equal(guide.disclaimer);
    expect(shown(page.part('review-status'))).to.contain(en.review.draft);
  });

  it('holds further things to ask about, and the words explained', async () => {
    const page = await explorer();
    print();
    await page.settled();
    const told = guide.alsoAsk.flatMap(({ statements }) => statements.map(({ text }) => text));
    expect(missing(page.seen, [...told, ...guide.glossary.map(({ meaning }) => meaning)])).to.be.empty;
  });

  // window.print() in a button of the host opens the dialog as soon as the listeners have run: nothing can wait for a later turn.
  it('is ready as soon as the page has said that it prints', async () => {
    const page = await explorer();
    print();
    expect(page.treatments).to.have.length(14);
  });

  it('gives way to the screen again, in the same view', async () => {
    const page = await explorer('treatment="ablation"');
    print();
    await page.settled();
    printed();
    await page.settled();
    expect([page.el.view, page.el.treatment, page.treatments.length]).to.deep.equal(['treatment', 'ablation', 1]);
  });

  it('leaves open what was open in the results', async () => {
    const page = await explorer();
    page.el.answers = { amount: 'few' };
    await page.go('results');
    await page.open('ablation');
    print();
    await page.settled();
    printed();
    await page.settled();
    expect(page.all('button[aria-expanded="true"]')).to.have.length(1);
  });

  it('tells the page of no view and moves no focus', async () => {
    const page = await explorer();
    let heard = 0;
    page.el.addEventListener('guide-view', () => {
      heard += 1;
    });
    print();
    await page.settled();
    printed();
    await page.settled();
    expect([heard, page.root.activeElement === null]).to.deep.equal([0, true]);
  });

  it('keeps its headings in order', async () => {
    const page = await explorer('heading-level="3"');
    page.el.answers = { amount: 'few' };
    print();
    await page.settled();
    const levels = page.headings.map(({ localName }) => Number(localName[1]));
    expect(Math.min(...levels)).to.equal(3);
    expect(levels.filter((level, at) => level - (levels[at - 1] ?? 3) > 1)).to.be.empty;
  });
});
