import { isDate } from '../i18n/format.js';
import { parseAge } from './format.js';
import { MEASURE, MEASURES, RECORD } from './paths.js';
import { inside, isObject, type Json, own } from './shapes.js';
import type { State } from './types.js';

/** One field of the record, read. */
export interface Cell<T> {
  /** Path in the record: `protocolSection.designModule.phases`. */
  readonly field: string;
  readonly state: State;
  /** The value; there only when it is known. */
  readonly value?: T;
  /** What stands there instead, when it is not known to this guide. */
  readonly raw?: string;
  /** How the field was read. */
  readonly as: Shape['as'];
}

/** A list of entries of one shape. Without a list there are no entries. */
export interface List<T> extends Cell<unknown> {
  readonly entries: readonly (T & Located)[];
}

/** Anything with a place in the record. */
export interface Located {
  readonly field: string;
}

interface Shape {
  readonly as: 'text' | 'markup' | 'texts' | 'date' | 'age' | 'count' | 'number' | 'flag' | 'code' | 'codes' | 'list';
  readonly values?: readonly string[];
}

/** What a table of fields becomes once it has been read. */
export type Read<F> = F extends { readonly as: 'code'; readonly values: readonly (infer V)[] }
  ? Cell<V>
  : F extends { readonly as: 'codes'; readonly values: readonly (infer V)[] }
    ? Cell<readonly V[]>
    : F extends { readonly as: 'texts' }
      ? Cell<readonly string[]>
      : F extends { readonly as: 'flag' }
        ? Cell<boolean>
        : F extends { readonly as: 'count' | 'number' }
          ? Cell<number>
          : F extends { readonly as: string }
            ? Cell<string>
            : F extends readonly [infer E]
              ? List<{ readonly [K in keyof E]: Read<E[K]> }>
              : { readonly [K in keyof F]: Read<F[K]> } & Located;

type Fields = (typeof RECORD)[keyof typeof RECORD];
type Merged<F> = (F extends unknown ? (fields: F) => void : never) extends (fields: infer All) => void ? All : never;

/** A whole record, read once: the fields of all its parts. */
export type Study = { readonly [K in keyof Merged<Fields>]: Read<Merged<Fields>[K]> };

/** One group of the study, one thing that is tested, one place, and so on. */
export type Arm = Study['armGroups']['entries'][number];
export type Item = Study['interventions']['entries'][number];
export type Outcome = Study['primaryOutcomes']['entries'][number];
export type Place = Study['locations']['entries'][number];
export type Contact = Study['centralContacts']['entries'][number];
export type Reference = Study['references']['entries'][number];
/** One outcome of posted results. */
export type Measure = Read<typeof MEASURE>;

/**
 * Reads a record, every field once and by own keys alone, so that key order and other keys never matter.
 *
 * @returns The record, and the fields whose value has the wrong type. They spoil nothing but themselves.
 */
export function readStudy(json: Json, boxed: boolean): { readonly study: Study; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const study = {};
  for (const [path, fields] of Object.entries(RECORD)) {
    let [node, field]: [unknown, string] = [json, ''];
    for (const key of path.split('.').filter(Boolean)) {
      field = join(field, key);
      // What stands inside a part of the wrong type cannot be read either.
      if (isBroken(node)) continue;
      node = own(node, key);
      if (isBroken(node)) faults.push(field);
    }
    Object.assign(study, readFields(fields, node, field, { boxed, faults }));
  }
  return { study: study as Study, faults };
}

/** Reads the first main outcome of posted results, if the record holds them. */
export function readMeasure(json: Json, boxed: boolean): Measure | undefined {
  const measures = inside(json, MEASURES);
  const at = Array.isArray(measures) ? measures.findIndex((entry) => own(entry, 'type') === 'PRIMARY') : -1;
  if (at < 0) return undefined;
  const reading = { boxed, faults: [] };
  return readFields(MEASURE, (measures as unknown[])[at], `${MEASURES}[${at}]`, reading) as unknown as Measure;
}

/** Whether a record has anything at a path of names. */
export const hasPath = (json: Json, path: string): boolean => !isEmpty(inside(json, path));

/** How a record is read, and where faults are put down while it is. */
interface Reading {
  readonly boxed: boolean;
  readonly faults: string[];
}

const join = (field: string, key: string) => (field ? `${field}.${key}` : key);

/** Whether something else stands where an object belongs. */
const isBroken = (node: unknown) => !isEmpty(node) && !isObject(node);

const shapes = new WeakMap<object, readonly (readonly [string, object])[]>();

/** The fields of a table; kept, because a list asks for them entry by entry. */
function entriesOf(fields: object): readonly (readonly [string, object])[] {
  const known = shapes.get(fields);
  if (known) return known;
  const made = Object.entries(fields) as [string, object][];
  shapes.set(fields, made);
  return made;
}

function readFields(fields: object, node: unknown, field: string, reading: Reading): Located {
  const broken = isBroken(node);
  const cells: Record<string, unknown> = { field };
  for (const [key, shape] of entriesOf(fields)) {
    const at = join(field, key);
    const inner = own(node, key);
    if (Array.isArray(shape)) cells[key] = readList(shape[0] as object, inner, at, broken, reading);
    else if ('as' in shape) cells[key] = readCell(shape as Shape, inner, at, broken, reading);
    else {
      if (isBroken(inner)) reading.faults.push(at);
      cells[key] = readFields(shape, broken ? node : inner, at, reading);
    }
  }
  return cells as unknown as Located;
}

function readList(fields: object, node: unknown, field: string, broken: boolean, reading: Reading): List<unknown> {
  const list = { field, as: 'list', entries: [] } as const;
  if (broken) return { ...list, state: 'unrecognised' };
  if (isEmpty(node)) return { ...list, state: 'absent' };
  if (!Array.isArray(node)) {
    reading.faults.push(field);
    return { ...list, state: 'unrecognised', raw: show(node) };
  }
  const entries = [...(node as unknown[])].map((entry, at) => {
    const own = `${field}[${at}]`;
    if (isBroken(entry)) reading.faults.push(own);
    return readFields(fields, entry, own, reading);
  });
  return { ...list, state: 'known', entries };
}

function readCell(shape: Shape, node: unknown, field: string, broken: boolean, reading: Reading): Cell<unknown> {
  const { as } = shape;
  if (broken) return { field, as, state: 'unrecognised' };
  if (isEmpty(node)) return { field, as, state: 'absent' };
  const value = VALUES[as](node, reading.boxed);
  if (value === undefined) {
    reading.faults.push(field);
    return { field, as, state: 'unrecognised', raw: show(node) };
  }
  if (isEmpty(value) || (as === 'age' && NO_AGE.test(value as string))) return { field, as, state: 'absent' };
  return isKnown(shape, value)
    ? { field, as, state: 'known', value }
    : { field, as, state: 'unrecognised', raw: [value].flat().join(', ') };
}

/** How old records write that there is no limit. */
const NO_AGE = /^\s*(?:n\/?a|none|no (?:age |upper |lower )?limit|-+)\s*$/i;

/** Whether this guide knows a word, a date or an age. */
function isKnown({ as, values }: Shape, value: unknown): boolean {
  if (values) return [value].flat().every((one) => values.includes(one as string));
  if (as === 'date') return isDate(value as string);
  return as !== 'age' || parseAge(value as string) !== undefined;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);
const asTexts = (value: unknown, boxed: boolean) => {
  // A list of one loses its list when lists of one are taken out.
  const all = boxed && typeof value === 'string' ? [value] : value;
  return Array.isArray(all) && all.every((item) => typeof item === 'string')
    ? (all as string[]).filter((item) => item.trim())
    : undefined;
};
const asTrimmed = (value: unknown) => asText(value)?.trim();
const VALUES: Readonly<Record<Shape['as'], (value: unknown, boxed: boolean) => unknown>> = {
  text: asText,
  markup: asText,
  date: asTrimmed,
  age: asTrimmed,
  code: asTrimmed,
  texts: asTexts,
  codes: asTexts,
  flag: (value) => (typeof value === 'boolean' ? value : undefined),
  count: (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? value : undefined),
  number: (value) => (Number.isFinite(value) ? value : undefined),
  list: () => undefined,
};

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return !value.trim();
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** What stands in the record, as text to quote. */
function show(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 300);
  } catch {
    return String(value);
  }
}
