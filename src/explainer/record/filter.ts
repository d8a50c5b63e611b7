import { html, type TemplateResult } from 'lit';
import { plain } from '../../trial/places.js';
import { UNRECORDED } from '../../ui/guide-box.js';

/** The words that a visitor has typed into a filter, in lower case and without accents. */
export const typedWords = (typed: string): readonly string[] => plain(typed).split(' ').filter(Boolean);

/** Whether a text, in lower case and without accents, has all of some words. */
export const hasAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

/**
 * A field to filter a list with. Spelling is not checked, because some browsers send the text to a server for that. It is printed only
 * if it has text, which explains why the list is incomplete.
 */
export function filterField(label: string, list: 'words' | 'places', typed: string): TemplateResult {
  return html`<label class="write ${typed ? '' : 'noprint'}">${label}
    <input class=${UNRECORDED} type="text" inputmode="search" autocomplete="off" spellcheck="false" writingsuggestions="false" data-list=${list} .value=${typed} />
  </label>`;
}
