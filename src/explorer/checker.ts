import type { parseGuide } from '../guide/parse-guide.js';

/** The checker of a hospital's own guide. */
export interface Checker {
  readonly parseGuide: typeof parseGuide;
}

/** Loads the checker, which no page needs that shows a built-in guide. Bundlers make a file of its own of it. */
export const loadChecker = (): Promise<Checker> => import('../guide/parse-guide.js');
