import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Question, Treatment } from '../../guide/guide.js';
import { cardOf, shortStanding } from '../../i18n/card.js';
import { count, fill } from '../../i18n/format.js';
import { bullets, goLink, heading, mainHeading, named, rowPicture } from '../../ui/blocks.js';
import type { Command } from '../../ui/commands.js';
import { disclaimerLine } from '../../ui/header-and-footer.js';
import type { Choices } from '../choices.js';
import { standingOf, type Visit } from '../visit.js';
import { clearAnswers } from './clear.js';
import { backLink } from './nav.js';
import { reasons } from './reasons.js';
import { stepsOn } from './steps.js';
import { talkButton } from './talk-button.js';
import { orderNote } from './values.js';

/** On one sheet: what the visitor said, and every treatment with its standing, in the guide's order, as a row that unfolds. */
export function resultsView(visit: Visit): TemplateResult {
  const { guide, strings, level, answered } = visit;
  const words = strings.results;
  return html`<div class="view">
    ${backLink(visit)}
    <div class="flow">
      ${mainHeading(level, words.title)}
      ${disclaimerLine(guide.disclaimer)}
    </div>
    ${answered ? said(visit) : html`<p>${words.empty}</p><p class="noprint">${goLink('questions', words.begin, undefined, 'btn')}</p>`}
    <div class="flow">
      ${orderNote(visit, count(guide.lang, words.lead, guide.treatments.length))}
      <ul class="rows" role="list">${visit.treatments.map((treatment) => row(visit, treatment))}</ul>
      ${guide.alsoAsk.length ? html`<p class="noprint">${goLink('also', words.also)}</p>` : nothing}
    </div>
    ${
      answered
        ? html`<div>
            ${openNotice(visit)} ${decides(visit)}
            <p class="small muted noprint">${words.leave}</p>
            ${clearAnswers(visit)}
          </div>`
        : nothing
    }
    ${stepsOn(visit)}
  </div>`;
}

/**
 * One treatment: a row of the same height, weight and color whatever its standing is. It opens where it stands.
 * Marks out of sight part its name from its standing for a screen reader, which reads the button as one line.
 */
function row(visit: Visit, treatment: Treatment): TemplateResult {
  const { guide, strings, level, notOffered, choices } = visit;
  const { id, name, summary } = treatment;
  const look = standingOf(visit, id);
  // On paper too, which is to be one sheet or two: of a closed row not even the sources are listed.
  const isOpen = !!choices.unfolded?.includes(id);
  const button = html`<button type="button" part="row" class="res" data-choice=${'unfolded' satisfies keyof Choices} value=${id} data-id=${id} aria-expanded=${isOpen}>
    ${rowPicture(guide, id)}
    <span class="name">
      <b>${name}<span class="hidden">:</span></b>
      ${keyed(look, look ? html`<span class="standing">${shortStanding(visit, look)}</span>` : html`<span class="standing-none">${summary.text}</span>`)}
      ${notOffered.has(id) ? html`<span class="small"><span class="hidden">. </span>${strings.notOffered}</span>` : nothing}
    </span>
    <span class="chev down" aria-hidden="true"></span>
  </button>`;
  return html`<li part="treatment" data-treatment=${id} data-standing=${look?.standing ?? nothing}>
    ${heading(level + 1, button, 'h3')}
    <div class="card-body" ?hidden=${!isOpen}>${isOpen || !visit.printing ? body(visit, treatment) : nothing}</div>
  </li>`;
}

/** What an open row says. */
function body(visit: Visit, treatment: Treatment): TemplateResult {
  const { id, name, summary } = treatment;
  const look = standingOf(visit, id);
  const full = look && cardOf(visit, look).standing;
  // New nodes for another standing: what a translator has put beside the old reasons goes with them.
  const says = look
    ? html`${full === shortStanding(visit, look) ? nothing : html`<p class="full">${full}</p>`} ${reasons(visit, look)}`
    : html`<p>${summary.text}</p>`;
  return html`${keyed(look, says)}
    <p class="actions noprint">${talkButton(visit, 'talk', id, name)} ${goLink('treatment', named(visit.strings.results.read, name), id)}</p>`;
}

/** The open questions, each with the number of treatments that depend on it. */
export function waiting({ questions, evaluation }: Visit): { readonly question: Question; readonly n: number }[] {
  return questions
    .map((question) => ({ question, n: evaluation.treatments.filter(({ open }) => open.includes(question.id)).length }))
    .filter(({ n }) => n > 0);
}

/** The questions on which treatments depend, each with a button to answer it. */
function openNotice(visit: Visit): TemplateResult | typeof nothing {
  const { guide, strings } = visit;
  const open = waiting(visit);
  if (!open.length) return nothing;
  const words = strings.results;
  return html`<details part="notice">
    <summary>${open.length === 1 ? words.more.one : words.more.other}</summary>
    <ul class="inset" role="list">
      ${open.map(
        ({ question, n }) => html`<li>
          ${count(guide.lang, words.knowing, n, { what: question.short })} <span class="noprint">${goLink('questions', named(words.answer, question.short), question.id)}</span>
        </li>`,
      )}
    </ul>
  </details>`;
}

/**
 * One look at what decides: each definite answer, and the treatments for which it plays a part. That is so where a reason names it, and
 * where the treatment would depend on it if it were not given.
 */
function decides(visit: Visit): TemplateResult | typeof nothing {
  const { guide, strings, questions, evaluation } = visit;
  const words = strings.results;
  const rows = questions
    .filter((question) => isKnown(visit, question))
    .map((question) => {
      const { said, text } = optionOf(visit, question)!;
      const without = visit.without(question.id).treatments;
      const counts = evaluation.treatments.filter(
        ({ said }, at) => said.some((one) => one.question === question.id) || without[at]!.open.includes(question.id),
      );
      const names = guide.treatments.filter(({ id }) => counts.some(({ treatment }) => treatment === id));
      return html`<dt>${fill(words.youSaid, { list: said ?? text })}</dt>
      <dd>${names.length ? html`${words.soCounts} ${bullets(names.map(({ name }) => name))}` : words.soNone}</dd>`;
    });
  if (!rows.length) return nothing;
  return html`<details class="noprint">
    <summary>${words.decides}</summary>
    <dl class="inset terms">${rows}</dl>
  </details>`;
}

const optionOf = ({ answers }: Visit, { id, answers: options }: Question) =>
  options.find((option) => option.id === answers[id]);

/** Whether a question has an answer other than "not sure". */
const isKnown = (visit: Visit, question: Question): boolean =>
  !['not-sure', undefined].includes(optionOf(visit, question)?.id);

/** The visitor's answer to a question, in words. */
export function answerText(visit: Visit, question: Question): string {
  return optionOf(visit, question)?.text ?? visit.strings.results.unsaid;
}

/** The visitor's answers, each as a button that leads to its question. Dashed where the visitor is not sure or did not answer. */
function said(visit: Visit): TemplateResult {
  const { strings, level } = visit;
  const words = strings.results;
  return html`<div class="flow">
    <div class="chips-head">${heading(level + 1, words.said, 'h3')} <span class="small muted noprint">${words.press}</span></div>
    ${saidChips(visit)}
  </div>`;
}

/** Every question with its answer, which a press changes. */
export function saidChips(visit: Visit): TemplateResult {
  const { strings, questions } = visit;
  const words = strings.results;
  return html`<ul class="chips" role="list">
      ${questions.map((question) => {
        const { id, topic, text } = question;
        const look = isKnown(visit, question) ? 'chip' : 'chip unsure';
        return html`<li><button type="button" class=${look} data-go=${'questions' satisfies Command} data-id=${id}><span><span class="hidden">${words.edit}: </span><span class="muted">${topic ? `${topic}:` : text}</span> ${answerText(visit, question)}</span></button></li>`;
      })}
    </ul>`;
}

/** The visitor's answers in full, for paper. */
export function answerList(visit: Visit): TemplateResult {
  return html`<dl class="said">
    ${visit.questions.map((question) => html`<div><dt>${question.text}</dt><dd>${answerText(visit, question)}</dd></div>`)}
  </dl>`;
}
