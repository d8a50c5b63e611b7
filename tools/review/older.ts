import type { Guide, Rule, Situation, Standing } from '../../src/guide/guide.js';

/** A rule in the form of older guides: a list of situations, of which any may match. */
type OlderRule = Omit<Rule, 'when'> & { readonly when: Situation | readonly Situation[] };

/** The situations of a rule in the older or the present form. An empty situation always matches. */
export function situationsOf({ when }: OlderRule): readonly Situation[] {
  if (!Array.isArray(when)) return [when as Situation];
  return when.length ? when : [{}];
}

/** Standings that a caution does not change. In older guides it turned them into "find". */
const CLOSED: readonly Standing[] = ['less', 'other', 'everyone'];

/**
 * Converts a saved guide to the present form of rules with the same results, so that it can be compared. Older guides have several situations
 * in one rule, and cautions that turned "less" and "other" into "find".
 */
export function readableToday(guide: Guide): Guide {
  if (!guide.rules.some(({ when }) => Array.isArray(when))) return guide;
  const rules = guide.rules.flatMap((rule) => situationsOf(rule).map((when) => ({ ...rule, when })));
  const softened = (rule: Rule): Rule[] =>
    rules
      .filter(
        ({ how, treatment, standing }) => how === 'lower' && treatment === rule.treatment && standing !== rule.standing,
      )
      .flatMap((caution) => both(rule.when, caution.when))
      .map((when) => ({ ...rule, standing: 'find', when }));
  return {
    ...guide,
    rules: rules.flatMap((rule): Rule[] => {
      if (!CLOSED.includes(rule.standing)) return [rule];
      return rule.how === 'lower' ? [{ ...rule, standing: 'find' }] : [...softened(rule), rule];
    }),
  };
}

/** The situation in which both match; empty list if they exclude each other. */
function both(one: Situation, other: Situation): Situation[] {
  const shared = { ...one, ...other };
  for (const [question, answers] of Object.entries(one))
    if (other[question]) shared[question] = answers.filter((answer) => other[question]!.includes(answer));
  return Object.values(shared).every((answers) => answers.length) ? [shared] : [];
}
