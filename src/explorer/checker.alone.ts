import { fromBeside } from '../beside.js';
import type { Checker } from './checker.js';

/** In the files for a script tag: the checker is a file beside the script, requested only when a page gives a guide of its own. */
export const loadChecker = (): Promise<Checker> => fromBeside('guide-checker.js');
