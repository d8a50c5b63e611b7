import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../guide/guide.js';
import { UNRECORDED } from './guide-box.js';

/** Something that a visitor can choose. */
interface Option {
  /** The field of `Choices` that it changes. Left out if another listener handles it. */
  readonly choice?: 'carer' | 'compared' | 'talk' | 'tests' | 'values';
  /** Name of the group of radio buttons. Without a name it is a checkbox. */
  readonly name?: Id;
  readonly value: string | number | boolean;
  readonly text: string;
  readonly hint?: string | undefined;
  readonly isChosen: boolean;
  readonly isDisabled?: boolean;
}

/** A radio button or a checkbox, with its label as part of the target. */
export function option(
  { choice, name, value, text, hint, isChosen, isDisabled = false }: Option,
  look = value === 'not-sure' ? 'opt unsure' : 'opt',
): TemplateResult {
  return html`<label class=${look}>
    <input class=${UNRECORDED} type=${name ? 'radio' : 'checkbox'} data-choice=${choice ?? nothing} name=${name ?? nothing} value=${value} autocomplete="off" .checked=${isChosen} ?disabled=${isDisabled} />
    <span>${text}${hint ? html`<span>${hint}</span>` : nothing}</span>
  </label>`;
}

/** A scale of words: one radio button for each. */
export function scale<Value extends string>(
  choice: 'tests' | 'values',
  name: Id,
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
  chosen: Value | undefined,
): TemplateResult {
  return html`<div class="scale">
    ${values.map((value) => option({ choice, name, value, text: words[value], isChosen: value === chosen }))}
  </div>`;
}

/** A text field for a part of `Choices`. Spelling is not checked, because some browsers send the text to a server for that. */
export function field(choice: 'own' | 'asked' | 'notes', label: string, text: string): TemplateResult {
  return html`<label class="write">${label}
    <textarea class=${UNRECORDED} rows="4" data-choice=${choice} autocomplete="off" spellcheck="false" writingsuggestions="false" .value=${text}></textarea>
  </label>`;
}
