import { html, type TemplateResult } from 'lit';
import type { Guide, Passage, Picture } from '../../guide/guide.js';
import { PARTS, statementsOf } from '../../guide/sections.js';
import { type Counted, count, fill } from '../../i18n/format.js';
import {
  chevron,
  mainHeading,
  type Part,
  paragraphs,
  rowPicture,
  section,
  sourcesFor,
  statementList,
} from '../../ui/blocks.js';
import { option } from '../../ui/choice.js';
import type { RenderContext } from '../../ui/context.js';
import { disclaimerLine } from '../../ui/header-and-footer.js';
import { draw, pictureView } from '../../ui/picture.js';
import type { View, Visit } from '../visit.js';

/** The first view: what the guide is, in a line, and two equal ways to begin. All else is folded below them; on paper it is not. */
export function startView(visit: Visit): TemplateResult {
  const { guide, strings, level, printing } = visit;
  if (printing)
    return html`<div class="view">
      ${startHead(visit, mainHeading(level, guide.title))} ${startParts(visit).map(({ title, body }) => section(level + 1, title, body))}
    </div>`;
  return html`<div class="view start">
    <div class="flow">
      ${mainHeading(level, guide.title)}
      <p>${guide.lead} ${fill(strings.start.time, { time: timeIn(visit, minutesToBegin(visit)) })}</p>
      ${disclaimerLine(guide.disclaimer)}
    </div>
    ${doors(visit)} ${carerChoice(visit)}
    <div class="folds">
      ${startParts(visit).map(({ title, body }) => html`<details><summary>${title}</summary><div class="flow">${body}</div></details>`)}
      <details>
        <summary>${strings.start.decision}</summary>
        <div class="flow"><p class="decision">${guide.decision}</p>${coverPicture(guide)}</div>
      </details>
    </div>
  </div>`;
}

/** The two ways to begin, alike in everything but their words and pictures. */
function doors(visit: Visit): TemplateResult {
  const { guide, strings } = visit;
  const { start } = strings;
  const hint = (text: Counted, n: number, minutes: number) =>
    count(guide.lang, text, n, { time: timeIn(visit, minutes) });
  const cover = coverOf(guide);
  return html`<div class="choices">
    ${door('browse', rowPicture(guide, guide.treatments[0]?.id), start.read, hint(start.readHint, guide.treatments.length, minutesToRead(guide)))}
    ${asks(visit) ? door('questions', html`<span class="pic">${cover ? draw(cover, false) : ''}</span>`, start.answer, hint(start.answerHint, guide.questions.length, minutesToAnswer(guide))) : ''}
  </div>`;
}

function door(view: View, picture: TemplateResult, name: string, hint: string): TemplateResult {
  return html`<div class="choice">
    ${picture}
    <div><button type="button" class="link cover" part="door" data-go=${view}>${name}</button><p>${hint}</p></div>
    ${chevron}
  </div>`;
}

const asks = ({ browseOnly, guide }: Visit) => !browseOnly && guide.questions.length > 0;

/** Words a minute of someone who reads with care, and minutes for one question. */
const PACE = { words: 200, question: 0.6 };

/** About how long the page of one treatment takes to read, all of it. */
function minutesToRead({ treatments }: Guide): number {
  const texts = treatments.flatMap((treatment) => PARTS.flatMap((part) => statementsOf(treatment, part)));
  const words = texts.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  return Math.max(1, Math.round(words / PACE.words / (treatments.length || 1)));
}

const minutesToAnswer = ({ questions }: Guide): number => Math.max(1, Math.round(questions.length * PACE.question));

/** About how long it takes to begin: to answer, where that is asked, and to read about one treatment. */
const minutesToBegin = (visit: Visit): number =>
  minutesToRead(visit.guide) + (asks(visit) ? minutesToAnswer(visit.guide) : 0);

const timeIn = ({ guide, strings }: Visit, minutes: number): string =>
  count(guide.lang, strings.start.minutes, minutes);

const coverOf = ({ treatments, cover }: Guide): Picture | undefined =>
  treatments.flatMap(({ pictures }) => pictures).find(({ id }) => id === cover);

/** For paper and the plain page: title, what the guide is, the decision that it helps with, and the cover picture. */
export function startHead({ guide, strings }: RenderContext, name: TemplateResult): TemplateResult {
  return html`<div class="hero">
    <div class="flow">
      ${name}
      <p class="lead">${guide.lead}</p>
      <p class="muted">${strings.start.decision}:</p>
      <p class="decision">${guide.decision}</p>
    </div>
    ${coverPicture(guide)}
  </div>`;
}

function coverPicture(guide: Guide): TemplateResult | string {
  const cover = coverOf(guide);
  return cover ? html`<div class="frame noprint"><span class="pic">${draw(cover, true)}</span></div>` : '';
}

/** The overview, and whom the guide is for. */
export function startParts(visit: RenderContext): Part[] {
  const { overview, scope } = visit.guide;
  return [
    { id: overview.id, title: overview.heading, body: overviewText(visit, overview) },
    ...scope.map((passage) => ({ id: passage.id, title: passage.heading, body: passageText(visit, passage) })),
  ];
}

/** Whether the visitor reads for another person. Only the words depend on it. */
export function carerChoice({ guide, strings, choices }: Visit): TemplateResult | string {
  if (!guide.carer) return '';
  const { ask, me, other } = strings.carer;
  const voice = (carer: boolean, text: string) =>
    option({ choice: 'carer', name: 'carer', value: carer, text, isChosen: carer === choices.carer }, '');
  return html`<fieldset class="slim noprint"><legend class="small muted">${ask}</legend><div>${voice(false, me)} ${voice(true, other)}</div></fieldset>`;
}

function overviewText(visit: RenderContext, { statements }: Passage): TemplateResult {
  return html`${paragraphs(statements.slice(0, 1), visit)} ${statementList(statements.slice(1), visit)}
  ${sourcesFor(visit, statements)}`;
}

function passageText(visit: RenderContext, { statements, note, picture }: Passage): TemplateResult {
  return html`${paragraphs(statements, visit)} ${note ? html`<p>${note}</p>` : ''}
  ${picture ? pictureView(picture) : ''} ${statements.length ? sourcesFor(visit, statements) : ''}`;
}
