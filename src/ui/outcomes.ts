import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Outcome, Treatment } from '../guide/guide.js';
import { figuresOf, figureWords, peopleOf, type Signed } from '../i18n/figures.js';
import { sourcesFor } from './blocks.js';
import type { RenderContext } from './context.js';

/** The figures of one treatment, folded, because not every reader wants numbers. */
export function figures(context: RenderContext, treatment: Treatment): TemplateResult | typeof nothing {
  const shown = figuresOf(context.today, treatment);
  if (!shown.length) return nothing;
  const words = context.strings.outcomes;
  return html`<details class="noprint">
    <summary>${words.show}</summary>
    <div class="numbers"><p>${words.lead}</p>${shown.map((outcome) => figure(context, treatment, outcome))}</div>
  </details>`;
}

/** One figure in words and as a picture, with who was counted, how certain it is, and its sources. */
export function figure(context: RenderContext, { name }: Treatment, outcome: Signed<Outcome>): TemplateResult {
  const { short, words, picture, told, signed } = figureWords(context, outcome);
  return html`<div class="figure flow">
    <p class="h2"><strong>${short}</strong></p>
    <p>${words}</p>
    ${picture ? people(outcome, picture) : nothing}
    ${told.map((text) => html`<p>${text}</p>`)}
    <p class="muted small">${signed}</p>
    ${sourcesFor(context, [outcome], `${name}. ${words}`)}
  </div>`;
}

/** One shape for each person: a filled square for those with the outcome, an empty ring for the others. Color has no meaning. */
function people({ of, count }: Outcome, words: string): TemplateResult {
  const { box, people } = peopleOf(of, count);
  const shapes = people.map(({ x, y, counted }) =>
    counted
      ? svg`<rect x=${x + 1} y=${y + 1} width="8" height="8" fill="currentColor"/>`
      : svg`<circle cx=${x + 5} cy=${y + 5} r="3" fill="none" stroke="currentColor"/>`,
  );
  return html`<svg class="people" role="img" aria-label=${words} viewBox=${box}>${shapes}</svg><p class="small">${words}</p>`;
}
