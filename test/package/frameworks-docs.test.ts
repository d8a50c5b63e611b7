import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const text = readFileSync('docs/frameworks.md', 'utf8');
const sections = text.split(/^## /m).slice(1);

describe('docs/frameworks.md', () => {
  test('shows exactly the code of the apps that `npm run frameworks` builds and tests', () => {
    let shown = 0;
    for (const section of sections) {
      const folder = section.split('\n')[0]!.toLowerCase();
      for (const [, path, code] of section.matchAll(/^`([^`]+)`:\n\n```\w+\n([\s\S]*?)\n```$/gm)) {
        assert.equal(code, readFileSync(`test/frameworks/${folder}/${path}`, 'utf8').trimEnd(), `${folder}/${path}`);
        shown += 1;
      }
    }
    assert.ok(shown >= 10, `${shown} files`);
  });

  test('has a row for each app with the versions it is tested with', () => {
    const apps = readdirSync('test/frameworks', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const program = readFileSync('test/frameworks/frameworks.test.ts', 'utf8');
    for (const { name } of apps) {
      const row = new RegExp(`^\\| (${name === 'bundlers' ? 'webpack' : name}\\b.*)$`, 'im').exec(text)?.[1];
      assert.ok(row, name);
      const tried = readFileSync(`test/frameworks/${name}/package.json`, 'utf8') + program;
      const versions =
        row
          .split('|')
          .slice(0, 2)
          .join()
          .match(/\d+(?:\.\d+)?/g) ?? [];
      for (const version of versions.filter((each) => each !== '24'))
        assert.match(tried, new RegExp(`"?[~^]${version.replace('.', '\\.')}\\.`), `${name} ${version}`);
    }
  });
});
