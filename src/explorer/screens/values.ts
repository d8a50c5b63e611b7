import { html, nothing, type TemplateResult } from 'lit';
import type { Value } from '../../guide/guide.js';
import { mainHeading, sourcesFor } from '../../ui/blocks.js';
import { field, scale } from '../../ui/choice.js';
import { type Choices, WEIGHTS } from '../choices.js';
import type { Visit } from '../visit.js';
import { backLink } from './nav.js';
import { stepsOn } from './steps.js';

/** What matters to the visitor, on scales of words. It changes no standing, and the order of treatments only when the visitor asks. */
export function valuesView(visit: Visit): TemplateResult {
  const { guide, strings, level, choices } = visit;
  const words = strings.values;
  return html`<div class="view">
    ${backLink(visit)}
    <div class="flow">${mainHeading(level, words.title)}<p class="lead">${words.lead}</p></div>
    <div class="values">${guide.values?.map((value) => weigh(visit, value))}</div>
    <div class="flow">${field('own', words.own, choices.own)}<p class="muted">${words.stay}</p></div>
    ${stepsOn(visit)}
  </div>`;
}

function weigh(visit: Visit, { id, text, first }: Value): TemplateResult {
  const { strings, choices } = visit;
  return html`<fieldset data-value=${id}>
    <legend>${text}</legend>
    ${scale('values', id, WEIGHTS, strings.values.weights, choices.values[id])}
    <div role="status">
      ${
        first && choices.values[id] === 'a-lot'
          ? html`<div class="notice">
              <p>${first.reply.text}</p>
              ${sourcesFor(visit, [first.reply], text)}
              ${choices.first === id ? orderNote(visit, '') : html`<p><button type="button" class="btn" data-choice=${'first' satisfies keyof Choices} value=${id}>${first.offer}</button></p>`}
            </div>`
          : nothing
      }
    </div>
  </fieldset>`;
}

/**
 * Above a list of treatments: that some come first because the visitor asked, with a button for the usual order.
 * @param usual - What is said of the usual order.
 */
export function orderNote({ choices, strings }: Visit, usual: string): TemplateResult {
  if (!choices.first) return html`<p class="small muted">${usual}</p>`;
  return html`<p>${strings.values.ordered} <button type="button" class="link" data-choice=${'first' satisfies keyof Choices} value="">${strings.values.usual}</button></p>`;
}
