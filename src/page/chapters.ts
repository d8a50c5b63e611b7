import { html, nothing, type TemplateResult } from 'lit';
import type { Id, Term } from '../guide/guide.js';
import { heading, type Part, sourceItem } from '../ui/blocks.js';
import { type PageVisit, slug } from './context.js';

/** A part of the text that the list of contents leads to. */
export interface Chapter extends Part {
  /** The beginning of the chapter, with its heading, unless that is the `<summary>` of a `<details>`. */
  readonly head?: (heading: TemplateResult) => TemplateResult;
  readonly below?: readonly Chapter[];
  /** A second id, without the prefix. */
  readonly anchor?: string;
}

/**
 * A chapter with a link back to the list of contents. On a separate page it is a closed `<details>`, unless it has chapters below it.
 * @param level - Level of its heading.
 */
export function chapterText(visit: PageVisit, chapter: Chapter, level: number): TemplateResult {
  const { prefix, words, alone } = visit;
  const { id, title, head, body, below = [], anchor = nothing } = chapter;
  const isFolded = alone && !below.length;
  const name = heading(level, title, isFolded ? 'h2' : 'h1');
  const inner = html`${head?.(isFolded ? html`` : name) ?? (isFolded ? nothing : name)} ${body} ${below.map((each) => chapterText(visit, each, level + 1))}
${below.length ? nothing : html`<p class="small back"><a href="#${prefix}-contents">${words.back}</a></p>`}`;
  const look = head ? 'view' : 'flow';
  return isFolded
    ? html`<section class="chapter" id="${prefix}-${id}"><details id=${anchor}><summary>${name}</summary><div class=${look}>${inner}</div></details></section>
`
    : html`<section class="${look} chapter" id="${prefix}-${id}">
${inner}
</section>
`;
}

/** Ids that every text has. */
const FIXED =
  /^(contents|urgent.*|treatments|also-ask|trial.*|tests|questions|values|about|rules|words|word-.*|sources|source-.*)$/;

/** The id of an item of the guide on the page. It gets a suffix if every text has an id of that name. */
export const placeOf = (id: Id) => (FIXED.test(id) ? `${id}-2` : id);

/** The list of contents. It is a landmark only on a separate page: a hospital's page has its own landmarks. */
export function contents({ prefix, strings, level, alone }: PageVisit, chapters: readonly Chapter[]): TemplateResult {
  const title = strings.trial.on;
  const list = (all: readonly Chapter[]): TemplateResult =>
    html`<ul role="list">${all.map(
      ({ id, title: name, below }) =>
        html`<li><a href="#${prefix}-${id}">${name}</a>${below?.length ? list(below) : nothing}</li>`,
    )}</ul>`;
  const inner = html`${heading(level + 1, title, 'h3')} ${list(chapters)}`;
  return alone
    ? html`<nav class="contents" id="${prefix}-contents" aria-label=${title}>${inner}</nav>`
    : html`<div class="contents" id="${prefix}-contents">${inner}</div>`;
}

/** The glossary; every word has an id. */
export function wordsChapter({ strings, prefix }: PageVisit, terms: readonly Term[]): Chapter {
  const word = ({ term, meaning }: Term) =>
    html`<div id="${prefix}-word-${slug(term)}"><dt>${term}</dt><dd>${meaning}</dd></div>`;
  return { id: 'words', title: strings.about.glossary, body: html`<dl class="terms">${terms.map(word)}</dl>` };
}

/** Every source of the text with its number and its address. */
export function sourcesChapter(visit: PageVisit): Chapter {
  const { strings, words, prefix, sources } = visit;
  const body = html`<p class="newtab">${words.newTab}</p>
<ol class="sources small">${sources.map(
    (source, at) => html`${sourceItem(visit, source, `${prefix}-source-${at + 1}`)}`,
  )}</ol>`;
  return { id: 'sources', title: strings.about.sources, body };
}
