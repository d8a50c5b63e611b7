import { LitElement } from 'lit';
import { PublicElement } from '../ui/base-element.js';
import { type StopListening, type Visit, VisitRequest } from './visit.js';

/** Tags of the internal elements. */
const TAGS = 'tg-check, tg-export, tg-jump, tg-meaning, tg-question, tg-search, tg-speak, tg-talk';

/** The internal elements in a tree. */
export function internalElements(tree: ParentNode): InternalElement[] {
  return [...tree.querySelectorAll<InternalElement>(TAGS)];
}

/**
 * An element inside `<treatment-explorer>`. It reads the visit from context and renders into the explorer's own shadow tree, so that one
 * set of styles, one set of parts and one delegated listener serve all. What a visitor does reaches the explorer as a native event.
 */
export abstract class InternalElement extends LitElement {
  #visit: Visit | undefined;
  #stopListening: StopListening | undefined;

  /** The visit. It is there whenever the element updates, and while it is on the page. */
  protected get visit(): Visit {
    if (!this.#visit) throw new Error(`<${this.localName}> works only inside <treatment-explorer>`);
    return this.#visit;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(new VisitRequest(this.#onVisit));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  /** Draws a change at once, because the browser does not wait with printing. */
  drawNow(): void {
    this.performUpdate();
  }

  /** Called on pagehide: clear visitor data. */
  forget(): void {}

  protected override createRenderRoot(): this {
    return this;
  }

  /** Where this part of the guide can't be drawn, the fallback of the page takes the place of the whole guide. */
  protected override performUpdate(): void {
    const { host } = this.getRootNode() as ShadowRoot;
    const draw = () => super.performUpdate();
    try {
      if (host instanceof PublicElement) host.change(draw);
      else draw();
    } catch (error) {
      if (!(host instanceof PublicElement)) throw error;
      host.fail(error);
    }
  }

  /** Nothing can be drawn before the explorer has given the visit. */
  protected override shouldUpdate(): boolean {
    return this.#visit !== undefined;
  }

  readonly #onVisit = (visit: Visit, stopListening?: StopListening): void => {
    this.#visit = visit;
    this.#stopListening = stopListening;
    this.requestUpdate();
  };
}
