import type { FactId, Glance, Statement, Treatment } from './guide.js';

/**
 * The parts of a treatment's page that consist of statements, in reading order. The page, the search, the content checks and the review
 * all use this list. Their headings are words of the interface with the same keys.
 */
export const PARTS = [
  'what',
  'how',
  'lasts',
  'before',
  'during',
  'after',
  'life',
  'benefits',
  'harms',
  'uncertain',
  'when',
  'whenNot',
  'change',
] as const satisfies readonly (keyof Treatment)[];

/** The name of a part. */
export type PartName = (typeof PARTS)[number];

/** The statements of one part; empty where a treatment leaves the part out. */
export function statementsOf(treatment: Treatment, part: PartName): readonly Statement[] {
  return treatment[part] ?? [];
}

/** The facts at a glance, in the order in which they are shown. Their names are words of the interface with the same keys. */
export const GLANCE = ['time', 'stay', 'recovery', 'place'] as const satisfies readonly (keyof Glance)[];

/** Every fact that the page of a treatment cites, its summary included, in reading order. */
export function factsOf(treatment: Treatment): FactId[] {
  const { summary, glance = {} } = treatment;
  return [summary, ...Object.values(glance), ...PARTS.flatMap((part) => statementsOf(treatment, part))].flatMap(
    ({ facts }) => facts,
  );
}
