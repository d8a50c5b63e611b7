import { html, LitElement, type TemplateResult } from 'lit';
import { version } from '../version.js';
import { listen, type PageListener, unlisten } from './page-listeners.js';

/** What both public elements share: the host's fallback, events, focus, and what they want to know of the page. */
export abstract class PublicElement extends LitElement implements PageListener {
  /** Version of the software. */
  static readonly version = version;

  /** Language of the built-in words. */
  protected abstract readonly words: string;
  protected isPrinting = false;
  #warned = false;
  #named = false;

  override connectedCallback(): void {
    super.connectedCallback();
    listen(this);
    const wanted = langOf(this);
    if (wanted && wanted.split('-')[0]!.toLowerCase() !== this.words && !this.#named) {
      this.#named = true;
      console.warn(`<${this.localName}>: no language "${wanted}" here; shown in "${this.words}".`);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unlisten(this);
  }

  /** The page is left: what a visitor said must go, also where the browser keeps the page for its Back. */
  left(): void {}

  /** Everything is shown for paper, and the screen comes back afterwards. */
  printing(now: boolean): void {
    this.isPrinting = now;
    this.requestUpdate();
    // window.print() waits for no later turn.
    this.performUpdate();
  }

  /** Level of the first heading, from whatever the attribute says. */
  protected levelOf(asked: number): number {
    return Math.min(6, Math.max(2, Math.trunc(asked) || 2));
  }

  /** The slot for what the host put inside; hidden once drawn, where all of that is ours to replace. */
  protected fallback(drawn: boolean): TemplateResult {
    return html`<slot ?hidden=${drawn && this.#replaceable()} @slotchange=${this.#slotted}></slot>`;
  }

  /** An unclosed tag must not swallow the rest of the page, so only links, JSON and marked text are ours. */
  #replaceable(): boolean {
    return [...this.childNodes].every((node) => {
      if (node instanceof Text) return !node.data.trim();
      if (!(node instanceof Element) || node.slot) return true;
      return node.matches('a, script[type="application/json"], [data-guide-text]');
    });
  }

  #slotted(): void {
    if (!this.#replaceable() && !this.#warned) {
      this.#warned = true;
      console.warn(
        `<${this.localName}> holds more than its fallback, which stays visible. Is its closing tag missing?`,
      );
    }
    this.requestUpdate();
  }

  /** Tells the page. Nothing that a visitor answered and no word of a record is ever in `detail`. */
  protected tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** Moves focus, and scrolls only when the target is out of sight. */
  protected focusOn(selector: string): void {
    const target = this.renderRoot.querySelector<HTMLElement>(selector);
    if (!target) return;
    target.focus({ preventScroll: true });
    const { top, bottom } = target.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) target.scrollIntoView({ block: 'start' });
  }
}

/** The nearest `lang`, also around a shadow tree. */
function langOf(element: Element): string {
  const { host } = element.getRootNode() as ShadowRoot;
  return element.closest('[lang]')?.getAttribute('lang') ?? (host ? langOf(host) : '');
}
