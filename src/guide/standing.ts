import type { Standing } from './guide.js';

/** What a standing must give up to agree with another: `often` says more than `may`, and everything more than `find`. */
const SAYS_LESS: Partial<Record<Standing, Standing>> = { often: 'may' };

/**
 * The most that both standings say.
 *
 * The order is one of information, not of goodness: `find` below all, `may` below `often`. `everyone` is constant and
 * meets only itself.
 */
export function meet(a: Standing, b: Standing): Standing {
  if (a === b) return a;
  if (SAYS_LESS[a] === b) return b;
  if (SAYS_LESS[b] === a) return a;
  return 'find';
}
