// Pseudo-translations without any English letter. Text that is still English on a page was therefore never translatable.

/** Placeholders, and the bar between the plural forms of a word. */
const KEPT = /(\{\w+\}| \| )/;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ACCENTED = [...'åƀçđëƒğĥïĵķłɱñöþɋřšŧüṽŵẋÿž'];
const HEBREW = [...'אבצדהפגחיזכלמנעפקרשטוותקסז'];

/** Replaces the letters of every word. The same word always gets the same letters, so that the glossary finds its terms. */
const disguise = (other: (word: string) => string) => (text: string) =>
  text
    .split(KEPT)
    .map((part) => (KEPT.test(part) ? part : part.replace(/[a-z]+/gi, other)))
    .join('');

const letters = (word: string, alphabet: readonly string[]) =>
  [...word]
    .map((letter) => {
      const other = alphabet[LETTERS.indexOf(letter.toLowerCase())]!;
      return letter === letter.toLowerCase() ? other : other.toUpperCase();
    })
    .join('');

const accented = disguise((word) => letters(word, ACCENTED));
const longer = disguise((word) => letters(word, ACCENTED) + 'ëïö'.repeat(9).slice(0, Math.round(word.length * 0.4)));

/** Each word 40 % longer, with accents above and below, but no text longer than `room`. */
export function long(text: string, room = Number.POSITIVE_INFINITY): string {
  return longer(text).length > room ? accented(text) : longer(text);
}

/** Each word in Hebrew letters, which run from right to left. */
export const rightToLeft = disguise((word) => letters(word, HEBREW));
