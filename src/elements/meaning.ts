import { html, type TemplateResult } from 'lit';
import type { Term } from '../model/guide.js';
import type { Place } from '../state/visit.js';
import { Inner } from './inner.js';

/** Room between a word and its meaning, in pixels. */
const GAP = 8;

/**
 * The meaning of a word, where the word stands. One box for the whole guide: a small dialog that takes the focus, so that a screen reader
 * says it at once, and gives it back when it closes. Where the browser has no popovers it opens below the guide's text instead.
 *
 * @element tg-meaning
 */
export class TgMeaning extends Inner {
  static override properties = { term: { state: true } };

  declare private term: Term | undefined;
  #word: HTMLElement | undefined;
  #at: Place | undefined;
  /** Places the box, and again when a telephone is turned. */
  readonly #room = new ResizeObserver(() => this.#place(this.#box, this.#word!.getBoundingClientRect()));

  protected override updated(): void {
    // Another page: its words are others.
    const place = this.visit?.place;
    if (this.#at && this.#at !== place && this.term) {
      this.term = undefined;
      this.#box.hidePopover?.();
    }
    this.#at = place;
  }

  override render(): TemplateResult {
    const { term, visit } = this;
    return html`<div class="meaning" popover role="dialog" aria-label=${term?.term ?? ''} tabindex="-1" ?hidden=${!term} @toggle=${this.#toggled}>
      <p><strong>${term?.term}</strong></p>
      <p>${term?.meaning}</p>
      <button type="button" class="link" @click=${this.close}>${visit?.strings.close}</button>
    </div>`;
  }

  /** Opens the meaning of the word that was pressed. */
  async show(word: HTMLElement): Promise<void> {
    this.term = this.visit?.guide.glossary.find(({ term }) => term === word.dataset.term);
    this.#word = word;
    await this.updateComplete;
    const box = this.#box;
    if (box.showPopover) {
      box.showPopover();
      this.#room.observe(this.closest('.guide')!);
    }
    box.focus();
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
  #place({ style, offsetHeight, offsetWidth }: HTMLElement, word: DOMRect): void {
    const below = word.bottom + GAP + offsetHeight < innerHeight;
    style.top = `${scrollY + (below ? word.bottom + GAP : word.top - GAP - offsetHeight)}px`;
    const { left, right } = this.closest('.guide')!.getBoundingClientRect();
    style.left = `${scrollX + Math.max(left, Math.min(word.left, right - offsetWidth))}px`;
  }

  /** Pressing elsewhere, and Escape, close a popover by themselves; the focus then goes nowhere, or to what was pressed. */
  #toggled(event: Event): void {
    if ((event as ToggleEvent).newState !== 'closed') return;
    this.term = undefined;
    this.#room.disconnect();
    const { activeElement } = this.getRootNode() as ShadowRoot;
    if (!activeElement || this.contains(activeElement)) this.#word?.focus({ preventScroll: true });
  }
}
