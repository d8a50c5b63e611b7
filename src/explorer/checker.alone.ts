import { here } from '../here.js';
import type { Checker } from './checker.js';

/** In the files for a script tag the checker lies beside the script, and is asked for only when a hospital gives a guide of its own. */
export const loadChecker = (): Promise<Checker> => import(/* @vite-ignore */ new URL('guide-checker.js', here).href);
