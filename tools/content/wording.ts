import type { Finding } from './assemble.js';
import type { HouseWords } from './house.js';
import type { Section, Text } from './passages.js';
import { sentencesOf, wordsOf } from './reading.js';

/** Forbidden words that one guide may use, each with the reason. */
type Allowed = Readonly<Record<string, string>>;

/** Compiled patterns: a guide has hundreds of sections, and compiling takes longer than matching. */
const compiled = new WeakMap<HouseWords, readonly (readonly [pattern: RegExp, why: string])[]>();

function patternsOf(house: HouseWords) {
  let patterns = compiled.get(house);
  if (!patterns) {
    patterns = Object.entries(house.never).map(
      ([words, why]) => [new RegExp(`(?<![\\p{L}\\d])(?:${words})(?!\\p{L})`, 'giu'), why] as const,
    );
    compiled.set(house, patterns);
  }
  return patterns;
}

/** Forbidden words in texts, one finding each. */
export function forbiddenWords(texts: readonly Text[], house: HouseWords, allowed: Allowed = {}): Finding[] {
  const never = patternsOf(house);
  const unless = house.unless && new RegExp(house.unless, 'giu');
  const may = new Set(Object.keys(allowed).map((word) => word.toLowerCase()));
  return texts.flatMap(({ text, path }) => {
    const looked = unless ? text.replace(unless, (found) => ' '.repeat(found.length)) : text;
    return never
      .flatMap(([words, why]) => [...looked.matchAll(words)].map(({ 0: word, index }) => ({ word, index, why })))
      .filter(({ word }) => !may.has(word.toLowerCase()))
      .sort((a, b) => a.index - b.index)
      .map(({ word, why }) => ({ path, message: `"${word}" is a word that this guide never uses: ${why}. "${text}"` }));
  });
}

/** Sentences that are too long, one finding each. */
export function longSentences({ texts, graded }: Section, { longest }: HouseWords): Finding[] {
  if (!graded) return [];
  return texts.flatMap(({ text, path }) =>
    sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > longest)
      .map((sentence) => ({ path, message: `more than ${longest} words in a sentence: "${sentence}"` })),
  );
}
