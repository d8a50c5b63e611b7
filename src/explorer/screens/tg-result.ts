import { html, nothing, type TemplateResult } from 'lit';
import type { TreatmentStanding } from '../../guide/evaluation.js';
import type { Treatment } from '../../guide/guide.js';
import { fill, list } from '../../i18n/format.js';
import { heading, rowPicture, say } from '../../ui/blocks.js';
import { InternalElement } from '../internal-element.js';
import { standingOf, type Visit } from '../visit.js';
import { reasons, shortOf } from './reasons.js';
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
    const said = standingOf(visit, treatment.id);
    return html`<div class="head">
        ${rowPicture(guide, treatment.id)}
        <div class="words">
          ${heading(
            level + 1,
            html`<button type="button" class="link cover" aria-expanded=${this.open} @click=${this.#toggle}>${treatment.name}</button>`,
            'h3',
          )}
          ${said ? standingLabel(visit, treatment.id, said.standing) : nothing}
          <p part=${said ? 'because' : nothing} class="muted">${said ? why(visit, said) : treatment.summary.text}</p>
          ${notOffered.has(treatment.id) ? html`<p class="small"><strong>${strings.notOffered}</strong></p>` : nothing}
        </div>
        <span class="chev down ${this.open ? 'up' : ''}" aria-hidden="true"></span>
      </div>
      <div class="card-body" ?hidden=${!this.open}>
        ${said ? reasons(visit, treatment, said) : nothing}
        ${this.open ? full(visit, treatment) : nothing}
      </div>`;
  }

  #toggle(): void {
    this.open = !this.open;
  }
}

/** One line: what the standing depends on while something is open, else the reason. */
function why(visit: Visit, { because, open }: TreatmentStanding): string {
  const depends = fill(visit.strings.results.depends, {
    list: list(
      visit.guide.lang,
      open.map((id) => shortOf(visit, id)),
    ),
  });
  return open.length ? depends : because.map(({ text }) => text).join(' ');
}

function full(visit: Visit, treatment: Treatment): TemplateResult {
  const words = visit.strings.results;
  return html`<details>
    <summary>${words.full}</summary>
    <div class="section flow">
      <p>${say(visit, treatment.summary.text)}</p>
      ${treatmentBody(visit, treatment, visit.level + 2)}
    </div>
  </details>`;
}
