import type { Context, Ordered } from './context.js';
import { factsOf, inCopy, oddFacts, silence, type Told, tell } from './facts.js';
import type { Text } from './format.js';
import type { Place, Study } from './record.js';
import { plainText } from './text.js';
import type { Country, Fact, Site } from './types.js';

/** A name to compare: without case, accents and spare spaces. */
export const plain = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** What a place is called: its name and town, or else its country. */
export const nameOf = ({ facility, city, country }: Place) =>
  [facility, city].flatMap(({ value }) => value ?? []).join(', ') || (country.value ?? '');

/** Those marked as open. */
export const openOf = (places: readonly Ordered[]) => places.filter(({ open }) => open);

/**
 * Every place in reading order: the one the page asked for, those listed as open, those nearer to the asked one, and the
 * others as in the record. Distances only order; they are never told, for the points are those of towns.
 */
export function orderPlaces(study: Study, isClosed: boolean, site = ''): readonly Ordered[] {
  const whole = plain(site);
  const asked = whole ? site.split(',').map(plain) : [];
  const all = study.locations.entries.map((place, at) => {
    const { facility, city, state, country } = place;
    const names = asked.length ? [facility, city, state, country].map(({ value = '' }) => plain(value)) : [];
    const matched =
      asked.length > 0 &&
      (names[0] === whole ||
        plain(nameOf(place)) === whole ||
        asked.every((part) => part !== '' && names.includes(part)));
    const { value } = place.status;
    const open = value === 'RECRUITING' || value === 'AVAILABLE';
    // City, state and country of the asked place, the closest first.
    const shared = [1, 2, 3].find((index) => names[index] && asked.includes(names[index])) ?? 4;
    return { place, matched, open, at, shared };
  });
  const home = all.find(({ matched, place }) => matched && place.geoPoint.lat.value !== undefined)?.place;
  const ranked = all.map((one) => ({
    ...one,
    rank: one.matched ? 0 : one.open && !isClosed ? 1 : 2,
    far: home ? distance(home, one.place) : one.shared,
  }));
  return ranked.sort((a, b) => a.rank - b.rank || a.far - b.far || a.at - b.at);
}

/** How far two places are from each other: the square of a chord, enough to order by. */
function distance(from: Place, to: Place): number {
  const [a, b] = [from, to].map(({ geoPoint: { lat, lon } }) => {
    if (lat.value === undefined || lon.value === undefined) return undefined;
    const [phi, lambda] = [lat.value, lon.value].map((degrees) => (degrees * Math.PI) / 180) as [number, number];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)] as const;
  });
  // A place without a point comes after those that have one.
  return a && b ? (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2 : 5;
}

/** How many places there are, and how many of them are listed as open. */
export function placeFacts(context: Context): Told {
  const { words, open, partial, places, locations } = context;
  const [n, k] = [places.length, openOf(places).length];
  if (n) return tell(context, placesSaying(context, n, k), [locations, context.overallStatus], { values: { n, k } });
  return locations.state !== 'unrecognised' && (open || !partial) && silence(context, words.places, 'none', locations);
}

function placesSaying(context: Context, n: number, k: number): Text {
  const { status, words, open, places } = context;
  const w = words.places;
  const marked = places.some(({ place }) => place.status.value);
  if (context.tense === 'never') return w.never;
  if (context.closed && status !== 'SUSPENDED') return context.finished ? w.past : w.running;
  if (!open || (status !== 'RECRUITING' && !k && marked)) return w.named;
  if (!marked) return inCopy(context, w, 'unmarked');
  // Of one place its own label says it.
  if (n === 1) return w.named;
  return w[k === n ? 'openAll' : k ? 'open' : 'openNone'];
}

/** Statuses of an offer that cannot be asked for, at least for now. */
const CLOSED_OFFER: readonly unknown[] = ['TEMPORARILY_NOT_AVAILABLE', 'NO_LONGER_AVAILABLE', 'APPROVED_FOR_MARKETING'];

/** The label before a place: what its own status says, as far as that can be believed. */
export function labelOf(context: Context, { status: { value } }: Place): string {
  const { age, closed, checked, status, words } = context;
  const w = words.places;
  if (!value || value === 'UNKNOWN' || value === 'WITHHELD') return w.place;
  const isAccess = context.kind === 'access';
  const isSure = isAccess ? status === 'AVAILABLE' && !context.checkOld : age === 'fresh';
  if (value === 'NOT_YET_RECRUITING' && !isSure) return w.wasNotYet;
  if (value !== 'RECRUITING' && value !== 'AVAILABLE') return w[value];
  if (isAccess && CLOSED_OFFER.includes(status)) return w.openThoughAccess;
  if (!isAccess && (closed || status === 'NOT_YET_RECRUITING')) return w.openThough;
  if (isSure) return w[value];
  return checked?.how === 'checked' ? w.wasOpenIn : w.wasOpen;
}

/** One place with its own status: that of the study says nothing about one place. */
export function siteOf(context: Context, { place, matched, open }: Ordered, contacts: readonly Fact[]): Site {
  const { field, facility, city, state, zip, country, status } = place;
  const address = [facility, city, state, zip, country];
  const quote = address.flatMap(({ value }) => value ?? []).join(', ');
  const known = [...address, status].filter((cell) => cell.state !== 'absent');
  return {
    field,
    matched,
    open,
    ...(facility.value && { name: facility.value }),
    ...(city.value && { city: city.value }),
    ...(country.value && { country: country.value }),
    ...(status.value && { status: status.value }),
    facts: factsOf([
      quote
        ? tell(context, labelOf(context, place), known, { quote, item: field })
        : tell(context, context.words.places.nameless, [place], { state: 'absent', item: field }),
      oddFacts(context, [status], field),
    ]),
    contacts,
  };
}

/** The places by country, in the order of their first place, each with its count. */
export function countriesOf({ words, format, open: isOpen }: Context, sites: readonly Site[]): readonly Country[] {
  const groups = new Map<string, number[]>();
  for (const [at, { country = '' }] of sites.entries()) {
    const known = groups.get(country);
    if (known) known.push(at);
    else groups.set(country, [at]);
  }
  const w = words.places;
  return [...groups].map(([name, own]) => {
    const open = own.filter((at) => sites[at]!.open).length;
    const values = { n: own.length, k: open, name: name ? plainText(name) : w.countryless };
    return {
      ...(name && { name }),
      say: format.fill(open && isOpen ? w.countryOpen : w.country, values),
      open,
      sites: own,
    };
  });
}
