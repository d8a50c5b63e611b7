import { html, nothing, type TemplateResult } from 'lit';
import type { Command } from '../../ui/commands.js';
import { InternalElement } from '../internal-element.js';
import { SECTIONS } from './treatment-body.js';

/** A section is the current one when it crosses this line: a quarter down the screen. */
const LINE = '-25% 0px -74% 0px';

/**
 * Buttons that lead to the sections of a treatment's page. They stay in view; the section that is being read is marked.
 *
 * @element tg-jump
 */
export class TgJump extends InternalElement {
  static override properties = { current: { state: true } };

  declare private current: string;
  #observer: IntersectionObserver | undefined;

  constructor() {
    super();
    [this.current] = SECTIONS;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  override render(): TemplateResult {
    const { strings } = this.visit;
    return html`<div role="group" aria-label=${strings.trial.on}>
      ${SECTIONS.map(
        (name) =>
          html`<button type="button" class="chip" data-go=${'section' satisfies Command} data-id=${name} aria-current=${name === this.current ? 'true' : nothing}>${strings.jump[name]}</button>`,
      )}
    </div>`;
  }

  protected override updated(): void {
    // jsdom has none.
    if (this.#observer || !('IntersectionObserver' in globalThis)) return;
    this.#observer = new IntersectionObserver((entries) => this.#mark(entries), { rootMargin: LINE });
    for (const section of this.closest('.view')?.querySelectorAll('[data-section]') ?? [])
      this.#observer.observe(section);
  }

  #mark(entries: readonly IntersectionObserverEntry[]): void {
    const crossing = entries.findLast(({ isIntersecting }) => isIntersecting);
    this.current = (crossing?.target as HTMLElement | undefined)?.dataset.section ?? this.current;
  }
}
