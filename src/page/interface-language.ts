import type { Guide } from '../guide/guide.js';
import { mapWords, withGuideWords } from '../i18n/map-words.js';
import { primarySubtag } from '../i18n/primary-subtag.js';
import type { PageLanguage } from './languages.js';

/** Private-use characters that mark a word of the interface until the page is written. No text has them. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/**
 * The words of the interface for a guide: those that it brings along, else those of a built-in language. If that language is not the guide's,
 * each word is marked, so that the page can give it a `lang`.
 */
export function languageFor(language: PageLanguage, guide: Guide): PageLanguage {
  const strings = withGuideWords(language.strings, guide);
  const words = mapWords(language.words, (place, text) => guide.interface?.[`page.${place}`] ?? text);
  if (strings.lang === primarySubtag(guide.lang)) return { ...language, strings, words };
  const mark = <Words>(all: Words) => mapWords(all, (_, text) => `${OPEN}${text}${CLOSE}`);
  return { ...language, strings: mark(strings), words: mark(words) };
}

/** Turns the marks of a text into markup; in attributes they are removed. */
export function withInterfaceLanguage(html: string, { lang }: PageLanguage): string {
  return html.replace(/<[^>]*>|[\uE000\uE001]/g, (part) =>
    part === OPEN ? `<span lang="${lang}">` : part === CLOSE ? '</span>' : part.replace(/[\uE000\uE001]/g, ''),
  );
}
