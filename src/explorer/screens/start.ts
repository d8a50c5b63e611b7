import { html, type TemplateResult } from 'lit';
import type { Passage } from '../../guide/guide.js';
import { count } from '../../i18n/format.js';
import { chevron, goLink, heading, mainHeading, paragraphs, section, sources, statementList } from '../../ui/blocks.js';
import { draw } from '../../ui/picture.js';
import type { Visit } from '../visit.js';

/** What the guide is, the decision that it helps with, and two equal ways in. */
export function startView(visit: Visit): TemplateResult {
  const { guide, strings, level, browseOnly } = visit;
  const { start } = strings;
  // The picture of two people: the guide's own where it has one, else the first of the guide.
  const care = guide.treatments.find(({ id }) => id === 'supportive-care') ?? guide.treatments[0];
  const picture = care?.pictures[0];
  return html`<div class="view">
    <div class="hero">
      <div class="flow">
        ${mainHeading(level, guide.title)}
        <p class="lead">${guide.lead}</p>
        <p class="muted">${start.decision}:</p>
        <p class="decision">${guide.decision}</p>
      </div>
      ${picture && html`<div class="frame noprint"><span class="pic">${draw({ ...picture, alt: start.picture }, true)}</span></div>`}
    </div>
    ${voice(visit)}
    <div class="flow noprint">
      ${heading(level + 1, start.begin)}
      <div class="choices">
        ${choice('browse', start.read, count(guide.lang, start.readHint, guide.treatments.length))}
        ${browseOnly || !guide.questions.length ? '' : choice('questions', start.answer, count(guide.lang, start.answerHint, guide.questions.length))}
      </div>
    </div>
    ${section(level + 1, guide.overview.heading, overview(visit))} ${guide.scope.map((passage) => scope(visit, passage))}
  </div>`;
}

/** For whom the visitor reads. Nothing depends on it but the words. */
export function voice({ guide, strings, choices }: Visit): TemplateResult | string {
  if (!guide.carer) return '';
  const { ask, me, other } = strings.carer;
  const option = (value: boolean, text: string) => html`<label class="opt">
    <input type="radio" data-choice="carer" name="carer" value=${value} autocomplete="off" .checked=${choices.carer === value} />
    <span>${text}</span>
  </label>`;
  return html`<fieldset class="noprint"><legend>${ask}</legend><div class="scale two">${option(false, me)} ${option(true, other)}</div></fieldset>`;
}

function choice(view: string, name: string, hint: string): TemplateResult {
  return html`<div class="choice">${goLink(view, name, undefined, 'link cover')}<p>${hint}</p>${chevron}</div>`;
}

function overview(visit: Visit): TemplateResult {
  const { statements } = visit.guide.overview;
  return html`${paragraphs(statements.slice(0, 1), visit)} ${statementList(statements.slice(1), visit)}
  ${sources(
    visit,
    statements.flatMap(({ facts }) => facts),
  )}`;
}

function scope(visit: Visit, { heading: title, statements, note }: Passage): TemplateResult {
  return section(visit.level + 1, title, html`${paragraphs(statements, visit)} ${note ? html`<p>${note}</p>` : ''}`);
}
