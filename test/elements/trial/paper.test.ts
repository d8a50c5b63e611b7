import { expect } from '@open-wc/testing';
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
/** What is folded on a page: not the way around it, which is not printed, and not the record's own codes. */
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

  it('shows everything about any trial, with words explained and sources', async () => {
    const page = await trial();
    print();
    await page.settled();
    const told = [
      ...STATEMENTS.map(({ text }) => text),
      guide.glossary.find(({ term }) => term === 'placebo')!.meaning,
    ];
    expect(missing(page.seen, told)).to.be.empty;
    expect(page.seen).to.match(/Facts: X-TRIAL-/);
  });

  it('shows every folded part of a record, and every place of many', async () => {
    const page = await explained(manySites());
    expect(page.fold(GERMANY)?.open).to.be.false;
    print();
    await page.settled();
    expect(closed(page).filter((name) => !/^Phase \d/.test(name))).to.be.empty;
    expect(missing(page.seen, ['Every person is seen every four weeks.', 'Clinic 1', 'Clinic 120', 'By a form'])).to.be
      .empty;
  });

  it('shows places that a reader has closed', async () => {
    const page = await explained(randomized());
    page.fold(GERMANY)!.querySelector('summary')!.click();
    await page.settled();
    print();
    await page.settled();
    expect(page.fold(GERMANY)!.open).to.be.true;
  });

  it('holds the urgent notice, what the guide is not, and that it is a draft', async () => {
    const page = await explained(randomized(), 'contact-href="tel:+1-555-0100"');
    print();
    await page.settled();
    expect(shown(page.part('urgent')))
      .to.contain('555-0100')
      .and.to.contain('911');
    for (const part of ['disclaimer', 'review-status']) expect(shown(page.part(part)), part).not.to.equal('');
  });

  // window.print() in a button of the host opens the dialog as soon as the listeners have run: nothing can wait for a later turn.
  it('is ready as soon as the browser announces printing', async () => {
    const page = await explained(manySites());
    print();
    expect(closed(page).filter((name) => !/^Phase \d/.test(name))).to.be.empty;
  });

  it('gives way to the screen again: what was closed is closed', async () => {
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

  it('leaves the phases opening one at a time', async () => {
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
