/** The vowels of one syllable: a strong vowel, an accented weak one, or a run of weak ones next to at most one strong vowel. */
const SYLLABLE =
  /[aeoáéó]?[iuü](?![íú])[aeoáéó](?:[iuüy](?![a-záéíóúüñ]))?|[aeoáéó][iuüy](?![aeoáéó])|[aeoáéóíú]|uy(?![a-záéíóúüñ])|[iuü]+|y(?![a-záéíóúüñ])/g;

/** How many syllables a Spanish word has; 1 at least. */
export function syllables(word: string): number {
  // The u of que, qui, gue, gui is silent.
  const spoken = word.toLowerCase().replace(/(q|g)u(?=[eéií])/g, '$1');
  return Math.max(1, spoken.match(SYLLABLE)?.length ?? 1);
}

export const sentencesOf = (text: string) => text.split(/(?<=[.!?:])\s+/).filter((sentence) => /\p{L}/u.test(sentence));
export const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu) ?? [];

/**
 * How easy a Spanish text is, on the Flesch-Szigriszt scale that INFLESZ grades: over 80 very easy (primary school), 65 to 80 quite easy,
 * 55 to 65 normal (secondary school), below that hard.
 */
export function ease(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = texts.flatMap(wordsOf);
  if (!words.length || !sentences.length) return 100;
  const count = words.reduce((sum, word) => sum + syllables(word), 0);
  return 206.835 - (62.3 * count) / words.length - words.length / sentences.length;
}
