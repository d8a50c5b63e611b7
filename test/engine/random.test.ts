import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkGuide } from '../../src/guide/check.js';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Answers } from '../../src/guide/evaluation.js';
import type { Guide, Question, Rule, Standing } from '../../src/guide/guide.js';
import { first, guideOf, lower, question } from './guides.js';
import { saysNoMore } from './naive.js';

const STANDINGS: Standing[] = ['often', 'may', 'find', 'less', 'other', 'everyone'];

const definite = ({ answers }: Question) => answers.map(({ id }) => id).filter((id) => id !== 'not-sure');

/** Situations over some of the questions; never empty, since an empty list means: always. */
function situations(questions: readonly Question[]): fc.Arbitrary<Rule['when']> {
  const one = fc
    .record(Object.fromEntries(questions.map((each) => [each.id, fc.subarray(definite(each), { minLength: 1 })])), {
      requiredKeys: [],
    })
    .filter((situation) => Object.keys(situation).length > 0);
  return fc.array(one, { minLength: 1, maxLength: 2 }) as fc.Arbitrary<Rule['when']>;
}

/** Rows of one treatment: some that set, one that always matches last, some that lower, anywhere among them. */
function rows(of: string, questions: readonly Question[]): fc.Arbitrary<Omit<Rule, 'id'>[]> {
  const row = fc.record({
    standing: fc.constantFrom(...STANDINGS),
    when: situations(questions),
    place: fc.nat({ max: 4 }),
  });
  return fc
    .record({
      setting: fc.array(row, { maxLength: 3 }),
      always: fc.constantFrom(...STANDINGS),
      lowering: fc.array(row, { maxLength: 2 }),
    })
    .map(({ setting, always, lowering }) => {
      const table = [...setting.map(({ standing, when }) => first(of, standing, when)), first(of, always)];
      for (const { standing, when, place } of lowering) table.splice(place, 0, lower(of, standing, when));
      return table;
    });
}

/** A counterexample shows the questions and the rows, not every word of the page. */
function printable(guide: Guide): Guide {
  const lines = [
    ...guide.questions.map((each) => `${each.id}: ${definite(each).join(' ')}`),
    ...guide.rules.map(({ id, treatment, how, standing, when }) =>
      [id, treatment, how, standing, JSON.stringify(when)].join(' '),
    ),
  ];
  return Object.defineProperty(guide, fc.toStringMethod, { value: () => `\n${lines.join('\n')}\n` });
}

const guides: fc.Arbitrary<Guide> = fc
  .array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 4 })
  .map((sizes) => sizes.map((size, at) => question(`q${at}`, ['a', 'b', 'c'].slice(0, size))))
  .chain((questions) =>
    fc
      .tuple(rows('t0', questions), rows('t1', questions), rows('t2', questions))
      .map((tables) => printable(guideOf(questions, ['t0', 't1', 't2'], tables.flat()))),
  );

const withAnswers: fc.Arbitrary<readonly [Guide, Answers]> = guides.chain((guide) =>
  fc
    .record(
      Object.fromEntries(
        guide.questions.map(({ id, answers }) => [id, fc.constantFrom(...answers.map((answer) => answer.id))]),
      ),
      { requiredKeys: [] },
    )
    .map((answers) => [guide, answers] as const),
);

const isUnsure = (answers: Answers, id: string) => answers[id] === undefined || answers[id] === 'not-sure';

/** Every set of definite answers that agrees with what was answered. */
function completions({ questions }: Guide, answers: Answers): Record<string, string>[] {
  let sets: Record<string, string>[] = [{}];
  for (const each of questions) {
    const possible = isUnsure(answers, each.id) ? definite(each) : [answers[each.id]!];
    sets = sets.flatMap((set) => possible.map((answer) => ({ ...set, [each.id]: answer })));
  }
  return sets;
}

/** What the rows say, read as `docs/rules.md` tells a clinician to read them. */
function readRows({ rules }: Guide, treatment: string, set: Answers): Standing {
  const matching = rules
    .filter((rule) => rule.treatment === treatment)
    .filter(
      ({ when }) => !when.length || when.some((row) => Object.keys(row).every((id) => row[id]!.includes(set[id]!))),
    );
  let standing = matching.find(({ how }) => how === 'first')!.standing;
  for (const caution of matching.filter(({ how }) => how === 'lower')) {
    if (saysNoMore(standing, caution.standing)) continue;
    standing = saysNoMore(caution.standing, standing) ? caution.standing : 'find';
  }
  return standing;
}

const check = (property: (guide: Guide, answers: Answers) => void, numRuns = 400) =>
  fc.assert(
    fc.property(withAnswers, ([guide, answers]) => property(guide, answers)),
    { numRuns },
  );

describe('any guide that passes the checks', () => {
  it('is what these tests draw', () => {
    check((guide) => assert.deepEqual(checkGuide(guide), []), 50);
  });

  it('gets a standing with a reason for every treatment, in its order, whatever is answered', () => {
    check((guide, answers) => {
      const { treatments } = evaluate(guide, answers);
      assert.deepEqual(
        treatments.map(({ treatment }) => treatment),
        ['t0', 't1', 't2'],
      );
      for (const { standing, because } of treatments) {
        assert.ok(STANDINGS.includes(standing));
        assert.notEqual(because.length, 0);
      }
    });
  });

  it('says of definite answers what its rows say', () => {
    check((guide, answers) => {
      for (const set of completions(guide, answers)) {
        for (const { treatment, standing } of evaluate(guide, set).treatments) {
          assert.equal(standing, readRows(guide, treatment, set));
        }
      }
    });
  });

  it('says of unsure answers the most that every completion says, and no more', () => {
    check((guide, answers) => {
      evaluate(guide, answers).treatments.forEach(({ standing }, at) => {
        const all = completions(guide, answers).map((set) => evaluate(guide, set).treatments[at]!.standing);
        const agreed = STANDINGS.filter((each) => all.every((other) => saysNoMore(each, other)));
        assert.ok(agreed.includes(standing));
        assert.ok(agreed.every((each) => saysNoMore(each, standing)));
      });
    });
  });

  it('never says more when an answer is taken back', () => {
    check((guide, answers) => {
      for (const id of Object.keys(answers)) {
        const { [id]: _, ...fewer } = answers;
        evaluate(guide, fewer).treatments.forEach(({ standing }, at) => {
          assert.ok(saysNoMore(standing, evaluate(guide, answers).treatments[at]!.standing));
        });
      }
    });
  });

  it('leaves open exactly the unsure questions that could matter, and asks next only what is open', () => {
    check((guide, answers) => {
      const { treatments, next } = evaluate(guide, answers);
      const sets = completions(guide, answers);
      treatments.forEach(({ open }, at) => {
        const standing = (set: Answers) => evaluate(guide, set).treatments[at]!.standing;
        // Two completions that differ in this question alone, and in what is said.
        const matters = (each: Question) =>
          sets.some((set) =>
            definite(each).some((answer) => standing({ ...set, [each.id]: answer }) !== standing(set)),
          );
        const unsure = guide.questions.filter(({ id }) => isUnsure(answers, id));
        assert.deepEqual(
          open,
          unsure.filter(matters).map(({ id }) => id),
        );
        assert.equal(open.length === 0, new Set(sets.map(standing)).size === 1);
      });
      const unasked = treatments.flatMap(({ open }) => open).filter((id) => answers[id] === undefined);
      assert.equal(next === undefined, unasked.length === 0);
      assert.ok(next === undefined || unasked.includes(next));
    });
  });

  it('never says more for having a caution, wherever the caution stands', () => {
    check((guide, answers) => {
      const carefree = { ...guide, rules: guide.rules.filter(({ how }) => how === 'first') };
      evaluate(guide, answers).treatments.forEach(({ standing }, at) => {
        assert.ok(saysNoMore(standing, evaluate(carefree, answers).treatments[at]!.standing));
      });
    });
  });
});
