import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));
const statements = z
  .array(z.strictObject({ text, facts: z.array(text).check(z.minLength(1, 'name at least one fact')) }))
  .check(z.minLength(1, 'write at least one statement'));

/** Schema of the texts about trials in general. */
export const trialBasicsShape = z.strictObject({
  title: text,
  lead: text,
  what: statements,
  kinds: statements,
  phases: z
    .array(
      z.strictObject({
        id: text,
        name: text,
        title: text,
        people: text,
        size: z.enum(['few', 'more', 'many']),
        statements,
      }),
    )
    .check(z.minLength(1)),
  phasesNote: statements,
  chance: statements,
  groups: statements,
  placebo: statements,
  picture: z.strictObject({ everyone: text, chance: text, a: text, b: text, alt: text }),
  consent: statements,
  leaving: statements,
  expect: statements,
  pros: statements,
  cons: statements,
  oversight: statements,
  cost: statements,
  finding: statements,
  questions: z.array(text).check(z.minLength(4, 'write at least four questions to ask')),
  disclaimer: text,
});
