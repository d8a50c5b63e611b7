import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Question } from '../../guide/guide.js';
import { count } from '../../i18n/format.js';
import { goLink, heading, icon, mainHeading } from '../../ui/blocks.js';
import type { Command } from '../../ui/commands.js';
import { disclaimerLine } from '../../ui/header-and-footer.js';
import { standingOf, type Visit } from '../visit.js';
import { clearAnswers } from './clear.js';
import { backLink } from './nav.js';
import { stepsOn } from './steps.js';
import { orderNote } from './values.js';

const magnifier = svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>`;

/** Every treatment with its standing, in the guide's order. Above them, once, the questions on which several depend. */
export function resultsView(visit: Visit): TemplateResult {
  const { guide, strings, level, answered } = visit;
  const words = strings.results;
  return html`<div class="view">
    ${backLink(visit)}
    <div class="flow">
      ${mainHeading(level, words.title)}
      <p class="lead">${answered ? count(guide.lang, words.lead, guide.treatments.length) : words.empty}</p>
      ${orderNote(visit)}
      ${disclaimerLine(guide.disclaimer)}
    </div>
    ${answered ? openNotice(visit) : html`<p class="noprint">${goLink('questions', words.begin, undefined, 'btn')}</p>`}
    <ul class="rows" role="list">
      ${visit.treatments.map(
        (
          treatment,
        ) => html`<li part="treatment" data-treatment=${treatment.id} data-standing=${standingOf(visit, treatment.id)?.standing ?? nothing}>
          <tg-result .treatment=${treatment}></tg-result>
        </li>`,
      )}
    </ul>
    ${answered ? said(visit) : nothing} ${stepsOn(visit)}
  </div>`;
}

/** The open questions, each with the number of treatments that depend on it. */
export function waiting({ questions, evaluation }: Visit): { readonly question: Question; readonly n: number }[] {
  return questions
    .map((question) => ({ question, n: evaluation.treatments.filter(({ open }) => open.includes(question.id)).length }))
    .filter(({ n }) => n > 0);
}

/** The questions on which treatments depend, each with a button to answer it. */
function openNotice(visit: Visit): TemplateResult | typeof nothing {
  const { guide, strings, level } = visit;
  const open = waiting(visit);
  if (!open.length) return nothing;
  const words = strings.results;
  return html`<div class="notice" part="notice">
    ${icon(magnifier)} ${heading(level + 1, open.length === 1 ? words.more.one : words.more.other, 'h3')}
    <ul class="plain" role="list">
      ${open.map(
        ({ question, n }) => html`<li>
          ${count(guide.lang, words.knowing, n, { what: question.short })} <span class="noprint">${goLink('questions', words.answer, question.id)}</span>
        </li>`,
      )}
    </ul>
  </div>`;
}

/** The visitor's answer to a question, in words. */
export function answerText({ answers, strings }: Visit, { id, answers: options }: Question): string {
  return options.find((option) => option.id === answers[id])?.text ?? strings.results.unsaid;
}

/** The visitor's answers, each with a button to change it. */
export function answerList(visit: Visit): TemplateResult {
  const { strings, questions } = visit;
  const words = strings.results;
  return html`<dl class="said">
    ${questions.map(
      (question) => html`<div>
        <dt>${question.text}</dt>
        <dd>${answerText(visit, question)}</dd>
        <dd class="noprint">
          <button type="button" class="link" data-go=${'questions' satisfies Command} data-id=${question.id} aria-label="${words.edit}: ${question.text}">${words.edit}</button>
        </dd>
      </div>`,
    )}
  </dl>`;
}

/** The visitor's answers, with a button that clears them. */
function said(visit: Visit): TemplateResult {
  const words = visit.strings.results;
  return html`<div class="flow">
    ${heading(visit.level + 1, words.said)} ${answerList(visit)}
    <p class="noprint">${words.leave}</p>
    ${clearAnswers(visit)}
  </div>`;
}
