import { expect } from '@open-wc/testing';
import { en, explorer, guide, missing, titlesOf, words } from '../support/explorer.js';

describe('the start', () => {
  it('names the guide in its first heading', async () => {
    const page = await explorer();
    expect(words(page.headings[0]?.textContent)).to.equal(guide.title);
  });

  it('names the decision that the guide helps with', async () => {
    const page = await (await explorer()).openAll();
    expect(page.seen).to.contain(guide.decision);
  });

  it('offers reading and answering', async () => {
    const page = await explorer();
    expect(page.buttons(en.start.read)).to.have.length(1);
    expect(page.buttons(en.start.answer)).to.have.length(1);
  });

  // Both buttons look equal, so that nobody feels pushed to answer questions.
  it('gives reading and answering the same look and the same size', async () => {
    const page = await explorer();
    const choices = [en.start.read, en.start.answer].map((name) => {
      const button = page.button(name);
      return { button, box: button.closest<HTMLElement>('.choice')! };
    });
    const look = (element: Element) => {
      const style = getComputedStyle(element);
      return [
        'color',
        'backgroundColor',
        'borderTopColor',
        'borderTopWidth',
        'borderTopStyle',
        'borderRadius',
        'fontSize',
        'fontWeight',
        'paddingTop',
        'paddingLeft',
        'textDecorationLine',
      ].map((name) => style.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)));
    };
    const [read, answer] = choices as [(typeof choices)[0], (typeof choices)[0]];
    expect(look(read.button)).to.deep.equal(look(answer.button));
    expect(look(read.box)).to.deep.equal(look(answer.box));
    expect(read.box.className).to.equal(answer.box.className);
    expect(read.box.getBoundingClientRect().width).to.equal(answer.box.getBoundingClientRect().width);
  });

  it('leads to all treatments', async () => {
    const page = await explorer();
    await page.press(en.start.read);
    expect(page.el.view).to.equal('browse');
  });

  it('leads to the first question', async () => {
    const page = await explorer();
    await page.press(en.start.answer);
    expect(page.asked).to.equal('primary');
  });

  it('says how many treatments there are and how many questions at most', async () => {
    const page = await explorer();
    expect(page.seen).to.contain('All 14').and.to.contain('Up to 8');
  });

  it('says that answers stay on the page', async () => {
    const page = await explorer();
    expect(page.seen).to.contain('Your answers stay on this page');
  });

  for (const mode of ['guided', 'browse']) {
    it(`says what treatment depends on, in mode ${mode}`, async () => {
      const page = await (await explorer(`mode="${mode}"`)).openAll();
      expect(
        missing(
          page.seen,
          guide.overview.statements.map(({ text }) => text),
        ),
      ).to.be.empty;
    });

    it(`says whom the guide is for and whom it is not for, in mode ${mode}`, async () => {
      const page = await (await explorer(`mode="${mode}"`)).openAll();
      const told = guide.scope.flatMap(({ heading, statements, note = '' }) => [
        heading,
        ...statements.map(({ text }) => text),
        note,
      ]);
      expect(missing(page.seen, told)).to.be.empty;
    });
  }

  it('unfolds in one guide alone if a page has two, and stays unfolded when the guide renders again', async () => {
    const [one, other] = [await explorer(), await explorer()];
    const fold = (page: typeof one) => page.all<HTMLDetailsElement>('.folds details')[0]!;
    fold(one).open = true;
    one.el.contactHref = 'tel:+15555550100';
    await one.el.updateComplete;
    expect(one.seen).to.contain(guide.overview.statements[0]!.text);
    expect(other.seen).not.to.contain(guide.overview.statements[0]!.text);
  });

  it('fits the heading level, and a page that asks no questions', async () => {
    const page = await explorer();
    page.el.headingLevel = 4;
    await page.el.updateComplete;
    expect(page.headings[0]!.localName).to.equal('h4');
    page.el.mode = 'browse';
    await page.el.updateComplete;
    expect(page.seen).not.to.contain(en.start.answer);
  });

  it('cites the sources of what treatment depends on', async () => {
    const page = await explorer();
    const facts = guide.overview.statements.flatMap((statement) => statement.facts);
    expect(missing(page.text, titlesOf(facts))).to.be.empty;
  });

  it('says what its pictures show', async () => {
    const page = await explorer();
    const pictures = guide.treatments.flatMap((treatment) => treatment.pictures);
    expect(page.all('[role="img"]').map((picture) => picture.getAttribute('aria-label'))).to.deep.equal([
      ...guide.scope.flatMap(({ picture }) => picture?.alt ?? []),
      pictures.find(({ id }) => id === guide.cover)!.alt,
    ]);
  });

  it('says how long it takes: to begin, to read about one treatment, to answer', async () => {
    const page = await explorer();
    const minutes = [...page.seen.matchAll(/about (\d+) minutes/g)].map(([, n]) => Number(n));
    expect(minutes).to.have.length(3);
    expect(minutes[0]).to.equal(minutes[1]! + minutes[2]!);
  });

  // On a phone of 360 x 740 px, below the header of the hospital.
  it('has both ways in on the first screen of a phone, below what the guide can not do', async () => {
    const page = await explorer();
    page.el.parentElement!.style.inlineSize = '328px';
    await page.settled();
    const { top } = page.el.getBoundingClientRect();
    const doors = page.parts('door').map((door) => door.getBoundingClientRect().top - top);
    expect(doors).to.have.length(2);
    expect(doors[0]).to.be.below(480);
    expect(doors[1]).to.be.below(640);
    expect(page.part('disclaimer').getBoundingClientRect().bottom - top).to.be.below(doors[0]!);
  });
});

describe('the start, where a hospital wants no questions', () => {
  it('offers reading and nothing else', async () => {
    const page = await explorer('mode="browse"');
    expect(page.buttons(en.start.read)).to.have.length(1);
    expect(page.buttons(en.start.answer)).to.be.empty;
  });

  it('mentions questions and results on none of its pages', async () => {
    const page = await explorer('mode="browse" view="browse"');
    const pages = page.part('nav').textContent;
    expect(pages).not.to.contain(en.nav.questions);
    expect(pages).not.to.contain(en.nav.results);
  });
});
