import { expect } from '@open-wc/testing';
import {
  changed,
  en,
  explained,
  missing,
  randomized,
  type Study,
  shown,
  type Trial,
  trial,
  trials,
  words,
} from './support.js';

const ALLOCATION = 'designModule.designInfo.allocation';
const ARMS = 'armsInterventionsModule.armGroups';

/** The picture of who gets what in this study; `null` if there is none. */
const picture = (page: Trial) => page.section('groups').querySelector<HTMLElement>('.groups');
/** Whether the picture says that chance decides. */
const isByChance = (page: Trial) => shown(picture(page)).includes(en.trial.chanceYes);
const boxes = (page: Trial) => [...picture(page)!.querySelectorAll<HTMLElement>('.group')];
const withArms = (arms: unknown, more: Readonly<Record<string, unknown>> = {}): Study =>
  changed(randomized(), { [ARMS]: arms, ...more });

describe('the picture of who gets what', () => {
  for (const [value, says] of [
    ['RANDOMIZED', true],
    ['NON_RANDOMIZED', false],
    [undefined, false],
    // An unknown word is never taken to mean chance.
    ['RANDOMISED', false],
  ] as const) {
    it(`says ${says ? 'that chance decides' : 'nothing about chance'} where the record says ${value ?? 'nothing'}`, async () => {
      expect(isByChance(await explained(changed(randomized(), { [ALLOCATION]: value })))).to.equal(says);
    });
  }

  it('is not there if two facts of the record contradict each other', async () => {
    expect(picture(await explained(changed(randomized(), { [ALLOCATION]: 'NA' })))).to.equal(null);
  });

  it('has a box for each group with its name and what it gets, in order', async () => {
    const page = await explained(randomized());
    const told = boxes(page).map(shown);
    expect(told.length).to.equal(2);
    expect(missing(told[0]!, ['Group 1: Examplumab', 'Examplumab'])).to.be.empty;
    expect(missing(told[1]!, ['Group 2: Control', 'Placebo'])).to.be.empty;
  });

  it('marks the names of groups, and what they get, as words of the record', async () => {
    const page = await explained(randomized());
    const quotes = page
      .parts('quote', picture(page)!)
      .map((quote) => [words(quote.textContent), quote.lang, quote.dir]);
    expect(quotes.length).to.equal(4);
    for (const [text, lang, dir] of quotes) expect([lang, dir], text).to.deep.equal(['en', 'auto']);
  });

  it('is the only place that describes the groups', async () => {
    const page = await explained(randomized());
    const told = page
      .parts('fact', page.section('groups'))
      .filter(({ dataset }) => /armGroups\[/.test(dataset.field ?? ''));
    const own = told.filter((fact) => !fact.closest('details'));
    expect(own).not.to.be.empty;
    expect(own.filter((fact) => !fact.closest('.group')).map(shown)).to.be.empty;
    expect(new Set(own.map(({ dataset }) => dataset.field)).size).to.equal(own.length);
  });

  it('shows no group larger or better than another', async () => {
    const [one, two] = boxes(await explained(randomized()));
    const look = (box: HTMLElement) => {
      const { backgroundColor, borderTopWidth, borderTopColor, color, fontWeight } = getComputedStyle(box);
      return [backgroundColor, borderTopWidth, borderTopColor, color, fontWeight, box.getBoundingClientRect().width];
    };
    const people = (box: HTMLElement) => box.querySelectorAll('.people svg').length;
    expect([look(two!), people(two!)]).to.deep.equal([look(one!), people(one!)]);
  });

  it('draws every group, those after the sixth in a fold', async () => {
    const arms = Array.from({ length: 20 }, (_, at) => ({
      label: `Arm ${at + 1}`,
      interventionNames: [`Drug: D${at}`],
    }));
    const page = await explained(withArms(arms));
    expect(boxes(page).filter((box) => box.checkVisibility())).to.have.length(6);
    await page.openAll();
    expect(
      boxes(page)
        .map(shown)
        .map((text, at) => text.includes(`Arm ${at + 1}`) && text.includes(`D${at}`)),
    ).to.deep.equal(arms.map(() => true));
  });

  it('gives a group without a name its number, and says that the record has no name', async () => {
    const page = await explained(withArms([{ type: 'OTHER' }, { label: 'Two' }]));
    expect(boxes(page).map(shown)).to.deep.equal(['Group 1 has no name in the record.', 'Group 2: Two']);
  });

  it('is absent if the record lists no groups, and the page says so', async () => {
    const page = await explained(withArms(undefined));
    expect(picture(page)).to.be.null;
    expect(words(page.section('groups').textContent)).to.contain('The record does not list the groups.');
  });

  it('has no more figures than there are people', async () => {
    const page = await explained(
      changed(randomized(), { 'designModule.enrollmentInfo': { count: 2, type: 'ESTIMATED' } }),
    );
    expect(picture(page)!.querySelectorAll('.all .people svg').length).to.equal(2);
  });

  it('says how many people, and that it is not to scale', async () => {
    const page = await explained(randomized());
    expect(shown(picture(page))).to.contain('1,200');
    expect(words(page.section('groups').textContent)).to.contain(en.trial.scale);
  });

  it('hides its figures from a screen reader, which hears the words beside them', async () => {
    const page = await explained(randomized());
    for (const svg of picture(page)!.querySelectorAll('svg'))
      expect(svg.closest('[aria-hidden="true"]'), svg.outerHTML).not.to.be.null;
  });

  it('is shown for trials in general, too', async () => {
    const page = await trial();
    const drawn = shown(page.section('general').querySelector<HTMLElement>('.groups'));
    expect(missing(drawn, [trials.picture.chance])).to.be.empty;
  });
});
