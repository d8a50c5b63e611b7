import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Question } from '../../guide/guide.js';
import { relevantQuestions } from '../../guide/relevant-questions.js';
import { count, fill, list } from '../../i18n/format.js';
import { backChevron, goLink, heading, say, sources } from '../../ui/blocks.js';
import { option } from '../../ui/choice.js';
import type { Command } from '../../ui/commands.js';
import { callLines } from '../../ui/header-and-footer.js';
import { InternalElement } from '../internal-element.js';
import type { Visit } from '../visit.js';
import { backLink } from './nav.js';

/**
 * One question: native radios in a fieldset, every one of which can be skipped. The way back and the step on stay in sight, above and below.
 *
 * @element tg-question
 */
export class TgQuestion extends InternalElement {
  override render(): unknown {
    const { visit } = this;
    const { strings, questions, route } = visit;
    const at = questions.findIndex(({ id }) => id === route.id);
    const question = questions[at];
    if (!question) return nothing;
    const words = strings.questions;
    const isEarly = visit.answered && !route.returns && at < questions.length - 1;
    // New nodes for each question: reused ones would carry over the chosen radio and what is unfolded.
    return keyed(
      question.id,
      html`${topLine(visit, at)} ${fieldset(visit, question)}
      <div>
        <p role="status" class="small muted">${leftOut(visit, question)}</p>
        <details>
          <summary>${words.why}</summary>
          <div class="inset flow"><p>${say(visit, question.why.text, new Set())}</p>${sources(visit, question.why.facts)}</div>
        </details>
        ${isEarly ? html`<p>${goLink('results', words.done)}</p>` : nothing}
        <p class="muted small">${words.stay}</p>
      </div>
      ${nextButton(visit, question)}`,
    );
  }
}

/** The way back, and how far it is. */
function topLine(visit: Visit, at: number): TemplateResult {
  const { strings, questions, route } = visit;
  const words = strings.questions;
  const previous = route.returns ? undefined : questions[at - 1];
  return html`<div class="line" data-line>
    ${previous ? html`<p><button type="button" class="link" data-go=${'questions' satisfies Command} data-id=${previous.id} aria-label=${fill(words.previous, { n: at })}>${backChevron}${words.back}</button></p>` : backLink(visit)}
    <p class="small muted">${fill(words.progress, { n: at + 1, of: questions.length })}</p>
    <span class="ticks" aria-hidden="true">
      ${questions.map((_, index) => html`<i class=${index < at ? 'done' : index === at ? 'now' : ''}></i>`)}
    </span>
  </div>`;
}

/** The one button that goes on. It says what it does: skip, go on, show the results, or go back to where one answer was to be changed. */
function nextButton({ strings, questions, answers, route }: Visit, { id }: Question): TemplateResult {
  const words = strings.questions;
  const isAnswered = answers[id] !== undefined;
  const isLast = questions.at(-1)?.id === id;
  const [skip, next] = route.returns
    ? [words.skipBack, words.saveBack]
    : isLast
      ? [words.skipLast, words.last]
      : [words.skip, words.next];
  return html`<div class="dock">
    <button type="button" class="btn ${isAnswered ? '' : 'second'}" part="next" data-go=${'next' satisfies Command}>${isAnswered ? next : skip}</button>
  </div>`;
}

/** Which questions the answer to this one leaves out. Said here, where it happens, and nowhere else. */
function leftOut({ guide, strings, answers, questions }: Visit, { id }: Question): string {
  const before = relevantQuestions(guide, { ...answers, [id]: undefined });
  const left = before.filter((question) => !questions.includes(question)).map(({ short }) => short);
  return left.length ? count(guide.lang, strings.questions.left, left.length, { list: list(guide.lang, left) }) : '';
}

function fieldset(visit: Visit, { id, text, hint, note, answers: options }: Question): TemplateResult {
  const { answers, level } = visit;
  return html`<fieldset part="question" data-question=${id}>
    <legend data-main part="heading" tabindex="-1">${heading(level, text, 'h1')}</legend>
    ${hint ? html`<p class="muted">${hint}</p>` : nothing}
    ${note ? html`<div class="note"><p>${note}</p>${callLines(visit)}</div>` : nothing}
    <div class="opts">
      ${options.map((one) => option({ name: id, value: one.id, text: one.text, hint: one.hint, isChosen: answers[id] === one.id }))}
    </div>
  </fieldset>`;
}
