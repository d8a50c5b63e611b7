import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Notice } from '../../trial/types.js';
import { icon } from '../../ui/blocks.js';

const CLOCK = svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>`;
const INFO = svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 7.8v.1"/>`;

/** Notices in order, each with the fields that it comes from. */
export function noticeList(notices: readonly Notice[]): TemplateResult | typeof nothing {
  if (!notices.length) return nothing;
  return html`<ul class="notices" role="list">
    ${notices.map(
      ({ id, say, fields }) => html`<li class="notice" part="notice" data-notice=${id} data-field=${fields.join(' ')}>
        ${icon(/old|passed|lapsed|dated/.test(id) ? CLOCK : INFO)}
        <p>${say}</p>
      </li>`,
    )}
  </ul>`;
}
