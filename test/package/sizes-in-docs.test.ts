import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const bytes = (name: string) => readFileSync(`dist/${name}`);
const brotli = (name: string) => brotliCompressSync(bytes(name)).length;
const RECORD = 'trial-record.en.js';

/** Sizes that the docs name for readers who decide: the sentence, and what was measured. */
const SAID: readonly (readonly [doc: string, said: RegExp, measured: number])[] = [
  ['for-web-teams.md', /`trial-explainer\.js` \((\d+) kB after brotli/, brotli('trial-explainer.js')],
  ['for-web-teams.md', /`trial-record\.es\.js` \((\d+) kB\)/, brotli(RECORD)],
  ['frameworks.md', /The package is (\d+) kB in brotli/, brotli('treatment-guide.js')],
  ['frameworks.md', /(\d+) kB more are loaded/, brotli(RECORD)],
  ['frameworks.md', /The words are (\d+) kB of one file/, bytes('words.en.js').length],
  ['frameworks.md', /\(Spanish, (\d+) kB/, bytes('words.es.js').length],
  ['npm-package.md', /\((\d+) kB in brotli\), which your bundler/, brotli('words.es.js')],
  ['npm-package.md', /separate file, too \((\d+) kB\)/, brotli(RECORD)],
  ['questions.md', /Some (\d+) kB over the network/, brotli('treatment-guide.js')],
  ['questions.md', /(\d+) kB more on a page/, brotli(RECORD)],
];

for (const [doc, said, measured] of SAID)
  test(`docs/${doc} names the size of the built file, give or take 5 %: ${said.source}`, () => {
    const kB = Number(said.exec(readFileSync(`docs/${doc}`, 'utf8'))?.[1]);
    assert.ok(Math.abs(kB * 1000 - measured) < measured * 0.05, `${kB} kB are said, ${measured} bytes were measured`);
  });
