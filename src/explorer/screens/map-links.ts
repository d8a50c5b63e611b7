import type { Id, Rule } from '../../guide/guide.js';
import { standingOf, type Visit } from '../visit.js';

/** Why one treatment has its standing: the rules that decided, and the questions that each rule reads. */
export interface Path {
  readonly treatment: Id;
  readonly rules: readonly { readonly id: string; readonly questions: readonly Id[] }[];
}

/** The questions that a rule reads. */
const asked = ({ when }: Rule) => [...new Set(when.flatMap((row) => Object.keys(row)))];

/** For every treatment, in the guide's order: the rules that decide with these answers, and the questions that they read. */
export function pathsOf(visit: Visit): readonly Path[] {
  const { guide } = visit;
  return guide.treatments.map(({ id }) => ({
    treatment: id,
    rules: (standingOf(visit, id)?.because ?? []).map((reason) => ({
      id: reason.rule,
      questions: asked(guide.rules.find((rule) => rule.id === reason.rule)!),
    })),
  }));
}
