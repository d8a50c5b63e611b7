import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { accessibilityReport } from '../../scripts/accessibility.js';

it('the accessibility report names existing tests, and is up to date (npm run accessibility writes it)', () => {
  assert.equal(readFileSync(new URL('../../docs/accessibility.md', import.meta.url), 'utf8'), accessibilityReport());
});

it('the report has a line for each of the 31 criteria of level A and the 24 of level AA, and says that nobody tried a screen reader', () => {
  const text = accessibilityReport();
  const [, a, aa] = text.split(/^## /m);
  const rows = (part: string) => part.match(/^\| \d/gm)?.length;
  assert.deepEqual([rows(a!), rows(aa!)], [31, 24]);
  assert.match(text, /Nobody has yet tried it with a screen reader/);
});
