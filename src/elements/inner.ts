import { ContextConsumer } from '@lit/context';
import { LitElement } from 'lit';
import { type Visit, visitContext } from '../state/visit.js';

/**
 * An element inside the explorer. It reads the visit from context and draws into the explorer's own shadow tree, so that one
 * style sheet, one set of parts and one delegated listener serve all; what a visitor does reaches the explorer as a native event.
 */
export abstract class Inner extends LitElement {
  readonly #visit = new ContextConsumer(this, { context: visitContext, subscribe: true });

  /** The visit; `undefined` until the explorer has answered. */
  protected get visit(): Visit | undefined {
    return this.#visit.value;
  }

  /** The page is left: what was typed or chosen here goes. */
  forget(): void {}

  protected override createRenderRoot(): this {
    return this;
  }
}
