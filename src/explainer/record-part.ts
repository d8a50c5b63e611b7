/** What shows the record of a study, with the words of one language. */
export type RecordPart = typeof import('./record/index.js');

/** Its loaders in other languages than English: separate modules. The build for bundlers fills them in. */
const beside: Readonly<Record<string, () => Promise<RecordPart>>> = {};

/**
 * Loads what shows a record with a dynamic import, so that bundlers split it off: a page without a record never needs it.
 *
 * @param lang - Primary subtag, like `es`.
 */
export const loadRecordPart = (lang: string): Promise<RecordPart> => beside[lang]?.() ?? import('./record/index.js');
