import type { TrialWords } from '../i18n/en/trial.js';
import type { Block } from './block.js';
import type { Format } from './format.js';
import type { Cell, Located, Measure, Study } from './record.js';
import type { Situation } from './situation.js';
import { renderText } from './text.js';
import type { Fact } from './types.js';

/** What every section is made from. */
export interface Context {
  readonly study: Study;
  readonly situation: Situation;
  /** The first main outcome of posted results. */
  readonly measure: Measure | undefined;
  readonly words: TrialWords;
  readonly format: Format;
  /** The study's number, when it is well formed. */
  readonly id: string | undefined;
  /** The place that the page asked to see first. */
  readonly site: string | undefined;
  readonly today: string | undefined;
}

/** A field, or a part of the record that holds several. */
export type Source = Cell<unknown> | Located;

interface More extends Partial<Pick<Fact, 'state' | 'after' | 'item' | 'fold' | 'blocks' | 'table'>> {
  readonly href?: string | undefined;
  /** The record's own words: a field, or a text of it. */
  readonly quote?: Cell<string> | Cell<readonly string[]> | string | undefined;
}

/**
 * Makes one fact.
 *
 * @param say - Our sentence, filled in.
 * @param sources - Every field that the sentence rests on, the first one first; a quoted field is added.
 */
export function tell(say: string, sources: readonly Source[], more: More = {}): Fact {
  const { quote: from, blocks, ...rest } = more;
  const cell = typeof from === 'object' ? from : undefined;
  const all = cell && !sources.includes(cell) ? [...sources, cell] : sources;
  const fields = unique(all.map((source) => source.field));
  const raw = rawOf(all);
  const quote = typeof from === 'string' ? from : wordsOf(cell);
  const fact: { -readonly [K in keyof Fact]: Fact[K] } = { field: fields[0] ?? '', state: 'known', say };
  if (fields.length > 1) fact.also = fields.slice(1);
  if (quote) {
    fact.quote = quote;
    const drawn = blocks ?? blocksOf(quote, cell);
    fact.blocks = more.href ? unlinked(drawn) : drawn;
  }
  if (raw) fact.raw = raw;
  for (const key of MORE) if (rest[key] !== undefined) Object.assign(fact, { [key]: rest[key] });
  return fact;
}

/** Our sentence over the words of a field, where there are any. */
export function quoted(say: string, cell: Cell<string> | Cell<readonly string[]>, more: More = {}): Fact[] {
  return cell.value ? [tell(say, [cell], { quote: cell, ...more })] : [];
}

/** Our sentence on a field, where it says yes or anything at all. */
export function given(say: string, cell: Cell<unknown>): Fact[] {
  return cell.value ? [tell(say, [cell])] : [];
}

/** A sentence of the record as a quotation. */
export const echoed = ({ quote, cell }: { readonly cell: Cell<string>; readonly quote: string }) => ({
  quote,
  blocks: blocksOf(quote, cell),
});

/** Folds a text that is long. */
export const ifLong = ({ value = '' }: Cell<string>, { folds }: TrialWords) =>
  value.length > 160 ? { fold: folds.words } : {};
/** The same lines without links of their own: the whole of them is one link. */
const unlinked = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => ({ ...block, segments: block.segments.map(({ text }) => ({ text })) }));

const MORE = ['state', 'after', 'href', 'item', 'fold', 'table'] as const;

/** Each path once. Nearly all sentences have few, and sets are slow to make. */
function unique(fields: readonly string[]): readonly string[] {
  return fields.length > 20 ? [...new Set(fields)] : fields.filter((field, at) => fields.indexOf(field) === at);
}

function wordsOf(cell: Cell<string | readonly string[]> | undefined): string {
  const value = cell?.value;
  return value === undefined ? '' : typeof value === 'string' ? value : value.join('\n');
}

/** The words of a field as lines to draw. A name is one line, whatever it starts with. */
export function blocksOf(quote: string, cell?: Source): readonly Block[] {
  const as = cell && 'as' in cell ? cell.as : 'text';
  return renderText(quote, as === 'markup', as !== 'markup');
}

const CODED: readonly string[] = ['code', 'codes', 'date', 'age', 'count', 'flag'];

/** The values as the record codes them. */
function rawOf(sources: readonly Source[]): string {
  let raw = '';
  for (const source of sources) {
    if (!('as' in source) || source.state !== 'known' || !CODED.includes(source.as)) continue;
    const value = Array.isArray(source.value) ? source.value.join(', ') : String(source.value);
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
export function oddFacts({ words }: Context, cells: readonly Cell<unknown>[]): Fact[] {
  return cells
    .filter(({ state, raw }) => state === 'unrecognised' && raw !== undefined)
    .map((cell) =>
      tell(CODED.includes(cell.as) && typeof cell.raw === 'string' ? words.odd : words.broken, [cell], {
        state: 'unrecognised',
        quote: cell.raw,
      }),
    );
}

/** Says that the record, or this copy of it, leaves something out. */
export function silence(context: Context, say: { readonly record: string; readonly copy: string }, cell: Source): Fact {
  return tell(context.situation.partial ? say.copy : say.record, [cell], { state: 'absent' });
}

/** A sentence of the record in place of a field that is empty, and what to make of it. */
export function echoFact(
  { words }: Context,
  echo: { readonly cell: Cell<string>; readonly from: 'title' | 'summary' | 'text'; readonly quote: string },
  empty?: Cell<unknown>,
): Fact {
  return tell((empty ? words.echo : words.says)[echo.from], empty ? [empty, echo.cell] : [echo.cell], {
    state: empty ? 'absent' : 'known',
    ...echoed(echo),
    ...(empty && { after: words.asItStands }),
  });
}
