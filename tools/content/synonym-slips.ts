import type { Guide } from '../../src/guide/guide.js';
import { searchTexts } from '../../src/guide/search-texts.js';
import { stem, wordsOf } from '../../src/guide/search-words.js';
import type { Finding } from './assemble.js';

/** The most words that the search treats as one synonym. */
const LONGEST = 4;

const run = (text: string) => ` ${wordsOf(text).map(stem).join(' ')} `;

/** Synonyms without effect: meanings that no text of the guide has, and words that cannot be searched. */
export function synonymSlips(guide: Guide): Finding[] {
  const { synonyms = [] } = guide;
  const lines = synonyms.length ? searchTexts(guide).map(({ text, words = text }) => run(words)) : [];
  const passed = new Set(
    synonyms.flatMap(({ typed, means }) => (means.length ? [] : wordsOf(typed.join(' ')).map(stem))),
  );
  const meant = (text: string) => wordsOf(text).filter((word) => !passed.has(stem(word)));
  return synonyms.flatMap(({ typed, means }, at): Finding[] => [
    ...(typed.length ? [] : [{ path: ['synonyms', at, 'typed'], message: 'write at least one word that people type' }]),
    ...means
      .filter((text) => !lines.some((line) => line.includes(run(text))))
      .map((text) => ({
        path: ['synonyms', at, 'means'],
        message: `no text of the guide says "${text}": copy the words of a text, or take it out`,
      })),
    ...(means.length ? typed : [])
      .filter((text) => !meant(text).length || meant(text).length > LONGEST)
      .map((text) => ({
        path: ['synonyms', at, 'typed'],
        message: `"${text}" cannot be looked for: write one to ${LONGEST} words beside those that the search passes over`,
      })),
  ]);
}
