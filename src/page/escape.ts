const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text of a page, or of an attribute in double quotes, with nothing left that a browser reads as markup.
 * ASCII only: the text may be pasted into a page of any encoding.
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]|[^\n\x20-\x7e]/gu, (letter) => NAMES[letter] ?? `&#${letter.codePointAt(0)};`);
}
