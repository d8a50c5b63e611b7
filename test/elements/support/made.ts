import type { Outcome } from '../../../src/model/guide.js';

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
