import type { TrialWords } from '../i18n/en/trial.js';

/** Numbers, dates and lists in the language of the words. */
export interface Format {
  fill(template: string, values?: Readonly<Record<string, string | number>>): string;
  plural(
    forms: { readonly one: string; readonly other: string },
    n: number,
    values?: Readonly<Record<string, string>>,
  ): string;
  list(items: readonly string[]): string;
  /** A date as precise as the record gives it, or nothing when it is not a date. */
  date(iso: string): string | undefined;
  /** "18 Years" in the words, or nothing when it is not an age. */
  age(text: string): string | undefined;
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
  const dates = PRECISE.map((parts) => once(() => new Intl.DateTimeFormat(words.lang, { ...parts, timeZone: 'UTC' })));

  const fill: Format['fill'] = (template, values = {}) =>
    template.replace(/\{(\w+)\}/g, (whole, key: string) => {
      const value = Object.hasOwn(values, key) ? values[key]! : whole;
      return typeof value === 'number' ? number().format(value) : value;
    });
  const plural: Format['plural'] = (forms, n, values) =>
    fill(rules().select(n) === 'one' ? forms.one : forms.other, { ...values, n });
  return {
    fill,
    plural,
    list: (items) => lists().format(items),
    date: (iso) => {
      const match = DATE.exec(iso.trim());
      return match && isDate(iso.trim())
        ? dates[match.filter(Boolean).length - 2]!().format(Date.parse(iso.trim()))
        : undefined;
    },
    age: (text) => {
      const match = AGE.exec(text.trim());
      return match ? plural(words.units[match[2]!.toLowerCase() as Unit], Number(match[1])) : undefined;
    },
  };
}

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

/** Days of an age such as "6 Months", to compare two of them. */
export function ageInDays(text: string): number | undefined {
  const match = AGE.exec(text.trim());
  return match ? Number(match[1]) * DAYS[match[2]!.toLowerCase() as Unit] : undefined;
}
