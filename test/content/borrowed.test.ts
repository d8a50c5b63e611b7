import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sections } from '../../tools/content/passages.js';
import { SOURCE_PAGE_RUNS } from './source-page.js';
import { REAL, withCopy } from './support.js';

/** This number of equal words in a row is no coincidence but copied text. */
const RUN = 8;

/** The words of a text for comparison, without case, punctuation, quotation marks and line breaks. */
function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKD').toLowerCase();
  return plain.replace(/['’`]|\p{M}/gu, '').match(/[a-z0-9]+/g) ?? [];
}

function runsIn(text: string): string[] {
  const words = wordsIn(text);
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}

const digest = (run: string) => createHash('sha256').update(run).digest('hex').slice(0, 12);

/** The runs of words in a text that are on the page, too. */
const borrowed = (text: string, page: ReadonlySet<string> = SOURCE_PAGE_RUNS) =>
  runsIn(text).filter((run) => page.has(digest(run)));

describe('the guide says in its own words what the hospital page says', () => {
  it('in every file of the English content, and in each section read as a whole', () => {
    const files = readdirSync(REAL, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml') && !/^lang[\\/]/.test(name))
      .map((name) => [name, readFileSync(`${REAL}/${name}`, 'utf8')] as const);
    assert.ok(files.length > 30, `only ${files.length} files`);
    const read = withCopy((copy) => sections(copy.content())).map(
      ({ path, where, texts }) => [`${path.join(' ')} ${where}`, texts.map(({ text }) => text).join(' ')] as const,
    );
    assert.deepEqual(
      [...files, ...read].flatMap(([name, text]) => borrowed(text).map((run) => `${name}: ${run}`)),
      [],
    );
  });

  it('eight equal words are found despite case, punctuation, quotation marks and line breaks; seven are allowed', () => {
    const page = new Set(runsIn("The nurse's small blue cart, it rolls down a long hall.").map(digest));
    for (const same of [
      'Look: the nurses small BLUE cart - it rolls down!',
      'the nurse’s “small, blue” cart\n    it (rolls) down',
      'small blue cart. It rolls? Down: a long',
    ])
      assert.equal(borrowed(same, page).length, 1, same);
    assert.deepEqual(borrowed('The nurse has a small blue cart: it rolls down a lane.', page), []);
    assert.ok(SOURCE_PAGE_RUNS.size > 600, 'the whole page');
  });
});
