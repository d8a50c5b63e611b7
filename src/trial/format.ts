import type { TrialWords } from '../i18n/en/trial.js';
import { type Counted, count, date, isDate, list, number } from '../i18n/format.js';

/** What stands for the names in braces of a sentence; a function is asked only where a sentence has its name. */
export type Values = Readonly<Record<string, string | number | undefined | (() => string)>>;

/** A sentence, or one with a form for one and a form for other numbers. */
export type Text = string | Counted;

/** Numbers, dates and lists in the language of the words. */
export interface Format {
  /**
   * A sentence with its values filled in.
   *
   * @param values - The first that has a name gives its value; `n` chooses the form of the sentence.
   */
  fill(text: Text, ...values: readonly Values[]): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** "a, b or c". */
  either(items: readonly string[]): string;
  /** A date as precise as the record gives it; the text itself when it is not a date. */
  date(iso?: string): string;
  /** The month and year of a date, for "In {month}, the team said". */
  month(iso?: string): string;
  /** A date with its small word: "in March 2026", "on March 2, 2026". */
  on(iso?: string): string;
  /** "18 Years" in the words; the text itself when it is not an age. */
  age(text: string): string;
}

/** An age as the record gives it. */
export interface Age {
  readonly n: number;
  readonly unit: Unit;
}

const AGE = /^(\d{1,4})\s+(year|month|week|day|hour|minute)s?$/i;
const DAYS = { year: 365.25, month: 30.44, week: 7, day: 1, hour: 1 / 24, minute: 1 / 1440 };

type Unit = keyof typeof DAYS;

/** The formats of one language. */
export function formatOf(words: TrialWords): Format {
  const { lang } = words;
  const dated = (iso = '', most = 10) => {
    const day = iso.trim().slice(0, most);
    return isDate(day) ? date(lang, day) : iso;
  };
  const shown = (value: Values[string]) =>
    typeof value === 'function' ? value() : typeof value === 'number' ? number(lang, value) : value;
  const filled: Format['fill'] = (text, ...values) => {
    const found = (name: string) => values.find((some) => some[name] !== undefined)?.[name];
    if (typeof text !== 'string') return filled(count(lang, text, Number(found('n'))), ...values);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => shown(found(name)) ?? whole);
  };
  return {
    fill: filled,
    list: (items) => list(lang, items),
    either: (items) => list(lang, items, 'disjunction'),
    date: dated,
    month: (iso) => dated(iso, 7),
    on: (iso = '') => filled(iso.trim().length > 7 ? words.onDay : words.inMonth, { date: dated(iso) }),
    age: (text) => {
      const age = parseAge(text);
      return age ? count(lang, words.units[age.unit], age.n) : text;
    },
  };
}

/** Whether a date lies before another, as far as both are precise; never where one of them is missing. */
export function isBefore(date: string | undefined, other: string | undefined): boolean {
  if (date === undefined || other === undefined) return false;
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}

/** An age such as "18 Years", or nothing when it is not one. */
export function parseAge(text: string): Age | undefined {
  const match = AGE.exec(text.trim());
  return match ? { n: Number(match[1]), unit: match[2]!.toLowerCase() as Unit } : undefined;
}

/** Days of an age, to compare two of them. */
export const ageInDays = ({ n, unit }: Age) => n * DAYS[unit];
