// English in disguise: no letter of it is left, so that whatever still reads as English was never given to a translator.

/** What is filled in, and the bar between the forms of a word. */
const KEPT = /(\{\w+\}| \| )/;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ACCENTED = [...'åƀçđëƒğĥïĵķłɱñöþɋřšŧüṽŵẋÿž'];
const HEBREW = [...'אבצדהפגחיזכלמנעפקרשטוותקסז'];

/** Says every word with other letters; the same word always in the same way, so that the glossary finds its terms. */
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

/** Each word by 40 % longer, with accents above and below; as long as in English where there is no more room. */
export function long(text: string, room = Number.POSITIVE_INFINITY): string {
  return longer(text).length > room ? accented(text) : longer(text);
}

/** Each word in letters that run from right to left. */
export const rightToLeft = disguise((word) => letters(word, HEBREW));
