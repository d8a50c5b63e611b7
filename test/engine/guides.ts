import content from '../../src/generated/secondary-liver-cancer.en.json';
import type { Guide, Id, Question, Rule, Standing, Treatment } from '../../src/guide/guide.js';

const someFact = Object.keys(content.facts)[0]!;

/** A question with these definite answers, and `not-sure`. */
export function question(id: Id, answers: readonly Id[]): Question {
  return {
    id,
    text: `${id}?`,
    short: id,
    why: { text: 'Because.', facts: [someFact] },
    answers: [...answers, 'not-sure'].map((answer) => ({ id: answer, text: answer })),
  };
}

/** A treatment for a test guide, with the page of a real one, since the engine reads no words. */
export const treatment = (id: Id): Treatment => ({ ...content.treatments[0]!, id });

type When = Rule['when'];

/** A rule that sets the standing. */
export const first = (of: Id, standing: Standing, when: When = {}): Omit<Rule, 'id'> => ({
  treatment: of,
  standing,
  when,
  how: 'first',
  kind: 'S',
  facts: [someFact],
  because: `${of}: ${standing}.`,
  ...(standing === 'find' && { finds: 'whether it helps' }),
});

/** A rule that only lowers the standing. */
export const lower = (of: Id, standing: Standing, when: When = {}): Omit<Rule, 'id'> => ({
  ...first(of, standing, when),
  how: 'lower',
  kind: 'K',
});

/** A guide with these questions, treatments and rules, which get the ids `R1`, `R2` and so on. */
export function guideOf(
  questions: readonly Question[],
  treatments: readonly Id[],
  rules: readonly Omit<Rule, 'id'>[],
): Guide {
  const { cover: _, ...borrowed } = content;
  return {
    ...borrowed,
    id: 'another-guide',
    questions,
    treatments: treatments.map(treatment),
    rules: rules.map((rule, at) => ({ id: `R${at + 1}`, ...rule })),
    glossary: [],
    alsoAsk: [],
    values: [],
    carer: {},
  };
}

/** The same guide reduced to one treatment, with these rules for it. */
export const onlyRows = (guide: Guide, rules: readonly Rule[]): Guide => ({
  ...guide,
  treatments: guide.treatments.filter(({ id }) => id === rules[0]!.treatment),
  rules,
});

/** The value, deeply frozen. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
