import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { elementsOf, SIZES, sizesIn, textSizes, withNames } from '../../scripts/readme.js';

/** Every Markdown page that people read in the repository. */
const DOCS = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...(readdirSync('docs', { recursive: true }) as string[])
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
  'integrations/drupal/treatment_guide/README.md',
];

describe('the README', () => {
  test('names every attribute, event, slot, part and custom property that the elements have, and no other', () => {
    const readme = readFileSync('README.md', 'utf8');
    assert.equal(withNames(readme, elementsOf('dist/custom-elements.json')), readme, 'run npm run readme');
  });

  for (const file of DOCS)
    test(`${file} links only to files that exist`, () => {
      const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|mailto:|[#/])([^)#\s]+)/g)].map(
        ([, path]) => path!,
      );
      assert.deepEqual(
        links.filter((path) => !existsSync(join(dirname(file), path))),
        [],
      );
    });
});

test('the docs name this version and files that a release contains for download', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const release = readFileSync('.github/workflows/release.yml', 'utf8');
  const pages = [...DOCS.filter((file) => file !== 'CHANGELOG.md'), 'scripts/site/home.mjs'].map((file) =>
    readFileSync(file, 'utf8'),
  );
  const versions = pages.flatMap((text) => [...text.matchAll(/treatment-guide@(\d[\w.-]*\w)/g)].map(([, one]) => one));
  assert.deepEqual([...new Set(versions)], [version]);
  const zips = pages.flatMap((text) => text.match(/(?<![\w/-])treatment-guide-\w+\.zip/g) ?? []);
  assert.ok(zips.length >= 3);
  for (const zip of zips) assert.ok(release.includes(`release/${zip}`), zip);
});

test('no page contains merge conflict markers', () => {
  const marked = [...DOCS, 'integrations/wordpress/readme.txt', 'LICENSE'].filter((file) =>
    /^(<{7}|>{7}|\|{7})( |$)/m.test(readFileSync(file, 'utf8')),
  );
  assert.deepEqual(marked, []);
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
