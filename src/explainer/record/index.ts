/**
 * What shows the record of a study: the reader, its screens and its words. A page without a record does not need them, so in the files for a
 * script tag they are a file of their own beside the script, for each language, requested only when there is a record.
 */
import { recordStyles } from './record.styles.js';
import { sentences } from './sentences.styles.js';

export { version } from '../../generated/version.js';
export { en as words } from '../../i18n/en/trial.js';
export { loadBytes } from '../../ui/fetch-text.js';
export { read, readInTasks, warmUp } from './read.js';
export { RecordScreen } from './screen.js';

/** The styles of these screens, as text: lit adopts them in the element that shows a record. */
export const styles: string = `${sentences.cssText}${recordStyles.cssText}`;
