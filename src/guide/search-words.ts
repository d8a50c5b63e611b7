/** The words of a text in lower case without accents. A single letter is not a word; a single digit is. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/\p{N}+[\p{L}\p{N}]*|\p{L}[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The stem of an English or Spanish word: "treated" and "treating" become "treat", "biopsies" and "biopsy" become "biopsi". At least three
 * letters stay, and four before a vowel, so that "hai" does not match "has", nor "die" "diet". A short word keeps the "e" that tells it from
 * another one, as a capital: "scared" and "scare" become "scarE", and "scar" stays.
 *
 * @param word - As `wordsOf` gives it.
 */
export const stem = (word: string): string =>
  word
    .replace(/^([^aeiou]*[aeiou][^aeiouwxy])(?:e[ds]?|ing)$/, '$1E')
    .replace(/^(..+[^e])(?:ed|ing)$/, '$1')
    .replace(/^(..+[^s])s$/, '$1')
    .replace(/^(.{4,}?)[aeo]+$/, '$1')
    .replace(/^(.{3,})y$/, '$1i');

/** Whether two words differ by one typing mistake: a letter replaced, added or missing, or two neighbors swapped. */
export function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [a, b] = [one.slice(at), other.slice(at)];
  return (
    a.slice(1) === b.slice(1) ||
    a === b.slice(1) ||
    a.slice(1) === b ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
