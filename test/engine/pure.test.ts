import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Answers, Evaluation } from '../../src/guide/evaluation.js';
import type { Guide } from '../../src/guide/guide.js';
import { frozen } from './guides.js';
import { EVERY } from './sets.js';

/** One set in seven: enough to combine every answer with every other, and fast enough to repeat. */
const SOME = EVERY.filter((_, at) => at % 7 === 0);

/** A copy of the guide, for which nothing is cached yet. */
const fresh = (): Guide => structuredClone(guide);

const codes = (of: Guide, set: Answers): string => {
  const { treatments, next } = evaluate(of, set);
  const each = treatments.map(
    ({ standing, because, open }) => `${standing} ${because.map(({ rule }) => rule)} ${open}`,
  );
  return [...each, next].join('; ');
};

describe('I11: only the answers count', () => {
  it('in any order', () => {
    for (const set of SOME) {
      const backwards = Object.fromEntries(Object.entries(set).reverse());
      assert.deepEqual(evaluate(guide, backwards), evaluate(guide, set));
    }
  });

  it('regardless of earlier calls', () => {
    const [forward, backward] = [fresh(), fresh()];
    const said = SOME.map((set) => codes(forward, set));
    assert.deepEqual(
      SOME.toReversed()
        .map((set) => codes(backward, set))
        .reverse(),
      said,
    );
    assert.deepEqual(
      SOME.map((set) => codes(forward, set)),
      said,
    );
  });

  it('without a clock, random numbers or network', () => {
    const real = { now: Date.now, random: Math.random, fetch: globalThis.fetch };
    const refuse = () => assert.fail('the engine used something other than its arguments');
    const said = SOME.map((set) => codes(guide, set));
    try {
      Object.assign(Date, { now: refuse });
      Object.assign(Math, { random: refuse });
      Object.assign(globalThis, { fetch: refuse });
      const again = fresh();
      assert.ok(SOME.every((set, at) => codes(again, set) === said[at]));
    } finally {
      Object.assign(Date, { now: real.now });
      Object.assign(Math, { random: real.random });
      Object.assign(globalThis, { fetch: real.fetch });
    }
  });

  it('in any language: not one word of a guide changes a standing', () => {
    const shout = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shout);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          ['text', 'because', 'hint', 'note', 'name', 'short', 'lang'].includes(key) ? 'XX' : shout(inner),
        ]),
      );
    };
    const other = shout(guide) as Guide;
    for (const set of SOME) assert.equal(codes(other, set), codes(guide, set));
  });

  it('and neither the guide nor the answers are changed', () => {
    const [still, before] = [frozen(fresh()), JSON.stringify(guide)];
    for (const set of SOME) assert.equal(codes(still, Object.freeze({ ...set })), codes(guide, set));
    assert.equal(JSON.stringify(guide), before);
  });

  it('even if somebody changes the result of an earlier call', () => {
    const changes: ((given: Evaluation) => unknown)[] = [
      ({ treatments }) => Object.assign(treatments[0]!, { standing: 'often' }),
      ({ treatments }) => (treatments[0]!.open as string[]).reverse(),
      ({ treatments }) => (treatments[0]!.because as unknown[]).pop(),
      ({ treatments }) => (treatments as unknown[]).reverse(),
    ];
    for (const change of changes) {
      const own = fresh();
      try {
        change(evaluate(own, {}));
      } catch (error) {
        // A frozen result throws here, which is as good as a copy.
        assert.ok(error instanceof TypeError);
      }
      assert.ok(codes(own, {}) === codes(guide, {}), `${change} has changed what is said to others`);
    }
  });
});

describe('I17: a hospital cannot raise a standing', () => {
  it('because the engine has two parameters: a guide and answers', () => {
    assert.equal(evaluate.length, 2);
    const anything = evaluate as (...all: unknown[]) => unknown;
    for (const set of SOME.slice(0, 100)) {
      assert.deepEqual(anything(guide, set, { notOffered: ['ablation'], values: ['comfort'] }), evaluate(guide, set));
    }
  });
});
