import type { Guide } from '../guide/guide.js';
import { mapWords, withGuideWords } from '../i18n/map-words.js';
import { primarySubtag } from '../i18n/primary-subtag.js';
import type { PageLanguage } from './languages.js';

/** Stand around a word of the interface until the page is written: no text has these letters. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/**
 * The words of the interface for a guide: those that it brings itself, else those of a language of ours. Where that is another language than
 * the guide's, each word is marked, so that the page can say so.
 */
export function languageFor(language: PageLanguage, guide: Guide): PageLanguage {
  const strings = withGuideWords(language.strings, guide);
  const words = mapWords(language.words, (place, text) => guide.interface?.[`page.${place}`] ?? text);
  if (strings.lang === primarySubtag(guide.lang)) return { ...language, strings, words };
  const mark = <Words>(all: Words) => mapWords(all, (_, text) => `${OPEN}${text}${CLOSE}`);
  return { ...language, strings: mark(strings), words: mark(words) };
}

/** Writes the marks of a text as markup; an attribute has room for none. */
export function withInterfaceLanguage(html: string, { lang }: PageLanguage): string {
  return html.replace(/<[^>]*>|[\uE000\uE001]/g, (part) =>
    part === OPEN ? `<span lang="${lang}">` : part === CLOSE ? '</span>' : part.replace(/[\uE000\uE001]/g, ''),
  );
}
