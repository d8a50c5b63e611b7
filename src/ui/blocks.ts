import { html, nothing, type TemplateResult } from 'lit';
import { runsOf } from '../guide/glossary.js';
import type { FactId, Guide, Id, Statement } from '../guide/guide.js';
import { day } from '../i18n/format.js';
import type { RenderContext } from './context.js';
import { draw } from './picture.js';

type Content = TemplateResult | string;

const LEVELS = [
  (text: Content, look: string) => html`<h2 class=${look}>${text}</h2>`,
  (text: Content, look: string) => html`<h3 class=${look}>${text}</h3>`,
  (text: Content, look: string) => html`<h4 class=${look}>${text}</h4>`,
  (text: Content, look: string) => html`<h5 class=${look}>${text}</h5>`,
  (text: Content, look: string) => html`<h6 class=${look}>${text}</h6>`,
];

/**
 * A heading whose level the host page decides and whose size does not depend on it.
 * @param level - 2 to 6; deeper ones stay at 6.
 */
export function heading(level: number, text: Content, look: 'h1' | 'h2' | 'h3' = 'h2'): TemplateResult {
  return LEVELS[Math.min(level, 6) - 2]!(text, look);
}

/** The heading of a view: focus goes here when the view changes. */
export function mainHeading(level: number, text: Content): TemplateResult {
  return html`<div data-main tabindex="-1">${heading(level, text, 'h1')}</div>`;
}

/**
 * A text whose medical words open their meaning where they stand, each at its first use.
 *
 * @param explained - Words that have been explained just before.
 */
export function say({ guide }: RenderContext, text: string, explained = new Set<string>()): unknown {
  const runs = runsOf(guide, text);
  // Most texts are one plain run, which needs no list of parts.
  if (!runs.some(({ term }) => term && !explained.has(term.term))) return text;
  return runs.map(({ text: run, term }) => {
    if (!term || explained.has(term.term)) return run;
    explained.add(term.term);
    return html`<button type="button" class="term" data-term=${term.term} aria-haspopup="dialog">${run}</button>`;
  });
}

/** @param context - Given where words can open their meaning. */
export function paragraphs(statements: readonly Statement[], context?: RenderContext): TemplateResult[] {
  const explained = new Set<string>();
  return statements.map(({ text }) => html`<p>${context ? say(context, text, explained) : text}</p>`);
}

/** The static parts of a list, by how many items it has. */
const lists: TemplateStringsArray[] = [];

/** Items of a list as one template: each on its own would take three times the memory. */
export function items(texts: readonly unknown[]): TemplateResult | typeof nothing {
  const count = texts.length;
  if (!count) return nothing;
  lists[count] ??= listOf(count);
  return html(lists[count], ...texts);
}

function listOf(count: number): TemplateStringsArray {
  const parts = ['<li>', ...Array<string>(count - 1).fill('</li><li>'), '</li>'];
  return Object.assign(parts, { raw: parts });
}

export function bullets(texts: readonly unknown[]): TemplateResult {
  return html`<ul class="dash" role="list">${items(texts)}</ul>`;
}

/** @param context - Given where words can open their meaning. */
export function statementList(statements: readonly Statement[], context?: RenderContext): TemplateResult {
  const explained = new Set<string>();
  return bullets(statements.map(({ text }) => (context ? say(context, text, explained) : text)));
}

/** A section: a heading with what follows it. */
export function section(level: number, title: string, body: unknown, look: 'h2' | 'h3' = 'h2'): TemplateResult {
  return html`<div class="flow">${heading(level, title, look)} ${body}</div>`;
}

/** Pictures of a treatment beside its name (decoration), or on its own page (with their words). */
export function rowPicture(guide: Guide, treatment: Id): TemplateResult {
  const picture = guide.treatments.find(({ id }) => id === treatment)?.pictures[0];
  return html`<span class="pic">${picture ? draw(picture, false) : nothing}</span>`;
}

export function icon(shape: TemplateResult): TemplateResult {
  return html`<svg class="ico" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}

/** A folded list of where statements come from: each source once, with the facts that it holds. */
export function sources(context: RenderContext, facts: Iterable<FactId>): TemplateResult {
  const { guide, strings } = context;
  const bySource = new Map<Id, FactId[]>();
  for (const fact of new Set(facts)) {
    for (const source of guide.facts[fact] ?? []) bySource.set(source, [...(bySource.get(source) ?? []), fact]);
  }
  const named = guide.sources.filter(({ id }) => bySource.has(id));
  return html`<details class="src" ?open=${context.printing}>
    <summary>${strings.sources}</summary>
    <ul class="inset plain small flow" role="list">
      ${named.map(
        ({ id, organization, title, url, read }) => html`<li>
          <bdi lang=${guide.translation ? 'en' : nothing}>${organization}. ${url ? html`<a href=${url} rel="noopener noreferrer" target="_blank">${title}</a>` : title}</bdi>, ${strings.read.replace('{date}', day(guide.lang, read))}.
          ${strings.facts} ${bySource.get(id)!.join(', ')}
        </li>`,
      )}
    </ul>
  </details>`;
}

/** A box to tick, as large as its words. Ticking it is recorded in `Choices`. */
export function tick(
  choice: 'compared' | 'talk' | 'picked',
  value: string,
  text: string,
  ticked: readonly string[],
  hint: Content = '',
  closed = false,
): TemplateResult {
  return html`<label class="opt">
    <input type="checkbox" data-choice=${choice} value=${value} autocomplete="off" .checked=${ticked.includes(value)} ?disabled=${closed} />
    <span>${text}${hint ? html`<span>${hint}</span>` : nothing}</span>
  </label>`;
}

/** A place to write. Browsers may send what is typed somewhere to check its spelling, so that is off. */
export function field(choice: 'own' | 'asked' | 'notes', label: string, text: string): TemplateResult {
  return html`<label class="write">${label}
    <textarea rows="4" data-choice=${choice} autocomplete="off" spellcheck="false" .value=${text}></textarea>
  </label>`;
}

/** A button that looks like a link and moves inside the guide. */
export function goLink(view: string, text: Content, id?: Id, look = 'link'): TemplateResult {
  return html`<button type="button" class=${look} data-go=${view} data-id=${id ?? nothing}>${text}</button>`;
}

export const chevron = html`<span class="chev" aria-hidden="true"></span>`;
export const backChevron = html`<span class="chev back" aria-hidden="true"></span>`;
