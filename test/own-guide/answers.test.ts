import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { evaluate } from '../../src/guide/evaluate.js';
import { parseGuide } from '../../src/guide/parse-guide.js';

const guide = parseGuide(JSON.parse(readFileSync(new URL('carpal-tunnel.json', import.meta.url), 'utf8')));

/** Every set of answers, "not sure" included. */
function* everySet(at = 0): Generator<Record<string, string>> {
  const question = guide.questions[at];
  if (!question) yield {};
  else
    for (const rest of everySet(at + 1))
      for (const answer of question.answers) yield { ...rest, [question.id]: answer.id };
}
/** Whether a standing claims anything; "not sure" may only lead to `find`. */
const says = (standing: string) => standing !== 'find';

describe('a guide for a different illness', () => {
  it('has other numbers of questions, treatments and rules than the built-in one, and needs no change of code', () => {
    assert.notEqual(guide.questions.length, 8);
    assert.notEqual(guide.treatments.length, 14);
  });

  it('gives every treatment a standing for every set of answers, and treats a missing answer as "not sure"', () => {
    for (const answers of everySet()) {
      const { treatments } = evaluate(guide, answers);
      assert.deepEqual(
        treatments.map(({ treatment }) => treatment),
        guide.treatments.map(({ id }) => id),
      );
      const known = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== 'not-sure'));
      assert.deepEqual(
        evaluate(guide, known).treatments.map(({ standing }) => standing),
        treatments.map(({ standing }) => standing),
      );
      assert.ok(treatments.every(({ because }) => because.length > 0));
    }
  });

  it('never says more because of "not sure"', () => {
    for (const answers of everySet())
      for (const [question, answer] of Object.entries(answers)) {
        if (answer === 'not-sure') continue;
        const unsure = evaluate(guide, { ...answers, [question]: 'not-sure' }).treatments;
        const sure = evaluate(guide, answers).treatments;
        for (const [at, { standing }] of unsure.entries())
          if (standing !== sure[at]!.standing && says(standing))
            assert.ok(
              ['may', 'everyone', 'less', 'other'].includes(standing) && sure[at]!.standing !== 'find',
              standing,
            );
      }
  });
});
