const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Escapes text for a page, or for an attribute in double quotes.
 * The result is ASCII only, so that it may be pasted into a page of any encoding.
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]|[^\n\x20-\x7e]/gu, (letter) => NAMES[letter] ?? `&#${letter.codePointAt(0)};`);
}
