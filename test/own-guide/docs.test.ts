import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { evaluate } from '../../src/guide/evaluate.js';
import { parseGuide } from '../../src/guide/parse-guide.js';

it('the smallest guide of the documentation can be shown', () => {
  const text = readFileSync(new URL('../../docs/own-guide.md', import.meta.url), 'utf8');
  const guide = parseGuide(JSON.parse(/```json\n([\s\S]*?)```/.exec(text)![1]!));
  assert.deepEqual(
    evaluate(guide, {}).treatments.map(({ standing }) => standing),
    ['everyone'],
  );
});
