import { fromBeside } from '../beside.js';
import type { RecordPart } from './record-part.js';

/** In the modules for a script tag: a file for each language beside the script, requested only when a page gives a record. */
export const loadRecordPart = (lang: string): Promise<RecordPart> => fromBeside(`trial-record.${lang}.js`);
