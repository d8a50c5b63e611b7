import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkGuide } from '../../src/guide/check.js';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Answers } from '../../src/guide/evaluation.js';
import type { Guide, Question, Rule, Situation, Standing } from '../../src/guide/guide.js';
import { first, guideOf, lower, question } from './guides.js';
import { saysNoMore } from './naive.js';

const DECIDED: Standing[] = ['often', 'may', 'find', 'less', 'other'];
const STANDINGS: Standing[] = [...DECIDED, 'everyone'];

const definite = ({ answers }: Question) => answers.map(({ id }) => id).filter((id) => id !== 'not-sure');

/** A situation over some of the questions; never empty, since an empty one always matches. */
function situation(questions: readonly Question[]): fc.Arbitrary<Situation> {
  return fc
    .record(Object.fromEntries(questions.map((each) => [each.id, fc.subarray(definite(each), { minLength: 1 })])), {
      requiredKeys: [],
    })
    .filter((asked) => Object.keys(asked).length > 0) as fc.Arbitrary<Situation>;
}

type Row = Omit<Rule, 'id'>;

/** Rows of one treatment: some that set, one that always matches last, some that lower, anywhere among them. */
function rows(of: string, questions: readonly Question[]): fc.Arbitrary<Row[]> {
  const row = (says: readonly Standing[]) =>
    fc.record({ standing: fc.constantFrom(...says), when: situation(questions), place: fc.nat({ max: 4 }) });
  const decided = fc
    .record({
      setting: fc.array(row(DECIDED), { maxLength: 3 }),
      always: fc.constantFrom(...DECIDED),
      lowering: fc.array(row(['may', 'find']), { maxLength: 3 }),
    })
    .map(({ setting, always, lowering }) => {
      const table = [...setting.map(({ standing, when }) => first(of, standing, when)), first(of, always)];
      for (const { standing, when, place } of lowering) table.splice(place, 0, lower(of, standing, when));
      return heard(table, questions);
    });
  return fc.oneof(
    { weight: 9, arbitrary: decided },
    { weight: 1, arbitrary: fc.constant<Row[]>([first(of, 'everyone')]) },
  );
}

/** The rows without those that never decide, which no guide may have, and without cautions that keep another row from ever deciding. */
function heard(table: Row[], questions: readonly Question[]): Row[] {
  const deciding = new Set(everySet(questions).flatMap((set) => read(table, set).rows));
  const silent = table.find((row) => !deciding.has(row));
  if (!silent) return table;
  const isFirst = everySet(questions).some((set) => read(table, set).begins === silent);
  const out = isFirst ? table.find(({ how }) => how === 'lower') : silent;
  return heard(
    table.filter((row) => row !== out),
    questions,
  );
}

const fits = (when: Situation, set: Answers) => Object.keys(when).every((id) => when[id]!.includes(set[id]!));

/** The standing for definite answers, read as the docs tell clinicians to read the rows; all rows that lead to it; the one that sets it. */
function read(table: readonly Row[], set: Answers): { standing: Standing; rows: Row[]; begins: Row } {
  const matching = table.filter(({ when }) => fits(when, set));
  const begins = matching.find(({ how }) => how === 'first')!;
  const cautions = matching.filter(({ how }) => how === 'lower');
  let { standing } = begins;
  for (const caution of cautions) {
    if (standing === 'often') standing = caution.standing;
    else if (standing === 'may' && caution.standing === 'find') standing = 'find';
  }
  return { standing, rows: [begins, ...cautions].filter((row) => row.standing === standing), begins };
}

/** Every set of definite answers to some questions. */
function everySet(questions: readonly Question[], answers: Answers = {}): Record<string, string>[] {
  let sets: Record<string, string>[] = [{}];
  for (const each of questions) {
    const possible = isUnsure(answers, each.id) ? definite(each) : [answers[each.id]!];
    sets = sets.flatMap((set) => possible.map((answer) => ({ ...set, [each.id]: answer })));
  }
  return sets;
}

const isUnsure = (answers: Answers, id: string) => answers[id] === undefined || answers[id] === 'not-sure';

/** A guide that prints only its questions and rows in a counterexample. */
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

/** Every set of definite answers that agrees with what was answered. */
const completions = ({ questions }: Guide, answers: Answers) => everySet(questions, answers);

const rowsOf = ({ rules }: Guide, treatment: string) => rules.filter((rule) => rule.treatment === treatment);

const check = (property: (guide: Guide, answers: Answers) => void, numRuns = 400) =>
  fc.assert(
    fc.property(withAnswers, ([guide, answers]) => property(guide, answers)),
    { numRuns },
  );

describe('any guide that passes the checks', () => {
  it('is what these tests generate', () => {
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

  it('gives the standing of its rows for definite answers, with every row that leads to it', () => {
    check((guide, answers) => {
      for (const set of completions(guide, answers)) {
        for (const { treatment, standing, because } of evaluate(guide, set).treatments) {
          const own = rowsOf(guide, treatment);
          const table = read(own, set);
          assert.equal(standing, table.standing);
          assert.deepEqual(
            because.map(({ rule }) => rule),
            own.filter((rule) => table.rows.includes(rule)).map(({ id }) => id),
          );
        }
      }
    });
  });

  it('says that a reason applies only if the given answers meet it in every completion', () => {
    check((guide, answers) => {
      for (const { treatment, because } of evaluate(guide, answers).treatments)
        for (const { rule, holds, said, finds } of because) {
          const row = rowsOf(guide, treatment).find(({ id }) => id === rule)!;
          const sets = completions(guide, answers);
          const decides = (set: Answers) => read(rowsOf(guide, treatment), set).rows.includes(row);
          const always = Object.keys(row.when).length ? sets.every((set) => fits(row.when, set)) : sets.every(decides);
          // A rule may match every possible answer of an open question. Then it is met in every completion, though nobody has given that answer.
          if (holds) assert.ok(always);
          assert.ok(sets.some(decides));
          for (const { question, answer } of said)
            assert.ok(row.when[question]!.includes(answer) && answers[question] === answer);
          assert.equal(finds !== undefined, row.standing === 'find');
        }
    });
  });

  it('predicts for one more answer what it says with that answer', () => {
    check((guide, answers) => {
      for (const { treatment, standing, open, couldBe } of evaluate(guide, answers).treatments) {
        const ahead = open.flatMap((question) =>
          definite(guide.questions.find(({ id }) => id === question)!).map((answer) => ({
            question,
            answer,
            standing: evaluate(guide, { ...answers, [question]: answer }).treatments.find(
              (one) => one.treatment === treatment,
            )!.standing,
          })),
        );
        assert.deepEqual(
          couldBe,
          ahead.filter((one) => one.standing !== standing),
        );
      }
    });
  });

  it('gives for unsure answers the most that is true for every completion, and no more', () => {
    check((guide, answers) => {
      evaluate(guide, answers).treatments.forEach(({ standing }, at) => {
        const all = completions(guide, answers).map((set) => evaluate(guide, set).treatments[at]!.standing);
        const agreed = STANDINGS.filter((each) => all.every((other) => saysNoMore(each, other)));
        assert.ok(agreed.includes(standing));
        assert.ok(agreed.every((each) => saysNoMore(each, standing)));
      });
    });
  });

  it('never says more when an answer is removed', () => {
    check((guide, answers) => {
      for (const id of Object.keys(answers)) {
        const { [id]: _, ...fewer } = answers;
        evaluate(guide, fewer).treatments.forEach(({ standing }, at) => {
          assert.ok(saysNoMore(standing, evaluate(guide, answers).treatments[at]!.standing));
        });
      }
    });
  });

  it('lists as open exactly the unsure questions that could matter, and asks next only an open one', () => {
    check((guide, answers) => {
      const { treatments, next } = evaluate(guide, answers);
      const sets = completions(guide, answers);
      treatments.forEach(({ open }, at) => {
        const standing = (set: Answers) => evaluate(guide, set).treatments[at]!.standing;
        // Two completions that differ only in this question, and have different results.
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

  it('never says more with a caution than without, wherever the caution is, and keeps every limit', () => {
    check((guide, answers) => {
      const carefree = { ...guide, rules: guide.rules.filter(({ how }) => how === 'first') };
      evaluate(guide, answers).treatments.forEach(({ standing }, at) => {
        const free = evaluate(carefree, answers).treatments[at]!.standing;
        assert.ok(saysNoMore(standing, free));
        if (['less', 'other', 'everyone'].includes(free)) assert.equal(standing, free);
      });
    });
  });

  it('names something to find out, or an open question, whenever the standing is "find"', () => {
    check((guide, answers) => {
      for (const { standing, open, because } of evaluate(guide, answers).treatments)
        if (standing === 'find' && !open.length) assert.ok(because.every(({ finds }) => finds));
    });
  });
});
