import type { TrialWords } from '../i18n/en/trial.js';
import type { Format } from './format.js';
import { mailLink, phoneLink } from './links.js';
import { type Cell, fieldOf, type Reader } from './record.js';
import type { Fact } from './types.js';

/** What every section is made from. */
export interface Context {
  readonly read: Reader;
  readonly words: TrialWords;
  readonly format: Format;
  /** The study's number, when it is well formed. */
  readonly id: string | undefined;
  readonly site: string | undefined;
  readonly today: string | undefined;
}

/** A key of the words of facts. */
export type FactKey = keyof TrialWords['facts'];

/** How one kind of fact is worded. */
export interface FactWords {
  readonly what: string;
  readonly is?: string;
  readonly none?: string;
  readonly values?: Readonly<Record<string, string>>;
}

type More = Partial<Pick<Fact, 'also' | 'item' | 'fold' | 'href' | 'markup'>>;

/** What a known value turns into. */
export interface Shown {
  readonly say?: string;
  readonly quote?: string;
  readonly raw?: string;
  readonly href?: string | undefined;
}

/** The words of one kind of fact. */
export function wordsOf({ words }: Context, key: FactKey): FactWords {
  return words.facts[key];
}

/** The sentence for a value of a table, if the table has it. Only own keys count: "constructor" is no status. */
export function sayingOf(context: Context, key: FactKey, value: string): string | undefined {
  const values = wordsOf(context, key).values;
  return values && Object.hasOwn(values, value) ? values[value] : undefined;
}

/**
 * Makes the fact for one place in the record.
 *
 * @param shown - What a value turns into; nothing when this guide does not know the value.
 */
export function factOf<T>(
  context: Context,
  key: FactKey,
  cell: Cell<T>,
  shown: (value: T) => Shown | undefined,
  more: More = {},
): Fact {
  const { what, is = '', none } = wordsOf(context, key);
  const { words, format } = context;
  const { field, state } = cell;
  if (state === 'absent') return trim({ field, ...more, state, say: none ?? format.fill(words.none, { what }) });
  if (state === 'known') {
    const known = shown(cell.value);
    if (known) return trim({ field, ...more, state, say: is, ...known });
  }
  const [template, quote] = state === 'known' ? [words.odd, [cell.value].flat().join(', ')] : [words.broken, cell.raw];
  return trim({ field, ...more, state: 'unrecognised', say: format.fill(template, { what }), quote });
}

/** How a row reads its value and words it. */
export type Kind = 'text' | 'markup' | 'texts' | 'code' | 'codes' | 'flag' | 'date' | 'age' | 'phone' | 'email';

/**
 * When a row is shown: always; only if there is something; or, while absent, only in studies that test (`testing`), only
 * in those that watch (`watching`).
 */
export type When = 'always' | 'present' | 'testing' | 'watching';

/** One row of a table of facts: words, path, kind, when it is shown, and the key of its fold. */
export type Row = readonly [key: FactKey, path: string, kind: Kind, when?: When, fold?: keyof TrialWords['folds']];

type Show = (context: Context, key: FactKey, values: readonly string[]) => Shown | undefined;

const quote: Show = (_context, _key, values) => ({ quote: values.join('\n') });
const code: Show = (context, key, [raw = '']) => {
  const say = sayingOf(context, key, raw);
  return say === undefined ? undefined : { say, raw };
};
const codes: Show = (context, key, raws) => {
  const items = raws.map((raw) => sayingOf(context, key, raw));
  if (!items.every((item) => item !== undefined)) return undefined;
  return {
    say: context.format.fill(wordsOf(context, key).is ?? '', { list: context.format.list(items) }),
    raw: raws.join(', '),
  };
};
/** A value that is put into the sentence. */
const filled =
  (slot: 'date' | 'age'): Show =>
  (context, key, [raw = '']) => {
    const value = context.format[slot](raw);
    return value ? { say: context.format.fill(wordsOf(context, key).is ?? '', { [slot]: value }), raw } : undefined;
  };

const KINDS: { readonly [K in Kind]: readonly [as: 'text' | 'texts' | 'flag', show: Show] } = {
  text: ['text', quote],
  markup: ['text', quote],
  texts: ['texts', quote],
  code: ['text', code],
  codes: ['texts', codes],
  flag: ['flag', code],
  date: ['text', filled('date')],
  age: ['text', filled('age')],
  phone: ['text', (_context, _key, [quote = '']) => ({ quote, href: phoneLink(quote) })],
  email: ['text', (_context, _key, [quote = '']) => ({ quote, href: mailLink(quote) })],
};

const TYPE = 'design.studyType';

/** The study's type as the record codes it; empty when the record does not say. */
export function studyType({ read }: Context): string {
  return read.value(TYPE);
}

/**
 * Makes the facts of a table.
 *
 * @param base - Path in front of every path of the table, for the entries of a list.
 */
export function rowFacts(context: Context, rows: readonly Row[], base = '', more: More = {}): Fact[] {
  const watches = studyType(context) === 'OBSERVATIONAL';
  return rows.flatMap(([key, path, kind, when = 'always', fold]) => {
    const [as, show] = KINDS[kind];
    const cell: Cell<string | boolean | readonly string[]> = context.read[as](base + path);
    const absent = cell.state === 'absent';
    const apart = when === 'testing' || when === 'watching';
    if (absent && (when === 'present' || (apart && watches !== (when === 'watching')))) return [];
    return factOf(context, key, cell, (value) => show(context, key, [value].flat().map(String)), {
      ...more,
      ...(kind === 'markup' && { markup: true as const }),
      ...(absent && apart && { also: [fieldOf(TYPE)] }),
      ...(fold && !absent && { fold: context.words.folds[fold] }),
    });
  });
}

/**
 * Makes the facts of a list, entry by entry, or the one fact that there is none.
 *
 * @param key - Words of the list as a whole.
 * @param make - Facts of one entry, given its short path.
 */
export function listFacts(
  context: Context,
  key: FactKey,
  path: string,
  make: (path: string, index: number) => Fact[],
): Fact[] {
  const cell = context.read.list(path);
  if (cell.state !== 'known') return [factOf(context, key, cell, () => ({}))];
  return cell.value.flatMap((_entry, index) => {
    const entry = `${path}[${index}]`;
    return make(entry, index).map((fact) => ({ item: fieldOf(entry), ...fact }));
  });
}

/** A fixed sentence, tied to the part of the record it rests on. */
export function fixedFact(context: Context, key: keyof TrialWords['fixed'], path = '/protocolSection'): Fact {
  return { field: fieldOf(path), state: 'known', say: context.words.fixed[key] };
}

/** Leaves out what is undefined, so that a fact has only the keys that mean something. */
function trim(fact: { [Key in keyof Fact]: Fact[Key] | undefined }): Fact {
  return Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined)) as unknown as Fact;
}
