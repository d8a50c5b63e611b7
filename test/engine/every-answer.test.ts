import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Answers, Evaluation, TreatmentStanding } from '../../src/guide/evaluation.js';
import { type NaiveStanding, naiveNext, naiveStandings, ROWS } from './naive.js';
import { DEFINITE, EVERY, line, QUESTIONS, TREATMENTS } from './sets.js';

/** Differences by what differs, found in one walk over everything that anyone can answer. */
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

/** The same set with its `not-sure` left out instead, and then every mix of the two. */
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
  // The engine keeps what it has said. A guide of their own lets missing answers be met before their `not-sure`.
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

describe('everything that can be answered', () => {
  before(() => {
    const began = performance.now();
    walk();
    seconds = (performance.now() - began) / 1000;
  });

  const noneOf = (what: string) => assert.deepEqual(found[what]!.slice(0, 5), [], `${found[what]!.length} differences`);

  it('is what the public interface promises: the same questions, answers and treatments, in that order', () => {
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
  it('gets as its reasons the rows of the table that decide in some completion, in table order, and says which hold', () =>
    noneOf('because'));
  it('lists the answers that decide, and no others', () => noneOf('said'));
  it('leaves open exactly the questions on which a standing still depends', () => noneOf('open'));
  it('never turns a missing answer into a no: left out and "not sure" say the same', () => noneOf('missing'));
  it('asks next what is open for most treatments, and never again what was answered with "not sure"', () =>
    noneOf('next'));
});
