import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { weigh } from '../../tools/content/balance.js';
import { CARD, real, spoil } from './support.js';

const refused = (word: string, text: string) =>
  `${CARD}: questions: "${word}" is a word that this guide never uses: say it another way. "${text}"`;
const ask = (texts: readonly string[]) => spoil((copy) => copy.set(CARD, ['questions'], texts));
const never = (problems: readonly string[]) => problems.filter((line) => line.includes('never uses'));

/** One example of each class of forbidden words: promises, praise, predictions, labels for people, fighting. */
const FORBIDDEN = [
  ...['best', 'recommend', 'recommended', 'recommendation', 'should', 'promising', 'breakthrough', 'breakthroughs'],
  ...['eligible', 'eligibility', 'suitable', 'suitability', 'qualify', 'qualified', 'candidate', 'candidates'],
  ...['cure', 'cures', 'cured', 'curable', 'curative', 'miracle', 'miracles', 'cutting-edge', 'cutting edge'],
  ...['success rate', 'survive', 'survival', 'survivor', 'prognosis', '5 percent', 'unlikely', 'ruled out'],
  ...['hope', 'hopes', 'hopeful', 'last chance', 'victim', 'victims', 'battle', 'battling', 'fight', 'fighting'],
];

describe('the check reports forbidden words', () => {
  it('each of them, all at once', () => {
    const texts = FORBIDDEN.map((word) => `Is it ${word} or not?`);
    const problems = ask(texts);
    assert.deepEqual(
      never(problems),
      FORBIDDEN.map((word, at) => refused(word, texts[at]!)),
    );
  });

  it('in any case, two in one sentence, and a number with its sign', () => {
    const [shout, two, sign] = ['Is it the BEST?', 'You should have hope.', 'It works for 30 % or 5% of you.'];
    assert.deepEqual(never(ask([shout, two, sign, 'Why?'])), [
      refused('BEST', shout),
      refused('should', two),
      refused('hope', two),
      refused('30 %', sign),
      refused('5%', sign),
    ]);
  });

  it('but not "does not cure", and not words that only contain one', () => {
    const texts = ['It does not cure the cancer.', "It can't cure it.", 'It cannot cure it.', 'Is there no cure?'];
    assert.deepEqual(
      never(ask([...texts, 'My shoulder hurts.', 'Is it secure?', 'I feel hopeless.', 'A firefighter.'])),
      [],
    );
    assert.deepEqual(never(ask([...texts, 'It does not cure. It is a cure.'])), [
      refused('cure', 'It does not cure. It is a cure.'),
    ]);
  });

  it('in the other files of the guide too, trials.yaml included', () => {
    const problems = spoil((copy) =>
      copy
        .set('guide.yaml', ['disclaimer'], 'Find the best treatment.')
        .set('guide.yaml', ['standings', 'may'], 'You qualify')
        .set('reasons.yaml', ['reasons', 'R1', 'because'], 'You should ask.')
        .set('urgent.yaml', ['intro'], 'You should call.')
        .set('trials.yaml', ['lead'], 'A trial is a breakthrough.')
        .set('glossary.yaml', ['glossary', 0, 'meaning'], 'A cure.'),
    );
    assert.deepEqual(
      never(problems).map((line) => line.split(' is a word')[0]),
      [
        'guide.yaml: disclaimer: "best"',
        'guide.yaml: standings: "qualify"',
        'urgent.yaml: intro: "should"',
        'reasons.yaml: R1: "should"',
        'glossary.yaml: glossary: "cure"',
        'trials.yaml: lead: "breakthrough"',
      ],
    );
  });
});

describe('the check reports benefits and harms that are not balanced', () => {
  const OPENING = 'must begin with how often ("Common: ..."), "For some people", "It can" or "It may"';
  const six = 'It may help you a little.';
  const items = (count: number, text = six) => Array.from({ length: count }, () => ({ text, facts: ['F-SURG-1'] }));

  it('when one side has more items', () => {
    assert.deepEqual(weigh(items(3), items(2, `${six.slice(0, -1)} or so.`)), []);
    assert.deepEqual(weigh(items(4, 'It may help.'), items(2, six)), ['4 items against 2: at most one more on a side']);
  });

  it('when one side has more words', () => {
    assert.deepEqual(weigh(items(2), items(2, 'It may hurt.')), [
      '12 words against 6: keep them within 30 % of each other',
    ]);
  });

  it('when a sentence does not begin as the others do', () => {
    assert.deepEqual(weigh(items(1), items(1, 'You may bleed a little bit.')), [
      `${OPENING}: "You may bleed a little bit."`,
    ]);
    for (const like of [
      'It can make you bleed.',
      'Common: bleeding for some days.',
      'For some people, it means bleeding.',
    ])
      assert.deepEqual(weigh(items(1), items(1, like)), []);
  });

  it('with the file, for a treatment and for trials', () => {
    const facts = ['F-SURG-1'];
    const problems = spoil((copy) =>
      copy
        .set(CARD, ['harms'], [{ text: 'Bleeding.', facts }])
        .set('trials.yaml', ['cons', 0, 'text'], 'There is a cost.'),
    );
    const lines = problems.filter((line) => /benefits and harms|pros and cons/.test(line));
    assert.match(
      lines[0]!,
      new RegExp(`^${CARD}: benefits and harms: \\d+ items against 1: at most one more on a side$`),
    );
    assert.match(lines[1]!, new RegExp(`^${CARD}: benefits and harms: \\d+ words against 1: keep them within 30 %`));
    assert.ok(lines.includes(`${CARD}: benefits and harms: ${OPENING}: "Bleeding."`));
    assert.ok(lines.includes(`trials.yaml: pros and cons: ${OPENING}: "There is a cost."`));
  });
});

describe('the check reports texts that are hard to read', () => {
  it('a section over grade 6, regardless of other sections', () => {
    const problems = spoil((copy) =>
      copy.set(CARD, ['summary', 'text'], 'Another hospital operation usually removes everything.'),
    );
    assert.equal(problems.length, 1);
    assert.match(
      problems[0]!,
      new RegExp(`^${CARD}: summary: reads at grade \\d+\\.\\d, at most 6: use shorter words or sentences$`),
    );
  });

  it('a sentence of more than 25 words, and no sentence of 25', () => {
    const words =
      'It is a big cut and then it is out and then you go home so that you can rest and sleep well and'.split(' ');
    const [most, over] = [`${words.join(' ')} eat.`, `${words.join(' ')} eat well.`];
    assert.equal(words.length + 1, 25);
    // A short sentence beside it keeps the reading grade low, so that only the length of the sentence is reported.
    const beside = (sentence: string) =>
      spoil((copy) => copy.set(CARD, ['summary', 'text'], `You can rest. ${sentence}`));
    assert.deepEqual(beside(most), []);
    assert.deepEqual(beside(over), [`${CARD}: summary: more than 25 words in a sentence: "${over}"`]);
  });

  it('a word that is neither common nor explained, once, at its first occurrence', () => {
    const remedy =
      'is not an everyday word: explain it in glossary.yaml, or add it to words.yaml if everybody knows it';
    const text = 'The spleen is next to it. So the spleen is safe.';
    assert.deepEqual(
      spoil((copy) => copy.set(CARD, ['summary', 'text'], text)),
      [`${CARD}: summary: "spleen" ${remedy}`],
    );
    const glossary = real('glossary.yaml').toJS().glossary as { term: string }[];
    const tumor = glossary.findIndex(({ term }) => term === 'tumor');
    const problems = spoil((copy) => copy.yaml('glossary.yaml', (file) => file.deleteIn(['glossary', tumor])));
    assert.ok(
      problems.some((line) => line.endsWith(`"tumor" ${remedy}`)),
      'a common word that is medical all the same',
    );
  });
});
