import type { PublicElement } from '../ui/base-element.js';
import { printElement } from '../ui/print-element.js';
import { unfold } from '../ui/unfold.js';
import { internalElements } from './internal-element.js';

/** What can be printed: the handout, the open view with everything unfolded, or the whole guide. */
export const PRINTS = ['summary', 'view', 'all'] as const;
export type PrintWhat = (typeof PRINTS)[number];

/** Draws a guide for paper, and brings the screen back as the visitor left it. */
export class GuidePrinter {
  readonly #host: PublicElement;
  readonly #redraw: (isPrinting: boolean) => void;
  #paper: PrintWhat | undefined;
  /** Whether the guide itself prints. Then `beforeprint` and `afterprint` say nothing new. */
  #isOwn = false;
  /** Whether the element is being drawn from here. */
  #isDrawing = false;
  /** The element that had the focus before printing. */
  #focused: Element | null = null;
  /** For each `<details>` outside of the view, whether it was open. They are drawn anew after printing. */
  #unfolded: readonly boolean[] = [];
  /** The nodes of the screen, detached while the whole guide is printed. */
  #detached: DocumentFragment | undefined;

  /** @param redraw - Draws the element at once, for paper or for the screen. */
  constructor(host: PublicElement, redraw: (isPrinting: boolean) => void) {
    this.#host = host;
    this.#redraw = redraw;
  }

  /**
   * To be called after each drawing. What comes while the browser prints, such as a language that was loading, is then drawn for paper as a
   * whole too: a preview is made again when the reader changes its settings.
   */
  async drawn(): Promise<void> {
    if (this.#isDrawing || this.#paper !== 'view') return;
    await this.#host.updateComplete;
    if (this.#paper !== 'view') return;
    // The screen is still there if drawing has failed before, as where a policy forbids new markup while the browser prints.
    if (!this.#detached) this.#setAside();
    this.#complete();
  }

  /** What is drawn for paper now; `undefined` while nothing is. */
  get paper(): PrintWhat | undefined {
    return this.#paper;
  }

  /** Where internal elements are: in the shadow tree, and among what is detached while printing. */
  get trees(): readonly ParentNode[] {
    return [this.#host.renderRoot, ...(this.#detached ? [this.#detached] : [])];
  }

  /** Prints without the page around the guide. */
  print(what: PrintWhat): void {
    printElement(this.#host, (isPrinting) => {
      this.#isOwn = isPrinting;
      this.#draw(isPrinting ? what : undefined);
    });
  }

  /** To be called when the browser prints the page, or has printed it: the open view is drawn with everything unfolded. */
  browserPrints(isPrinting: boolean): void {
    if (!this.#isOwn) this.#draw(isPrinting ? 'view' : undefined);
  }

  #draw(paper: PrintWhat | undefined): void {
    if (paper === this.#paper) return;
    const root = this.#host.renderRoot as ShadowRoot;
    const screen = root.querySelector('.screen');
    if (paper) this.#focused = root.activeElement;
    const folds = () => [...root.querySelectorAll<HTMLDetailsElement>('details:not(.screen details)')];
    if (!this.#paper) this.#unfolded = folds().map(({ open }) => open);
    const kept = this.#detached;
    if (kept) this.#host.change(() => screen?.append(kept));
    this.#detached = undefined;
    this.#paper = paper;
    const isPrinting = paper === 'view' || paper === 'all';
    this.#drawNow(isPrinting);
    if (isPrinting) this.#setAside();
    if (paper === 'view') this.#complete();
    if (paper) return;
    for (const [at, fold] of folds().entries()) fold.open = !!this.#unfolded[at];
    if (this.#focused instanceof HTMLElement) this.#focused.focus({ preventScroll: true });
  }

  /** Detaches the screen without drawing it anew, so that what is chosen and unfolded stays. Radios of the same name must not be in one tree twice. */
  #setAside(): void {
    const detached = new DocumentFragment();
    this.#detached = detached;
    this.#host.change(() => detached.append(...(this.#host.renderRoot.querySelector('.screen')?.childNodes ?? [])));
  }

  /** Draws what follows in a later task, which may be too late for paper, then the list of the sources that all of it refers to. */
  #complete(): void {
    const { renderRoot } = this.#host;
    for (const element of internalElements(renderRoot)) element.drawNow();
    this.#drawNow(true);
    unfold(renderRoot, '.noprint');
  }

  #drawNow(isPrinting: boolean): void {
    this.#isDrawing = true;
    try {
      this.#redraw(isPrinting);
    } finally {
      this.#isDrawing = false;
    }
  }
}
