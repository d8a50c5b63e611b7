import { html, type TemplateResult } from 'lit';
import { plain } from '../trial/places.js';
import { UNRECORDED } from '../ui/guide-box.js';

/** The words that a visitor has typed into a filter, in small letters and without accents. */
export const typedWords = (typed: string): readonly string[] => plain(typed).split(' ').filter(Boolean);

/** Whether a text, in small letters and without accents, has all of some words. */
export const hasAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

/**
 * A field to filter a list with. Spelling is not checked, because some browsers send the text to a server for that. On paper it stands only
 * where it holds words: they say why the list is not whole.
 */
export function filterField(label: string, list: 'words' | 'places', typed: string): TemplateResult {
  return html`<label class="write ${typed ? '' : 'noprint'}">${label}
    <input class=${UNRECORDED} type="text" inputmode="search" autocomplete="off" spellcheck="false" writingsuggestions="false" data-list=${list} .value=${typed} />
  </label>`;
}
