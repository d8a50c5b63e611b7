import { html, nothing, type TemplateResult } from 'lit';
import type { Treatment } from '../../guide/guide.js';
import { bullets, heading, section, termList } from '../../ui/blocks.js';
import { standingOf, type Visit } from '../visit.js';
import { aboutParts } from './about.js';
import { alsoAskText } from './browse.js';
import { comparison } from './compare.js';
import { choicesView } from './handout.js';
import { reasons } from './reasons.js';
import { answerList } from './results.js';
import { standingLabel } from './standing.js';
import { startView } from './start.js';
import { carerNote, treatmentHead } from './treatment.js';
import { treatmentBody } from './treatment-body.js';

/** A chapter of the whole guide: its title, and what stands below it. Drawn in order, so that the list of sources comes last. */
type Chapter = readonly [title: string, draw: (name: TemplateResult) => unknown];

/**
 * The whole guide as it is printed: a numbered list of contents, what the visitor answered and chose, every treatment in full, who made the
 * guide. Each word is explained once, at the end, where the sources stand too.
 */
export function paperView(given: Visit): TemplateResult {
  const { page, ...onScreen } = given;
  const { guide, strings, level, answered } = given;
  const visit: Visit = page ? { ...given, page: { ...page, words: () => html`` } } : given;
  const words = strings.about;
  const chapters: Chapter[] = [
    ...guide.treatments.map(
      (treatment): Chapter => [treatment.name, (name) => treatmentChapter(visit, treatment, name)],
    ),
    ...(guide.alsoAsk.length
      ? [chapter(strings.browse.also, () => html`${carerNote(visit)}${alsoAskText(visit)}`)]
      : []),
    chapter(words.title, () => aboutParts(visit).map(({ title, body }) => section(level + 2, title, body, 'h3'))),
    chapter(words.glossary, () => termList(onScreen, words.glossary, guide.glossary)),
    chapter(words.sources, () => page?.list?.()),
  ];
  const numbered = chapters.map(([title], at) => `${at + 1}. ${title}`);
  return html`${startView(visit)} ${section(level + 1, words.contents, bullets(numbered))}
  ${answered ? section(level + 1, strings.results.said, answerList(visit)) : nothing} ${choicesView(visit)} ${comparison(visit)}
  ${chapters.map(([, draw], at) => html`<div class="page">${draw(heading(level + 1, numbered[at]!, 'h1'))}</div>`)}`;
}

function treatmentChapter(visit: Visit, treatment: Treatment, name: TemplateResult): TemplateResult {
  const look = standingOf(visit, treatment.id);
  return html`<div class="view" part="treatment" data-treatment=${treatment.id} data-standing=${look?.standing ?? nothing}>
    ${treatmentHead(visit, treatment, name)}
    ${look ? html`${standingLabel(visit, look)} ${reasons(visit, look)}` : nothing}
    ${treatmentBody(visit, treatment, visit.level + 2)}
  </div>`;
}

const chapter = (title: string, body: () => unknown): Chapter => [
  title,
  (name) => html`<div class="view">${name} ${body()}</div>`,
];
