import { html, type TemplateResult } from 'lit';
import type { Passage } from '../../guide/guide.js';
import { count } from '../../i18n/format.js';
import {
  chevron,
  goLink,
  heading,
  mainHeading,
  type Part,
  paragraphs,
  section,
  sources,
  statementList,
} from '../../ui/blocks.js';
import type { RenderContext } from '../../ui/context.js';
import { draw, pictureView } from '../../ui/picture.js';
import type { Choices } from '../choices.js';
import type { View, Visit } from '../visit.js';

/** The first view: what the guide is, the decision that it helps with, and two equal ways to begin. */
export function startView(visit: Visit): TemplateResult {
  const { guide, strings, level, browseOnly } = visit;
  const { start } = strings;
  return html`<div class="view">
    ${startHead(visit, mainHeading(level, guide.title))} ${carerChoice(visit)}
    <div class="flow noprint">
      ${heading(level + 1, start.begin)}
      <div class="choices">
        ${choice('browse', start.read, count(guide.lang, start.readHint, guide.treatments.length))}
        ${browseOnly || !guide.questions.length ? '' : choice('questions', start.answer, count(guide.lang, start.answerHint, guide.questions.length))}
      </div>
    </div>
    ${startParts(visit).map(({ title, body }) => section(level + 1, title, body))}
  </div>`;
}

/** Title, what the guide is, the decision that it helps with, and the cover picture. */
export function startHead({ guide, strings }: RenderContext, name: TemplateResult): TemplateResult {
  const cover = guide.treatments.flatMap(({ pictures }) => pictures).find(({ id }) => id === guide.cover);
  return html`<div class="hero">
    <div class="flow">
      ${name}
      <p class="lead">${guide.lead}</p>
      <p class="muted">${strings.start.decision}:</p>
      <p class="decision">${guide.decision}</p>
    </div>
    ${cover && html`<div class="frame noprint"><span class="pic">${draw(cover, true)}</span></div>`}
  </div>`;
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
  const option = (value: boolean, text: string) => html`<label class="opt">
    <input type="radio" data-choice=${'carer' satisfies keyof Choices} name="carer" value=${value} autocomplete="off" .checked=${choices.carer === value} />
    <span>${text}</span>
  </label>`;
  return html`<fieldset class="noprint"><legend>${ask}</legend><div class="scale two">${option(false, me)} ${option(true, other)}</div></fieldset>`;
}

function choice(view: View, name: string, hint: string): TemplateResult {
  return html`<div class="choice">${goLink(view, name, undefined, 'link cover')}<p>${hint}</p>${chevron}</div>`;
}

function overviewText(visit: RenderContext, { statements }: Passage): TemplateResult {
  return html`${paragraphs(statements.slice(0, 1), visit)} ${statementList(statements.slice(1), visit)}
  ${sources(
    visit,
    statements.flatMap(({ facts }) => facts),
  )}`;
}

function passageText(visit: RenderContext, { statements, note, picture }: Passage): TemplateResult {
  return html`${paragraphs(statements, visit)} ${note ? html`<p>${note}</p>` : ''}
  ${picture ? pictureView(picture) : ''} ${
    statements.length
      ? sources(
          visit,
          statements.flatMap(({ facts }) => facts),
        )
      : ''
  }`;
}
