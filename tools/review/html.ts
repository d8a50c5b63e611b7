/** A piece of a page that is safe to write as it stands. Only `html` makes one. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** What may stand in a template: text is escaped, pieces are not, `undefined` and `false` leave nothing. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/** Builds a piece of a page. Every value is escaped unless `html` made it. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((page, text, at) => page + write(parts[at - 1]) + text));
}

/** Text of a page or of an attribute in double quotes, with nothing left that a browser reads as markup. */
export function escapeText(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (letter) => names[letter]!);
}

/** Data for a script of the page. No `<` is left, so nothing in it can end the element that it stands in. */
export function json(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

function write(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.source;
  return typeof part === 'object' ? part.map(write).join('') : escapeText(String(part));
}
