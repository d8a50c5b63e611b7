import type { Guide, Rule } from '../../src/guide/guide.js';
import { axes, definiteSets } from '../review/definite.js';

/** Two rows that both match some answers. The first one decides. */
export interface Overlap {
  readonly first: string;
  readonly hidden: string;
  /** The number of sets that both match. */
  readonly sets: number;
  /** The number of sets that the hidden row matches. */
  readonly of: number;
}

const matches = ({ when }: Rule, set: Readonly<Record<string, string | undefined>>) =>
  Object.entries(when).every(([question, answers]) => answers.includes(set[question]!));

/** Rows that are hidden by rows above them for some answers. */
export function overlaps(guide: Guide): Overlap[] {
  return guide.treatments.flatMap(({ id }) => {
    const rows = guide.rules.filter(({ treatment, how }) => treatment === id && how === 'first');
    const sets = definiteSets(guide, axes(guide, id));
    return rows.flatMap((hidden, at) => {
      const own = sets.filter((set) => matches(hidden, set));
      return rows.slice(0, at).flatMap((first): Overlap[] => {
        const both = own.filter((set) => matches(first, set)).length;
        return both ? [{ first: first.id, hidden: hidden.id, sets: both, of: own.length }] : [];
      });
    });
  });
}
