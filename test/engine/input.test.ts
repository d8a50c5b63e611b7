import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Answers } from '../../src/guide/evaluation.js';
import type { Guide } from '../../src/guide/guide.js';
import { first, frozen, guideOf, lower, question } from './guides.js';

/** Answers as a portal would send them: in JSON `__proto__` is an ordinary key. */
const fromJson = (json: string): Answers => JSON.parse(json) as Answers;

const standings = (of: Guide, answers: Answers): string =>
  evaluate(of, answers)
    .treatments.map(({ treatment, standing }) => `${treatment} ${standing}`)
    .join(', ');

describe('unknown ids', () => {
  for (const id of ['stage', 'Primary', '', 'toString', 'constructor', 'hasOwnProperty', '__proto__']) {
    it(`refuses the question "${id}", and says its name`, () => {
      assert.throws(() => evaluate(guide, fromJson(`{"primary": "breast", "${id}": "yes"}`)), {
        name: 'RangeError',
        message: new RegExp(`question.*${id}`),
      });
    });

    it(`refuses the answer "${id}", and says its name and its question`, () => {
      assert.throws(() => evaluate(guide, fromJson(`{"spread": "${id}"}`)), {
        name: 'RangeError',
        message: new RegExp(`spread.*${id}`),
      });
    });
  }

  it('refuses the answer to another question', () => {
    assert.throws(() => evaluate(guide, { primary: 'few' }), { name: 'RangeError', message: /primary.*few/ });
  });

  it('refuses values that are no text: null, a number, true', () => {
    for (const wrong of ['null', '0', 'true']) {
      assert.throws(() => evaluate(guide, fromJson(`{"spread": ${wrong}}`)), {
        name: 'RangeError',
        message: new RegExp(wrong),
      });
    }
  });

  it('gives the same results afterwards: a refused call has no effect', () => {
    const own = structuredClone(guide);
    assert.throws(() => evaluate(own, { primary: 'breast', spread: 'maybe' }), RangeError);
    assert.equal(standings(own, { primary: 'breast' }), standings(guide, { primary: 'breast' }));
  });
});

describe('unusual but valid input', () => {
  it('treats `undefined` as missing', () => {
    assert.deepEqual(evaluate(guide, { primary: undefined, chemo: undefined }), evaluate(guide, {}));
  });

  it('reads only own properties, never those that the page has added to Object.prototype', () => {
    for (const inherited of [{ spread: 'no' }, { primary: 'nonsense' }]) {
      const own = structuredClone(guide);
      const answers = Object.create(inherited) as Answers;
      assert.deepEqual(evaluate(own, answers), evaluate(guide, {}));
      assert.deepEqual(evaluate(own, {}), evaluate(guide, {}));
    }
  });

  it('accepts answers without a prototype', () => {
    const bare = Object.assign(Object.create(null), { primary: 'breast' }) as Answers;
    assert.deepEqual(evaluate(guide, bare), evaluate(guide, { primary: 'breast' }));
  });

  it('keeps two guides apart, even with the same ids', () => {
    const other = { ...guide, rules: guide.rules.map((rule) => ({ ...rule, standing: 'find' as const })) };
    assert.match(standings(guide, { primary: 'breast' }), /targeted-therapy may/);
    assert.match(standings(other, { primary: 'breast' }), /targeted-therapy find/);
    assert.match(standings(guide, { primary: 'breast' }), /targeted-therapy may/);
  });
});

describe('a completely different guide', () => {
  const pain = guideOf(
    [question('where', ['back', 'knee']), question('long', ['days', 'months']), question('tried', ['yes', 'no'])],
    ['rest', 'exercise'],
    [
      first('exercise', 'less', { where: ['knee'], long: ['days'] }),
      first('exercise', 'often', { long: ['months'] }),
      first('exercise', 'may'),
      first('rest', 'may'),
      lower('rest', 'find', { long: ['months'] }),
      lower('rest', 'find', { tried: ['yes'] }),
    ],
  );

  it('has its own treatments, in its own order', () => {
    assert.equal(standings(pain, {}), 'rest find, exercise find');
    assert.equal(standings(pain, { where: 'back', long: 'months', tried: 'no' }), 'rest find, exercise often');
    assert.equal(standings(pain, { where: 'back', long: 'days', tried: 'no' }), 'rest may, exercise may');
    assert.equal(standings(pain, { where: 'knee', long: 'days', tried: 'no' }), 'rest may, exercise less');
  });

  it('gives the standing of both completions, and the question that would tell more', () => {
    const { treatments, next } = evaluate(pain, { where: 'back', tried: 'not-sure' });
    const exercise = treatments[1]!;
    assert.equal(exercise.standing, 'may');
    assert.deepEqual(
      exercise.because.map(({ rule }) => rule),
      ['R2', 'R3'],
    );
    assert.deepEqual(exercise.open, ['long']);
    assert.deepEqual(treatments[0]!.open, ['long', 'tried']);
    assert.equal(next, 'long');
  });

  it('never weakens a limit by a caution, and then does not name the caution', () => {
    for (const limit of ['less', 'other'] as const) {
      const strict = guideOf(
        pain.questions,
        ['rest'],
        [first('rest', limit, { where: ['knee'] }), first('rest', 'may'), lower('rest', 'find', { tried: ['yes'] })],
      );
      const [rest] = evaluate(strict, { where: 'knee', tried: 'yes' }).treatments;
      assert.equal(rest!.standing, limit);
      assert.deepEqual(
        rest!.because.map(({ rule }) => rule),
        ['R1'],
      );
      assert.equal(standings(strict, { where: 'back', tried: 'yes' }), 'rest find');
    }
  });

  it('gives every reason for the final standing, not only the first', () => {
    const twice = guideOf(
      pain.questions,
      ['rest'],
      [
        first('rest', 'find', { long: ['months'] }),
        first('rest', 'may'),
        lower('rest', 'find', { where: ['knee'] }),
        lower('rest', 'find', { tried: ['yes'] }),
      ],
    );
    const because = (answers: Answers) => evaluate(twice, answers).treatments[0]!.because.map(({ rule }) => rule);
    assert.deepEqual(because({ where: 'knee', long: 'months', tried: 'yes' }), ['R1', 'R3', 'R4']);
    assert.deepEqual(because({ where: 'knee', long: 'days', tried: 'no' }), ['R3']);
    assert.deepEqual(because({ where: 'back', long: 'days', tried: 'no' }), ['R2']);
  });

  it('says which reasons apply, the answers that they are based on, and what one more answer would change', () => {
    const [rest, exercise] = evaluate(pain, { where: 'knee', tried: 'yes' }).treatments;
    assert.deepEqual(
      rest!.because.map(({ rule, holds }) => [rule, holds]),
      [
        ['R5', false],
        ['R6', true],
      ],
    );
    assert.deepEqual(rest!.said, [{ question: 'tried', answer: 'yes' }]);
    assert.equal(exercise!.standing, 'find');
    assert.ok(exercise!.because.every(({ holds }) => !holds));
    assert.deepEqual(exercise!.said, [{ question: 'where', answer: 'knee' }]);
    assert.deepEqual(exercise!.couldBe, [
      { question: 'long', answer: 'days', standing: 'less' },
      { question: 'long', answer: 'months', standing: 'often' },
    ]);
  });

  it('does not name a caution that lowers nothing', () => {
    const twice = guideOf(pain.questions, ['rest'], [first('rest', 'find'), lower('rest', 'may')]);
    assert.deepEqual(
      evaluate(twice, {}).treatments[0]!.because.map(({ rule }) => rule),
      ['R1'],
    );
  });

  it('reads a caution after the rows that set the standing, even if the table has it above them', () => {
    const above = guideOf(pain.questions, ['rest'], [lower('rest', 'may', { tried: ['yes'] }), first('rest', 'find')]);
    assert.equal(standings(above, { tried: 'yes' }), 'rest find');
    const often = guideOf(pain.questions, ['rest'], [lower('rest', 'may', { tried: ['yes'] }), first('rest', 'often')]);
    assert.equal(standings(often, { tried: 'yes' }), 'rest may');
  });

  it('may have a question with the name of a property of Object.prototype', () => {
    const odd = guideOf(
      [question('constructor', ['yes', 'no'])],
      ['rest'],
      [first('rest', 'may', { constructor: ['yes'] } as Record<string, string[]>), first('rest', 'less')],
    );
    const { treatments, next } = evaluate(odd, {});
    assert.equal(treatments[0]!.standing, 'find');
    assert.equal(next, 'constructor');
    assert.equal(standings(odd, { constructor: 'yes' }), 'rest may');
  });

  it('works if it is frozen', () => {
    assert.equal(
      standings(frozen(structuredClone(pain)), Object.freeze({ where: 'back' })),
      standings(pain, { where: 'back' }),
    );
  });

  it('works without questions', () => {
    assert.deepEqual(evaluate(guideOf([], ['rest'], [first('rest', 'everyone')]), {}).next, undefined);
  });
});
