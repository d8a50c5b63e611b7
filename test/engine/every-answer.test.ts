import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Answers, Evaluation, TreatmentStanding } from '../../src/guide/evaluation.js';
import { type NaiveStanding, naiveNext, naiveStandings, ROWS } from './naive.js';
import { DEFINITE, EVERY, line, QUESTIONS, TREATMENTS } from './sets.js';

/** Differences between the two engines, by field, collected in one pass over every possible set of answers. */
const found = { standing: [], because: [], said: [], open: [], missing: [], next: [] } as Record<string, string[]>;
let visited = 0;
let seconds = 0;

function expectSame(what: string, set: Answers, ours: unknown, table: unknown): void {
  if (ours !== table) found[what]!.push(`${line(set)}: the engine says ${ours}, the table ${table}`);
}

function compare(set: Answers, { treatments }: Evaluation, table: readonly NaiveStanding[]): void {
  table.forEach(({ treatment, standing, because, said, open }, at) => {
    const ours = treatments[at]!;
    expectSame('standing', set, `${ours.treatment} ${ours.standing}`, `${treatment} ${standing}`);
    const rules = ours.because.map(({ rule, holds }) => `${rule}${holds ? '!' : ''}`);
    expectSame('because', set, `${treatment} ${rules}`, `${treatment} ${because}`);
    const told = ours.said.map(({ question, answer }) => (answer === set[question] ? question : `${question}?`));
    expectSame('said', set, `${treatment} ${told}`, `${treatment} ${said}`);
    expectSame('open', set, `${treatment} ${ours.open}`, `${treatment} ${open}`);
  });
}

const isSame = (a: TreatmentStanding, b: TreatmentStanding): boolean =>
  a.standing === b.standing &&
  a.open.join() === b.open.join() &&
  a.because.length === b.because.length &&
  a.because.every(({ rule }, at) => rule === b.because[at]!.rule);

/** The same set with each `not-sure` either kept or left out, in every combination, the full set first. */
function* leavingOut(set: Answers): Generator<Answers> {
  const unsure = Object.keys(set).filter((question) => set[question] === 'not-sure');
  for (let mix = 2 ** unsure.length - 1; mix >= 0; mix--) {
    yield Object.fromEntries(
      Object.entries(set).filter(([question]) => {
        const at = unsure.indexOf(question);
        return at < 0 || Math.floor(mix / 2 ** at) % 2 === 0;
      }),
    );
  }
}

function walk(): void {
  // The engine caches results by guide. With a copy of the guide, sets with missing answers are not answered from the cache of the others.
  const twin = { ...guide };
  for (const set of EVERY) {
    const table = naiveStandings(set);
    const full = evaluate(guide, set);
    compare(set, full, table);
    for (const some of leavingOut(set)) {
      visited++;
      const ours = evaluate(twin, some);
      full.treatments.forEach((one, at) => {
        if (!isSame(one, ours.treatments[at]!)) {
          found.missing!.push(`${line(some)}: ${one.treatment} is not as with "not sure"`);
        }
      });
      expectSame('next', some, ours.next, naiveNext(some, table));
    }
  }
}

describe('every possible set of answers', () => {
  before(() => {
    const began = performance.now();
    walk();
    seconds = (performance.now() - began) / 1000;
  });

  const noneOf = (what: string) => assert.deepEqual(found[what]!.slice(0, 5), [], `${found[what]!.length} differences`);

  it('has the questions, answers and treatments that the public interface promises, in that order', () => {
    const promised = QUESTIONS.map(([id, answers]) => [id, ...answers, 'not-sure']);
    const asked = guide.questions.map(({ id, answers }) => [id, ...answers.map((answer) => answer.id)]);
    assert.deepEqual(asked, promised);
    assert.deepEqual(
      guide.treatments.map(({ id }) => id),
      [...TREATMENTS],
    );
    assert.deepEqual(
      guide.rules.map(({ id }) => id),
      ROWS,
    );
  });

  it('is 2,880 sets of definite answers, 38,880 with "not sure", 268,800 with questions left out', (test) => {
    assert.deepEqual([DEFINITE.length, EVERY.length, visited], [2880, 38_880, 268_800]);
    test.diagnostic(`walked in ${seconds.toFixed(1)} s, the second engine included`);
  });

  it('gets the standing that the table gives, for every treatment', () => noneOf('standing'));
  it('gets as reasons the rows of the table that decide in some completion, in table order, and says which apply', () =>
    noneOf('because'));
  it('lists the answers that the standing follows from, and no others', () => noneOf('said'));
  it('lists as open exactly the questions on which a standing still depends', () => noneOf('open'));
  it('never turns a missing answer into a no: left out and "not sure" say the same', () => noneOf('missing'));
  it('asks next the question that is open for most treatments, and never again one that was answered with "not sure"', () =>
    noneOf('next'));
});
