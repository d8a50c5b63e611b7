import { oneEvent } from '@open-wc/testing';
import type { Guide, Outcome } from '../../../src/guide/guide.js';
import { restamped } from '../../../tools/content/stamp.js';
import { type Explorer, guide } from './explorer.js';

export { made, TOLD } from './made.js';

/** The built-in guide with figures for its first treatments, a list for each. */
export const withFigures = (...lists: readonly (readonly Outcome[])[]): Guide => ({
  ...guide,
  treatments: guide.treatments.map((treatment, at) => (lists[at] ? { ...treatment, outcomes: lists[at] } : treatment)),
});

/** Gives the page its own guide, and waits until it is loaded. */
export async function show(page: Explorer, own: Guide): Promise<Explorer> {
  const ready = oneEvent(page.el, 'guide-ready');
  page.el.guide = restamped(own);
  await ready;
  return page.settled();
}
