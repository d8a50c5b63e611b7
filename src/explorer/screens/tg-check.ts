import { html, nothing, type TemplateResult } from 'lit';
import type { Check } from '../../guide/guide.js';
import { sourcesFor } from '../../ui/blocks.js';
import { option } from '../../ui/choice.js';
import { InternalElement } from '../internal-element.js';

/**
 * A question about what was read, answered in kind words. The chosen answer stays in this element and is counted nowhere.
 *
 * @element tg-check
 */
export class TgCheck extends InternalElement {
  static override properties = { check: { attribute: false }, chosen: { state: true } };

  /** The question to show. */
  declare check: Check | undefined;
  /** Index of the chosen answer. */
  declare chosen: number | undefined;

  override render(): TemplateResult | typeof nothing {
    const { visit, check, chosen } = this;
    if (!check) return nothing;
    const { yes, notQuite } = visit.strings.summary;
    const { id, text, answers, because } = check;
    const answer = answers[chosen ?? -1];
    return html`<fieldset @change=${this.#choose}>
        <legend class="h3">${text}</legend>
        <div class="opts">
          ${answers.map((one, at) => option({ name: `check-${id}`, value: at, text: one.text, isChosen: at === chosen }))}
        </div>
      </fieldset>
      <div class="flow">
        <p role="status">${answer ? html`<strong>${answer.right ? yes : notQuite}</strong> ${because.text}` : nothing}</p>
        ${answer ? sourcesFor(visit, [because], text) : nothing}
      </div>`;
  }

  override forget(): void {
    this.chosen = undefined;
  }

  #choose(event: Event): void {
    this.chosen = Number((event.target as HTMLInputElement).value);
  }
}
