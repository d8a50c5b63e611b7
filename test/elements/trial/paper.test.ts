import { expect } from '@open-wc/testing';
import { titlesOf } from '../support/guide.js';
import {
  en,
  explained,
  guide,
  manySites,
  missing,
  randomized,
  recordWords,
  STATEMENTS,
  shown,
  type Trial,
  trial,
  words,
} from './support.js';

/** The places of one country. */
const GERMANY = /^Germany/;

const print = () => window.dispatchEvent(new Event('beforeprint'));
const printed = () => window.dispatchEvent(new Event('afterprint'));
/** The folds of a page, without its navigation, which is not printed, and without the codes of the record. */
const folds = (page: Trial) =>
  page.all<HTMLDetailsElement>('details').filter(({ firstElementChild }) => {
    const name = words(firstElementChild?.textContent);
    return name !== en.trial.on && name !== en.trial.record;
  });
const closed = (page: Trial) =>
  folds(page)
    .filter(({ open }) => !open)
    .map(({ firstElementChild }) => words(firstElementChild?.textContent));

describe('paper', () => {
  afterEach(() => printed());

  it('shows every phase', async () => {
    const page = await trial();
    print();
    await page.settled();
    expect(page.steps.map(({ open }) => open)).to.deep.equal([true, true, true, true]);
  });

  it('shows everything about trials in general, with words explained and sources', async () => {
    const page = await trial();
    print();
    await page.settled();
    const told = [
      ...STATEMENTS.map(({ text }) => text),
      guide.glossary.find(({ term }) => term === 'placebo')!.meaning,
    ];
    expect(missing(page.seen, told)).to.be.empty;
    expect(missing(page.seen, titlesOf(STATEMENTS.flatMap(({ facts }) => facts)))).to.be.empty;
  });

  it('is the screen again, if the page removes the element while the browser prints, and puts it back later', async () => {
    const page = await trial();
    const [before, box] = [closed(page), page.el.parentElement!];
    expect(before).not.to.be.empty;
    print();
    page.el.remove();
    await page.settled();
    printed();
    box.append(page.el);
    await page.settled();
    expect(closed(page)).to.deep.equal(before);
  });

  it('shows every folded part of a record, and every place of a long list', async () => {
    const page = await explained(manySites());
    expect(page.fold(GERMANY)?.open).to.be.false;
    print();
    await page.settled();
    expect(closed(page).filter((name) => !/^Phase \d/.test(name))).to.be.empty;
    expect(missing(page.seen, ['Every person is seen every four weeks.', 'Clinic 1', 'Clinic 120', 'By a form'])).to.be
      .empty;
  });

  it('shows every folded part of a record that arrives while the browser prints, and folds it again', async () => {
    const page = await trial();
    print();
    page.el.record = manySites();
    await page.settled();
    expect(closed(page).filter((name) => !/^Phase \d/.test(name))).to.be.empty;
    expect(missing(page.seen, ['Clinic 120', 'By a form'])).to.be.empty;
    printed();
    await page.settled();
    expect(page.fold(GERMANY)?.open).to.be.false;
    expect(page.steps.map(({ open }) => open)).to.deep.equal([false, false, false, false]);
  });

  it('shows places that a reader has folded', async () => {
    const page = await explained(randomized());
    page.fold(GERMANY)!.querySelector('summary')!.click();
    await page.settled();
    print();
    await page.settled();
    expect(page.fold(GERMANY)!.open).to.be.true;
  });

  it('holds the urgent notice, the disclaimer and the draft status', async () => {
    const page = await explained(randomized(), 'contact-href="tel:+1-555-0100"');
    print();
    await page.settled();
    expect(shown(page.part('urgent')))
      .to.contain('555-0100')
      .and.to.contain('911');
    for (const part of ['disclaimer', 'review-status']) expect(shown(page.part(part)), part).not.to.equal('');
  });

  // window.print() opens the dialog as soon as the listeners of beforeprint have run, so the render must be synchronous.
  it('is ready when the listeners of beforeprint have run', async () => {
    const page = await explained(manySites());
    print();
    expect(closed(page).filter((name) => !/^Phase \d/.test(name))).to.be.empty;
  });

  it('is replaced by the screen again: what was closed is closed', async () => {
    const page = await explained(manySites());
    const before = closed(page);
    print();
    await page.settled();
    printed();
    await page.settled();
    expect(closed(page)).to.deep.equal(before);
  });

  it('leaves open what a reader had opened', async () => {
    const page = await explained(manySites());
    await page.press(en.trial.back);
    page.steps[1]!.querySelector('summary')!.click();
    page.fold(GERMANY)!.querySelector('summary')!.click();
    page.fold(recordWords.folds.names)!.querySelector('summary')!.click();
    await page.settled();
    print();
    await page.settled();
    printed();
    await page.settled();
    const open = [page.steps[1]!, page.fold(GERMANY)!, page.fold(recordWords.folds.names)!].map((fold) => fold.open);
    expect(open).to.deep.equal([true, true, true]);
  });

  it('lets the phases open one at a time afterwards, as before', async () => {
    const page = await trial();
    print();
    await page.settled();
    printed();
    await page.settled();
    for (const at of [0, 2]) page.steps[at]!.querySelector('summary')!.click();
    await page.settled();
    expect(page.steps.map(({ open }) => open)).to.deep.equal([false, false, true, false]);
  });
});
