import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { languageBeside, languageHere, tagFor } from '../i18n/choose.js';
import type { Language } from '../i18n/language.js';
import { version } from '../version.js';
import { listen, type PageListener, unlisten } from './page-listeners.js';

/** Classes by which recorders of visits are told to leave out what is inside. Whose they are, and what they can't do: docs/privacy.md. */
export const UNRECORDED =
  'rr-block sentry-block ph-no-capture mp-block amp-block nr-block dd-privacy-hidden fs-exclude data-hj-suppress';

/**
 * What both public elements share: the host's fallback, events, focus, and what they want to know of the page.
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
 */
export abstract class PublicElement extends LitElement implements PageListener {
  /** Version of the software. */
  static readonly version = version;

  static override properties: PropertyDeclarations = { language: { state: true } };

  /** The words of the nearest `lang`; `undefined` while they are on their way. */
  declare protected language: Language | undefined;
  protected isPrinting = false;
  #warned = false;
  #named = '';
  #broken = false;

  override connectedCallback(): void {
    super.connectedCallback();
    listen(this);
    this.languageChanged();
  }

  /** @internal Follows the nearest `lang`, also when it changes later. */
  languageChanged(): void {
    const wanted = langOf(this);
    const tag = tagFor(wanted);
    if (wanted && wanted.split('-')[0]!.toLowerCase() !== tag && this.#named !== wanted) {
      this.#named = wanted;
      console.warn(`<${this.localName}>: no language "${wanted}" here; shown in "${tag}".`);
    }
    const here = languageHere(tag);
    if (here) this.language = here;
    else void this.#fetchLanguage(tag);
  }

  async #fetchLanguage(tag: string): Promise<void> {
    try {
      const language = await languageBeside(tag);
      // Another one may have been asked for meanwhile.
      if (tagFor(langOf(this)) === tag) this.language = language;
    } catch (error) {
      console.error(`<${this.localName}>: the language "${tag}" could not be loaded.`, error);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unlisten(this);
  }

  /** @internal The page is left: what a visitor said must go, also where the browser keeps the page for its Back. */
  onPageHide(): void {}

  /** @internal Everything is shown for paper, and the screen comes back afterwards. */
  printing(now: boolean): void {
    this.isPrinting = now;
    this.requestUpdate();
    // window.print() waits for no later turn.
    this.performUpdate();
  }

  /**
   * Whether the next drawing takes so long that it gets a task of its own, so that the page around can answer in between. Not where the
   * whole text stands inside: to lay it out once more would take longer than that.
   */
  protected isLong(): boolean {
    return !this.hasUpdated && !this.querySelector('[data-guide-text]');
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.isLong()) {
      // What the host put inside stays in sight until the guide takes its place, so that nothing on the page moves twice.
      const slot = document.createElement('slot');
      if (!this.hasUpdated) this.renderRoot.append(slot);
      await new Promise((done) => setTimeout(done));
      slot.remove();
    }
    return super.scheduleUpdate() as undefined;
  }

  /** Whatever the host has broken: where nothing can be drawn, its fallback shows. */
  protected override update(changed: PropertyValues): void {
    if (this.#broken) return;
    try {
      super.update(changed);
    } catch (error) {
      // Where Trusted Types are enforced nothing new can be drawn while the page is printed. The screen is still whole.
      if (this.isPrinting) throw error;
      this.#broken = true;
      console.error(`<${this.localName}>`, error);
      this.renderRoot.replaceChildren(document.createElement('slot'));
      this.tell('guide-error', { code: 'render', issues: [] });
    }
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
    // Measured first: Firefox focuses no legend that it has not laid out.
    const { top, bottom } = target.getBoundingClientRect();
    target.focus({ preventScroll: true });
    if (top < 0 || bottom > innerHeight) target.scrollIntoView({ block: 'start' });
  }
}

/** The nearest `lang`, also around a shadow tree. */
function langOf(element: Element): string {
  const { host } = element.getRootNode() as ShadowRoot;
  return element.closest('[lang]')?.getAttribute('lang') ?? (host ? langOf(host) : '');
}
