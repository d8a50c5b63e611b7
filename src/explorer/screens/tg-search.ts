import { html, nothing, type TemplateResult } from 'lit';
import { fold, type Hit, search } from '../../guide/search.js';
import { count, fill } from '../../i18n/format.js';
import { heading } from '../../ui/blocks.js';
import { InternalElement } from '../internal-element.js';
import type { Visit } from '../visit.js';

/** After so many milliseconds without a letter a visitor has typed. */
const REST = 700;
/** How many hits are shown before "and more": enough to find the place, few enough to look through. */
const SHOWN = 12;

/**
 * Finds a word anywhere in the guide. What is typed stays in this field.
 *
 * @element tg-search
 */
export class TgSearch extends InternalElement {
  static override properties = { word: { state: true }, told: { state: true } };

  /** What the visitor typed. */
  declare word: string;
  /** The word of which a screen reader is told how often it was found: not of every letter on the way. */
  declare private told: string;
  #timer = 0;

  constructor() {
    super();
    this.word = this.told = '';
  }

  override render(): TemplateResult | typeof nothing {
    const { visit, word, told } = this;
    if (!visit) return nothing;
    const { strings } = visit;
    const asked = word.trim().length > 1;
    const hits = search(visit.guide, word);
    const said = hits.length
      ? count(visit.guide.lang, strings.search.found, hits.length)
      : fill(strings.search.none, { word: word.trim() });
    return html`<div class="search">
        <label for="search">${strings.search.label}</label>
        <input id="search" type="text" inputmode="search" autocomplete="off" spellcheck="false" .value=${word} @input=${this.#type} @change=${this.#tell} />
        ${word ? html`<button type="button" class="link" @click=${this.#clear}>${strings.search.clear}</button>` : nothing}
      </div>
      <p role="status" class="muted">${asked && told === word ? said : nothing}</p>
      ${hits.length ? html`<ul class="rows" role="list">${hits.slice(0, SHOWN).map((hit) => found(visit, hit, word.trim().normalize('NFC')))}</ul>` : nothing}
      ${hits.length > SHOWN ? html`<p class="muted">${count(visit.guide.lang, strings.search.more, hits.length - SHOWN)}</p>` : nothing}`;
  }

  override forget(): void {
    this.word = '';
  }

  #type(event: Event): void {
    this.word = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#tell, REST);
  }

  #tell = (): void => {
    this.told = this.word;
  };

  #clear(): void {
    this.word = '';
    this.querySelector('input')?.focus();
  }
}

function found(visit: Visit, { treatment, part, text }: Hit, word: string): TemplateResult {
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
    ? html`<button type="button" class="link" data-go="treatment" data-id=${treatment!} data-more="true">${under ? `${name}: ${under}` : name}</button>`
    : under;
  return html`<li class="flow">${heading(level + 1, title, 'h3')}<p>${marked(text, word)}</p></li>`;
}

/** A text with the word marked where it was found. */
function marked(text: string, word: string): TemplateResult {
  const at = fold(text).indexOf(fold(word));
  if (at < 0) return html`${text}`;
  return html`${text.slice(0, at)}<mark>${text.slice(at, at + word.length)}</mark>${text.slice(at + word.length)}`;
}
