import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('docs/hosts.md says what the tests have seen: every row, and what editors leave', () => {
  const docs = read('../../docs/hosts.md');
  assert.ok(docs.includes(read('kept.txt').trimEnd()));
  for (let row = 1; row <= 31; row++) assert.match(docs, new RegExp(`^\\| ${row} \\|`, 'm'));
  for (const [path] of docs.matchAll(/[a-z/-]+\.test\.ts/g)) read(path.includes('/') ? `../../${path}` : path);
});
