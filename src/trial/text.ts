import { studyLink } from './links.js';

/** A run of text; with `href`, a link whose address is safe to use as it is. */
export interface Segment {
  readonly text: string;
  readonly href?: string;
}

/** One line to draw: a paragraph, or a list item when it has a `marker`. */
export interface Block {
  /** Depth by indent: 0 is the outermost. */
  readonly level: number;
  /** List marker as written (`*`, `1.`), or an empty string. */
  readonly marker: string;
  readonly segments: readonly Segment[];
}

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
const ESCAPE = /\\([!-/:-@[-`{-~])/.source;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/.source;
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const TURNING = /[\u202A-\u202E\u2066-\u2069]/;
const BULLET = '[*•·▪●◦‣○■–-](?=\\s)|[•▪●◦‣■]|[-–](?=\\p{L})|o(?=\\s)|[①-⑳]';
const NUMBER = '\\(?(?:\\d{1,3}\\\\?[.)）、．](?!\\d)|(?:[a-zA-Z]|[ivxIVX]{1,5})\\\\?[.)）](?=\\s))';
const MARKER = new RegExp(`^(?:${BULLET}|${NUMBER})`, 'u');

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
  // Tags first: what an escape or an entity turns into a tag is text. One pass for the rest: nothing is decoded twice.
  const pass = new RegExp(markup ? `${ESCAPE}|${ENTITY}` : `()${ENTITY}`, 'gi');
  const change = (all: string, sign?: string, decimal?: string, hex?: string, name?: string) => {
    if (sign) return sign;
    if (name) return NAMED[name.toLowerCase()] ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all;
  };
  return breakTags(text).replace(pass, change).replace(BIDI, '');
}

/**
 * A text of the record as lines to draw with DOM nodes. Nothing but lines, markers and links to other studies is made
 * out of it; every word and number stays, in order.
 */
export function renderText(text: string, markup = false): Block[] {
  return breakTags(text)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim())
    .map((line) => {
      const words = line.trim();
      const marker = markerOf(words);
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
  return text
    .split(/\b(NCT\d{8})\b/)
    .map((part, index) => (index % 2 ? { text: part, href: studyLink(part) } : { text: part }))
    .filter((segment) => segment.text);
}
