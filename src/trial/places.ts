import { type Context, tell } from './facts.js';
import type { Place } from './record.js';
import { isOver } from './situation.js';
import { plainText } from './text.js';
import type { Country, Fact, Site } from './types.js';

/** A place of the record and how it stands to what the page asked for. */
export interface Ordered {
  readonly place: Place;
  readonly matched: boolean;
  /** Marked as open, whatever the study as a whole says. */
  readonly open: boolean;
}

/** A name to compare: without case, accents and spare spaces. */
export const plain = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

const namesOf = ({ facility, city, state, country }: Place) =>
  [facility, city, state, country].map(({ value }) => (value === undefined ? '' : plain(value)));

/**
 * Every place in reading order: the one the page asked for, those listed as open, those nearer to the asked one, and the
 * others as in the record. Distances only order; they are never told, for the points are those of towns.
 */
export function orderPlaces({
  study,
  situation,
  site,
}: Pick<Context, 'study' | 'situation' | 'site'>): readonly Ordered[] {
  const asked = site?.trim() ? site.split(',').map(plain) : [];
  const whole = plain(site ?? '');
  const all = study.contacts.locations.entries.map((place, at) => {
    const names = asked.length ? namesOf(place) : [];
    const matched =
      asked.length > 0 && (names[0] === whole || asked.every((part) => part !== '' && names.includes(part)));
    const { value } = place.status;
    const open = value === 'RECRUITING' || value === 'AVAILABLE';
    // City, state and country of the asked place, the closest first.
    const shared = [1, 2, 3].find((index) => names[index] && asked.includes(names[index]!)) ?? 4;
    return { place, matched, open, at, shared };
  });
  const home = all.find(({ matched, place }) => matched && place.geoPoint.lat.value !== undefined)?.place;
  const ranked = all.map((one) => ({
    ...one,
    rank: one.matched ? 0 : one.open && !situation.closed ? 1 : 2,
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
export function placeFacts(context: Context, places: readonly Ordered[]): Fact[] {
  const { study, situation, words, format } = context;
  const { locations } = study.contacts;
  const w = words.places;
  const n = places.length;
  if (locations.state === 'unrecognised') return [];
  if (!n) {
    if (!situation.open && situation.partial) return [];
    return [tell(situation.partial ? w.nonePart : w.none, [locations], { state: 'absent' })];
  }
  const status = study.status.overallStatus;
  const marked = places.some(({ place }) => place.status.state === 'known');
  const open = places.filter((place) => place.open);
  const told = (text: string) => [tell(format.fill(text, { n, k: open.length }), [locations, status])];
  const say = (forms: { one: string; other: string }) => told(format.plural(forms, n));
  if (situation.nobody) return say(w.never);
  if (situation.closed) {
    return say(isOver(status.value) ? w.past : w.running);
  }
  if (!situation.open || (status.value !== 'RECRUITING' && !open.length && marked)) return say(w.named);
  if (!marked) return say(situation.partial ? w.unmarkedPart : w.unmarked);
  if (n === 1) return told(open.length ? w.onlyOpen : w.onlyNotOpen);
  return told(open.length === 1 ? w.oneOpen : w.open);
}

/** The label before a place: what its own status says, as far as that can be believed. */
export function labelOf({ situation, words, format, study }: Context, { status }: Place): string {
  const w = words.places;
  const { value } = status;
  if (value === undefined || value === 'UNKNOWN' || value === 'WITHHELD') return w.place;
  const whole = study.status.overallStatus.value;
  const access = situation.kind === 'access';
  const sure = access ? !situation.checkOld : situation.age === 'fresh';
  if (value === 'RECRUITING' || value === 'AVAILABLE') {
    if (situation.closed || (access ? whole !== 'AVAILABLE' : whole === 'NOT_YET_RECRUITING')) return w.openThough;
    if (sure) return w[value];
    const { checked } = situation;
    return checked?.how === 'checked' ? format.fill(w.wasOpenIn, { checked: format.month(checked.date) }) : w.wasOpen;
  }
  return value === 'NOT_YET_RECRUITING' && !sure ? w.wasNotYet : w[value];
}

/** The places, each read once, with its own status: that of the study says nothing about one place. */
export function sitesOf(
  context: Context,
  places: readonly Ordered[],
  contactsOf: (place: Place) => readonly Fact[],
): readonly Site[] {
  return places.map(({ place, matched, open }): Site => {
    const { field, facility, city, state, zip, country, status } = place;
    const address = [facility, city, state, zip, country];
    const quote = address.flatMap(({ value }) => value ?? []).join(', ');
    const known = [...address, status].filter((cell) => cell.state !== 'absent');
    const { name, city: town, country: land } = { name: facility.value, city: city.value, country: country.value };
    return {
      field,
      matched,
      open,
      ...(name && { name }),
      ...(town && { city: town }),
      ...(land && { country: land }),
      ...(status.value && { status: status.value }),
      facts: [
        quote
          ? tell(labelOf(context, place), known, { quote, item: field })
          : tell(context.words.places.nameless, [place], { state: 'absent', item: field }),
        ...oddStatus(context, place),
      ],
      contacts: contactsOf(place),
    };
  });
}

function oddStatus({ words }: Context, { status, field }: Place): Fact[] {
  if (status.state !== 'unrecognised' || status.raw === undefined) return [];
  return [tell(words.odd, [status], { state: 'unrecognised', quote: status.raw, item: field })];
}

/** The places by country, in the order of their first place, each with its count. */
export function countriesOf({ words, format, situation }: Context, sites: readonly Site[]): readonly Country[] {
  const groups = new Map<string, number[]>();
  for (const [at, { country = '' }] of sites.entries()) {
    const known = groups.get(country);
    if (known) known.push(at);
    else groups.set(country, [at]);
  }
  const w = words.places;
  return [...groups].map(([name, own]) => {
    const open = own.filter((at) => sites[at]!.open).length;
    const told = open > 0 && situation.open;
    const forms = told ? w.countryOpen : w.country;
    return {
      ...(name && { name }),
      say: format.fill(format.plural(forms, own.length), { name: name ? plainText(name) : w.countryless, k: open }),
      open,
      sites: own,
    };
  });
}
