import type { FactId, Guide, Id, Picture, Source, Statement, Term } from '../guide/guide.js';
import type { Strings } from '../i18n/en/interface.js';
import type { StaticWords } from '../i18n/en/page.js';
import { day, fill } from '../i18n/format.js';
import { escapeText, Html, html, type Part } from './html.js';
import { picture } from './picture.js';

/** What every part of the text is written with. */
export interface Sheet {
  readonly guide: Guide;
  readonly strings: Strings;
  readonly words: StaticWords;
  /** Level of the first heading. */
  readonly level: number;
  /** Stands before every id, so that none meets one of the page. */
  readonly prefix: string;
  readonly contact: string | undefined;
  /** ISO date on which the text is read, as far as the one who writes it knows. */
  readonly today: string;
  readonly notOffered: ReadonlySet<Id>;
  /** Whether the text is a page of its own, which may stand in a frame. */
  readonly alone: boolean;
  /** The sources that the text names, numbered from one. */
  readonly sources: readonly Source[];
}

/** A heading; deeper ones stay at level 6. */
export function heading(level: number, text: string): Html {
  const name = `h${Math.min(6, level)}`;
  return new Html(`<${name}>${escapeText(text)}</${name}>`);
}

/** A part that the list of contents leads to. */
export function chapter(sheet: Sheet, id: string, level: number, title: string, ...body: Part[]): Html {
  return html`<section id="${sheet.prefix}-${id}">${heading(level, title)}${body}</section>`;
}

/** A heading with what follows it. */
export function section(level: number, title: string, ...body: Part[]): Html {
  return html`<div>${heading(level, title)}${body}</div>`;
}

export function paragraphs(statements: readonly Statement[]): Html {
  return html`${statements.map(({ text }) => html`<p>${text}</p>`)}`;
}

export function bullets(texts: readonly string[]): Html {
  return html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
}

export function statementList(statements: readonly Statement[]): Html {
  return bullets(statements.map(({ text }) => text));
}

/** Two or more sections of the same weight: beside each other where there is room. */
export function sideBySide(look: 'pair' | 'quads', ...sections: Html[]): Html {
  return html`<div class="guide-${look}">${sections}</div>`;
}

export function figure(drawing: Picture): Html {
  return html`<figure>${picture(drawing)}<figcaption>${drawing.caption}</figcaption></figure>`;
}

/**
 * A link to another site, which does not learn where it stood. From a page that may stand in a frame it opens beside it: many sites refuse
 * to be shown in a frame.
 */
export function outside({ alone }: Sheet, address: string, text: string): Html {
  if (!/^https?:/i.test(address)) return html`${text}`;
  return html`<a href="${address}"${alone && html` target="_blank"`} rel="noopener noreferrer">${text}</a>`;
}

/** The sources that some facts come from, in the guide's order. */
export function sourcesOf({ facts, sources }: Guide, wanted: Iterable<FactId>): Source[] {
  const ids = new Set([...new Set(wanted)].flatMap((fact) => facts[fact] ?? []));
  return sources.filter(({ id }) => ids.has(id));
}

/** In one line where some statements come from: numbers in the list of sources, which says whose they are. */
export function origin(sheet: Sheet, facts: Iterable<FactId>): Html {
  const { guide, strings, prefix, sources } = sheet;
  const link = (n: number, at: number) => html`${at > 0 && ', '}<a href="#${prefix}-source-${n}">${n}</a>`;
  const numbers = sourcesOf(guide, facts).map((source) => sources.indexOf(source) + 1);
  return html`<p class="guide-small">${strings.sources}: ${numbers.map(link)}.</p>`;
}

/** Every source of the text, with its number, its address, and the facts that it holds. */
export function sourceList(sheet: Sheet): Html {
  const { guide, strings, words, prefix, sources, alone } = sheet;
  // Most sources were read on the same few days, and a date in words is slow to make.
  const days = new Map([...new Set(sources.map(({ read }) => read))].map((read) => [read, day(guide.lang, read)]));
  const facts = new Map<Id, FactId[]>();
  for (const [fact, ids] of Object.entries(guide.facts))
    for (const id of ids) facts.set(id, [...(facts.get(id) ?? []), fact]);
  return html`${alone && html`<p>${words.newTab}</p>`}<ol class="guide-sources">${sources.map(
    ({ id, organization, title, url, read }, at) =>
      html`<li id="${prefix}-source-${at + 1}">${organization}. ${url ? outside(sheet, url, title) : title}, ${fill(
        strings.read,
        { date: days.get(read)! },
      )}. <span class="guide-small">${strings.facts} ${(facts.get(id) ?? []).join(', ')}</span></li>`,
  )}</ol>`;
}

/** Words and what they mean. */
export function termList({ prefix }: Sheet, terms: readonly Term[]): Html {
  return html`<dl>${terms.map(({ term, meaning }) => html`<div id="${prefix}-word-${slug(term)}"><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`;
}

/** A word as the end of an id: letters, figures and hyphens. */
export const slug = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

/** A way up again, for the end of a long part. */
export function back({ prefix, words }: Sheet): Html {
  return html`<p class="guide-back"><a href="#${prefix}-contents">${words.back}</a></p>`;
}

/** The list of contents: what leads where, and what is below. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly below?: readonly Entry[];
}

/** The list of contents. A landmark only on a page of its own: a hospital's page has its own. */
export function contents(sheet: Sheet, entries: readonly Entry[]): Html {
  const { prefix, strings, level } = sheet;
  const title = strings.trial.on;
  const items = (list: readonly Entry[]): Html =>
    html`<ul>${list.map(({ id, title: name, below }) => html`<li><a href="#${prefix}-${id}">${name}</a>${below && items(below)}</li>`)}</ul>`;
  const inner = html`${heading(level + 1, title)}${items(entries)}`;
  return sheet.alone
    ? html`<nav class="guide-contents" id="${prefix}-contents" aria-label="${title}">${inner}</nav>`
    : html`<div class="guide-contents" id="${prefix}-contents">${inner}</div>`;
}
