import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outcome } from '../../src/guide/guide.js';
import { figureDigest } from '../../src/guide/signatures.js';
import { problemsOf } from '../../tools/content/checks.js';
import { made } from '../elements/support/made.js';
import { CARD, type Copy, withCopy } from './support.js';

const TODAY = '2026-12-01';
/** All messages after one change, with file and line. */
const told = (change: (copy: Copy) => unknown, today = TODAY) =>
  withCopy((copy) => {
    copy.set('sign-off.yaml', ['reviews'], []);
    change(copy);
    return problemsOf(copy.assemble(), today).map(
      ({ file, line, where, message }) => `${file.replace(`${copy.path}/`, '')}:${line}: ${where}: ${message}`,
    );
  });
const some = (lines: readonly string[], pattern: RegExp) =>
  assert.ok(
    lines.some((line) => pattern.test(line)),
    `${pattern} is not in\n${lines.join('\n')}`,
  );
const one = (lines: readonly string[], pattern: RegExp) =>
  assert.ok(lines.length === 1 && pattern.test(lines[0]!), `${pattern} is not all of\n${lines.join('\n')}`);

describe('the check of texts reports leftovers', () => {
  for (const [what, text, says] of [
    ['HTML', 'Can I <b>eat</b>?', /"<b>" is HTML/],
    ['an entity', 'Can I&nbsp;eat?', /"&nbsp;" is an HTML entity/],
    ['Markdown', 'Can I **eat**?', /"\*\*eat\*\*" is Markdown/],
    ['a link in Markdown', 'Can I [eat](x)?', /is Markdown/],
    ['a note for later', 'Can I eat? TODO', /"TODO" was left to be written/],
    ['a straight apostrophe', "Why can't I eat?", /"can't" has a straight mark: write ’/],
    ['straight quotation marks', 'What is "low"?', /""low"\?" has a straight mark/],
    ['nothing but spaces', '   ', /holds nothing but spaces/],
  ] as const)
    it(what, () =>
      some(
        told((copy) => copy.set(CARD, ['questions', 0], text)),
        new RegExp(`^${CARD}:\\d+: questions: .*${says.source}`),
      ),
    );
});

it('the check of texts names straight marks once, however many texts have them', () => {
  const lines = told((copy) =>
    copy.set(CARD, ['questions', 0], "Why can't I eat?").set(CARD, ['questions', 1], 'What is "low"?'),
  ).filter((line) => line.includes('straight'));
  one(lines, /"can't" has a straight mark \(and 1 more\): write ’/);
});

describe('the check of questions reports', () => {
  it('a question that no rule uses', () => {
    const lines = told((copy) =>
      copy.yaml('questions.yaml', (file) => {
        const first = file.toJS().questions[0];
        file.addIn(['questions'], { ...first, id: 'idle' });
      }),
    );
    assert.ok(
      lines.some((line) => /^questions\.yaml:\d+: idle: no rule uses this question/.test(line)),
      lines.join('\n'),
    );
    assert.ok(lines.some((line) => /9 questions: with more than 8/.test(line)));
  });

  it('a question that depends on its own answer', () => {
    some(
      told((copy) => copy.set('questions.yaml', ['questions', 2, 'askIf'], { operable: ['yes', 'not-sure'] })),
      /^questions\.yaml:\d+: operable: "askIf" names the question itself/,
    );
  });
});

describe('the check reports impossible dates and languages', () => {
  it('a source or a guide with a date in the future', () => {
    one(
      told((copy) => copy.set('facts/source-page.yaml', ['sources', 'source-page', 'read'], '2026-12-02')),
      /^facts\/source-page\.yaml:\d+: .*2026-12-02 has not come yet/,
    );
    one(
      told((copy) => copy.set('guide.yaml', ['date'], '2027-01-01')),
      /^guide\.yaml:\d+: date: 2027-01-01 has not come yet/,
    );
  });

  it('a language given by name instead of its tag', () => {
    const lines = told((copy) => copy.set('guide.yaml', ['lang'], 'English'));
    assert.ok(
      lines.some((line) => /^guide\.yaml:\d+: lang: there is no language "English"/.test(line)),
      lines.join('\n'),
    );
  });
});

describe('the check of figures reports', () => {
  const { signOff, ...figure } = made;
  const withFigure = (outcome: Outcome) => told((copy) => copy.set(CARD, ['outcomes'], [outcome]));
  const signed = (more: object) => withFigure({ ...figure, signOff: { ...signOff!, ...more } });
  const digest = figureDigest('liver-resection', figure);

  it('an invalid signature: no digest, other numbers, too long, expired, dated in the future', () => {
    one(signed({}), /names no digest.*--figure liver-resection\/made-up/);
    assert.deepEqual(withFigure(figure), [], 'nobody has signed it yet, so it is not shown');
    one(signed({ digest: '0'.repeat(64) }), /has changed since it was checked/);
    one(signed({ digest, expires: '2041-01-01' }), /is to hold until 2041-01-01: at most 24 months/);
    one(signed({ digest, expires: '2026-06-01' }), /has run out/);
    one(signed({ digest, date: '2026-12-24' }), /has not come yet/);
    assert.deepEqual(signed({ digest }), []);
  });
});

describe('the check of pictures names the part that is not allowed', () => {
  for (const [what, change, says] of [
    ['a text', (svg: string) => svg.replace('</svg>', '<text>Liver</text></svg>'), /<text> may not stand in it/],
    ['a style', (svg: string) => svg.replace('<path', '<path style="fill:red"'), /style="fill:red" of <path> may not/],
    ['an id', (svg: string) => svg.replace('<svg', '<svg id="x"'), /id="x" of <svg> may not/],
    ['words between', (svg: string) => svg.replace('</svg>', 'Liver</svg>'), /"Liver" is text/],
    [
      'what an editor writes before it',
      (svg: string) => `<?xml version="1.0"?>${svg}`,
      /take out what stands before <svg>/,
    ],
  ] as const)
    it(what, () =>
      one(
        told((copy) => copy.text('pictures/ablation.svg', change)),
        says,
      ),
    );
});

it('a missing fact is one line, however often it is cited', () => {
  const lines = told((copy) =>
    copy.text('facts/surgery.yaml', (source) => source.replace(/^ {2}X-SURG-1:/m, '  X-SURG-999:')),
  ).filter((line) => line.includes('"X-SURG-1"'));
  one(lines, /there is no fact "X-SURG-1".*\(and in \d+ more places\)$/);
});

describe('the check of synonyms reports useless ones', () => {
  const synonyms = (row: object) => (copy: Copy) => copy.set('synonyms.yaml', ['synonyms', 1], row);

  it('a meaning that is in no text', () =>
    one(
      told(synonyms({ typed: ['nausea'], means: ['xylophone'] })),
      /^synonyms\.yaml:\d+: synonyms > 2 > means: no text of the guide says "xylophone": copy the words/,
    ));
  it('more words than the search accepts as one term, and none at all', () => {
    const found = told(synonyms({ typed: ['one two three four five', 'is it my'], means: ['nausea'] }));
    assert.equal(found.length, 2);
    for (const line of found) assert.match(line, /^synonyms\.yaml:\d+: .* cannot be looked for: write one to 4 words/);
  });
  it('no typed words', () =>
    one(
      told(synonyms({ typed: [], means: ['nausea'] })),
      /^synonyms\.yaml:\d+: .*write at least one word that people type/,
    ));
  it('an unknown field', () => some(told(synonyms({ types: ['nausea'], means: ['nausea'] })), /^synonyms\.yaml:\d+: /));
});
