import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { elementsOf, SIZES, sizesIn, textSizes, withNames } from '../../scripts/readme.js';

const DOCS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/for-web-teams.md',
  'docs/npm-package.md',
  'docs/own-guide.md',
];

describe('the README', () => {
  test('names every attribute, event, slot, part and custom property that the elements have, and no other', () => {
    const readme = readFileSync('README.md', 'utf8');
    assert.equal(withNames(readme, elementsOf('dist/custom-elements.json')), readme, 'run npm run readme');
  });

  for (const file of DOCS)
    test(`${file} links only to files that exist`, () => {
      const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(
        ([, path]) => path!,
      );
      assert.deepEqual(
        links.filter((path) => !existsSync(join(dirname(file), path))),
        [],
      );
    });
});

test('the sizes of the text in the page are those of the build, give or take a tenth', async () => {
  const [said, measured] = [sizesIn(readFileSync(SIZES, 'utf8')), await textSizes()];
  assert.equal(said.length, measured.length, `${SIZES}: keep the row "kB (gzip, brotli)" as npm run readme writes it`);
  for (const [at, size] of measured.entries())
    assert.ok(
      Math.abs(said[at]! - size) <= Math.max(1, size / 10),
      `${said} is written, ${measured} measured: npm run readme`,
    );
});
