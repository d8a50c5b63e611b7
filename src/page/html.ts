/** A piece of a page that is safe to write as it stands. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** What may stand in a template: text is escaped, pieces are not, `undefined` and `false` leave nothing. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/** Builds a piece of a page. Every value is escaped unless it is a piece itself. Attributes stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((page, text, at) => page + write(parts[at - 1]) + text));
}

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text of a page, or of an attribute in double quotes, with nothing left that a browser reads as markup.
 * ASCII only: the text may be pasted into a page of any encoding.
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]|[^\n\x20-\x7e]/gu, (letter) => NAMES[letter] ?? `&#${letter.codePointAt(0)};`);
}

function write(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.source;
  return typeof part === 'object' ? part.map(write).join('') : escapeText(String(part));
}
