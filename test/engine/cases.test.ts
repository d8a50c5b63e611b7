import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import guide from '../../src/generated/secondary-liver-cancer.en.json';
import { evaluate } from '../../src/guide/evaluate.js';

interface Case {
  readonly name: string;
  readonly author: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly standings: Readonly<Record<string, string>>;
}

const file = new URL('../../content/secondary-liver-cancer/cases.yaml', import.meta.url);
const { cases } = parse(readFileSync(file, 'utf8')) as { cases: readonly Case[] };

describe('the worked cases', () => {
  it('each have a different name and something to check', () => {
    assert.notEqual(cases.length, 0);
    assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
    for (const { name, standings } of cases) assert.notEqual(Object.keys(standings).length, 0, name);
  });

  for (const { name, author, answers, standings } of cases) {
    it(`${name} (${author})`, () => {
      const { treatments } = evaluate(guide, answers);
      const said = Object.fromEntries(treatments.map(({ treatment, standing }) => [treatment, standing]));
      // A misspelled treatment id gives `undefined`.
      const compared = Object.fromEntries(Object.keys(standings).map((id) => [id, said[id]]));
      assert.deepEqual(compared, standings);
    });
  }
});
