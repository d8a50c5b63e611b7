import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../i18n/format.js';
import type { Visit } from '../visit.js';

/** What can be put into the talk: a treatment (by its id), a question or a sentence (by its text). */
export type TalkList = 'talk' | 'picked' | 'kept';

/**
 * Puts something into the talk, or takes it out again.
 *
 * @param value - What is put in: the id of a treatment, or the text of a question or sentence.
 * @param about - What the button is about, for people who hear it out of its place.
 */
export function talkButton({ choices, strings }: Visit, list: TalkList, value: string, about: string): TemplateResult {
  const words = strings.talk;
  const isIn = choices[list].includes(value);
  // A question stands beside what it asks about, which has a button of its own.
  const [add, named] = list === 'picked' ? [words.ask, words.askNamed] : [words.add, words.addNamed];
  return html`<button type="button" class="talk noprint" data-choice=${list} value=${value} aria-pressed=${isIn} aria-label=${fill(isIn ? words.inNamed : named, { about })}>${isIn ? words.in : add}</button>`;
}

/**
 * A question for the care team as a list item, with its button.
 * @param first - What stands before it. It may be all that there is.
 */
export function askRow(visit: Visit, ask: string | undefined, first?: TemplateResult): TemplateResult {
  return html`<li><span>${first} ${ask}</span>${ask ? talkButton(visit, 'picked', ask, ask) : nothing}</li>`;
}

/** How many things are in the talk. */
export const talkCount = ({ choices: { talk, picked, kept } }: Visit): number =>
  talk.length + picked.length + kept.length;
