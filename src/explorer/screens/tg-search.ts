import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { fold, type Hit, search } from '../../guide/search.js';
import { count, fill } from '../../i18n/format.js';
import { heading } from '../../ui/blocks.js';
import type { Command } from '../../ui/commands.js';
import { InternalElement } from '../internal-element.js';
import type { Visit } from '../visit.js';

/** Debounce in ms: after this long without a key, the number of hits is announced. */
const DEBOUNCE = 700;
/** Hits that are listed; the rest is counted as "and more". */
const MOST_HITS = 12;

/**
 * Finds a word anywhere in the guide. What is typed stays in this element.
 *
 * @element tg-search
 */
export class TgSearch extends InternalElement {
  static override properties = { word: { state: true }, announced: { state: true } };

  /** What the visitor typed. */
  declare word: string;
  /** The word whose number of hits a screen reader hears: it lags behind `word`, so that not every key is announced. */
  declare private announced: string;
  #timer = 0;

  constructor() {
    super();
    this.word = this.announced = '';
  }

  override render(): TemplateResult {
    const { visit, word, announced } = this;
    const { strings } = visit;
    const isLongEnough = word.trim().length > 1;
    const hits = search(visit.guide, word);
    const found = hits.length
      ? count(visit.guide.lang, strings.search.found, hits.length)
      : fill(strings.search.none, { word: word.trim() });
    return html`<div class="search">
        <label for="search">${strings.search.label}</label>
        <input id="search" type="text" inputmode="search" autocomplete="off" spellcheck="false" writingsuggestions="false" .value=${word} @input=${this.#type} @change=${this.#announce} />
        ${word ? html`<button type="button" class="link" @click=${this.#clear}>${strings.search.clear}</button>` : nothing}
      </div>
      <p role="status" class="muted">${isLongEnough && announced === word ? found : nothing}</p>
      ${keyed(word, hits.length ? html`<ul class="rows" role="list">${hits.slice(0, MOST_HITS).map((hit) => hitView(visit, hit, word.trim().normalize('NFC')))}</ul>` : nothing)}
      ${hits.length > MOST_HITS ? html`<p class="muted">${count(visit.guide.lang, strings.search.more, hits.length - MOST_HITS)}</p>` : nothing}`;
  }

  override forget(): void {
    this.word = '';
  }

  #type(event: Event): void {
    this.word = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#announce, DEBOUNCE);
  }

  #announce = (): void => {
    this.announced = this.word;
  };

  #clear(): void {
    this.word = '';
    this.querySelector('input')?.focus();
  }
}

function hitView(visit: Visit, { treatment, part, text }: Hit, word: string): TemplateResult {
  const { guide, strings, level } = visit;
  const name = guide.treatments.find(({ id }) => id === treatment)?.name;
  const headings: Readonly<Record<string, string>> = {
    ...strings.treatment,
    name: '',
    glossary: strings.search.glossary,
    about: strings.about.title,
  };
  const under = headings[part] ?? part;
  const title = name
    ? html`<button type="button" class="link" data-go=${'treatment' satisfies Command} data-id=${treatment ?? nothing} data-more="true">${under ? `${name}: ${under}` : name}</button>`
    : under;
  return html`<li class="flow">${heading(level + 1, title, 'h3')}<p>${markWord(text, word)}</p></li>`;
}

/** A text with the first hit marked. */
function markWord(text: string, word: string): TemplateResult {
  const at = fold(text).indexOf(fold(word));
  if (at < 0) return html`${text}`;
  return html`${text.slice(0, at)}<mark>${text.slice(at, at + word.length)}</mark>${text.slice(at + word.length)}`;
}
