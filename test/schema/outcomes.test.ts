import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Guide, Outcome } from '../../src/guide/guide.js';
import { GuideError, parseGuide, sayIssue } from '../../src/guide/parse-guide.js';
import { assemble } from '../../tools/content/assemble.js';

let plain: Guide;

before(() => {
  plain = assemble('content/secondary-liver-cancer').content!.guide;
});

const figure: Outcome = {
  measure: 'no-cancer-seen',
  text: 'had no sign of cancer',
  group: 'people of a made-up study',
  span: 'after 2 years',
  of: 100,
  count: 20,
  range: [12, 30],
  certainty: 'Not at all. It is made up.',
  facts: ['C-14'],
  date: '2026-01-31',
};

/** The built-in guide with these figures on its first treatments, one list for each. */
const withFigures = (...lists: readonly (readonly unknown[])[]): unknown => ({
  ...plain,
  treatments: plain.treatments.map((treatment, at) => (lists[at] ? { ...treatment, outcomes: lists[at] } : treatment)),
});

/** The messages for an author. */
function complaints(guide: unknown): string[] {
  try {
    parseGuide(guide);
    return [];
  } catch (error) {
    if (!(error instanceof GuideError)) throw error;
    return error.issues.map(sayIssue);
  }
}

describe('the built-in guide', () => {
  it('has no figures, because nobody has signed any', () => {
    assert.deepEqual(
      plain.treatments.filter(({ outcomes }) => outcomes).map(({ id }) => id),
      [],
    );
  });

  it('says for every treatment how long it takes', () => {
    assert.equal(plain.treatments.length, 14);
    assert.deepEqual(
      plain.treatments.filter(({ glance }) => !glance?.time).map(({ id }) => id),
      [],
    );
  });
});

describe('figures of two treatments', () => {
  it('may be side by side if they count the same over the same span out of the same number', () => {
    assert.deepEqual(
      complaints(withFigures([figure], [{ ...figure, count: 35, range: [30, 41], group: 'others' }])),
      [],
    );
  });

  for (const [key, value] of [
    ['of', 1000],
    ['span', 'after 5 years'],
    ['text', 'were at home'],
  ] as const)
    it(`are refused when they differ in "${key}"`, () => {
      const [line, ...more] = complaints(withFigures([figure], [], [{ ...figure, [key]: value }]));
      assert.match(
        line ?? '',
        new RegExp(`^treatments > 3 > outcomes > 1 > ${key}: "no-cancer-seen" .* measure of its own`),
      );
      assert.deepEqual(more, []);
    });

  it('may differ in anything if they are different measures', () => {
    const other = { ...figure, measure: 'at-home', text: 'were at home', of: 1000, span: 'in a month' };
    assert.deepEqual(complaints(withFigures([figure, other], [other])), []);
  });
});

describe('a figure', () => {
  const REFUSED: readonly [string, Partial<Record<keyof Outcome, unknown>>, RegExp][] = [
    [
      'that counts more people than there were',
      { count: 101, range: undefined },
      /count: 101 cannot be counted out of 100/,
    ],
    ['that lies outside its own range', { range: [21, 30] }, /range: must hold 20/],
    ['whose range goes beyond the group', { range: [12, 101] }, /range: must hold 20, and nothing above 100/],
    ['in parts of a person', { count: 20.5 }, /count: write a whole number/],
    ['below nothing', { count: -1 }, /count: write a whole number, 0 or more/],
    ['of nobody', { of: 0 }, /of: write 1 or more/],
    ['with a sign of percent', { certainty: '95 % sure' }, /certainty: write "20 of 100"/],
    ['in percent', { text: 'had a gain of ten percent' }, /text: write "20 of 100"/],
    ['without a fact', { facts: [] }, /facts: name at least one fact/],
    ['with a fact that nobody wrote', { facts: ['X-NONE-999'] }, /there is no fact "X-NONE-999"/],
    ['without a group', { group: '' }, /group: is empty/],
    ['without a span', { span: undefined }, /span: is missing/],
    ['without a word on how sure it is', { certainty: undefined }, /certainty: is missing/],
    ['with a date that is none', { date: '2026-02-31' }, /date: write a real date/],
    [
      'signed without an end',
      { signOff: { name: 'A', role: 'B', date: '2026-01-31' } },
      /signOff > expires: is missing/,
    ],
  ];
  for (const [what, change, expected] of REFUSED)
    it(`${what} is refused, with the remedy`, () => {
      const lines = complaints(withFigures([JSON.parse(JSON.stringify({ ...figure, ...change }))]));
      assert.match(lines.join('\n'), expected);
    });

  it('is allowed once for each measure of a treatment', () => {
    assert.match(complaints(withFigures([figure, figure])).join('\n'), /outcomes > 2 > measure: .* stands here twice/);
  });

  it('may wait for its signature', () => {
    assert.deepEqual(complaints(withFigures([figure])), []);
  });
});
