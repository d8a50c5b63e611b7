/** A sentence that changes with a number. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** Puts values where a sentence of the interface has `{name}`. An unknown name stays as it stands. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Numbers and ISO dates as a language writes them. */
export type Written = Readonly<Record<string, string>>;

const written = new Map<string, Written>();

/** Takes over what was written with the content: a browser's first number or date takes it 30 ms. */
export function writes(lang: string, known: Written): void {
  written.set(lang, known);
}

const formatters = new Map<string, unknown>();

/** A formatter of a language: to make one takes milliseconds, and every view needs some. */
function formatter<T>(kind: string, lang: string, make: () => T): T {
  const key = `${kind} ${lang}`;
  if (!formatters.has(key)) formatters.set(key, make());
  return formatters.get(key) as T;
}

/** A number as the language writes it. */
export function number(lang: string, n: number): string {
  return written.get(lang)?.[n] ?? formatter('number', lang, () => new Intl.NumberFormat(lang)).format(n);
}

/** Chooses the form of a sentence by the plural rules of a language, and fills it; `{n}` is the number. */
export function count(
  lang: string,
  text: Counted,
  n: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const rules = formatter('plural', lang, () => new Intl.PluralRules(lang));
  return fill(rules.select(n) === 'one' ? text.one : text.other, { n: number(lang, n), ...values });
}

/** "a, b, and c", as the language writes it. */
export function list(
  lang: string,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  if (items.length < 2) return items.join('');
  return formatter(type, lang, () => new Intl.ListFormat(lang, { type })).format(items);
}

/** An ISO date in words, read as a day and not as an instant, so that no time zone moves it. */
export function day(lang: string, iso: string): string {
  const known = written.get(lang)?.[iso];
  if (known) return known;
  const days = formatter('day', lang, () => new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }));
  return days.format(new Date(`${iso}T00:00:00Z`));
}
