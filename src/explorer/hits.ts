import { type Found, search } from '../guide/search.js';
import { isReachable, type Visit } from './visit.js';

/** What the visitor looks for, where it stands in views that this page and these answers have. */
export function hitsOf(visit: Visit): Found {
  const { hits, isWanted } = search(visit.guide, visit.query);
  const isThere = ({ view, id }: Found['hits'][number]) =>
    isReachable(visit, view) && (view !== 'questions' || visit.questions.some((question) => question.id === id));
  return { hits: hits.filter(isThere), isWanted };
}
