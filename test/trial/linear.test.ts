import { describe, it } from 'node:test';
import { explaining, LISTS, splitting, TEXTS } from '../../bench/linear.js';
import { isLinear } from './support/linear.js';

describe('the time to read a record grows linearly with', () => {
  for (const list of Object.keys(LISTS)) it(`its ${list}`, () => isLinear(explaining(list), 1000));
});

describe('the time to split conditions grows linearly with their length', () => {
  for (const [name, piece] of Object.entries(TEXTS)) it(name, () => isLinear(splitting(piece), 2 ** 18));
});
