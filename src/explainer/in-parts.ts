import { PublicElement } from '../ui/base-element.js';

/**
 * Number of sections that are rendered with the card, which fill the first screen, and in each task after that. A whole record in one task
 * blocks a slow phone for half a second.
 */
const STEP = 3;

/** An element that renders a long record in parts, what is in sight first. */
export abstract class InParts extends PublicElement {
  /** Number of sections to render so far, of those that are not folded. */
  protected sections = Number.POSITIVE_INFINITY;
  /** What is being rendered. */
  #begun: { readonly kind: string } | undefined;

  /** Number of sections of the record that are not folded; `undefined` where no record is shown. */
  protected abstract readonly total: number | undefined;

  /** Whether more of the record is still to be rendered: sections, or after them what follows the record. */
  protected get isPart(): boolean {
    return this.sections < (this.total ?? 0) + STEP;
  }

  /** Begins with another state. A record that replaces another, as in another language, is rendered at once: its reader keeps their place. */
  protected begin(state: { readonly kind: string }): void {
    if (state === this.#begun) return;
    const isAtOnce = this.#begun?.kind === 'trial' || this.isPrinting;
    this.#begun = state;
    this.sections = isAtOnce || this.total === undefined ? Number.POSITIVE_INFINITY : STEP;
  }

  /** Renders the rest at once, for print or for what a visitor has pressed. */
  protected renderRest(): void {
    if (!this.isPart) return;
    this.sections = Number.POSITIVE_INFINITY;
    this.requestUpdate();
    this.performUpdate();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await super.scheduleUpdate();
    if (!this.isPart) return;
    this.sections += STEP;
    this.requestUpdate();
  }

  /** Waits for the last part, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let [isComplete, before] = [false, 0];
    do {
      before = this.sections;
      isComplete = await super.getUpdateComplete();
    } while (this.sections !== before);
    return isComplete;
  }
}
