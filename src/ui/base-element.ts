import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { version } from '../generated/version.js';
import { languageBeside, languageHere, tagFor } from '../i18n/choose.js';
import type { Language } from '../i18n/language.js';
import { primarySubtag } from '../i18n/primary-subtag.js';
import { createElement } from '../own-document.js';
import { keepOwnEvents } from './own-events.js';
import { listen, unlisten } from './page-listeners.js';
import { OthersChanges } from './translated.js';

/**
 * What both public elements share: language, fallback, events, and listeners on the page.
 *
 * @cssprop --guide-font - Font family.
 * @cssprop --guide-font-size - Size of running text.
 * @cssprop --guide-text - Color of text.
 * @cssprop --guide-muted - Color of lesser text.
 * @cssprop --guide-surface - Background.
 * @cssprop --guide-surface-raised - Background of cards and boxes.
 * @cssprop --guide-border - Color of lines.
 * @cssprop --guide-accent - Color of links and buttons.
 * @cssprop --guide-accent-text - Color of text on the accent.
 * @cssprop --guide-focus - Color of the focus ring.
 * @cssprop --guide-radius - Roundness of corners.
 * @cssprop --guide-space - Step of the spacing.
 * @cssprop --guide-measure - Longest line of text.
 * @cssprop --guide-scroll-margin - Height of what stays at the top of the page: headings that are scrolled to, and lines of the guide that stay on the screen, keep clear of it. By default bars are measured when a view opens; a bar that comes later needs this.
 */
export abstract class PublicElement extends LitElement {
  /** Version of the software. */
  static readonly version: string = version;

  static override properties: PropertyDeclarations = { language: { state: true } };

  /** The language of the nearest `lang`; `undefined` while it is loading. */
  declare protected language: Language | undefined;
  protected isPrinting = false;
  /**
   * Key of the rendered tree. If a translator has changed the page, another language gets new nodes: for a text that is equal in both, lit would keep
   * the translated node.
   */
  protected edition = 0;
  /** Whether a warning about content that is no fallback was written to the console. */
  #hasWarned = false;
  /** The unknown language of the last warning on the console. */
  #warnedLanguage = '';
  /** Whether the last update had words to draw. */
  #hasWords = false;
  /** Whether rendering has failed, so that the fallback stays. */
  #isBroken = false;
  #others: OthersChanges | undefined;
  /** Whether the slot of the fallback is hidden. */
  #isFallbackHidden = false;

  override connectedCallback(): void {
    try {
      super.connectedCallback();
      listen(this);
      this.languageChanged();
    } catch (error) {
      this.fail(error);
    }
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    keepOwnEvents(root);
    this.#others = new OthersChanges(root);
    return root;
  }

  /** @internal Follows the nearest `lang`, also when it changes later. */
  languageChanged(): void {
    const wanted = langOf(this);
    const tag = tagFor(wanted);
    if (wanted && primarySubtag(wanted) !== tag && this.#warnedLanguage !== wanted) {
      this.#warnedLanguage = wanted;
      console.warn(`<${this.localName}>: no language "${wanted}" here; shown in "${tag}".`);
    }
    const here = languageHere(tag);
    if (here) this.#setLanguage(here);
    else void this.#fetchLanguage(tag);
  }

  #setLanguage(language: Language): void {
    if (this.language && language !== this.language && this.#others?.isTouched) this.edition += 1;
    this.language = language;
  }

  async #fetchLanguage(tag: string): Promise<void> {
    try {
      const language = await languageBeside(tag);
      // The page may have changed its language while this one was loading.
      if (tagFor(langOf(this)) === tag) this.#setLanguage(language);
    } catch (error) {
      console.error(`<${this.localName}>: the language "${tag}" could not be loaded.`, error);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unlisten(this);
    // Off the page it doesn't hear when printing is over. A script that only moves it, to print it elsewhere, has put it back by then.
    if (this.isPrinting) queueMicrotask(() => this.isConnected || this.printing(false));
  }

  /** @internal Called on pagehide: clear visitor data, also where the browser keeps the page for its Back button. */
  onPageHide(): void {}

  /** @internal Whether it holds anything that `onPageHide` clears. */
  hasVisitorData(): boolean {
    return false;
  }

  /** @internal Called before (`true`) and after the browser prints: renders for print, or for the screen. */
  printing(isPrinting: boolean): void {
    this.isPrinting = isPrinting;
    this.requestUpdate();
    // window.print() is synchronous, so update now.
    this.performUpdate();
  }

  /**
   * Whether the next update gets a separate task, because it takes long and the page should stay responsive: the first one with words. Not if
   * the whole text is in the page as the fallback, and laid out: to lay it out once more in a slot would take longer than the update.
   */
  protected isLong(): boolean {
    if (this.#hasWords || !this.language) return false;
    const chapter = this.hasUpdated ? null : this.querySelector('[data-guide-text] .guide-chapter');
    return !chapter || getComputedStyle(chapter).contentVisibility === 'auto';
  }

  protected override async scheduleUpdate(): Promise<void> {
    try {
      if (this.isLong()) await this.#waitForTask();
    } catch (error) {
      this.fail(error);
    }
    return super.scheduleUpdate() as undefined;
  }

  async #waitForTask(): Promise<void> {
    // The fallback stays visible until the guide is drawn, so that the page does not shift twice.
    const slot = createElement('slot');
    if (!this.hasUpdated) this.renderRoot.append(slot);
    await new Promise((resolve) => setTimeout(resolve));
    slot.remove();
  }

  /** @internal Changes nodes of its tree, after restoring those that a translator has replaced. */
  change(act: () => void): void {
    if (this.#others) this.#others.during(act);
    else act();
  }

  /** One update, from `willUpdate` to `updated`. */
  protected override performUpdate(): void {
    if (this.#isBroken) return;
    this.#hasWords = !!this.language;
    try {
      this.change(() => super.performUpdate());
    } catch (error) {
      this.fail(error);
    }
  }

  /**
   * @internal Shows the fallback from now on, because an error was thrown here or in an internal element. The page may have patched
   * the browser's functions, so this uses only the oldest methods of nodes.
   */
  fail(error: unknown): void {
    // With Trusted Types enforced nothing new can be rendered while the page is printed. The screen is still intact.
    if (this.isPrinting) throw error;
    if (this.#isBroken) return;
    this.#isBroken = true;
    console.error(`<${this.localName}>`, error);
    const root = this.shadowRoot;
    while (root?.lastChild) root.removeChild(root.lastChild);
    try {
      root?.appendChild(createElement('slot'));
    } catch {
      root!.innerHTML = '<slot></slot>';
    }
    this.tell('guide-error', { code: 'render', issues: [] });
  }

  /**
   * The slot of the fallback.
   * @param isDrawn - Whether the guide is rendered, so that the fallback is hidden, unless it contains more than a fallback.
   */
  protected fallback(isDrawn: boolean): TemplateResult {
    this.#isFallbackHidden = isDrawn && this.#isReplaceable();
    return html`<i class="strut"></i><slot ?hidden=${this.#isFallbackHidden} @slotchange=${() => this.#onSlotChange(isDrawn)}></slot>`;
  }

  /** Whether the children are only what a fallback may be. A tag without its end must not hide the rest of the page. */
  #isReplaceable(): boolean {
    return [...this.childNodes].every((node) => (node instanceof Element && !!node.slot) || isFallback(node));
  }

  #onSlotChange(isDrawn: boolean): void {
    const isReplaceable = this.#isReplaceable();
    if (!isReplaceable && !this.#hasWarned) {
      this.#hasWarned = true;
      console.warn(
        `<${this.localName}> holds more than its fallback, which stays visible. Is its closing tag missing?`,
      );
    }
    if (this.#isFallbackHidden !== (isDrawn && isReplaceable)) this.requestUpdate();
  }

  /** Dispatches an event to the page. `detail` must hold nothing that a visitor answered and no text of a record. */
  protected tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

/** Links and marked text, line breaks that editors add, and elements that are never visible. */
const FALLBACK = 'a, br, link, meta, noscript, script, style, template, [data-guide-text]';
/** Elements that editors put around a link. */
const WRAPPERS = 'p, span, strong, em, b, i, u, small, font';
/** White space, and the zero-width characters that editors leave behind. */
const NOTHING = /^[\s\u200b-\u200d\u2060\ufeff]*$/;

function isFallback(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return NOTHING.test(node.nodeValue!);
  if (!(node instanceof Element) || node.matches(FALLBACK)) return true;
  // An element with a slot name inside a paragraph is in no slot, and would be lost.
  if (node.slot) return false;
  return node.matches(WRAPPERS)
    ? [...node.childNodes].every(isFallback)
    : node.matches('div') && !node.childElementCount && NOTHING.test(node.textContent);
}

/** The nearest `lang`, also outside of a shadow tree. Empty if there is none. */
function langOf(element: Element): string {
  const { host } = element.getRootNode() as ShadowRoot;
  return element.closest('[lang]')?.getAttribute('lang') ?? (host ? langOf(host) : '');
}
