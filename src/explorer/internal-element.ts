import { LitElement } from 'lit';
import { type Leave, type Visit, VisitRequest } from './visit.js';

/**
 * An element inside the explorer. It reads the visit from context and draws into the explorer's own shadow tree, so that one
 * style sheet, one set of parts and one delegated listener serve all; what a visitor does reaches the explorer as a native event.
 */
export abstract class InternalElement extends LitElement {
  #visit: Visit | undefined;
  #leave: Leave | undefined;

  /** The visit; `undefined` until the explorer has answered. */
  protected get visit(): Visit | undefined {
    return this.#visit;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(new VisitRequest(this.#told));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
  }

  /** The page is left: what was typed or chosen here goes. */
  forget(): void {}

  protected override createRenderRoot(): this {
    return this;
  }

  readonly #told = (visit: Visit, leave?: Leave): void => {
    this.#visit = visit;
    this.#leave = leave;
    this.requestUpdate();
  };
}
