import { html, nothing, type TemplateResult } from 'lit';
import type { Term } from '../../guide/guide.js';
import { InternalElement } from '../internal-element.js';
import type { Route } from '../visit.js';

/** Space between a sentence and the popup with the meaning of its word, in px. */
const GAP = 8;

/** Not before Firefox 125 and Safari 17. */
const hasPopovers = () => 'togglePopover' in HTMLElement.prototype;

/**
 * The meaning of a word, in a popup beside the sentence that it stands in. One popup for the whole guide: a small dialog that takes the
 * focus. It closes when the focus leaves it, and by a second press on the word.
 *
 * Why a dialog: with `aria-expanded` alone a screen reader would have to look for the popup at the end of the guide, and a description is
 * read before the word is pressed or not at all. A dialog is announced with its words as it opens, and reading goes on at the word when it
 * closes. A browser without popovers shows it below the guide's text.
 *
 * @element tg-meaning
 */
export class TgMeaning extends InternalElement {
  static override properties = { term: { state: true } };

  declare private term: Term | undefined;
  /** The word that was pressed. */
  #word: HTMLElement | undefined;
  #route: Route | undefined;
  /** Positions the popup again when the guide changes its width: a phone is turned. Made when first needed: jsdom has no ResizeObserver. */
  #resizes: ResizeObserver | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes?.disconnect();
  }

  protected override willUpdate(): void {
    // The view changed: close the popup.
    const { route } = this.visit;
    if (this.#route && this.#route !== route && this.term) this.#forget();
    this.#route = route;
  }

  override render(): TemplateResult | typeof nothing {
    const { term, visit } = this;
    if (!term) return nothing;
    return html`<div class="meaning" part="meaning" popover=${hasPopovers() ? 'manual' : nothing} role="dialog" aria-label=${term.term} aria-describedby="meaning" tabindex="-1" @focusout=${this.#onFocusOut} @keydown=${this.#onKey}>
      <p><strong>${term.term}</strong></p>
      <p id="meaning">${term.meaning}</p>
      <button type="button" class="link" @click=${this.close}>${visit.strings.close}</button>
    </div>`;
  }

  /** Opens the meaning of the word that was pressed; closes it where it is open already. */
  async show(word: HTMLElement): Promise<void> {
    if (this.term && word === this.#word) return this.close();
    this.term = this.visit.guide.glossary.find(({ term }) => term === word.dataset.term);
    this.#word = word;
    await this.updateComplete;
    const popup = this.#popup;
    const guide = this.#guide;
    if (!popup || !guide) return;
    const isPopover = hasPopovers();
    if (isPopover) {
      popup.togglePopover(true);
      this.#position();
      this.#resizes ??= new ResizeObserver(() => this.#position());
      this.#resizes.observe(guide);
    }
    // A popover is beside the word: the page must not scroll to where its node is.
    popup.focus({ preventScroll: isPopover });
  }

  /** Closes the popup; the focus goes back to the word. */
  readonly close = (): void => {
    if (!this.term) return;
    this.#forget();
    this.#word?.focus({ preventScroll: true });
  };

  #forget(): void {
    this.term = undefined;
    this.#resizes?.disconnect();
  }

  get #popup(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.meaning');
  }

  get #guide(): HTMLElement | null {
    return this.closest<HTMLElement>('.guide');
  }

  /** Above or below the sentence, so that it can be read on, on the side that is nearer to the word and has room; within the guide's width. */
  #position(): void {
    const popup = this.#popup;
    const guide = this.#guide?.getBoundingClientRect();
    if (!popup || !guide || !this.#word) return;
    const word = this.#word.getBoundingClientRect();
    const sentence = this.#word.closest('p, li')?.getBoundingClientRect() ?? word;
    const { width, height } = popup.getBoundingClientRect();
    const [above, below] = [sentence.top - GAP - height, sentence.bottom + GAP];
    const isNearTop = word.top - sentence.top < sentence.bottom - word.bottom;
    const fits = (top: number) => top > 0 && top + height < innerHeight;
    // Where a sentence is taller than the room around it, the word itself is what must stay in sight.
    const places = isNearTop ? [above, below, word.bottom + GAP] : [below, above, word.bottom + GAP];
    const top = places.find(fits) ?? Math.max(0, word.top - GAP - height);
    const left = Math.max(guide.left, Math.min(word.left, guide.right - width));
    // On a page with CSS zoom, rectangles are in pixels of the screen and styles in pixels of the page.
    const zoom = width / popup.offsetWidth || 1;
    popup.style.top = `${(scrollY + top) / zoom}px`;
    popup.style.left = `${(scrollX + left) / zoom}px`;
  }

  /** Escape closes the popup, and so does Tab at its end: the next node in the tree is not what follows the word. */
  #onKey(event: KeyboardEvent): void {
    const { key, shiftKey, target, currentTarget } = event;
    if (key !== 'Escape' && (key !== 'Tab' || (target === currentTarget && !shiftKey))) return;
    event.preventDefault();
    this.close();
  }

  /** A press elsewhere closes it. A press on its own word comes to `show`; another window may take the focus and give it back. */
  #onFocusOut({ relatedTarget }: FocusEvent): void {
    const isStill = relatedTarget === this.#word || this.contains(relatedTarget as Node | null);
    if (!isStill && document.hasFocus()) this.#forget();
  }
}
