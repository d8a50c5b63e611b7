import { html, nothing, type TemplateResult } from 'lit';
import { fill, number } from '../../i18n/format.js';
import { plain } from '../../trial/places.js';
import type { Country, Site, TrialExplanation } from '../../trial/types.js';
import { goLink } from '../../ui/blocks.js';
import type { RenderContext } from '../../ui/context.js';
import { bounded } from './bounded.js';
import { filterField, hasAll, typedWords } from './filter.js';
import { factView } from './text.js';

/** Up to this number of places, all are shown and every country is open. */
const FEW = 10;
/** Up to this number of open places, the countries that have one are open. */
const MOST_OPEN = 20;
/** Number of places of a country that are shown at first if there are more than a few. */
const FIRST = 5;
const STEP = 50;
/** Countries that are drawn before the rest is folded. */
const COUNTRIES = 8;
/** From this number of places on, there is a field to filter them. */
const FILTER = 30;

/** A visitor's filter of the places; memory only, like everything typed here. */
export interface PlaceChoice {
  readonly words: string;
  /** How often more places were requested, by country. */
  readonly presses: Readonly<Record<string, number>>;
}

export const ALL_PLACES: PlaceChoice = { words: '', presses: {} };
export const morePlaces = ({ words, presses }: PlaceChoice, country = ''): PlaceChoice => ({
  words,
  presses: { ...presses, [country]: (presses[country] ?? 0) + 1 },
});

/**
 * The places by country, in reading order. Of many, only some are shown until a visitor asks for more.
 *
 * @param isWhole - Whether all are shown, since nobody can click on paper.
 */
export function placesView(
  context: RenderContext,
  { countries, sites }: TrialExplanation,
  { words, presses }: PlaceChoice,
  isWhole: boolean,
): TemplateResult {
  const wanted = typedWords(words);
  const found = wanted.length
    ? countries.map((country) => withWords(country, sites, wanted)).filter(({ sites: own }) => own.length)
    : countries;
  const manyOpen = sites.filter(({ open }) => open).length > MOST_OPEN;
  const isOpen = ({ sites: own, open }: Country) =>
    wanted.length > 0 || sites.length <= FEW || own.some((at) => sites[at]!.matched) || (open > 0 && !manyOpen);
  const draw = (country: Country) => {
    const { name = '', sites: own } = country;
    const first = isWhole || sites.length <= FEW ? own.length : FIRST + STEP * (presses[name] ?? 0);
    const more = Math.min(own.length - first, STEP);
    return html`<details ?open=${isOpen(country)}>
      <summary>${countryLine(country)}</summary>
      <div class="inset flow">
        ${own.slice(0, first).map((at) => siteView(context, sites[at]!))}
        ${more > 0 ? goLink('places', fill(context.strings.trial.moreOf, { n: number(context.guide.lang, more) }), name) : nothing}
      </div>
    </details>`;
  };
  return html`${sites.length < FILTER ? nothing : filter(context, words, wanted.length ? sum(found) : undefined, sites.length)}
    ${bounded(context.strings, found, isWhole || wanted.length ? found.length : COUNTRIES, (some) => some.map(draw))}`;
}

const sum = (countries: readonly Country[]) => countries.reduce((all, { sites }) => all + sites.length, 0);

/** The places of a country that have all words. */
const withWords = (country: Country, sites: readonly Site[], wanted: readonly string[]): Country => ({
  ...country,
  sites: country.sites.filter((at) => hasAll(wordsOf(sites[at]!), wanted)),
});

const spoken = new WeakMap<Site, string>();

/** The text about a place, in lower case and without accents. Cached, because it is slow for thousands of places. */
function wordsOf(site: Site): string {
  const known = spoken.get(site);
  if (known !== undefined) return known;
  const made = plain(site.facts.map(({ say, quote }) => `${say} ${quote}`).join(' '));
  spoken.set(site, made);
  return made;
}

/** The field to filter the places, and the number of matches. */
function filter(
  { strings, guide }: RenderContext,
  words: string,
  found: number | undefined,
  of: number,
): TemplateResult {
  const { places } = strings.trial;
  const counts = { n: number(guide.lang, found ?? of), of: number(guide.lang, of) };
  return html`${filterField(places.filter, 'places', words)}
    <p class="small muted" role="status">${found === undefined ? nothing : fill(places.found, counts)}</p>`;
}

/** The name of the country is the record's own word, and marked as such for screen readers. */
function countryLine({ say, name = '' }: Country): TemplateResult {
  const at = name ? say.indexOf(name) : -1;
  const parts =
    at < 0 ? say : html`${say.slice(0, at)}<bdi part="quote" lang="en">${name}</bdi>${say.slice(at + name.length)}`;
  // One box, so that the line wraps between words.
  return html`<span>${parts}</span>`;
}

function siteView({ strings }: RenderContext, { facts, contacts, matched }: Site): TemplateResult {
  return html`<div class="item ${matched ? 'matched' : ''}">${[...facts, ...contacts].map((fact) => factView(strings, fact))}</div>`;
}
