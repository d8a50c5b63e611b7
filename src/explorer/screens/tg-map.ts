import { html, nothing, type TemplateResult } from 'lit';
import { InternalElement } from '../internal-element.js';
import { mapView } from './map.js';

/**
 * How the answers lead to what is said of each treatment. Drawn only when a visitor opens it.
 *
 * @element tg-map
 */
export class TgMap extends InternalElement {
  static override properties = { open: { state: true } };

  declare private open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  override render(): TemplateResult | typeof nothing {
    const { visit, open } = this;
    if (!visit.answered) return nothing;
    return html`<details @toggle=${this.#toggle}>
      <summary>${visit.strings.map.show}</summary>
      ${open ? html`<div class="section flow">${mapView(visit)}</div>` : nothing}
    </details>`;
  }

  #toggle(event: Event): void {
    this.open = (event.target as HTMLDetailsElement).open;
  }
}
