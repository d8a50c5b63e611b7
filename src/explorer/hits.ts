import { once } from '../guide/once.js';
import { type Found, type Headings, search } from '../guide/search.js';
import type { Strings } from '../i18n/en/interface.js';
import { isReachable, type Visit } from './visit.js';

/** The headings on the page of a treatment, by the names of its parts. */
export const headingsOf = once(({ treatment, glance }: Strings): Headings => ({ ...treatment, ...glance }));

/** What the visitor looks for, where it stands in views that this page and these answers have. */
export function hitsOf(visit: Visit): Found {
  const { hits, isWanted } = search(visit.guide, visit.query, headingsOf(visit.strings));
  const isThere = ({ view, id }: Found['hits'][number]) =>
    isReachable(visit, view) && (view !== 'questions' || visit.questions.some((question) => question.id === id));
  return { hits: hits.filter(isThere), isWanted };
}
