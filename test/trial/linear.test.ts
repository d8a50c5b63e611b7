import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explaining, growthOf, LISTS, MOST, splitting, TEXTS } from '../../bench/linear.js';

/** A busy machine can spoil one measurement; what is not linear fails all of them. */
const TRIES = 4;

function isLinear(make: (n: number) => () => unknown, n: number): void {
  const ratios: number[] = [];
  for (let round = 0; round < TRIES; round += 1) {
    const { ratio } = growthOf(make, n);
    if (ratio < MOST) return;
    ratios.push(ratio);
  }
  assert.fail(`double the size takes ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times as long`);
}

describe('the time to read a record grows in step with', () => {
  for (const list of Object.keys(LISTS)) it(`its ${list}`, () => isLinear(explaining(list), 1000));
});

describe('the time to split conditions grows in step with their length', () => {
  for (const [name, piece] of Object.entries(TEXTS)) it(name, () => isLinear(splitting(piece), 2 ** 18));
});
