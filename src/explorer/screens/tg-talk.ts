import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../i18n/format.js';
import { section } from '../../ui/blocks.js';
import { InternalElement } from '../internal-element.js';
import { talkWords, withTreatment } from './handout.js';
import type { TalkList } from './talk-button.js';

/**
 * One list of what is in the talk. What is taken out keeps its place, with a way to put it back, until the view is left.
 *
 * @element tg-talk
 */
export class TgTalk extends InternalElement {
  static override properties = {
    list: { attribute: false },
    heading: { attribute: false },
    none: { attribute: false },
  };

  /** Which list to show. */
  declare list: TalkList;
  /** Stands above the list, once there is one. */
  declare heading: string | undefined;
  /** What is said while there is no list. */
  declare none: string | undefined;
  /** What stands here, in reading order. */
  #shown: readonly string[] = [];
  /** What was taken out here, and keeps its place. */
  readonly #out = new Set<string>();

  override render(): TemplateResult | typeof nothing {
    const { guide, choices, level } = this.visit;
    const now = choices[this.list];
    for (const value of now) this.#out.delete(value);
    const stays = this.#shown.filter((value) => now.includes(value) || this.#out.has(value));
    this.#shown = [...new Set([...stays, ...now])];
    const shown =
      this.list === 'talk'
        ? guide.treatments.map(({ id }) => id).filter((id) => this.#shown.includes(id))
        : this.#shown;
    if (!shown.length) return this.none ? html`<p class="empty">${this.none}</p>` : nothing;
    let at = 0;
    const items = html`<ul class="items" role="list">
      ${shown.map((value) => {
        const isIn = now.includes(value);
        const item = this.#item(value, isIn, at);
        if (isIn) at += 1;
        return item;
      })}
    </ul>`;
    return this.heading ? section(level + 1, this.heading, items) : items;
  }

  override forget(): void {
    this.#shown = [];
    this.#out.clear();
  }

  /** @param at - Its place among those that are in. */
  #item(value: string, isIn: boolean, at: number): TemplateResult {
    const { guide, strings } = this.visit;
    const { takeOut, takeOutNamed, putBack, putBackNamed } = strings.talk;
    const name = guide.treatments.find(({ id }) => this.list === 'talk' && id === value)?.name;
    const about = name ?? withTreatment(this.visit, value);
    const note = name && isIn && talkWords(this.visit, value);
    return html`<li>
      ${isIn ? html`<span>${name ? html`<strong>${name}</strong>` : about}${note ? html`<span class="small muted">${note}</span>` : nothing}</span>` : html`<s class="muted">${about}</s>`}
      <button type="button" class="link" data-choice=${this.list} data-at=${at} value=${value} @click=${() => this.#out.add(value)} aria-label=${fill(isIn ? takeOutNamed : putBackNamed, { about })}>${isIn ? takeOut : putBack}</button>
    </li>`;
  }
}
