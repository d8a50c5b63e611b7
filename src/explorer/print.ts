import type { LitElement } from 'lit';
import { printElement } from '../ui/print-element.js';

/**
 * The two ways to print a guide: the handout alone, from a button of ours, and the whole guide, from the browser's own menu or a print
 * button of the page.
 */
export class GuidePrinter {
  readonly #host: LitElement;
  #isHandout = false;
  /** The nodes of the screen, detached while the whole guide is printed. */
  #detached: DocumentFragment | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Whether the handout is drawn beside the screen, to be printed in its place. */
  get isHandout(): boolean {
    return this.#isHandout;
  }

  /** Where internal elements are: in the shadow tree, and among what is detached while printing. */
  get trees(): readonly ParentNode[] {
    return [this.#host.renderRoot, ...(this.#detached ? [this.#detached] : [])];
  }

  /**
   * Prints the handout, without the page around it and without the rest of the guide.
   * @param redraw - Draws the element at once.
   */
  printHandout(redraw: () => void): void {
    printElement(this.#host, (isPrinting) => {
      this.#isHandout = isPrinting;
      redraw();
    });
  }

  /**
   * Draws the whole guide for paper in place of the screen, or brings the screen back as the visitor left it.
   * @param redraw - Draws the element at once.
   */
  printWhole(isPrinting: boolean, redraw: () => void): void {
    if (this.#isHandout) return;
    const screen = () => this.#host.renderRoot.querySelector('.screen');
    if (!isPrinting && this.#detached) screen()?.append(this.#detached);
    redraw();
    // Detached and not redrawn, so that what is chosen and unfolded stays. Radios of the same name must not be in one tree twice.
    this.#detached ??= new DocumentFragment();
    if (isPrinting) this.#detached.append(...(screen()?.childNodes ?? []));
  }
}
