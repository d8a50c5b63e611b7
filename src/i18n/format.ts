import { held } from '../guide/once.js';

/** A sentence in singular and plural. `{n}` is the number. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** Replaces each `{name}` in a sentence by its value. A name without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(Object.hasOwn(values, name) ? values[name] : whole),
  );
}

/** A text that begins with a capital, as a line of its own does. */
export const capital = (lang: string, text: string): string => text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);

/** Numbers and ISO dates, preformatted in one language: `{ "2026-01-31": "January 31, 2026" }`. */
export type Written = Readonly<Record<string, string>>;

const preformatted = new Map<string, Written>();

/** Registers dates and numbers preformatted at build time: the first use of Intl takes a browser 30 ms. */
export function registerPreformatted(lang: string, texts: Written): void {
  preformatted.set(lang, texts);
}

const formatters = new Map<string, unknown>();

/** A cached formatter: making one takes milliseconds, and every view needs some. */
function cachedFormatter<T>(kind: string, lang: string, make: () => T): T {
  return held(formatters, `${kind} ${lang}`, make) as T;
}

/**
 * A number in the format of a language. Plain "es" is taken to be the Spanish of the US: with the "10.000" of Spain, its readers would see ten.
 */
export function number(lang: string, n: number): string {
  const locale = lang === 'es' ? 'es-US' : lang;
  return preformatted.get(lang)?.[n] ?? cachedFormatter('number', lang, () => new Intl.NumberFormat(locale)).format(n);
}

/** Chooses singular or plural by the rules of a language, and fills in the values; `{n}` is the number. */
export function count(
  lang: string,
  text: Counted,
  n: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const rules = cachedFormatter('plural', lang, () => new Intl.PluralRules(lang));
  return fill(rules.select(n) === 'one' ? text.one : text.other, { n: number(lang, n), ...values });
}

/** "a, b, and c" in the format of a language, or "a, b, or c" (`disjunction`). */
export function list(
  lang: string,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  if (items.length < 2) return items.join('');
  return cachedFormatter(type, lang, () => new Intl.ListFormat(lang, { type })).format(items);
}

const DATE = /^\d{4}(-\d\d){0,2}$/;

/** Whether a text is a calendar date in ISO form: a year, a month or a day. */
export function isDate(iso: string): boolean {
  const time = DATE.test(iso) ? Date.parse(iso) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/**
 * A date in words, as precise as it is: "2026", "January 2026", "January 31, 2026". Formatted in UTC, so that no time zone shifts the day.
 * @param iso - A date for which `isDate` holds.
 */
export function date(lang: string, iso: string): string {
  const known = preformatted.get(lang)?.[iso];
  if (known) return known;
  const parts: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(iso.length > 4 && { month: 'long' }),
    ...(iso.length > 7 && { day: 'numeric' }),
    timeZone: 'UTC',
  };
  return cachedFormatter(`date ${iso.length}`, lang, () => new Intl.DateTimeFormat(lang, parts)).format(
    Date.parse(iso),
  );
}
