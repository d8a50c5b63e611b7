import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../i18n/format.js';
import { InternalElement } from '../internal-element.js';
import { summaryText } from './summary-text.js';

/** After so many milliseconds a browser has read what it saves. */
const READ = 10_000;

/**
 * Ways to keep the summary: on paper, in the clipboard, in a file. Nothing of it is sent.
 *
 * @element tg-export
 */
export class TgExport extends InternalElement {
  static override properties = { said: { state: true }, blocked: { state: true } };

  /** What was done, in words. */
  declare said: string;
  /** Whether the browser did not let us copy, so that the text is shown to be copied by hand. */
  declare blocked: boolean;

  constructor() {
    super();
    this.said = '';
    this.blocked = false;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.visit) return nothing;
    const words = this.visit.strings.summary;
    return html`<div class="actions">
        <button type="button" class="btn" data-go="print">${words.print}</button>
        <button type="button" class="link" @click=${this.#copy}>${words.copy}</button>
        <button type="button" class="link" @click=${this.#save}>${words.save}</button>
      </div>
      <p role="status">${this.said}</p>
      ${
        this.blocked
          ? html`<textarea readonly rows="8" aria-label=${words.text} autocomplete="off" spellcheck="false" .value=${this.#text}></textarea>`
          : nothing
      }
      <p class="muted small">${words.hint}</p>`;
  }

  override forget(): void {
    this.said = '';
    this.blocked = false;
  }

  get #text(): string {
    const slot = (this.getRootNode() as ShadowRoot).querySelector<HTMLSlotElement>('slot[name="contact"]');
    const own = slot?.assignedElements().map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    return summaryText(this.visit!, own?.join(', '));
  }

  async #copy(event: Event): Promise<void> {
    const { copied, copyBlocked } = this.visit!.strings.summary;
    const button = event.currentTarget as HTMLElement;
    try {
      await navigator.clipboard.writeText(this.#text);
    } catch {
      // No clipboard on pages without https, and in frames that may not use it.
      this.blocked = true;
      await this.updateComplete;
      const field = this.querySelector('textarea')!;
      field.focus();
      field.select();
      if (!document.execCommand('copy')) {
        this.said = copyBlocked;
        return;
      }
      button.focus();
    }
    this.blocked = false;
    this.said = copied;
  }

  #save(): void {
    const { file, saving } = this.visit!.strings.summary;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([this.#text], { type: 'text/plain;charset=utf-8' }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), READ);
    this.said = fill(saving, { file });
  }
}
