import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pathsOf } from '../../src/explorer/screens/map-links.js';
import type { Visit } from '../../src/explorer/visit.js';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { evaluate } from '../../src/guide/evaluate.js';
import type { Answers } from '../../src/guide/evaluation.js';

/** Any answers to any of the questions, "not sure" among them. */
const anyAnswers = fc.record(
  Object.fromEntries(
    guide.questions.map(({ id, answers }) => [id, fc.constantFrom(...answers.map((each) => each.id))]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

const visitWith = (answers: Answers) =>
  ({ guide, answers, answered: true, evaluation: evaluate(guide, answers) }) as unknown as Visit;

describe('how answers lead to results, as links', () => {
  it('every treatment appears once, in the order of the guide', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        assert.deepEqual(
          pathsOf(visitWith(answers)).map(({ treatment }) => treatment),
          guide.treatments.map(({ id }) => id),
        );
      }),
    );
  });

  it('every rule is one that decided about that very treatment, and none is left out', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { treatments } = evaluate(guide, answers);
        for (const { treatment, rules } of pathsOf(visitWith(answers))) {
          const said = treatments.find((each) => each.treatment === treatment)!;
          assert.deepEqual(
            rules.map(({ id }) => id),
            said.because.map(({ rule }) => rule),
          );
          for (const { id } of rules) assert.equal(guide.rules.find((rule) => rule.id === id)?.treatment, treatment);
        }
      }),
    );
  });

  it('every question is one that the rule reads, and what was answered to it does not speak against the rule', () => {
    const unknown = (answer: string | undefined) => answer === undefined || answer === 'not-sure';
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { id, questions } of pathsOf(visitWith(answers)).flatMap(({ rules }) => rules)) {
          const { when } = guide.rules.find((rule) => rule.id === id)!;
          assert.deepEqual(new Set(questions), new Set(when.flatMap((row) => Object.keys(row))));
          const fits = when.some((row) =>
            Object.entries(row).every(
              ([question, asked]) => unknown(answers[question]) || asked.includes(answers[question]!),
            ),
          );
          assert.ok(fits || !when.length, `${id}: ${JSON.stringify(answers)}`);
        }
      }),
    );
  });
});
