import type { Outcome } from '../../../src/guide/guide.js';

/** A made-up figure, signed until the end of 2027. */
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
  signOff: { name: 'No one', role: 'made up for this test', date: '2026-01-01', expires: '2027-12-31' },
};

/** The words in which a reader is told this figure. */
export const TOLD = [
  'Numbers tell what happened in groups of people. No one can say what will happen to you.',
  '20 of 100',
  'Out of 100 people, 20 had a made-up thing happen in 5 made-up years. That was not so for the other 80.',
  'It could be as few as 15 or as many as 26 of 100.',
  'Who was counted: made-up people.',
  'How sure this is: Not at all. This is made up.',
  'Source from January 1, 2026. Checked by No one, made up for this test. This check holds until December 31, 2027.',
  'Each shape is one person: 20 filled squares, 80 empty rings.',
];
