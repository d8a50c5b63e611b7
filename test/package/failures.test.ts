import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { failuresIn } from '../../scripts/failures.mjs';

const TESTS = `
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
describe('a suite', () => {
  test('passes', () => {});
  test('compares', () => assert.deepEqual([1, 2], [1, 3], 'both lists'));
  test('says why', { skip: 'not here' }, () => {});
});`;

/** As Web Test Runner prints it. */
const IN_BROWSER = `
 ❌ lists.test.ts > a list > is sorted
      AssertionError: look: expected [ 2 ] to deeply equal [ 1 ]
      + expected - actual
      
      -  2
      +  1
      
      at n.<anonymous> (test/lists.test.ts:15102:23)

 ❌ lists.test.ts > a list > is read
      Error: no file

3 passed in the browser, 2 failed in the browser (Chromium)
`;

test('the end of a run says of each failed test what was expected', () => {
  const folder = mkdtempSync(join(tmpdir(), 'failures-'));
  const file = join(folder, 'lists.test.mjs');
  writeFileSync(file, TESTS);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', file], { encoding: 'utf8', env });
  rmSync(folder, { recursive: true });
  const [failure, ...others] = failuresIn(stdout);
  assert.match(failure!, /^compares\n.*\n *both lists\n.*\+ +2\n *- +3/s);
  assert.doesNotMatch(failure!, /node:internal/);
  assert.deepEqual(others, [], 'of the suite there is nothing more to say');
});

test('so it does for tests in a browser', () => {
  const [sorted, read] = failuresIn(IN_BROWSER);
  assert.match(sorted!, /^lists.test.ts > a list > is sorted\n *AssertionError: look.*- {2}2\n *\+ {2}1$/s);
  assert.match(read!, /^lists.test.ts > a list > is read\n *Error: no file/s);
});
