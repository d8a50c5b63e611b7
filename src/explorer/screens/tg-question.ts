import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Question } from '../../guide/guide.js';
import { count, fill, list } from '../../i18n/format.js';
import { backChevron, goLink, heading, say, sources } from '../../ui/blocks.js';
import type { Command } from '../../ui/commands.js';
import { callLink } from '../../ui/header-and-footer.js';
import { InternalElement } from '../internal-element.js';
import type { Visit } from '../visit.js';
import { backLink } from './nav.js';

/**
 * One question: native radios in a fieldset, every one of which can be skipped.
 *
 * @element tg-question
 */
export class TgQuestion extends InternalElement {
  override render(): unknown {
    const { visit } = this;
    const { strings, questions, answers, route } = visit;
    const at = questions.findIndex(({ id }) => id === route.id);
    const question = questions[at];
    if (!question) return nothing;
    const words = strings.questions;
    const previous = questions[at - 1];
    const last = at === questions.length - 1;
    // New nodes for each question: reused ones would carry over the chosen radio and what is unfolded.
    return keyed(
      question.id,
      html`
      <div class="flow">
        ${previous ? html`<p>${goLink('questions', html`${backChevron}${fill(words.previous, { n: at })}`, previous.id)}</p>` : backLink(visit)}
        ${progress(visit, at)} ${fieldset(visit, question)}
      </div>
      <div class="actions">
        <button type="button" class="btn" part="next" data-go=${'next' satisfies Command}>${last ? words.last : words.next}</button>
        ${answers[question.id] === undefined ? goLink('next', last ? words.skipLast : words.skip) : nothing}
        ${!last && visit.answered ? goLink('results', words.done) : nothing}
      </div>
      <div>
        <details>
          <summary>${words.why}</summary>
          <div class="inset flow"><p>${say(visit, question.why.text, new Set())}</p>${sources(visit, question.why.facts)}</div>
        </details>
        <p class="muted small">${words.stay}</p>
      </div>
    `,
    );
  }
}

function progress({ guide, strings, questions }: Visit, at: number): TemplateResult {
  const words = strings.questions;
  const left = guide.questions.filter((question) => !questions.includes(question));
  return html`<div class="progress">
    <span>${fill(words.progress, { n: at + 1, of: questions.length })}</span>
    <span class="ticks" aria-hidden="true">
      ${questions.map((_, index) => html`<i class=${index < at ? 'done' : index === at ? 'now' : ''}></i>`)}
    </span>
    ${
      left.length
        ? html`<span class="small">${count(guide.lang, words.left, left.length, {
            list: list(
              guide.lang,
              left.map(({ short }) => short),
            ),
          })}</span>`
        : nothing
    }
  </div>`;
}

function fieldset(visit: Visit, { id, text, hint, note, answers: options }: Question): TemplateResult {
  const { answers, level } = visit;
  return html`<fieldset part="question" data-question=${id}>
    <legend data-main tabindex="-1">${heading(level, text, 'h1')}</legend>
    ${hint ? html`<p class="muted">${hint}</p>` : nothing}
    <div class="opts">
      ${options.map(
        (option) => html`<label class="opt ${option.id === 'not-sure' ? 'unsure' : ''}">
          <input type="radio" name=${id} value=${option.id} autocomplete="off" .checked=${answers[id] === option.id} />
          <span>${option.text}${option.hint ? html`<span>${option.hint}</span>` : nothing}</span>
        </label>`,
      )}
    </div>
    ${note ? html`<p class="note"><strong>${note}</strong> ${callLink(visit)}</p>` : nothing}
  </fieldset>`;
}
