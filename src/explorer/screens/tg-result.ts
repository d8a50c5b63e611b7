import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Treatment } from '../../guide/guide.js';
import { cardOf } from '../../i18n/card.js';
import { heading, rowPicture, say } from '../../ui/blocks.js';
import { InternalElement } from '../internal-element.js';
import { standingOf, type Visit } from '../visit.js';
import { inShort, reasons, youSaid } from './reasons.js';
import { standingLabel } from './standing.js';
import { treatmentBody } from './treatment.js';

/**
 * One treatment in the results: a compact row that opens where it stands.
 *
 * @element tg-result
 */
export class TgResult extends InternalElement {
  static override properties = { treatment: { attribute: false }, open: { state: true } };

  /** The treatment to show. */
  declare treatment: Treatment | undefined;
  /** Whether the visitor has opened it. */
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  override render(): TemplateResult | typeof nothing {
    const { visit, treatment } = this;
    if (!treatment) return nothing;
    const { guide, strings, level, notOffered } = visit;
    // New nodes for another standing: what a translator has put beside the old reasons goes with them.
    const look = standingOf(visit, treatment.id);
    const card = look && cardOf(visit, look);
    return html`<div class="head">
        ${rowPicture(guide, treatment.id)}
        <div class="words">
          ${heading(
            level + 1,
            html`<button type="button" class="link cover" aria-expanded=${this.open} @click=${this.#toggle}>${treatment.name}</button>`,
            'h3',
          )}
          ${keyed(
            look,
            html`${look ? standingLabel(visit, look) : nothing} ${card ? youSaid(card) : nothing}
            <p part=${card ? 'because' : nothing} class="muted">${card ? inShort(visit, card) : treatment.summary.text}</p>`,
          )}
          ${notOffered.has(treatment.id) ? html`<p class="small"><strong>${strings.notOffered}</strong></p>` : nothing}
        </div>
        <span class="chev down ${this.open ? 'up' : ''}" aria-hidden="true"></span>
      </div>
      <div class="card-body" ?hidden=${!this.open && !visit.printing}>
        ${keyed(look, look ? reasons(visit, treatment, look) : nothing)}
        ${this.open ? full(visit, treatment) : nothing}
      </div>`;
  }

  #toggle(): void {
    this.open = !this.open;
  }
}

function full(visit: Visit, treatment: Treatment): TemplateResult {
  const words = visit.strings.results;
  return html`<details class="noprint">
    <summary>${words.full}</summary>
    <div class="section flow">
      <p>${say(visit, treatment.summary.text)}</p>
      ${treatmentBody(visit, treatment, visit.level + 2)}
    </div>
  </details>`;
}
