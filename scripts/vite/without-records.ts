import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** For the plain page, which tells of no study's record: leaves its words out of each language, some 11 kB in brotli. */
export const withoutRecords: Plugin = {
  name: 'without-records',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('.language.json')) return null;
    const { trialWords: _, ...told } = JSON.parse(readFileSync(id, 'utf8'));
    return JSON.stringify(told);
  },
};
