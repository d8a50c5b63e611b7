import type { Segment } from './block.js';
import { blocksOf, type Context, oddFacts, tell } from './facts.js';
import { mailLink } from './links.js';
import { readPhone, regionOf } from './phone.js';
import type { Ordered } from './places.js';
import type { Cell, Contact, Place } from './record.js';
import { plainText } from './text.js';
import type { Fact } from './types.js';

/** Whom to ask: the main contacts, and those of the place that the page asked for. */
export function contactFacts(context: Context, places: readonly Ordered[]): Fact[] {
  const { study, situation, words, format, id } = context;
  const { centralContacts, locations } = study.contacts;
  const w = words.contacts;
  const countries = [...new Set(places.map(({ place }) => place.country.value))];
  const own = places.filter(({ place }) => place.contacts.entries.length > 0);
  const facts = [
    ...centralContacts.entries.flatMap((contact) => contactFact(context, contact, countries, locations)),
    ...own.filter(({ matched }) => matched).flatMap(({ place }) => placeContacts(context, place)),
    ...(own.length ? [tell(format.plural(w.places, own.length), [locations])] : []),
  ];
  if (facts.length || !situation.open) return facts;
  return [
    tell(format.fill(id ? w.none : w.noneNumberless, { id: id ?? '' }), [centralContacts, locations], {
      state: 'absent',
    }),
  ];
}

/** The contacts of one place. */
export function placeContacts(context: Context, { contacts, country }: Place): Fact[] {
  return contacts.entries.flatMap((contact) => contactFact(context, contact, [country.value], country));
}

/**
 * One contact in one line, with links where it is plain what to dial or where to write.
 *
 * @param from - What says which countries the number may be in.
 */
function contactFact(
  context: Context,
  contact: Contact,
  countries: readonly (string | undefined)[],
  from: Cell<unknown>,
): Fact[] {
  const { words, format } = context;
  const { name, role, phone, phoneExt, email, field } = contact;
  const known = [name, phone, email].filter(({ value }) => value !== undefined);
  if (!known.length) return [];
  const dial = phone.value ? readPhone(phone.value, regionOf(countries)) : undefined;
  const mail = email.value ? mailLink(email.value) : undefined;
  const segments: readonly (readonly Segment[])[] = [
    ...(name.value ? [blocksOf(name.value)[0]?.segments ?? []] : []),
    ...(dial ? [dial.segments] : []),
    ...(email.value ? [[{ text: email.value, ...(mail && { href: mail }) }]] : []),
  ];
  const extension = phoneExt.value ?? dial?.extension;
  const [country] = countries;
  const w = words.contacts;
  const after = [
    ...(extension ? [format.fill(w.extension, { n: extension })] : []),
    ...(dial?.local
      ? [countries.length === 1 && country ? format.fill(w.inside, { country: plainText(country) }) : w.insideUnknown]
      : []),
  ].join(' ');
  return [
    tell(labelOf(context, contact), [...known, ...(phoneExt.value ? [phoneExt] : []), role, ...(dial ? [from] : [])], {
      quote: known.map(({ value }) => value).join(', '),
      blocks: [
        { level: 0, marker: '', segments: segments.flatMap((part, at) => (at ? [{ text: ', ' }, ...part] : part)) },
      ],
      item: field,
      ...(after && { after }),
    }),
    ...oddFacts(context, [role]).map((fact) => ({ ...fact, item: field })),
  ];
}

/** Researchers are named, and never given as somebody to call. */
function labelOf({ study, situation, words }: Context, { role }: Contact): string {
  const w = words.contacts;
  if (role.value !== undefined && role.value !== 'CONTACT') return words.sponsor.researcher;
  if (role.state === 'unrecognised') return w.namedOnly;
  if (situation.kind === 'access') return study.status.overallStatus.value === 'AVAILABLE' ? w.doctor : w.namedOnly;
  if (situation.closed) return w.named;
  return situation.age === 'fresh' || situation.age === 'timeless' ? w.ask : w.askIfOpen;
}
