import { html, type TemplateResult } from 'lit';
import type { TreatmentStanding } from '../../guide/evaluation.js';
import { cardOf } from '../../i18n/card.js';
import type { Visit } from '../visit.js';

/** A standing in full. All standings have the same look and no sign of their own, so that none seems better. */
export function standingLabel(visit: Visit, look: TreatmentStanding): TemplateResult {
  return html`<p class="standing">${cardOf(visit, look).standing}</p>`;
}
