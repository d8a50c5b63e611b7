import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../i18n/format.js';
import { goLink } from '../../ui/blocks.js';
import type { Command } from '../../ui/commands.js';
import { UNRECORDED } from '../../ui/guide-box.js';
import { InternalElement } from '../internal-element.js';
import { openedText } from './opened.js';
import { summaryText, talkFile } from './summary-text.js';

/** Time in ms after which the browser has read the file that it saves, so that its address can be revoked. */
const SAVE_TIMEOUT = 10_000;

/**
 * Ways to keep the talk: print it, copy it, save it as a file, share it, and open such a file again. The page itself sends nothing of it
 * anywhere: what is shared goes to the app that the visitor chooses.
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
    const { opened, strings } = this.visit;
    const words = strings.summary;
    const canShare = 'share' in navigator;
    return html`${canShare ? html`<p class="small muted" id="share">${words.shareWhere}</p>` : nothing}
      <div class="ways">
        <button type="button" class="btn" data-go=${'print' satisfies Command}>${words.print}</button>
        <button type="button" class="btn second" @click=${this.#copy}>${words.copy}</button>
        <button type="button" class="btn second" @click=${this.#save}>${words.save}</button>
        ${canShare ? html`<button type="button" class="btn second" aria-describedby="share" @click=${this.#share}>${words.share}</button>` : nothing}
      </div>
      <p class="small muted" role="status">${this.message || words.hint}</p>
      ${
        this.blocked
          ? html`<textarea class=${UNRECORDED} readonly rows="8" aria-label=${words.text} autocomplete="off" spellcheck="false" writingsuggestions="false" .value=${this.#text}></textarea>`
          : nothing
      }
      <p>${words.leave}</p>
      <label class="btn second file">${words.openFile}<input type="file" accept=".txt,text/plain" data-open autocomplete="off" aria-describedby="open" /></label>
      <div class="small muted" role="status" id="open">${opened ? openedText(this.visit, opened) : words.openWhere}</div>
      ${opened?.before ? html`<p>${goLink('undo', words.undo)}</p>` : nothing}`;
  }

  override forget(): void {
    this.message = '';
    this.blocked = false;
  }

  get #text(): string {
    return summaryText(this.visit, this.#contact);
  }

  /** What the hospital put into the slot `contact`, as text. */
  get #contact(): string | undefined {
    const slot = (this.getRootNode() as ShadowRoot).querySelector<HTMLSlotElement>('slot[name="contact"]');
    const own = slot?.assignedElements().map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    return own?.join(', ');
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

  async #share(): Promise<void> {
    const { title, shareFailed } = this.visit.strings.summary;
    this.message = '';
    try {
      await navigator.share({ title, text: this.#text });
    } catch (error) {
      // Whoever closes the device's own window has changed their mind, and needs no message.
      if ((error as Error).name !== 'AbortError') this.message = shareFailed;
    }
  }

  #save(): void {
    const { file, saving } = this.visit.strings.summary;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([talkFile(this.visit, this.#contact)], { type: 'text/plain;charset=utf-8' }),
    );
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), SAVE_TIMEOUT);
    this.message = fill(saving, { file });
  }
}
