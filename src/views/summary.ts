import { html, type TemplateResult } from 'lit';
import type { Visit } from '../state/visit.js';
import { mainHeading } from './blocks.js';
import { backLink } from './frame.js';

/** What the visitor takes along. */
export function summaryView(visit: Visit): TemplateResult {
  return html`<div class="view">${backLink(visit)} ${mainHeading(visit.level, visit.strings.summary.title)}</div>`;
}
