import type { Block, Segment } from './block.js';
import { studyLink } from './links.js';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ge: '≥',
  le: '≤',
  plusmn: '±',
  deg: '°',
  micro: 'µ',
  times: '×',
  ndash: '–',
  mdash: '—',
  bull: '•',
  hellip: '…',
};

// An escaped sign is matched first, and so is never the start of a tag.
const TAG =
  /\\<|<\/?(p|div|br|ul|ol|li|h[1-6]|mark|b|i|em|strong|sub|sup|span|a|u)(?:\s[^<>]{0,300})?\/?>|<!--\s*-->/gi;
const INLINE = /^(?:mark|b|i|em|strong|sub|sup|span|a|u)$/i;
const ENTITY = '&(?:#(\\d{1,7})|#x([\\da-f]{1,6})|([a-z]{2,6}));';
// The empty group keeps the place of the escaped sign, which names do not have.
const IN_NAMES = new RegExp(`${ENTITY}()`, 'gi');
const IN_MARKUP = new RegExp(`\\\\?${ENTITY}|\\\\([!-/:-@[-\`{-~])`, 'gi');
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const TURNING = /[\u202A-\u202E\u2066-\u2069]/;
const BULLET = '[*•·▪●◦‣○■–-](?=\\s)|[•▪●◦‣■]|[-–](?=\\p{L})|o(?=\\s)|[①-⑳]';
const NUMBER = '\\(?(?:\\d{1,3}\\\\?[.)）、．](?!\\d)|(?:[a-zA-Z]|[ivxIVX]{1,5})\\\\?[.)）](?=\\s))';
const MARKER = new RegExp(`^(?:${BULLET}|${NUMBER})`, 'u');

/** What ends a line, in files from any system. */
export const LINE_END = /\r\n|\r|\n|\u2028|\u2029/;
/** Without one of these a text is plain as it is, which nearly all names are. */
const SPECIAL = /[<&\\\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** The list marker at the start of a line that has no indent, or an empty string. */
export function markerOf(line: string): string {
  return MARKER.exec(line.slice(0, 12))?.[0] ?? '';
}

/** Whether a text can turn the direction of what stands around it. */
export function turnsText(text: string): boolean {
  return TURNING.test(text);
}

/** Turns the HTML tags of the registry's own pages into line breaks and list marks, and drops the inline ones. */
export function breakTags(text: string): string {
  return text.replace(TAG, (tag, name: string | undefined) => {
    if (tag === '\\<') return tag;
    if (!name || INLINE.test(name)) return '';
    return /^li$/i.test(name) && !tag.startsWith('</') ? '\n* ' : '\n';
  });
}

/**
 * The text as a reader means it: escapes undone, entities decoded once, tags turned into breaks, direction signs left
 * out. `<` and `≥` stay. The result is text, never HTML.
 *
 * @param markup - Whether backslashes are escapes; in titles and names they are not.
 */
export function plainText(text: string, markup = false): string {
  if (!SPECIAL.test(text)) return text;
  // Tags first: what an escape or an entity turns into a tag is text. One pass for the rest: nothing is decoded twice.
  return breakTags(text)
    .replace(markup ? IN_MARKUP : IN_NAMES, decode)
    .replace(BIDI, '');
}

function decode(all: string, decimal?: string, hex?: string, name?: string, sign?: string): string {
  if (sign) return sign;
  // The registry escapes the sign of an entity too: "\&gt;" is ">".
  const kept = all.replace(/^\\/, '');
  if (name) return NAMED[name.toLowerCase()] ?? kept;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : kept;
}

/**
 * A text of the record as lines to draw with DOM nodes. Nothing but lines, markers and links to other studies is made
 * out of it; every word and number stays, in order.
 *
 * @param names - Whether each line is a name, so that "1. FC Example" or "- none" is no entry of a list.
 */
export function renderText(text: string, markup = false, names = false): Block[] {
  const lines = text.includes('<') ? breakTags(text) : text;
  return lines
    .split(LINE_END)
    .filter((line) => line.trim())
    .map((line) => {
      const words = line.trim();
      const marker = names ? '' : markerOf(words);
      const indent = line.length - line.trimStart().length;
      return {
        level: Math.min(Math.floor(indent / 2), 6),
        marker: marker.replace('\\', ''),
        segments: linkStudies(plainText(words.slice(marker.length).trim(), markup)),
      };
    });
}

/** Splits a text at the NCT numbers in it, each of which becomes a link to its record. */
export function linkStudies(text: string): Segment[] {
  if (!text.includes('NCT')) return text ? [{ text }] : [];
  return text
    .split(/\b(NCT\d{8})\b/)
    .map((part, index) => (index % 2 ? { text: part, href: studyLink(part) } : { text: part }))
    .filter((segment) => segment.text);
}
