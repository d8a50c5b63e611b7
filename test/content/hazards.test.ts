import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const rows = readFileSync('docs/hazards.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| H\d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('docs/hazards.md', () => {
  it('names for each hazard its safeguards, and tests that exist', () => {
    assert.ok(rows.length >= 10, `only ${rows.length} hazards`);
    for (const [, id, hazard, held, tests] of rows) {
      const files = [...(tests ?? '').matchAll(/`([^`]+)`/g)].map(([, file]) => file!);
      assert.ok(hazard && held && files.length, id);
      assert.deepEqual(
        files.filter((file) => !/\.test\.ts$/.test(file) || !existsSync(file)),
        [],
        id,
      );
    }
  });

  it('numbers them in order, each once', () => {
    assert.deepEqual(
      rows.map(([, id]) => id),
      rows.map((_, at) => `H${at + 1}`),
    );
  });
});
