import { html, type TemplateResult } from 'lit';
import { count } from '../../i18n/format.js';
import type { Opened, Visit } from '../visit.js';

/** What became of a file that was opened as a saved talk, in words. */
export function openedText({ guide, strings }: Visit, { reading }: Opened): TemplateResult {
  const words = strings.summary;
  if ('fault' in reading) return html`<p class="notice"><span>${words.faults[reading.fault]}</span></p>`;
  const { left, moved, isOther } = reading;
  const more = [
    isOther && words.openedVersion,
    left > 0 && count(guide.lang, words.openedLeft, left),
    moved > 0 && count(guide.lang, words.openedMoved, moved),
  ].filter(Boolean);
  return html`<p><strong>${words.opened}</strong></p>${more.map((text) => html` <p>${text}</p>`)}`;
}
