import { html, type TemplateResult } from 'lit';

/** One question on a screen; the question itself is an element of its own. */
export function questionsView(): TemplateResult {
  return html`<div class="view"><tg-question></tg-question></div>`;
}
