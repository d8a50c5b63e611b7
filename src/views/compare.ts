import { html, type TemplateResult } from 'lit';
import type { Visit } from '../state/visit.js';
import { mainHeading } from './blocks.js';
import { backLink } from './frame.js';

/** Two to four treatments side by side. */
export function compareView(visit: Visit): TemplateResult {
  return html`<div class="view">${backLink(visit)} ${mainHeading(visit.level, visit.strings.compare.title)}</div>`;
}
