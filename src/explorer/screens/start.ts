import { html, type TemplateResult } from 'lit';
import type { Guide } from '../../guide/guide.js';
import { PARTS, statementsOf } from '../../guide/sections.js';
import { type Counted, count, fill } from '../../i18n/format.js';
import { chevron, mainHeading, rowPicture, section } from '../../ui/blocks.js';
import { option } from '../../ui/choice.js';
import { copied } from '../../ui/copied.js';
import { disclaimerLine } from '../../ui/header-and-footer.js';
import { draw } from '../../ui/picture.js';
import type { View, Visit } from '../visit.js';
import { coverOf, coverPicture, startHead, startParts } from './start-parts.js';

/** The first view: what the guide is, in a line, and two equal ways to begin. All else is folded below them; on paper it is not. */
export function startView(visit: Visit): TemplateResult {
  const { guide, level, printing } = visit;
  if (printing)
    return html`<div class="view">
      ${startHead(visit, mainHeading(level, guide.title))} ${startParts(visit).map(({ title, body }) => section(level + 1, title, body))}
    </div>`;
  return html`<div class="view start">
    ${copied(visit, `start ${asks(visit)}`, () => startDoors(visit))} ${carerChoice(visit)} ${copied(visit, 'folds', () => startFolds(visit))}
  </div>`;
}

function startDoors(visit: Visit): TemplateResult {
  const { guide, strings, level } = visit;
  return html`<div class="flow">
      ${mainHeading(level, guide.title)}
      <p>${guide.lead} ${fill(strings.start.time, { time: timeIn(visit, minutesToBegin(visit)) })}</p>
      ${disclaimerLine(guide.disclaimer)}
    </div>
    ${doors(visit)}`;
}

function startFolds(visit: Visit): TemplateResult {
  const { guide, strings } = visit;
  return html`<div class="folds">
    ${startParts(visit).map(({ title, body }) => html`<details><summary>${title}</summary><div class="flow">${body}</div></details>`)}
    <details>
      <summary>${strings.start.decision}</summary>
      <div class="flow"><p class="decision">${guide.decision}</p>${coverPicture(guide)}</div>
    </details>
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

/** Whether the visitor reads for another person. Only the words depend on it. */
export function carerChoice({ guide, strings, choices }: Visit): TemplateResult | string {
  if (!guide.carer) return '';
  const { ask, me, other } = strings.carer;
  const voice = (carer: boolean, text: string) =>
    option({ choice: 'carer', name: 'carer', value: carer, text, isChosen: carer === choices.carer }, '');
  return html`<fieldset class="slim noprint"><legend class="small muted">${ask}</legend><div>${voice(false, me)} ${voice(true, other)}</div></fieldset>`;
}
