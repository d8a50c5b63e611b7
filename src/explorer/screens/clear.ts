import { html, type TemplateResult } from 'lit';
import { goLink } from '../../ui/blocks.js';
import type { Visit } from '../visit.js';

/** Clears everything that the visitor answered, chose and wrote, but asks first: it can't be undone. */
export function clearAnswers({ strings }: Visit): TemplateResult {
  const words = strings.clear;
  return html`<details class="clear noprint">
    <summary>${strings.results.clear}</summary>
    <div class="notice"><p><strong>${words.ask}</strong></p>
      <p class="actions">${goLink('reset', words.yes, undefined, 'btn')} ${goLink('keep', words.no)}</p></div>
  </details>`;
}
