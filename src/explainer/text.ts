import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../i18n/en/interface.js';
import { type Block, renderText } from '../trial/text.js';
import type { Fact } from '../trial/types.js';

/** A quotation of at most this many characters, on one line, follows our sentence. A longer one gets a box. */
const SHORT = 160;

/** Icon: quotation marks. */
const QUOTE = html`<svg class="ico" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M9 7c-4 1-5 4-5 6v4h5v-5H6c0-2 1-3 3-3.5zM19 7c-4 1-5 4-5 6v4h5v-5h-3c0-2 1-3 3-3.5z" />
</svg>`;

/** One sentence of ours with the field of the record that it comes from, and a quotation where there is one. */
export function factView(strings: Strings, fact: Fact): TemplateResult {
  const { field, state, say, quote, markup, href } = fact;
  const short = quote !== undefined && quote.length <= SHORT && !quote.includes('\n');
  const blocks = renderText(quote ?? '', !!markup);
  const words = short ? inline(blocks) : nothing;
  const linked = href
    ? html`<a href=${href} rel="noopener noreferrer" target=${href.startsWith('https') ? '_blank' : nothing}>${words}</a>`
    : words;
  return html`<div part="fact" class="fact ${state}" data-field=${field} data-state=${state}>
    <p>${href && quote === undefined ? html`<a href=${href} rel="noopener noreferrer" target="_blank">${say}</a>` : say}${short ? html` <span part="quote" class="q" lang="en" dir="auto">${linked}</span>` : nothing}</p>
    ${quote === undefined || short ? nothing : isList(blocks) ? shortList(blocks) : quoteBox(strings, blocks)}
  </div>`;
}

/** Whether a quotation is a few short names, such as illnesses or groups: these are easier to read as a list than in a box. */
function isList(blocks: readonly Block[]): boolean {
  return (
    blocks.length <= 12 &&
    blocks.every(({ segments }) => segments.reduce((sum, { text }) => sum + text.length, 0) <= 80)
  );
}

function shortList(blocks: readonly Block[]): TemplateResult {
  return html`<ul class="dash q" role="list" part="quote" lang="en">${blocks.map((block) => html`<li dir="auto">${inline([block])}</li>`)}</ul>`;
}

/** The record's own words, unchanged, in a box that says so. */
function quoteBox(strings: Strings, blocks: readonly Block[]): TemplateResult {
  return html`<figure class="quote" part="quote">
    <figcaption>${QUOTE}<span>${strings.trial.copied}</span></figcaption>
    <blockquote lang="en" dir="auto">${lines(blocks)}</blockquote>
  </figure>`;
}

/** Lines with the record's own markers and numbers, so that "criterion 3" elsewhere in the record still fits. */
export function lines(blocks: readonly Block[]): TemplateResult[] {
  return blocks.map(
    ({ level, marker, segments }) =>
      html`<p class="line in${level}">${marker ? html`<span class="marker">${marker}</span> ` : nothing}<span>${segments.map(segment)}</span></p>
`,
  );
}

export const inline = (blocks: readonly Block[]) =>
  blocks.map(({ marker, segments }) => html`${marker}${marker ? ' ' : ''}${segments.map(segment)}`);

function segment({ text, href }: Block['segments'][number]): TemplateResult | string {
  return href ? html`<a href=${href} rel="noopener noreferrer" target="_blank">${text}</a>` : text;
}
