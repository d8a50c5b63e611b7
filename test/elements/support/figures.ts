import { oneEvent } from '@open-wc/testing';
import type { Guide, Outcome } from '../../../src/model/guide.js';
import { type Explorer, guide } from './explorer.js';

/** A figure that nobody counted, signed until the end of 2099. */
export const made: Outcome = {
  measure: 'made-up',
  text: 'had a made-up thing happen',
  group: 'made-up people',
  span: 'in 5 made-up years',
  of: 100,
  count: 20,
  range: [15, 26],
  certainty: 'Not at all. This is made up.',
  facts: ['F-GEN-1'],
  date: '2026-01-01',
  signOff: { name: 'No one', role: 'made up for this test', date: '2026-01-01', expires: '2099-12-31' },
};

/** The built-in guide with figures for its first treatments, a list for each. */
export const withFigures = (...lists: readonly (readonly Outcome[])[]): Guide => ({
  ...guide,
  treatments: guide.treatments.map((treatment, at) => (lists[at] ? { ...treatment, outcomes: lists[at] } : treatment)),
});

/** Gives the page a guide of its own, and waits until it is there. */
export async function show(page: Explorer, own: unknown): Promise<Explorer> {
  const ready = oneEvent(page.el, 'guide-ready');
  page.el.guide = own;
  await ready;
  return page.settled();
}
