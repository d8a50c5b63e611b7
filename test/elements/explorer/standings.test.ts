import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { evaluate } from '../../../src/guide/evaluate.js';
import type { Answers } from '../../../src/guide/evaluation.js';
import { isChromium } from '../support/engine.js';
import { en, explorer, guide, shown, words } from '../support/explorer.js';

/** Any answers: each question answered, answered "not sure", or not at all; at least one is. */
const anyAnswers = fc
  .record(
    Object.fromEntries(
      guide.questions.map(({ id, answers }) => [id, fc.constantFrom(...answers.map((each) => each.id))]),
    ),
    {
      requiredKeys: [],
    },
  )
  .filter((answers) => Object.keys(answers).length > 0);

const EVERYONE = ['clinical-trials', 'supportive-care', 'no-active-treatment'];
/** The tests of the engine try every set of answers, so each browser needs to show only some of them. */
const SHARE = isChromium ? 1 : 0.1;

/** Whether one of these questions is asked of somebody with these answers. */
const isAsked = (open: readonly string[], answers: Answers) =>
  guide.questions.some(
    ({ id, askIf }) =>
      open.includes(id) &&
      Object.entries(askIf ?? {}).every(([other, allowed]) => !answers[other] || allowed.includes(answers[other])),
  );

const expected = (answers: Answers) =>
  Object.fromEntries(evaluate(guide, answers).treatments.map(({ treatment, standing }) => [treatment, standing]));

describe('the standings', () => {
  it('are those of the engine, for random sets of answers', async () => {
    const page = await explorer('view="results"');
    for (const answers of fc.sample(anyAnswers, 300 * SHARE)) {
      page.el.answers = answers;
      await page.el.updateComplete;
      expect(page.standings, JSON.stringify(answers)).to.deep.equal(expected(answers));
    }
  }).timeout(60_000);

  it('are shown in the words of the guide, for random sets of answers', async () => {
    const page = await explorer('view="results"');
    for (const answers of fc.sample(anyAnswers, 50 * SHARE)) {
      page.el.answers = answers;
      await page.el.updateComplete;
      for (const { treatment, standing, open } of evaluate(guide, answers).treatments) {
        const own = guide.treatments.find(({ id }) => id === treatment)!.everyone;
        const waits = standing === 'find' && isAsked(open, answers);
        const short = standing === 'everyone' && own ? own : guide.shortStandings![standing];
        expect(shown(page.label(treatment))).to.equal(waits ? en.results.dependsOnShort : short);
        const full = standing === 'everyone' && own ? own : guide.standings[standing];
        expect(words(page.card(treatment).textContent)).to.contain(waits ? en.results.dependsOn : full);
      }
    }
  });

  it('give as reasons those of the engine that apply, and others only as what may matter, for random sets of answers', async () => {
    const page = await explorer('view="results"');
    await page.openAll();
    for (const answers of fc.sample(anyAnswers, 30 * SHARE)) {
      page.el.answers = answers;
      await page.el.updateComplete;
      for (const { treatment, because, open } of evaluate(guide, answers).treatments) {
        // If no reason applies, the card lists the open questions instead.
        const whole = page.card(treatment).querySelector('[part~="because"]:not([part~="open-questions"])');
        const said = [...(whole?.querySelectorAll(':scope > ul > li') ?? [])].map((item) => words(item.textContent));
        const holding = because.filter(({ holds }) => holds);
        const isPerhaps = !holding.length && !isAsked(open, answers);
        expect(said, treatment).to.deep.equal((isPerhaps ? because : holding).map(({ text }) => text));
        expect(words(whole?.textContent).includes('It may matter '), treatment).to.equal(isPerhaps);
      }
    }
  });

  it('are not there before a question is answered', async () => {
    const page = await explorer('view="results"');
    expect(new Set(Object.values(page.standings))).to.deep.equal(new Set([undefined]));
    expect(page.all('.standing')).to.be.empty;
  });

  for (const { id } of guide.questions) {
    it(`are there as soon as "${id}" is answered, even with "not sure"`, async () => {
      const page = await explorer('view="results"');
      page.el.answers = { [id]: 'not-sure' };
      await page.settled();
      expect(page.standings).to.deep.equal(expected({}));
    });
  }

  it('are the same hooks in the list of treatments', async () => {
    const page = await explorer('view="browse"');
    const answers = { primary: 'colorectal', operable: 'yes' };
    page.el.answers = answers;
    await page.settled();
    expect(page.standings).to.deep.equal(expected(answers));
  });

  it('are the same in the questions and in the results', async () => {
    const page = await explorer();
    const answers = { primary: 'breast', operable: 'no', hormone: 'yes', symptoms: 'yes' };
    await page.walk(answers);
    expect(page.standings).to.deep.equal(expected(answers));
  });
});

describe('trials, supportive care and no active treatment', () => {
  it('are for everyone, whatever is answered', async () => {
    const page = await explorer('view="results"');
    for (const answers of fc.sample(anyAnswers, 50 * SHARE)) {
      page.el.answers = answers;
      await page.el.updateComplete;
      expect(EVERYONE.map((id) => page.standings[id])).to.deep.equal(['everyone', 'everyone', 'everyone']);
    }
  });

  it('say so in their own words', async () => {
    const page = await explorer('view="results"');
    page.el.answers = { symptoms: 'no' };
    await page.settled();
    expect(shown(await page.open('clinical-trials'))).to.contain('Worth asking about at any time');
    expect(shown(await page.open('supportive-care'))).to.contain('Worth asking about at any time');
    expect(shown(page.label('no-active-treatment'))).to.equal('Always a choice you can talk about');
  });
});
