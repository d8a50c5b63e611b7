import { evaluate } from '../../src/guide/evaluate.js';
import type { Answers } from '../../src/guide/evaluation.js';
import type { Guide, Id, Standing } from '../../src/guide/guide.js';

/** Standings in the order of the guide's words for them. */
export const STANDINGS: readonly Standing[] = ['often', 'may', 'find', 'less', 'other', 'everyone'];

/** Every set of definite answers to some questions; by default, to all questions. */
export function definiteSets(guide: Guide, asked: readonly Id[] = guide.questions.map(({ id }) => id)): Answers[] {
  return guide.questions
    .filter(({ id }) => asked.includes(id))
    .reduce<Answers[]>(
      (sets, { id, answers }) =>
        sets.flatMap((set) =>
          answers.filter((answer) => answer.id !== 'not-sure').map((answer) => ({ ...set, [id]: answer.id })),
        ),
      [{}],
    );
}

/** The sets that are compatible with the definite answers of a visitor. */
export function agreeing(sets: readonly Answers[], said: Answers): Answers[] {
  const known = Object.entries(said).filter(([, answer]) => answer !== undefined && answer !== 'not-sure');
  return sets.filter((set) => known.every(([id, answer]) => set[id] === undefined || set[id] === answer));
}

/** For each treatment, how many of the sets give each standing. */
export function tally(guide: Guide, sets: readonly Answers[]): Map<Id, Record<Standing, number>> {
  const none = () => Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
  const counts = new Map(guide.treatments.map(({ id }) => [id, none()]));
  for (const set of sets) {
    for (const { treatment, standing } of evaluate(guide, set).treatments) counts.get(treatment)![standing]++;
  }
  return counts;
}

/** The questions that the rules of a treatment ask about, in the guide's order. */
export function axes(guide: Guide, treatment: Id): Id[] {
  const named = new Set(
    guide.rules.filter((rule) => rule.treatment === treatment).flatMap((rule) => Object.keys(rule.when)),
  );
  return guide.questions.map(({ id }) => id).filter((id) => named.has(id));
}
