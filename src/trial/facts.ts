import type { TrialWords } from '../i18n/en/trial.js';
import type { Block } from './block.js';
import type { Context } from './context.js';
import type { Echo } from './echo.js';
import type { Text, Values } from './format.js';
import type { Cell, Located } from './record.js';
import type { Situation } from './situation.js';
import { renderText } from './text.js';
import type { Fact } from './types.js';

/** A field, or a part of the record that holds several. */
export type Source = Cell<unknown> | Located;

/** Facts in the order in which they are told; what does not hold leaves a gap. */
export type Told = Fact | false | '' | undefined | readonly Told[];

/** The facts without the gaps. */
export const factsOf = (told: Told): Fact[] =>
  Array.isArray(told) ? told.flatMap(factsOf) : told ? [told as Fact] : [];

export interface More extends Partial<Pick<Fact, 'state' | 'item' | 'fold' | 'blocks' | 'table'>> {
  readonly href?: string | undefined;
  /** Our words after the quotation. */
  readonly after?: string | false | undefined;
  /** The record's own words: a field, or a text of it. */
  readonly quote?: Cell<string> | Cell<readonly string[]> | string | undefined;
  /** What stands for the names in braces, beside what any sentence may name. */
  readonly values?: Values;
}

/**
 * Makes one fact.
 *
 * @param say - Our sentence.
 * @param sources - Every field that the sentence rests on, the first one first; a quoted field is added.
 */
export function tell(context: Context, say: Text, sources: readonly Source[], more: More = {}): Fact {
  const { quote: from, blocks, values = {}, ...rest } = more;
  const cell = typeof from === 'object' ? from : undefined;
  const all = cell && !sources.includes(cell) ? [...sources, cell] : sources;
  const [field = '', ...also] = unique(all.map((source) => source.field));
  const raw = rawOf(all);
  const quote = typeof from === 'string' ? from : wordsOf(cell);
  const fact: { -readonly [K in keyof Fact]: Fact[K] } = {
    field,
    state: 'known',
    say: context.format.fill(say, values, context.values),
  };
  if (also.length) fact.also = also;
  if (quote) {
    fact.quote = quote;
    const drawn = blocks ?? blocksOf(quote, cell);
    fact.blocks = more.href ? unlinked(drawn) : drawn;
  }
  if (raw) fact.raw = raw;
  for (const key of MORE) if (rest[key]) Object.assign(fact, { [key]: rest[key] });
  return fact;
}

const MORE = ['state', 'after', 'href', 'item', 'fold', 'table'] as const;

/** Our sentence over the words of a field, where there are any. */
export const quoted = (
  context: Context,
  say: Text,
  cell: Cell<string> | Cell<readonly string[]>,
  more: More = {},
): Told => cell.value && tell(context, say, [cell], { quote: cell, ...more });

const bare = ({ value = '' }: Cell<string>) => value.replace(/\s+/g, ' ').trim().replace(/\.$/, '').toLowerCase();

/** Whether a text only repeats the name that it is about, as many records do. Then it is not told a second time. */
export const repeats = (text: Cell<string>, name: Cell<string>): boolean =>
  text.value !== undefined && bare(text) === bare(name);

/** A name and the texts about it that only repeat it: what a sentence that quotes the name rests on. */
export const named = (name: Cell<string>, ...texts: readonly Cell<string>[]): readonly Cell<string>[] => [
  name,
  ...texts.filter((text) => repeats(text, name)),
];

/** Our sentence on a field, where it says yes or anything at all. */
export const given = (context: Context, say: string, cell: Cell<unknown>): Told =>
  Boolean(cell.value) && tell(context, say, [cell]);

/** The sentence under a key, or its variant with the first of the endings that there is. */
export function variant<Words extends object, Key extends keyof Words & string>(
  words: Words,
  key: Key,
  ...endings: readonly (string | false)[]
): Words[Key] {
  const all = words as Readonly<Record<string, Words[Key]>>;
  const ending = endings.find((one) => one && all[`${key}${one}`] !== undefined);
  return ending ? all[`${key}${ending}`]! : words[key];
}

/** The sentence under a key in a tense, such as that of the study: `chance`, `chancePast` or `chanceNever`. */
export const inTense = <Words extends object, Key extends keyof Words & string>(
  { tense }: Pick<Situation, 'tense'>,
  words: Words,
  key: Key,
): Words[Key] => variant(words, key, tense === 'never' && 'Never', tense !== 'now' && 'Past');

/** The same under a key for part of a record: `none` or `nonePart`. */
export const inCopy = <Words extends object, Key extends keyof Words & string>(
  { partial }: Situation,
  words: Words,
  key: Key,
): Words[Key] => variant(words, key, partial && 'Part');

/** Says that the record, or this copy of it, leaves something out. */
export const silence = <Words extends object>(
  context: Context,
  words: Words,
  key: keyof Words & string,
  ...sources: readonly Source[]
): Fact => tell(context, inCopy(context, words, key) as string, sources, { state: 'absent' });

/** A sentence of the record as a quotation. */
export const echoed = ({ quote, cell }: Echo) => ({ quote, blocks: blocksOf(quote, cell) });

/** A sentence of the record in place of a field that is empty, and what to make of it. */
export function echoFact(context: Context, echo: Echo, empty?: Cell<unknown>): Fact {
  const { words } = context;
  const quotation = echoed(echo);
  if (!empty) return tell(context, words.says[echo.from], [echo.cell], quotation);
  const more = { ...quotation, state: 'absent', after: words.asItStands } as const;
  return tell(context, words.echo[echo.from], [empty, echo.cell], more);
}

/** A longer quotation is folded. */
const LONG = 160;

/** Folds a text that is long. */
export const ifLong = (text: string | undefined, { folds }: TrialWords) =>
  (text ?? '').length > LONG ? { fold: folds.words } : {};

/** The same lines without links of their own: the whole of them is one link. */
const unlinked = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => ({ ...block, segments: block.segments.map(({ text }) => ({ text })) }));

/** Each path once. Nearly all sentences have few, and sets are slow to make. */
function unique(fields: readonly string[]): readonly string[] {
  return fields.length > 20 ? [...new Set(fields)] : fields.filter((field, at) => fields.indexOf(field) === at);
}

const wordsOf = (cell: Cell<string | readonly string[]> | undefined): string => [cell?.value ?? ''].flat().join('\n');

/** The words of a field as lines to draw. A name is one line, whatever it starts with. */
export function blocksOf(quote: string, cell?: Source): readonly Block[] {
  const isMarkup = cell !== undefined && 'as' in cell && cell.as === 'markup';
  return renderText(quote, isMarkup, !isMarkup);
}

const CODED: readonly string[] = ['code', 'codes', 'date', 'age', 'count', 'flag'];

/** The values as the record codes them. */
function rawOf(sources: readonly Source[]): string {
  let raw = '';
  for (const source of sources) {
    if (!('as' in source) || source.value === undefined || !CODED.includes(source.as)) continue;
    const value = [source.value].flat().join(', ');
    raw += raw ? `, ${value}` : value;
  }
  return raw;
}

/** All paths that a fact rests on, for `data-field`. */
export const fieldsOf = ({ field, also = [] }: Pick<Fact, 'field' | 'also'>): string[] => [field, ...also];

/**
 * Says of every field that this guide does not know or could not read that it is so, with what stands there. Nothing is
 * guessed from it.
 */
export function oddFacts(context: Context, cells: readonly Cell<unknown>[], item?: string): Told {
  const { odd, broken } = context.words;
  return cells
    .filter(({ raw }) => raw !== undefined)
    .map((cell) =>
      tell(context, CODED.includes(cell.as) ? odd : broken, [cell], {
        state: 'unrecognised',
        quote: cell.raw,
        ...(item && { item }),
      }),
    );
}
