/** A sentence that changes with a number. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** Puts values where a sentence of the interface has `{name}`. An unknown name stays as it stands. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Chooses the form of a sentence by the plural rules of a language, and fills it; `{n}` is the number. */
export function count(
  lang: string,
  text: Counted,
  n: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = new Intl.PluralRules(lang).select(n) === 'one' ? text.one : text.other;
  return fill(form, { n: new Intl.NumberFormat(lang).format(n), ...values });
}

/** "a, b, and c", as the language writes it. */
export function list(
  lang: string,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(lang, { type }).format(items);
}

/** An ISO date in words, read as a day and not as an instant, so that no time zone moves it. */
export function day(lang: string, iso: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
}
