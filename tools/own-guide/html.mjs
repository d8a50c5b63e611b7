/** A piece of a page that is safe to write as it stands. */
class Html {
  constructor(source) {
    this.source = source;
  }
}

const NAMES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const write = (part) => {
  if (part === undefined || part === false || part === null) return '';
  if (part instanceof Html) return part.source;
  return Array.isArray(part) ? part.map(write).join('') : String(part).replace(/[&<>"']/g, (sign) => NAMES[sign]);
};

/** Builds a piece of a page: every value is escaped unless it is a piece itself. */
export const html = (strings, ...parts) =>
  new Html(strings.reduce((page, text, at) => page + write(parts[at - 1]) + text));

/** Markup that is known to be safe: a drawing that the checker has let through, a script of ours. */
export const trusted = (source) => new Html(source);

/** A value for a script of type application/json: nothing in it can end the script. */
export const json = (value) => new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
