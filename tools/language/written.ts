import type { Guide } from '../../src/guide/guide.js';
import { date, number, type Written } from '../../src/i18n/format.js';

const DATE = /"(\d{4}-\d\d-\d\d)"/g;

/** The dates of a guide, and the numbers of its treatments and questions, preformatted in its language. */
export function writtenIn(guide: Guide): Written {
  const { lang, treatments, questions } = guide;
  const dates = [...JSON.stringify(guide).matchAll(DATE)].map(([, iso]) => iso!);
  return Object.fromEntries([
    ...Array.from({ length: Math.max(treatments.length, questions.length) }, (_, at) => [at + 1, number(lang, at + 1)]),
    ...dates.map((iso) => [iso, date(lang, iso)]),
  ]);
}
