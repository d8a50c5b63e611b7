import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOf, vectors } from './support/vectors.js';

describe('what is said of a record', () => {
  it('is tried on all vectors', () => assert.equal(vectors.length, 45));

  for (const vector of vectors) {
    it(`${vector.id}: ${vector.why}`, () => assert.deepEqual(faultsOf(vector), []));
  }
});
