import { html, nothing, type TemplateResult } from 'lit';
import type { Term } from '../../guide/guide.js';
import { InternalElement } from '../internal-element.js';
import type { Route } from '../visit.js';

/** Room between a word and its meaning, in pixels. */
const GAP = 8;

/**
 * The meaning of a word, where the word stands. One box for the whole guide: a small dialog that takes the focus. `aria-expanded` alone
 * would leave a screen reader to look for the box at the end of the guide, and a description is read before the word is pressed or not at
 * all; a dialog is said as it opens, with its words, and reading goes on at the word when it closes. Where the browser has no popovers it
 * opens below the guide's text instead.
 *
 * @element tg-meaning
 */
export class TgMeaning extends InternalElement {
  static override properties = { term: { state: true } };

  declare private term: Term | undefined;
  #word: HTMLElement | undefined;
  #at: Route | undefined;
  /** Places the box, and again when a telephone is turned. */
  readonly #room = new ResizeObserver(() => this.#place());

  protected override willUpdate(): void {
    // Another page: its words are others.
    const route = this.visit?.route;
    if (this.#at && this.#at !== route && this.term) {
      this.term = undefined;
      this.#room.disconnect();
    }
    this.#at = route;
  }

  override render(): TemplateResult | typeof nothing {
    const { term, visit } = this;
    if (!term) return nothing;
    return html`<div class="meaning" popover role="dialog" aria-label=${term.term} aria-describedby="meaning" tabindex="-1" @toggle=${this.#toggled} @keydown=${this.#key}>
      <p><strong>${term.term}</strong></p>
      <p id="meaning">${term.meaning}</p>
      <button type="button" class="link" @click=${this.close}>${visit?.strings.close}</button>
    </div>`;
  }

  /** Opens the meaning of the word that was pressed. */
  async show(word: HTMLElement): Promise<void> {
    this.term = this.visit?.guide.glossary.find(({ term }) => term === word.dataset.term);
    this.#word = word;
    await this.updateComplete;
    const box = this.#box;
    const floats = !!box.togglePopover;
    if (floats) {
      box.togglePopover(true);
      this.#place();
      this.#room.observe(this.closest('.guide')!);
    }
    // It stands beside the word: the page must not jump to where the box is written.
    box.focus({ preventScroll: floats });
  }

  /** Closes it; the focus goes back to the word. */
  readonly close = (): void => {
    if (!this.term) return;
    this.term = undefined;
    this.#box.hidePopover?.();
    this.#word?.focus({ preventScroll: true });
  };

  get #box(): HTMLElement {
    return this.querySelector('.meaning')!;
  }

  /** Under the word, or over it where there is no room below, and within the guide. */
  #place(): void {
    const { style, offsetHeight, offsetWidth } = this.#box;
    const word = this.#word!.getBoundingClientRect();
    const below = word.bottom + GAP + offsetHeight < innerHeight;
    style.top = `${scrollY + (below ? word.bottom + GAP : Math.max(0, word.top - GAP - offsetHeight))}px`;
    const { left, right } = this.closest('.guide')!.getBoundingClientRect();
    style.left = `${scrollX + Math.max(left, Math.min(word.left, right - offsetWidth))}px`;
  }

  /** Escape, and Tab out of the box, lead back to the word: what follows the box in the page is not what follows the word. */
  #key(event: KeyboardEvent): void {
    const { key, shiftKey, target, currentTarget } = event;
    if (key !== 'Escape' && (key !== 'Tab' || (target === currentTarget && !shiftKey))) return;
    event.preventDefault();
    this.close();
  }

  /** Pressing elsewhere closes a popover by itself; the focus is then on what was pressed, or nowhere. */
  #toggled(event: Event): void {
    if ((event as ToggleEvent).newState !== 'closed') return;
    this.term = undefined;
    this.#room.disconnect();
    const { activeElement } = this.getRootNode() as ShadowRoot;
    if (document.activeElement === document.body || this.contains(activeElement))
      this.#word?.focus({ preventScroll: true });
  }
}
