import { html, nothing, type TemplateResult } from 'lit';
import { runsOf } from '../guide/glossary.js';
import type { FactId, Guide, Id, Source, Statement, Term } from '../guide/guide.js';
import { held, once } from '../guide/once.js';
import { date, fill } from '../i18n/format.js';
import type { Command } from './commands.js';
import type { RenderContext } from './context.js';
import { madeOf } from './made.js';
import { draw, listPicture } from './picture.js';

type Content = TemplateResult | string;

/** Static parts of headings, by level. */
const headings = new Map<number, TemplateStringsArray>();

/** Level of the first heading, 2 to 6, for any value of `heading-level`. */
export const levelOf = (value: number): number => Math.min(6, Math.max(2, Math.trunc(value) || 2));

/**
 * A heading. Its level depends on the host page; its size does not.
 * @param level - From 1; levels below 6 become 6.
 * @param look - Size, as a class.
 */
export function heading(level: number, text: Content, look: 'h1' | 'h2' | 'h3' = 'h2'): TemplateResult {
  const h = Math.min(6, level);
  return html(
    held(headings, h, () => madeOf([`<h${h} class=`, '>', `</h${h}>`])),
    look,
    text,
  );
}

/** The heading of a view, which gets the focus when the view changes. */
export function mainHeading(level: number, text: Content): TemplateResult {
  return html`<div data-main part="heading" tabindex="-1">${heading(level, text, 'h1')}</div>`;
}

/**
 * A text with its medical words underlined by dots: a press on one opens its meaning. On the plain page and in print it is only text.
 *
 * They are no `<button>`, because a line could break between a button and the comma after it.
 *
 * @param dotted - The words that are dotted on this page so far; those of this text are added. Left out: no word is dotted.
 */
export function say({ guide, page }: RenderContext, text: string, dotted?: Set<string>): unknown {
  if (page || !dotted) return text;
  const isNew = (term: Term | undefined): term is Term => !!term && !dotted.has(term.term);
  const runs = runsOf(guide, text);
  // Most texts are one plain run, which needs no list of parts.
  if (!runs.some(({ term }) => isNew(term))) return text;
  return runs.map(({ text: run, term }) => {
    if (!isNew(term)) return run;
    dotted.add(term.term);
    return html`<span class="term" part="term" role="button" tabindex="0" data-term=${term.term} aria-haspopup="dialog">${run}</span>`;
  });
}

/**
 * Statements as paragraphs.
 * @param context - Given with `dotted` where medical words are dotted.
 */
export function paragraphs(
  statements: readonly Statement[],
  context?: RenderContext,
  dotted?: Set<string>,
): TemplateResult[] {
  return statements.map(({ text }) => html`<p>${context ? say(context, text, dotted) : text}</p>`);
}

/** Static parts of lists, by number of items. */
const lists: TemplateStringsArray[] = [];

/** List items as one template: a template for each item would take three times the memory. */
export function items(texts: readonly unknown[]): TemplateResult | typeof nothing {
  const count = texts.length;
  if (!count) return nothing;
  lists[count] ??= madeOf(['<li>', ...Array<string>(count - 1).fill('</li><li>'), '</li>']);
  return html(lists[count], ...texts);
}

export function bullets(texts: readonly unknown[]): TemplateResult {
  return html`<ul class="dash" role="list">${items(texts)}</ul>`;
}

/**
 * Statements as a list.
 * @param context - Given with `dotted` where medical words are dotted.
 */
export function statementList(
  statements: readonly Statement[],
  context?: RenderContext,
  dotted?: Set<string>,
): TemplateResult {
  return bullets(statements.map(({ text }) => (context ? say(context, text, dotted) : text)));
}

/** A section: a heading and its content. */
export function section(level: number, title: string, body: unknown, look: 'h2' | 'h3' = 'h2'): TemplateResult {
  return html`<div class="flow">${heading(level, title, look)} ${body}</div>`;
}

/** The picture of a treatment, as decoration beside the treatment's name. */
export function rowPicture(guide: Guide, treatment: Id | undefined): TemplateResult {
  const found = guide.treatments.find(({ id }) => id === treatment);
  const picture = found && listPicture(found);
  return html`<span class="pic">${picture ? draw(picture, false) : nothing}</span>`;
}

export function icon(shape: TemplateResult): TemplateResult {
  return html`<svg class="ico" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}

/** A part of a page: a heading and its content. */
export interface Part {
  /** Name of its anchor on the plain page. */
  readonly id: string;
  readonly title: string;
  readonly body: unknown;
}

/** A folded list of the sources of some facts. */
export function sources(
  context: RenderContext,
  facts: Iterable<FactId>,
  title: Content = context.strings.sources,
): TemplateResult {
  if (context.page) return context.page.sources(facts);
  return html`<details class="src" ?open=${context.printing}>
    <summary>${title}</summary>
    <ul class="inset small flow" role="list">
      ${sourcesOf(context.guide, facts).map((source) => sourceItem(context, source))}
    </ul>
  </details>`;
}

/**
 * The same for some statements.
 * @param about - What they are about.
 */
export const sourcesFor = (
  context: RenderContext,
  statements: readonly { readonly facts: readonly FactId[] }[],
  about: string,
): TemplateResult =>
  sources(
    context,
    statements.flatMap(({ facts }) => facts),
    named(context.strings.sources, about),
  );

/** The sources of some facts, each once, in the guide's order. */
export function sourcesOf(guide: Guide, facts: Iterable<FactId>): Source[] {
  // Sorted by place, instead of looking through all sources for each short list of them.
  const found = new Set([...facts].flatMap((fact) => (guide.facts[fact] ?? []).map((id) => placeOf(guide, id))));
  return [...found]
    .filter((at) => at !== undefined)
    .sort((a, b) => a - b)
    .map((at) => guide.sources[at]!);
}

/** Place of a source in its guide. In the built-in guide of a built file the id is the place (`scripts/vite/short-ids.ts`). */
const placeOf = (guide: Guide, id: Id | number) => (typeof id === 'number' ? id : placesOf(guide).get(id));
const placesOf = once(({ sources }: Guide) => new Map(sources.map(({ id }, at) => [id, at])));

/**
 * One source: who published it, its title as a link, and when it was read. The ids of its facts are left out: no reader can look them up.
 * @param id - Id of the list item, where links go to it.
 */
export function sourceItem(
  { guide, strings }: Pick<RenderContext, 'guide' | 'strings'>,
  { organization, title, url, read }: Source,
  id?: string,
): TemplateResult {
  return html`<li id=${id ?? nothing}>
    <bdi lang=${guide.translation ? 'en' : nothing}>${organization}. ${url ? html`<a href=${url} rel="noopener noreferrer" target="_blank">${title}</a>` : title}</bdi>, ${fill(strings.read, { date: date(guide.lang, read) })}.
  </li>`;
}

/** A folded list of glossary words with their meanings. */
export function termList({ page, printing }: RenderContext, title: Content, terms: readonly Term[]): unknown {
  if (!terms.length) return nothing;
  if (page) return page.words(terms);
  return html`<details ?open=${printing}>
    <summary>${title}</summary>
    <dl class="inset terms">${terms.map(({ term, meaning }) => html`<dt>${term}</dt><dd>${meaning}</dd>`)}</dl>
  </details>`;
}

/**
 * A button that looks like a link.
 * @param command - What it does.
 * @param id - Id of the treatment or question that it is about.
 */
export function goLink(command: Command, text: Content, id?: Id, look = 'link'): TemplateResult {
  return html`<button type="button" class=${look} data-go=${command} data-id=${id ?? nothing}>${text}</button>`;
}

/** Goes to a chapter: a button in an element, a link on the plain page. */
export function chapterLink({ page }: RenderContext, chapter: Command, text: string, look = 'link'): TemplateResult {
  return page ? page.link(chapter, text) : goLink(chapter, text, undefined, look);
}

/**
 * The label of a button that the page has several of.
 * @param about - What this one is about, for people who hear it out of its place.
 */
export const named = (label: string, about: string): TemplateResult =>
  html`<span>${label}<span class="hidden">: ${about}</span></span>`;

export const chevron = html`<span class="chev" aria-hidden="true"></span>`;
export const backChevron = html`<span class="chev back" aria-hidden="true"></span>`;
