import type { FactId, Source } from '../../src/guide/guide.js';
import type { Content } from '../content/content.js';
import type { Section } from '../content/passages.js';
import { type Html, html } from './html.js';

const SEEN = { page: 'the page', abstract: 'only the abstract' };

/** The facts of a statement: id, text, and sources. */
export function evidence(content: Content, ids: readonly FactId[]): Html {
  return html`<ul class="evidence">${ids.map((id) => html`<li>${oneFact(content, id)}</li>`)}</ul>`;
}

/** Links to facts, with their texts, for tables. */
export function factLinks({ facts }: Content, ids: readonly FactId[]): Html {
  return html`<ul class="evidence">${ids.map((id) => html`<li>${link(id)} ${facts.get(id)?.text}</li>`)}</ul>`;
}

/** Every fact, with the places that cite it. Those that no statement cites come first. */
export function factList(content: Content, sections: readonly Section[]): Html {
  const places = new Map<string, Set<string>>();
  for (const section of sections) {
    const { statements } = section;
    const place = placeOf(content, section);
    for (const id of statements.flatMap(({ facts }) => facts)) {
      places.set(id, (places.get(id) ?? new Set()).add(place));
    }
  }
  const all = [...content.facts.keys()];
  const silent = all.filter((id) => !places.has(id));
  return html`<h3 id="facts-silent">Facts that no statement shows (${silent.length})</h3>
    <p>Every fact of the first source (F-) and every correction (C-) must be shown. An added fact (X-) may be kept for later.</p>
    ${
      silent.length
        ? html`<ul class="facts">${silent.map((id) => html`<li>${link(id)} ${content.facts.get(id)?.text}</li>`)}</ul>`
        : html`<p>There are none.</p>`
    }
    <h3 id="facts-all">Every fact (${all.length})</h3>
    <ul class="facts">${all.map(
      (id) => html`<li id="fact-${id}">${oneFact(content, id)}
        <p class="from">Shown in ${[...(places.get(id) ?? ['no statement'])].join('; ')}.</p></li>`,
    )}</ul>`;
}

/** Every source, with the number of facts that cite it. */
export function sourceList({ guide }: Content): Html {
  const used = (id: string) => Object.values(guide.facts).filter((sources) => sources.includes(id)).length;
  return html`<p>${guide.sources.length} sources. A source without a link has no known public address.</p>
    <ul class="facts">${guide.sources.map(
      (source) => html`<li id="source-${source.id}"><p>${cite(source)}</p>
        <p class="from">${used(source.id)} fact(s).</p></li>`,
    )}</ul>`;
}

/** Inexact statements of the source page, with what is wrong and how the guide words them; `undefined` if there are none. */
export function corrections(content: Content): Html | undefined {
  const list = [...content.facts].filter(([id, { problem }]) => id.startsWith('C-') && problem);
  if (!list.length) return undefined;
  const named = (ids: readonly string[] | undefined) =>
    ids?.length ? factLinks(content, ids) : html`<p class="from">None named.</p>`;
  return html`<p>Where a source is loose or dated, the guide says something else. Each change waits for a clinician.</p>
    <div class="wide"><table class="stack">
      <thead><tr><th scope="col">Correction</th><th scope="col">The source</th><th scope="col">The problem</th>
        <th scope="col">What the guide says</th><th scope="col">What that rests on</th></tr></thead>
      <tbody>${list.map(
        ([id, fact]) => html`<tr id="correction-${id}"><th scope="row" data-label="Correction">${link(id)}</th>
          <td data-label="The source">${named(fact.corrects)}</td>
          <td data-label="The problem">${fact.problem}</td>
          <td data-label="What the guide says">${fact.text}</td>
          <td data-label="What that rests on">${named(fact.with)}</td></tr>`,
      )}</tbody>
    </table></div>`;
}

/** The place of a section, in words for a reviewer. */
function placeOf({ guide }: Content, { path: [top, at], where }: Section): string {
  return top === 'treatments' ? `${guide.treatments[at as number]!.name}: ${where}` : where;
}

function oneFact({ guide, facts }: Content, id: FactId): Html {
  const fact = facts.get(id);
  if (!fact) return html`<p>${id}: there is no such fact.</p>`;
  const sources = guide.sources.filter((source) => guide.facts[id]?.includes(source.id));
  return html`<p>${link(id)} ${fact.text}</p>
    ${sources.map((source) => html`<p class="from">${cite(source)}.</p>`)}
    <p class="from">${!fact.text && 'What it says is in its source. '}${fact.section && html`Section: ${fact.section}. `}
      ${fact.sure && html`Sure: ${fact.sure}. `}
      ${fact.seen && html`Read: ${SEEN[fact.seen]}. `}
      ${fact.problem && html`Problem in the source: ${fact.problem}. `}</p>`;
}

function cite({ organization, title, url, read }: Source): Html {
  const name = url ? html`<a href="${url}" rel="noreferrer">${title}</a>` : title;
  return html`${organization}, ${name}, read on <time>${read}</time>`;
}

const link = (id: FactId) => html`<a class="id" href="#fact-${id}">${id}</a>`;
