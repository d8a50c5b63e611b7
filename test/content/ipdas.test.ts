import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { selfAssessment } from '../../scripts/ipdas.js';

it('the self-assessment is up to date with content and tests (npm run ipdas writes it)', () => {
  assert.equal(readFileSync(new URL('../../docs/ipdas.md', import.meta.url), 'utf8'), selfAssessment());
});

it('never claims to be certified, and counts the 35 criteria that apply', () => {
  const text = selfAssessment();
  assert.doesNotMatch(text, /certified/);
  assert.match(text, /Of 44 criteria, 35 apply/);
});
