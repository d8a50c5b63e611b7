import { expect } from '@open-wc/testing';
import { en, explorer, guide, missing, shown, titlesOf, words } from '../support/explorer.js';

/** The order that the public interface promises. */
const ORDER = [
  'liver-resection',
  'neoadjuvant-chemotherapy',
  'colorectal-chemotherapy',
  'systemic-chemotherapy',
  'hepatic-artery-infusion',
  'hormone-therapy',
  'targeted-therapy',
  'immunotherapy',
  'ablation',
  'palliative-radiation',
  'radioembolization',
  'clinical-trials',
  'supportive-care',
  'no-active-treatment',
];

const order = (cards: HTMLElement[]) => cards.map(({ dataset }) => dataset.treatment);

describe('reading about treatments', () => {
  it('lists all fourteen in the order of the guide', async () => {
    const page = await explorer('view="browse"');
    expect(order(page.treatments)).to.deep.equal(ORDER);
  });

  it('keeps that order when questions are answered', async () => {
    const page = await explorer('view="browse"');
    page.el.answers = { primary: 'colorectal', operable: 'yes', symptoms: 'yes' };
    await page.settled();
    expect(order(page.treatments)).to.deep.equal(ORDER);
  });

  it('says that the order is the same for everyone', async () => {
    const page = await explorer('view="browse"');
    expect(page.seen).to.contain('in the same order for everyone.');
  });

  it('shows the summary of each treatment beside its name', async () => {
    const page = await explorer('view="browse"');
    for (const { id, name, summary } of guide.treatments) {
      expect(missing(shown(page.card(id)), [name, summary.text])).to.be.empty;
    }
  });

  it('shows a picture beside each treatment, as decoration', async () => {
    const page = await explorer('view="browse"');
    for (const card of page.treatments)
      expect(card.querySelectorAll('svg[aria-hidden="true"] > *').length).to.be.above(0);
  });

  it('opens the page of each treatment, and comes back', async () => {
    const page = await explorer('view="browse"');
    for (const { id, name } of guide.treatments) {
      await page.press(name);
      expect(page.el.view, id).to.equal('treatment');
      expect(page.el.treatment).to.equal(id);
      expect(words(page.main.textContent)).to.equal(name);
      await page.press(en.back.browse);
      expect(page.el.view).to.equal('browse');
    }
  });

  it('opens a treatment wherever its row is pressed', async () => {
    const page = await explorer('view="browse"');
    const card = page.card('ablation');
    card.scrollIntoView({ block: 'center' });
    const { left, bottom } = card.getBoundingClientRect();
    (page.root.elementFromPoint(left + 10, bottom - 10) as HTMLElement).click();
    await page.settled();
    expect(page.el.treatment).to.equal('ablation');
  });

  it('marks further things to ask about as added', async () => {
    const page = await explorer('view="browse"');
    expect(page.seen).to.contain(en.browse.also);
    expect(page.seen).to.contain('They were added, with their sources');
  });

  it('has every further topic to ask about, with its sources', async () => {
    const page = await explorer('view="browse"');
    for (const { heading, statements } of guide.alsoAsk) {
      const told = [heading, ...statements.flatMap(({ text, facts }) => [text, ...titlesOf(facts)])];
      expect(missing(page.text, told), heading).to.be.empty;
    }
  });

  it('opens a further topic in place', async () => {
    const page = await explorer('view="browse"');
    const { heading, statements } = guide.alsoAsk[0]!;
    expect(page.seen).not.to.contain(statements[0]!.text);
    await page.press(heading);
    expect(page.seen).to.contain(statements[0]!.text);
  });

  it('does not list further things to ask about among the treatments', async () => {
    const page = await explorer('view="browse"');
    const added = guide.alsoAsk.map(({ heading }) => heading);
    for (const card of page.treatments) expect(missing(words(card.textContent), added)).to.deep.equal(added);
  });
});

describe('a treatment that the hospital does not offer', () => {
  const attributes = 'not-offered="ablation radioembolization"';

  it('is still listed, in its place', async () => {
    const page = await explorer(`${attributes} view="browse"`);
    expect(order(page.treatments)).to.deep.equal(ORDER);
  });

  it('says so in its row of the list, and in no other row', async () => {
    const page = await explorer(`${attributes} view="browse"`);
    const saying = page.treatments.filter((card) => shown(card).includes('Not offered here. Ask where it is.'));
    expect(order(saying)).to.deep.equal(['ablation', 'radioembolization']);
  });

  it('says so on its page, which is complete', async () => {
    const page = await explorer(`${attributes} treatment="ablation"`);
    expect(page.seen).to.contain('Not offered here. Ask where it is.');
    const { what } = guide.treatments.find(({ id }) => id === 'ablation')!;
    expect(
      missing(
        page.seen,
        what.map(({ text }) => text),
      ),
    ).to.be.empty;
  });

  it('is not mentioned on the page of another treatment', async () => {
    const page = await explorer(`${attributes} treatment="immunotherapy"`);
    expect(page.seen).not.to.contain('Not offered here');
  });

  it('says so in the results, and its standing stays the same', async () => {
    const page = await explorer(attributes);
    const plain = await explorer();
    for (const each of [page, plain]) {
      each.el.answers = { amount: 'few', spread: 'no' };
      await each.go('results');
    }
    expect(shown(page.card('ablation'))).to.contain('Not offered here. Ask where it is.');
    expect(page.standings).to.deep.equal(plain.standings);
  });

  it('follows changes of the attribute', async () => {
    const page = await explorer('view="browse"');
    page.el.setAttribute('not-offered', '  immunotherapy \n ablation ');
    await page.settled();
    expect(shown(page.card('immunotherapy'))).to.contain('Not offered here');
    page.el.removeAttribute('not-offered');
    await page.settled();
    expect(page.seen).not.to.contain('Not offered here');
  });
});
