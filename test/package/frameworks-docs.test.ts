import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
});
