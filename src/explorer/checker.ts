import type { parseGuide } from '../guide/parse-guide.js';

/** The checker of a hospital's own guide. */
export interface Checker {
  readonly parseGuide: typeof parseGuide;
}

/** Loads the checker with a dynamic import, so that bundlers split it off: a page with the built-in guide never needs it. */
export const loadChecker = (): Promise<Checker> => import('../guide/parse-guide.js');
