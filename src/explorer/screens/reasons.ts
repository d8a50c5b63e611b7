import { html, nothing, type TemplateResult } from 'lit';
import { byId } from '../../guide/by-id.js';
import type { TreatmentStanding } from '../../guide/evaluation.js';
import { type Card, cardOf } from '../../i18n/card.js';
import { capital, fill } from '../../i18n/format.js';
import { bullets, goLink, items, named, say, sourcesFor } from '../../ui/blocks.js';
import type { Visit } from '../visit.js';
import { talkButton } from './talk-button.js';

/** What the guide says about the visitor's answers below the standing: what was said, why, what would say more, and what to find out first. */
export function reasons(visit: Visit, look: TreatmentStanding): TemplateResult {
  const card = cardOf(visit, look);
  const { name } = byId(visit.guide.treatments, look.treatment);
  const explained = new Set<string>();
  const said = card.said ? html`<p>${card.said}</p>` : nothing;
  // Where no reason holds, the open questions are the reason.
  if (!card.why.length && !card.perhaps) return html`${said} ${openQuestions(visit, card, name, true)}`;
  return html`<div part="because" class="because">${said} ${why(visit, card, name, explained)}</div>
    ${card.open.length ? openQuestions(visit, card, name, false) : nothing}
    ${card.finds.length ? findOut(visit, card, explained) : nothing}
    ${card.asks.length ? html`<div>${card.asks.map((ask) => toAsk(visit, ask))}</div>` : nothing}`;
}

/** The reasons that hold. Where none does and no question is open either, what may matter. */
function why(visit: Visit, { why: holding, perhaps }: Card, name: string, explained: Set<string>): TemplateResult {
  const shown = perhaps?.reasons ?? holding;
  return html`${perhaps ? html`<p>${perhaps.text}</p>` : nothing}
    <ul role="list">${items(shown.map(({ text }) => say(visit, text, explained)))}</ul>
    ${sourcesFor(visit, shown, name)}`;
}

/** @param isReason - Whether the open questions are all that can be said of why. */
function openQuestions(visit: Visit, { open, ahead }: Card, name: string, isReason: boolean): TemplateResult {
  const { guide, strings, printing } = visit;
  const words = strings.results;
  const steps = ahead.map((step) => fill(words.aheadOne, step));
  return html`<div part=${isReason ? 'because open-questions' : 'open-questions'}>
    <p><b>${words.open}:</b></p>
    <ul role="list">
      ${open.map(({ id, short }) => html`<li>${capital(guide.lang, short)} <span class="noprint">${goLink('questions', named(words.answer, short), id)}</span></li>`)}
    </ul>
    <details ?open=${printing}>
      <summary>${named(words.ahead, name)}</summary>
      <div class="inset flow">${steps.length ? bullets(steps) : html`<p>${words.aheadNone}</p>`}</div>
    </details>
  </div>`;
}

/** What to find out first, each with the question to ask about it. */
function findOut(visit: Visit, { finds }: Card, explained: Set<string>): TemplateResult {
  return html`<div>
    ${finds.map(({ text, ask }) => html`<p><b>${visit.strings.results.find}:</b> ${say(visit, text, explained)}.</p> ${ask ? toAsk(visit, ask) : nothing}`)}
  </div>`;
}

/** A question for the care team, with a button that puts it into the talk. */
function toAsk(visit: Visit, ask: string): TemplateResult {
  return html`<p class="ask"><span>${visit.strings.results.askAbout}: ${ask}</span> ${visit.printing ? nothing : talkButton(visit, 'picked', ask, ask)}</p>`;
}
