import { html, nothing, svg, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Found, Headings, Hit } from '../../guide/search.js';
import { count, fill } from '../../i18n/format.js';
import { icon } from '../../ui/blocks.js';
import type { Command } from '../../ui/commands.js';
import { UNRECORDED } from '../../ui/guide-box.js';
import { headingsOf, hitsOf } from '../hits.js';
import { InternalElement } from '../internal-element.js';
import type { Visit } from '../visit.js';

/** Debounce in ms: after this long without a key, a screen reader hears how much was found. */
const DEBOUNCE = 700;
/** Hits that are listed; the rest is counted as "and more". */
const MOST_HITS = 12;

const magnifier = icon(svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>`);

/**
 * The search field and what was found. What is typed is kept by the visit, so that the step back from a hit leads to the same hits.
 *
 * @element tg-search
 */
export class TgSearch extends InternalElement {
  static override properties = { announced: { state: true } };

  /** The words whose hits a screen reader has been told of: they lag behind, so that not every key is announced. */
  declare private announced: string;
  #timer = 0;

  constructor() {
    super();
    this.announced = '';
  }

  override render(): TemplateResult {
    const { visit, announced } = this;
    const { strings, query, guide } = visit;
    const words = strings.search;
    const found = hitsOf(visit);
    const { length } = found.hits;
    const word = query.trim();
    const said = word.length < 2 ? '' : length ? count(guide.lang, words.found, length) : fill(words.none, { word });
    // The count shows at once and is announced later, so that nothing moves between two keys or under a press.
    return html`<div class="search">
        <label for="search">${words.label}</label>
        <div class="box">
          ${magnifier}
          <input class=${UNRECORDED} id="search" part="search" type="text" inputmode="search" enterkeyhint="search" autocomplete="off" spellcheck="false" writingsuggestions="false" aria-describedby="search-example" .value=${query} @input=${this.#rest} @change=${this.#announce} />
          ${query ? html`<button type="button" class="link" @click=${this.#clear}>${words.clear}</button>` : nothing}
        </div>
        <p class="small muted"><span id="search-example" ?hidden=${!!said}>${words.example}</span><span aria-hidden="true">${said}</span></p>
        <div role="status" class="hidden">${announced === query ? said : nothing}</div>
      </div>
      ${keyed(query, length ? html`<ul class="hits" role="list">${found.hits.slice(0, MOST_HITS).map((hit, at) => hitView(visit, hit, at, found))}</ul>` : nothing)}
      ${length > MOST_HITS ? html`<p class="muted">${count(guide.lang, words.more, length - MOST_HITS)}</p>` : nothing}`;
  }

  /** While a whole guide is printed this element is set aside, and hears nothing of the visit. */
  override forget(): void {
    const field = this.querySelector('input');
    if (field) field.value = '';
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#announce, DEBOUNCE);
  }

  #announce = (): void => {
    if (this.isConnected) this.announced = this.visit.query;
  };

  #clear(): void {
    const field = this.querySelector('input')!;
    field.value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.focus();
  }
}

/** One sentence, with the treatment and the heading that it stands under. */
function hitView(visit: Visit, hit: Hit, at: number, { isWanted }: Found): TemplateResult {
  const { view, id, text } = hit;
  const treatment = view === 'treatment' ? id : undefined;
  return html`<li>
    <button type="button" part="hit" data-treatment=${treatment ?? nothing} data-go=${'found' satisfies Command} data-id=${at}><span class="small">${placeOf(visit, hit, isWanted)}</span> <span>${marked(text, isWanted)}</span></button>
  </li>`;
}

/** Where a hit stands: "Ablation, under “Before”". A treatment that goes by another name has that name with it. */
function placeOf({ guide, strings }: Visit, { view, id, part }: Hit, isWanted: Found['isWanted']): string {
  const treatment = view === 'treatment' ? guide.treatments.find((each) => each.id === id) : undefined;
  const headings: Headings = {
    ...headingsOf(strings),
    glossary: strings.search.glossary,
    about: strings.about.title,
  };
  const under = headings[part] ?? part;
  if (!treatment) return under;
  const { name, also } = treatment;
  if (part !== 'name') return under ? fill(strings.search.under, { name, part: under }) : name;
  const other = isWanted(name) ? undefined : also.find(isWanted);
  return other ? `${name} (${other})` : name;
}

/**
 * A text with the words that were looked for marked. The words between two marks are one text node: a translator works node by node, and
 * makes no sentence of single words.
 */
const marked = (text: string, isWanted: Found['isWanted']) =>
  text
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => (isWanted(word) ? `\0${word}\0` : word))
    .split('\0')
    .map((run, at) => (at % 2 ? html`<mark>${run}</mark>` : run));
