import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOf, vectors } from './support/vectors.js';

describe('sentences about a record', () => {
  it('are tested with all vectors', () => assert.equal(vectors.length, 45));

  for (const vector of vectors) {
    it(`${vector.id}: ${vector.why}`, () => assert.deepEqual(faultsOf(vector), []));
  }
});
