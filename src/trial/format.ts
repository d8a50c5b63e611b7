import type { TrialWords } from '../i18n/en/trial.js';

/** Numbers, dates and lists in the language of the words. */
export interface Format {
  fill(template: string, values?: Readonly<Record<string, string | number>>): string;
  plural(
    forms: { readonly one: string; readonly other: string },
    n: number,
    values?: Readonly<Record<string, string>>,
  ): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** "a, b or c". */
  either(items: readonly string[]): string;
  /** A date as precise as the record gives it; the text itself when it is not a date. */
  date(iso: string): string;
  /** The month and year of a date, for "In {month}, the team said". */
  month(iso: string): string;
  /** A date with its small word: "in March 2026", "on March 2, 2026". */
  on(iso: string): string;
  /** "18 Years" in the words; the text itself when it is not an age. */
  age(text: string): string;
}

/** An age as the record gives it. */
export interface Age {
  readonly n: number;
  readonly unit: Unit;
}

const DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;
const AGE = /^(\d{1,4})\s+(year|month|week|day|hour|minute)s?$/i;
const DAYS = { year: 365.25, month: 30.44, week: 7, day: 1, hour: 1 / 24, minute: 1 / 1440 };

type Unit = keyof typeof DAYS;

/** By how precise a date is. */
const PRECISE: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** Made when it is first asked for, and kept: each takes a browser milliseconds. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const formats = new WeakMap<TrialWords, Format>();

/** The formats of one language. The time zone is fixed: the same record gives the same words everywhere. */
export function formatOf(words: TrialWords): Format {
  const format = formats.get(words) ?? makeFormat(words);
  formats.set(words, format);
  return format;
}

function makeFormat(words: TrialWords): Format {
  const number = once(() => new Intl.NumberFormat(words.lang));
  const rules = once(() => new Intl.PluralRules(words.lang));
  const lists = once(() => new Intl.ListFormat(words.lang, { type: 'conjunction' }));
  const eithers = once(() => new Intl.ListFormat(words.lang, { type: 'disjunction' }));
  const dates = PRECISE.map((parts) => once(() => new Intl.DateTimeFormat(words.lang, { ...parts, timeZone: 'UTC' })));

  const fill: Format['fill'] = (template, values = {}) =>
    template.replace(/\{(\w+)\}/g, (whole, key: string) => {
      const value = Object.hasOwn(values, key) ? values[key]! : whole;
      return typeof value === 'number' ? number().format(value) : value;
    });
  const plural: Format['plural'] = (forms, n, values) =>
    fill(rules().select(n) === 'one' ? forms.one : forms.other, { ...values, n });
  const date = (iso: string, most = 10) => {
    const day = iso.trim().slice(0, most);
    return isDate(day) ? dates[precision(day)]!().format(Date.parse(day)) : iso;
  };
  return {
    fill,
    plural,
    list: (items) => lists().format(items),
    either: (items) => eithers().format(items),
    date,
    month: (iso) => date(iso, 7),
    on: (iso) => fill(precision(iso.trim()) === 2 ? words.onDay : words.inMonth, { date: date(iso) }),
    age: (text) => {
      const age = parseAge(text);
      return age ? plural(words.units[age.unit], age.n) : text;
    },
  };
}

/** 0 for a year, 1 for a month, 2 for a day. */
const precision = (iso: string) => (iso.length > 7 ? 2 : iso.length > 4 ? 1 : 0);

/** Whether a text is a calendar date: a year, a month or a day. */
export function isDate(iso: string): boolean {
  const time = DATE.test(iso) ? Date.parse(iso) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** Compares two dates as far as both are precise: negative when the first is earlier. */
export function compareDates(first: string, second: string): number {
  const length = Math.min(first.length, second.length);
  const [a, b] = [first.slice(0, length), second.slice(0, length)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An age such as "18 Years", or nothing when it is not one. */
export function parseAge(text: string): Age | undefined {
  const match = AGE.exec(text.trim());
  return match ? { n: Number(match[1]), unit: match[2]!.toLowerCase() as Unit } : undefined;
}

/** Days of an age, to compare two of them. */
export const ageInDays = ({ n, unit }: Age) => n * DAYS[unit];
