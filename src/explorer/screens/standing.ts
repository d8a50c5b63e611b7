import { html, svg, type TemplateResult } from 'lit';
import type { TreatmentStanding } from '../../guide/evaluation.js';
import type { Standing } from '../../guide/guide.js';
import { cardOf } from '../../i18n/card.js';
import { icon } from '../../ui/blocks.js';
import type { Visit } from '../visit.js';

const SHAPES: Record<Standing, TemplateResult> = {
  often: svg`<circle cx="9" cy="12" r="6"/><circle cx="15" cy="12" r="6"/>`,
  may: svg`<path d="M4 5h16v11H11l-5 4v-4H4z"/>`,
  find: svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>`,
  less: svg`<path d="M4 12h6c4 0 4-6 10-6M10 12c4 0 4 6 10 6"/>`,
  other: svg`<path d="m12 4 8 8-8 8-8-8z"/>`,
  everyone: svg`<circle cx="8" cy="9" r="3"/><circle cx="16" cy="9" r="3"/><path d="M2.5 19c0-4 2-6 5.5-6s5.5 2 5.5 6M14 13.4c4.5-1 7.5 1.2 7.5 5.6"/>`,
};

/** A standing as a label. Its icon only repeats the words, and all standings have the same look, so that none seems better. */
export function standingLabel(visit: Visit, look: TreatmentStanding): TemplateResult {
  return html`<p class="standing">${icon(SHAPES[look.standing])}<span>${cardOf(visit, look).standing}</span></p>`;
}
