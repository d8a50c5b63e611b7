import { html, nothing, type TemplateResult } from 'lit';
import { bullets, heading, section, sourceItem, sourcesOf, termList } from '../../ui/blocks.js';
import type { PlainPage } from '../../ui/context.js';
import { standingOf, type Visit } from '../visit.js';
import { aboutParts } from './about.js';
import { alsoAskText } from './browse.js';
import { comparison } from './compare.js';
import { choicesView } from './handout.js';
import { reasons } from './reasons.js';
import { answerList } from './results.js';
import { standingLabel } from './standing.js';
import { startView } from './start.js';
import { treatmentBody, treatmentHead } from './treatment.js';

/**
 * The whole guide as it is printed: a numbered list of contents, what the visitor answered and chose, every treatment in full, who made the
 * guide. Each word is explained and each source named once, at the end; the text refers to sources by their numbers.
 */
export function paperView(given: Visit): TemplateResult {
  const visit = { ...given, page: pageOf(given) };
  const { guide, strings, level, answered } = visit;
  const chapters: [string, (name: TemplateResult) => unknown][] = [
    ...guide.treatments.map((treatment): (typeof chapters)[number] => {
      const look = standingOf(visit, treatment.id);
      return [
        treatment.name,
        (
          name,
        ) => html`<div class="view" part="treatment" data-treatment=${treatment.id} data-standing=${look?.standing ?? nothing}>
          ${treatmentHead(visit, treatment, name)}
          ${look ? html`${standingLabel(visit, look)} ${reasons(visit, treatment, look)}` : nothing}
          ${treatmentBody(visit, treatment, level + 2)}
        </div>`,
      ];
    }),
    ...(guide.alsoAsk.length ? [chapter(strings.browse.also, alsoAskText(visit))] : []),
    chapter(
      strings.about.title,
      aboutParts(visit).map(({ title, body }) => section(level + 2, title, body, 'h3')),
    ),
    chapter(strings.about.glossary, termList(given, strings.about.glossary, guide.glossary)),
    chapter(
      strings.about.sources,
      html`<ol class="small src">${[...sourcesOf(guide, Object.keys(guide.facts))].map(([source, facts]) => sourceItem(visit, source, facts))}</ol>`,
    ),
  ];
  const numbered = chapters.map(([title], at) => `${at + 1}. ${title}`);
  return html`${startView(visit)} ${section(level + 1, strings.about.contents, bullets(numbered))}
  ${answered ? section(level + 1, strings.results.said, answerList(visit)) : nothing} ${choicesView(visit)} ${comparison(visit)}
  ${chapters.map(([, draw], at) => html`<div class="page">${draw(heading(level + 1, numbered[at]!, 'h1'))}</div>`)}`;
}

function chapter(title: string, body: unknown): [string, (name: TemplateResult) => unknown] {
  return [title, (name) => html`<div class="view">${name} ${body}</div>`];
}

/** Nothing can be pressed on paper: a source has its number in the list at the end, and words are explained there. */
function pageOf({ guide, strings }: Visit): PlainPage {
  const numbers = new Map([...sourcesOf(guide, Object.keys(guide.facts)).keys()].map(({ id }, at) => [id, at + 1]));
  return {
    link: (_, text) => html`${text}`,
    sources: (facts) =>
      html`<p class="small muted">${strings.sources}: ${[...sourcesOf(guide, facts).keys()].map(({ id }) => numbers.get(id)).join(', ')}</p>`,
    words: () => html``,
  };
}
