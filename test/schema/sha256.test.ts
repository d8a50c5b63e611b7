import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import fc from 'fast-check';
import { sha256 } from '../../src/guide/sha256.js';

const node = (text: string) => createHash('sha256').update(text).digest('hex');

it('a digest equals that of other tools, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      // Replaces lone surrogates, which UTF-8 cannot encode.
      const whole = Buffer.from(text).toString();
      assert.equal(sha256(whole), node(whole));
    }),
  );
});

it('also around the ends of blocks, and for a long text', () => {
  for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 300_000]) {
    const text = 'é'.repeat(length >> 1) + 'a'.repeat(length % 2);
    assert.equal(sha256(text), node(text), String(length));
  }
});
