import type { Segment } from './block.js';
import type { Context } from './context.js';
import { blocksOf, factsOf, oddFacts, type Told, tell } from './facts.js';
import { mailLink } from './links.js';
import { type Phone, readPhone, regionOf } from './phone.js';
import type { Cell, Contact, Place } from './record.js';
import { plainText } from './text.js';
import type { Fact } from './types.js';

/** Whom to ask: the main contacts, and those of the place that the page asked for. */
export function contactFacts(context: Context): Told {
  const { words, id, open, places, centralContacts, locations } = context;
  const w = words.contacts;
  const countries = [...new Set(places.map(({ place }) => place.country.value))];
  const main = new Set(centralContacts.entries.map(textOf));
  const own = places.filter(({ place }) =>
    place.contacts.entries.some((one) => isToAsk(one) && !main.has(textOf(one))),
  );
  const facts = factsOf([
    toldOnce(context, centralContacts.entries).map((contact) => oneContact(context, contact, countries, locations)),
    own.filter(({ matched }) => matched).map(({ place }) => placeContacts(context, place)),
    own.length > 0 && tell(context, w.places, [locations], { values: { n: own.length } }),
  ]);
  if (facts.length || !open) return facts;
  return tell(context, id ? w.none : w.noneNumberless, [centralContacts, locations], { state: 'absent' });
}

/** A contact as one text, to tell whether two are the same. */
const textOf = ({ name, phone, email }: Contact) => [name, phone, email].map(({ value }) => value).join();

const isReachable = ({ phone, email }: Contact) => Boolean(phone.value ?? email.value);

/** Whether somebody can be asked here; a researcher may only be named. */
const isToAsk = (contact: Contact) => contact.role.value === 'CONTACT' || isReachable(contact);

/** The contacts of one place. */
export function placeContacts(context: Context, { contacts: { entries }, country }: Place): Fact[] {
  const own = context.places.length === 1 ? toldOnce(context, entries) : entries;
  return factsOf(own.map((contact) => oneContact(context, contact, [country.value], country)));
}

/**
 * The contacts without those that say nothing new: the same one again, or the bare name of one who can be reached. A single place stands
 * right above the main contacts, so its own are not told a second time.
 */
function toldOnce({ centralContacts, places }: Context, some: readonly Contact[]): readonly Contact[] {
  const all = [...centralContacts.entries, ...(places.length === 1 ? places[0]!.place.contacts.entries : [])];
  const [told, repeated] = [new Set<string>(), new Set<Contact>()];
  for (const contact of [...all.filter(isReachable), ...all.filter((one) => !isReachable(one))]) {
    const { name, role, phone, phoneExt, email } = contact;
    const who = [name.value, role.value].join();
    const whole = [who, phone.value, phoneExt.value, email.value].join();
    if (told.has(whole)) repeated.add(contact);
    told.add(whole).add(`${who},,,`);
  }
  return some.filter((contact) => !repeated.has(contact));
}

/**
 * One contact in one line, with links where it is plain what to dial or where to write.
 *
 * @param from - What says which countries the number may be in.
 */
function oneContact(
  context: Context,
  contact: Contact,
  countries: readonly (string | undefined)[],
  from: Cell<unknown>,
): Told {
  const { words, format } = context;
  const { name, role, phone, phoneExt, email, field: item } = contact;
  const known = [name, phone, email].filter(({ value }) => value !== undefined);
  if (!known.length) return undefined;
  const dial = phone.value ? readPhone(phone.value, regionOf(countries)) : undefined;
  const n = phoneExt.value ?? dial?.extension ?? '';
  const extra = /^\d+$/.test(n) ? words.contacts.extension : words.contacts.extra;
  const country = countries.length === 1 && countries[0];
  const w = words.contacts;
  const inside = country ? format.fill(w.inside, { country: plainText(country) }) : w.insideUnknown;
  const sources = [...known, ...(phoneExt.value ? [phoneExt] : []), role, ...(dial ? [from] : [])];
  return [
    tell(context, labelOf(context, contact), sources, {
      quote: known.map(({ value }) => value).join(', '),
      blocks: [{ level: 0, marker: '', segments: segmentsOf(contact, dial) }],
      item,
      after: [n && format.fill(extra, { n }), dial?.local && inside].filter(Boolean).join(' '),
    }),
    oddFacts(context, [role], item),
  ];
}

/** Name, telephone and email, with commas between them. */
function segmentsOf({ name, email }: Contact, dial: Phone | undefined): Segment[] {
  const href = email.value && mailLink(email.value);
  return [
    name.value && (blocksOf(name.value)[0]?.segments ?? []),
    dial?.segments,
    email.value && [{ text: email.value, ...(href && { href }) }],
  ]
    .filter((part) => typeof part === 'object')
    .flatMap((part, at) => (at ? [{ text: ', ' }, ...part] : part));
}

/** Researchers are named, and never given as somebody to call. Nor is a name without a way to reach that person. */
function labelOf({ status, kind, closed, believed, words }: Context, contact: Contact): string {
  const { role } = contact;
  const w = words.contacts;
  if (role.value !== undefined && role.value !== 'CONTACT') return words.sponsor.researcher;
  if (role.state === 'unrecognised' || (!closed && !isReachable(contact))) return w.namedOnly;
  if (kind === 'access') return status === 'AVAILABLE' ? w.doctor : w.namedOnly;
  if (closed) return w.named;
  return believed ? w.ask : w.askIfOpen;
}
