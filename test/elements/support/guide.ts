import content from '../../../src/generated/secondary-liver-cancer.en.json';
import type { FactId, Guide, Statement, Treatment } from '../../../src/guide/guide.js';

/** The built-in guide; tests compare the page with it. */
export const guide: Guide = content;

/** Every view. `treatment` and `questions` need an id of a treatment or question. */
export { VIEWS } from '../../../src/explorer/visit.js';
export * from './text.js';

/** Titles of the sources of some facts. */
export function titlesOf(facts: readonly FactId[]): string[] {
  const sources = new Set(facts.flatMap((fact) => guide.facts[fact]!));
  return guide.sources.filter(({ id }) => sources.has(id)).map(({ title }) => title);
}

/** The parts of a treatment that hold statements, in the order of its page. */
export const PARTS = [
  'what',
  'how',
  'lasts',
  'when',
  'whenNot',
  'benefits',
  'harms',
  'before',
  'during',
  'after',
  'life',
  'uncertain',
  'change',
] as const;

/** Every statement of a treatment, with the part that it belongs to. */
export function statementsOf(treatment: Treatment): [string, Statement][] {
  return [
    ['summary', treatment.summary],
    ...PARTS.flatMap((part) => (treatment[part] ?? []).map((statement): [string, Statement] => [part, statement])),
  ];
}
