import { html, nothing, type TemplateResult } from 'lit';
import type { TreatmentStanding } from '../../guide/evaluation.js';
import type { Treatment } from '../../guide/guide.js';
import { type Card, cardOf, type Find } from '../../i18n/card.js';
import { fill, list } from '../../i18n/format.js';
import { bullets, goLink, heading, say, section, sources, statementList, tick } from '../../ui/blocks.js';
import type { Visit } from '../visit.js';

/** A card in full: the visitor's answers, reasons, open questions, what to find out first, what could change it, and what to ask. */
export function reasons(visit: Visit, treatment: Treatment, look: TreatmentStanding): TemplateResult {
  const { strings, level } = visit;
  const words = strings.results;
  const card = cardOf(visit, look);
  return html`<div part="because" class="flow">${youSaid(card)} ${why(visit, card)}</div>
    ${card.open.length ? openQuestions(visit, card) : nothing}
    ${card.finds.length ? section(level + 2, words.find, findList(visit, card.finds), 'h3') : nothing}
    ${section(level + 2, words.change, statementList(treatment.change, visit), 'h3')}
    ${section(level + 2, words.ask, html`${card.asks.map((ask) => toPick(visit, ask))} ${bullets(treatment.questions)}`, 'h3')}`;
}

export const youSaid = ({ said }: Card) => (said ? html`<p class="you-said">${said}</p>` : nothing);

/** The reasons that hold. Where none holds, what the standing depends on; where no question is open either, what may matter. */
function why(visit: Visit, { why: holding, perhaps, depends }: Card): TemplateResult {
  const { strings, level } = visit;
  const shown = perhaps?.reasons ?? holding;
  if (!shown.length) return html`<p>${depends}</p>`;
  return html`${perhaps ? html`<p>${perhaps.text}</p>` : heading(level + 2, strings.results.because, 'h3')}
    ${statementList(shown, visit)}
    ${sources(
      visit,
      shown.flatMap(({ facts }) => facts),
    )}`;
}

/** A card in one line: what the standing depends on, else what to find out first, else the reason. */
export function inShort({ guide, strings }: Visit, { depends, finds, why: holding, perhaps }: Card): string {
  const { findOne } = strings.results;
  if (depends) return depends;
  if (finds.length) return fill(findOne, { list: list(guide.lang, [...new Set(finds.map(({ text }) => text))]) });
  return perhaps?.text ?? holding.map(({ text }) => text).join(' ');
}

function openQuestions(visit: Visit, { open, ahead }: Card): TemplateResult {
  const { strings, level, printing } = visit;
  const words = strings.results;
  const steps = ahead.map((step) => fill(words.aheadOne, step));
  return html`<div part="open-questions" class="flow">
    ${heading(level + 2, words.open, 'h3')}
    <ul class="dash" role="list">
      ${open.map(({ id, short }) => html`<li>${short} <span class="noprint">${goLink('questions', words.answer, id)}</span></li>`)}
    </ul>
    <details class="ahead" ?open=${printing}>
      <summary>${words.ahead}</summary>
      <div class="inset flow">${steps.length ? bullets(steps) : html`<p>${words.aheadNone}</p>`}</div>
    </details>
  </div>`;
}

function findList(visit: Visit, finds: readonly Find[]): TemplateResult {
  const explained = new Set<string>();
  return html`<ul class="dash" role="list">
    ${finds.map(({ text, ask }) => html`<li>${say(visit, text, explained)} ${ask ? toPick(visit, ask) : nothing}</li>`)}
  </ul>`;
}

/** A question for the care team, with a box that adds it to the talk. */
function toPick({ strings, choices, printing }: Visit, ask: string): TemplateResult {
  return printing ? html`<p>${ask}</p>` : tick('picked', ask, ask, choices.picked, strings.results.pick);
}
