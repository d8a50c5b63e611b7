import { nothing, type TemplateResult } from 'lit';
import { escapeText } from './escape.js';

/**
 * Writes what lit would render as HTML text. It needs no DOM, so it runs on a server and in a build.
 *
 * Values are escaped. Event listeners and properties (`@click`, `.value`) need a script and are left out. As in lit, `nothing`, `null`,
 * `undefined` and the empty text leave nothing in a text, and `nothing` takes away the attribute that it stands in.
 *
 * @param value - A template, a text, a number, or a list of these.
 * @throws TypeError for what only a browser can render: a function, a DOM node, an expression in place of an attribute.
 */
export function toHtml(value: unknown): string {
  if (value === nothing || value === undefined || value === null || value === '') return '';
  if (/string|number|boolean/.test(typeof value)) return escapeText(String(value));
  if (isTemplate(value)) return templateHtml(value);
  if (isDirective(value)) return toHtml(new value._$litDirective$({ type: CHILD }).render(...value.values));
  if (typeof value === 'object' && Symbol.iterator in value)
    return Array.from(value as Iterable<unknown>, toHtml).join('');
  throw new TypeError(`${String(value)} cannot be written as text: use a template, text, number, or a list of these`);
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && '_$litType$' in value;

/** A directive such as `keyed` or `repeat`, as lit keeps it until it draws. */
interface DirectiveResult {
  readonly _$litDirective$: new (part: { readonly type: number }) => { render(...values: unknown[]): unknown };
  readonly values: readonly unknown[];
}

/** Lit's part type for an expression between tags. */
const CHILD = 2;

const isDirective = (value: unknown): value is DirectiveResult =>
  typeof value === 'object' && value !== null && '_$litDirective$' in value;

/** An attribute with an expression in each gap of its text. Its kind is `?` (boolean), `.` (property), `@` (listener) or none. */
interface Attribute {
  readonly kind: string;
  readonly name: string;
  readonly texts: string[];
}

/** Static markup and what follows it: an attribute, an expression between tags, or nothing at the end of the template. */
interface Step {
  readonly markup: string;
  readonly attribute?: Attribute;
}

const steps = new WeakMap<TemplateStringsArray, readonly Step[]>();

function templateHtml({ strings, values }: TemplateResult): string {
  let known = steps.get(strings);
  if (!known) {
    known = stepsOf(strings);
    steps.set(strings, known);
  }
  let html = '';
  let at = 0;
  for (const { markup, attribute } of known) {
    html += markup;
    if (!attribute) html += at < values.length ? toHtml(values[at++]) : '';
    else {
      const end = at + attribute.texts.length - 1;
      html += attributeHtml(attribute, values.slice(at, end));
      at = end;
    }
  }
  return html;
}

function attributeHtml({ kind, name, texts }: Attribute, values: readonly unknown[]): string {
  if (kind === '?') return values[0] && values[0] !== nothing ? ` ${name}` : '';
  if (kind || values.includes(nothing)) return '';
  const value = texts.map((text, at) => (at ? escapeText(String(values[at - 1] ?? '')) + text : text)).join('');
  return ` ${name}="${value}"`;
}

/** An attribute whose value begins with an expression, or with some text before one. */
const ATTRIBUTE = /\s([.?@]?)([\w:-]+)=("?)([^"]*)$/;

type Place = 'text' | 'tag' | 'quotes';

/** The parser state after some markup, when `place` is the state before it. */
function placeAfter(markup: string, place: Place): Place {
  let now = place;
  for (const sign of markup.match(/[<>"]/g) ?? []) {
    if (now === 'quotes') now = sign === '"' ? 'tag' : now;
    else if (now === 'tag') now = sign === '>' ? 'text' : sign === '"' ? 'quotes' : now;
    else if (sign === '<') now = 'tag';
  }
  return now;
}

/** Splits a template at its expressions. */
function stepsOf(strings: TemplateStringsArray): Step[] {
  const found: Step[] = [];
  let place: Place = 'text';
  let open: Attribute | undefined;
  for (const [at, part] of strings.entries()) {
    let markup = part;
    if (open) {
      const end = place === 'quotes' ? markup.indexOf('"') : 0;
      open.texts.push(end < 0 ? markup : markup.slice(0, end));
      if (end < 0) continue;
      markup = markup.slice(place === 'quotes' ? end + 1 : 0);
      place = 'tag';
      open = undefined;
    }
    place = placeAfter(markup, place);
    const isText = place === 'text' || at === strings.length - 1;
    const [all, kind = '', name = '', , text = ''] = (isText ? null : ATTRIBUTE.exec(markup)) ?? [];
    if (!isText && all === undefined)
      throw new TypeError(`no attribute takes the expression after "${markup.slice(-60)}"`);
    open = all === undefined ? undefined : { kind, name, texts: [text] };
    found.push(open ? { markup: markup.slice(0, -all!.length), attribute: open } : { markup });
  }
  return found;
}
