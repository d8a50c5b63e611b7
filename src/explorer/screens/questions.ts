import { html, type TemplateResult } from 'lit';

/** The view of one question. */
export function questionsView(): TemplateResult {
  return html`<div class="view"><tg-question></tg-question></div>`;
}
