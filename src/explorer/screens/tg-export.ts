import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../i18n/format.js';
import type { Command } from '../../ui/commands.js';
import { InternalElement } from '../internal-element.js';
import { summaryText } from './summary-text.js';

/** Time in ms after which the browser has read the file that it saves, so that its address can be revoked. */
const SAVE_TIMEOUT = 10_000;

/**
 * Ways to keep the summary: print it, copy it, save it as a file. Nothing of it is sent anywhere.
 *
 * @element tg-export
 */
export class TgExport extends InternalElement {
  static override properties = { message: { state: true }, blocked: { state: true } };

  /** What was done, in words. */
  declare message: string;
  /** Whether the browser refused to copy, so that the text is shown to be copied by hand. */
  declare blocked: boolean;

  constructor() {
    super();
    this.message = '';
    this.blocked = false;
  }

  override render(): TemplateResult {
    const words = this.visit.strings.summary;
    return html`<div class="actions">
        <button type="button" class="btn" data-go=${'print' satisfies Command}>${words.print}</button>
        <button type="button" class="link" @click=${this.#copy}>${words.copy}</button>
        <button type="button" class="link" @click=${this.#save}>${words.save}</button>
      </div>
      <p role="status">${this.message}</p>
      ${
        this.blocked
          ? html`<textarea readonly rows="8" aria-label=${words.text} autocomplete="off" spellcheck="false" writingsuggestions="false" .value=${this.#text}></textarea>`
          : nothing
      }
      <p class="muted small">${words.hint}</p>`;
  }

  override forget(): void {
    this.message = '';
    this.blocked = false;
  }

  get #text(): string {
    const slot = (this.getRootNode() as ShadowRoot).querySelector<HTMLSlotElement>('slot[name="contact"]');
    const own = slot?.assignedElements().map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    return summaryText(this.visit, own?.join(', '));
  }

  async #copy(event: Event): Promise<void> {
    const { copied, copyBlocked } = this.visit.strings.summary;
    const button = event.currentTarget as HTMLElement;
    try {
      await navigator.clipboard.writeText(this.#text);
    } catch {
      // Pages without https, and frames without permission, have no clipboard. The older command copies what is selected.
      this.blocked = true;
      await this.updateComplete;
      const field = this.querySelector('textarea');
      field?.focus();
      field?.select();
      if (!document.execCommand('copy')) {
        this.message = copyBlocked;
        return;
      }
      button.focus();
    }
    this.blocked = false;
    this.message = copied;
  }

  #save(): void {
    const { file, saving } = this.visit.strings.summary;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([this.#text], { type: 'text/plain;charset=utf-8' }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), SAVE_TIMEOUT);
    this.message = fill(saving, { file });
  }
}
