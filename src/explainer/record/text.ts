import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/en/interface.js';
import type { Block } from '../../trial/block.js';
import { fieldsOf } from '../../trial/facts.js';
import type { Fact, ResultTable } from '../../trial/types.js';

/** A quotation of at most this many characters, on one line, follows our sentence. A longer one gets a box. */
const SHORT = 160;

/** Icon: quotation marks. */
const QUOTE = html`<svg class="ico" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M9 7c-4 1-5 4-5 6v4h5v-5H6c0-2 1-3 3-3.5zM19 7c-4 1-5 4-5 6v4h5v-5h-3c0-2 1-3 3-3.5z" />
</svg>`;

/** One sentence of ours with the fields of the record that it comes from, and a quotation if there is one. */
export function factView(strings: Strings, fact: Fact): TemplateResult {
  const { state, quote, table, blocks = [] } = fact;
  const short = quote !== undefined && quote.length <= SHORT && blocks.length === 1;
  return html`<div part="fact" class="fact ${state}" data-field=${fieldsOf(fact).join(' ')} data-state=${state}>
    <p>${sentence(fact, short)}</p>
    ${quote === undefined || short ? nothing : isList(blocks) ? shortList(blocks) : quoteBox(strings, blocks)}
    ${quote !== undefined && !short && fact.after ? html`<p>${fact.after}</p>` : nothing}
    ${table ? tableView(table) : nothing}
  </div>`;
}

/** Our sentence, the record's words in it if they are short, and what we say after them: on a line of its own, since a quotation may end without a full stop. */
export function sentence({ say, quote, blocks = [], after, href }: Fact, short: boolean): TemplateResult {
  if (quote === undefined) return html`${href ? link(href, say) : say}${after ? ` ${after}` : nothing}`;
  if (!short) return html`${href ? link(href, say) : say}`;
  const words = inline(blocks);
  return html`${say} <span part="quote" class="q" lang="en" dir="auto">${href ? link(href, words) : words}</span>${after ? html` <br>${after}` : nothing}`;
}

const link = (href: string, content: unknown) =>
  html`<a href=${href} rel="noopener noreferrer" target=${href.startsWith('https') ? '_blank' : nothing}>${content}</a>`;

/** Whether a quotation is a few short names, such as illnesses or groups: these are easier to read as a list than in a box. */
function isList(blocks: readonly Block[]): boolean {
  return (
    blocks.length > 1 &&
    blocks.length <= 12 &&
    blocks.every(({ marker, segments }) => !marker && segments.reduce((sum, { text }) => sum + text.length, 0) <= 80)
  );
}

/** A few short names as a list. */
export function shortList(blocks: readonly Block[]): TemplateResult {
  return html`<ul class="dash q" role="list" part="quote" lang="en">${blocks.map((block) => html`<li dir="auto">${inline([block])}</li>`)}</ul>`;
}

/** The record's own words, unchanged, in a box that says so. */
function quoteBox(strings: Strings, blocks: readonly Block[]): TemplateResult {
  return html`<figure class="quote" part="quote">
    <figcaption>${QUOTE}<span>${strings.trial.copied}</span></figcaption>
    <blockquote lang="en">${lines(blocks)}</blockquote>
  </figure>`;
}

/**
 * Lines with the record's own markers and numbers, so that "criterion 3" elsewhere in the record is still right. Each has its own `dir`: with
 * one `dir` around them all, Chromium scans all lines again for each added one, and 3,000 lines took half a minute.
 */
export function lines(blocks: readonly Block[]): TemplateResult[] {
  return blocks.map(
    ({ level, marker, segments }) =>
      html`<p class="line in${level}" dir="auto">${marker ? html`<span class="marker">${marker}</span> ` : nothing}<span>${segments.map(segment)}</span></p>
`,
  );
}

/** The words of some lines in a row. */
export const inline = (blocks: readonly Block[]) =>
  blocks.map(
    ({ marker, segments }, at) =>
      html`${at ? ' ' : nothing}<span>${marker}${marker ? ' ' : ''}${segments.map(segment)}</span>`,
  );

function segment({ text, href }: Block['segments'][number]): unknown {
  return href ? link(href, breakable(text)) : breakable(text);
}

/** Names that are joined by signs. Most ordinary words are shorter. */
const JOINED = /(\S{16,})/;
/** The place after such a sign. */
const JOINT = /(?<=\p{L}[/+.,;:，、@_&])(?=\S)|(?<=[\d)][/+.,;:，、@_&])(?=\p{L})/u;

/**
 * A text in which a line may break after the signs that join names. No browser breaks "Cisplatinum/Pemetrexed" there by itself: on a telephone
 * it would break where the line ends, in the middle of the name.
 */
export function breakable(text: string): unknown {
  if (!JOINED.test(text)) return text;
  return text.split(JOINED).map((part, at) => {
    const names = at % 2 ? part.split(JOINT) : [part];
    return names.map((name, place) => (place ? html`<wbr>${name}` : name));
  });
}

/** Posted numbers, a column for each group, exactly as the record gives them. */
function tableView({ groups, rows }: ResultTable): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" part="quote" lang="en">
    <table>
      <thead><tr><td></td>${groups.map((group) => html`<th scope="col" dir="auto">${group}</th>`)}</tr></thead>
      <tbody>
        ${rows.map(({ title, cells }) => html`<tr><th scope="row" dir="auto">${title}</th>${cells.map((cell) => html`<td dir="auto">${cell}</td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}
