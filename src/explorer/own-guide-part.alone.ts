import { fromBeside } from '../beside.js';
import type { OwnGuidePart } from './own-guide-part.js';

/** In the files for a script tag: a file beside the script, requested only when a page gives a guide of its own. */
export const loadOwnGuidePart = (): Promise<OwnGuidePart> => fromBeside('guide-checker.js');
