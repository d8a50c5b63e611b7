import { type Context, factOf, listFacts, type Row, rowFacts } from './facts.js';
import { fieldOf, known } from './record.js';
import type { Country, Fact, Site } from './types.js';

const PLACES = 'contactsLocations.locations';
const CENTRAL = 'contactsLocations.centralContacts';
const OFFICIALS = 'contactsLocations.overallOfficials';
const SHOWN = 10;
const MANY = 100;

const CONTACT: readonly Row[] = [
  ['contactName', '.name', 'text'],
  ['contactRole', '.role', 'code'],
  ['phone', '.phone', 'phone'],
  ['phoneExt', '.phoneExt', 'text', 'present'],
  ['email', '.email', 'email'],
];

const OFFICIAL: readonly Row[] = [
  ['officialName', '.name', 'text'],
  ['officialRole', '.role', 'code'],
  ['affiliation', '.affiliation', 'text'],
];

/** A name to compare: without case, accents and spare spaces. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** Short paths of the places, the one the page asked for first. */
function placesOf(context: Context): { path: string; matched: boolean }[] {
  const places = context.read.entries(PLACES).map((path) => ({ path, matched: matches(context, path) }));
  return [...places.filter(({ matched }) => matched), ...places.filter(({ matched }) => !matched)];
}

function matches({ read, site }: Context, path: string): boolean {
  if (!site?.trim()) return false;
  const [name, ...parts] = ['facility', 'city', 'state', 'country'].map((key) => plain(read.value(`${path}.${key}`)));
  return name === plain(site) || site.split(',').every((part) => plain(part) && [name, ...parts].includes(plain(part)));
}

/** Whether the page asked for a place that the list of places does not have. */
export function missesSite(context: Context): boolean {
  const places = placesOf(context);
  return Boolean(context.site?.trim()) && places.length > 0 && !places.some(({ matched }) => matched);
}

/** The places, each with its own status: the study's status says nothing about one place. */
export function placeFacts(context: Context): Fact[] {
  const { read, words, format } = context;
  const list = read.list(PLACES);
  const places = placesOf(context);
  if (list.state !== 'known') return [factOf(context, 'locations', list, () => ({}))];
  const rest = format.fill(words.folds.places, { n: places.length - SHOWN });
  const fold = (index: number) => (places.length > MANY && index >= SHOWN ? { fold: rest } : {});
  const own = places.filter(({ path }) => context.read.entries(`${path}.contacts`).length > 0).length;
  const say = (forms: 'places' | 'siteContacts', n: number): Fact => ({
    field: list.field,
    state: 'known',
    say: format.plural(words.counts[forms], n),
  });
  return [
    say('places', places.length),
    ...(own ? [say('siteContacts', own)] : []),
    ...places.flatMap(({ path }, index) => siteFacts(context, path).map((fact) => ({ ...fact, ...fold(index) }))),
  ];
}

function siteFacts(context: Context, path: string): Fact[] {
  const { read } = context;
  const rest = ['city', 'state', 'zip', 'country'].map((key) => read.text(`${path}.${key}`));
  const quote = rest.map(known).filter(Boolean).join(', ');
  const city = factOf(context, 'siteCity', rest[0]!, () => ({ quote }), {
    also: rest.slice(1).map((cell) => cell.field),
  });
  return [
    ...rowFacts(context, [['siteName', `${path}.facility`, 'text']]),
    city.state === 'absent' && quote ? { ...city, quote } : city,
    ...(rest[3]!.state === 'absent' ? [factOf(context, 'siteCountry', rest[3]!, () => ({}))] : []),
    ...rowFacts(context, [['siteStatus', `${path}.status`, 'code']]),
  ].map((fact) => ({ item: fieldOf(path), ...fact }));
}

/** The places by country and city, in the order of the record, the one the page asked for first. */
export function sitesOf(context: Context): Country[] {
  const { read } = context;
  const site = ({ path, matched }: { path: string; matched: boolean }): Site => {
    const [name, status] = [read.value(`${path}.facility`), read.value(`${path}.status`)];
    return {
      field: fieldOf(path),
      matched,
      ...(name && { name }),
      ...(status && { status }),
      facts: siteFacts(context, path),
      contacts: contactsOf(context, `${path}.contacts`),
    };
  };
  const named = (name: string) => (name ? { name } : {});
  return groupBy(placesOf(context), ({ path }) => read.value(`${path}.country`)).map(([country, inside]) => ({
    ...named(country),
    cities: groupBy(inside, ({ path }) => read.value(`${path}.city`)).map(([city, places]) => ({
      ...named(city),
      sites: places.map(site),
    })),
  }));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key)?.push(item);
  }
  return [...groups];
}

/** Contacts of a list, four facts each; none when there is no list. */
function contactsOf(context: Context, path: string): Fact[] {
  return context.read.entries(path).flatMap((entry) => rowFacts(context, CONTACT, entry, { item: fieldOf(entry) }));
}

/** Main contacts, those of the place the page asked for, and the lead researchers, who are not there to be called. */
export function contactFacts(context: Context): Fact[] {
  const matched = placesOf(context).filter((place) => place.matched);
  return [
    ...listFacts(context, 'contacts', CENTRAL, (entry) => rowFacts(context, CONTACT, entry)),
    ...matched.flatMap(({ path }) => contactsOf(context, `${path}.contacts`)),
    ...listFacts(context, 'officials', OFFICIALS, (entry) => rowFacts(context, OFFICIAL, entry)),
  ];
}

/** Whether the record names anybody to contact. */
export function hasContact(context: Context): boolean {
  return [CENTRAL, ...context.read.entries(PLACES).map((path) => `${path}.contacts`)].some(
    (path) => context.read.entries(path).length > 0,
  );
}
