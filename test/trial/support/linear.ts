import assert from 'node:assert/strict';
import { growthOf, MOST } from '../../../bench/linear.js';

/** A busy machine can spoil one measurement; code that is not linear fails all of them. */
const TRIES = 4;

/** Asserts that the time grows linearly with the size: double the size takes less than 2.5 times as long. */
export function isLinear(make: (n: number) => () => unknown, n: number): void {
  const ratios: number[] = [];
  for (let round = 0; round < TRIES; round += 1) {
    const { ratio } = growthOf(make, n);
    if (ratio < MOST) return;
    ratios.push(ratio);
  }
  assert.fail(`double the size takes ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times as long`);
}
