import { isObject, type Json, own } from './shapes.js';

/** One place in the record, read: its value, its absence, or what stands there instead. */
export type Cell<T> =
  | { readonly field: string; readonly state: 'known'; readonly value: T }
  | { readonly field: string; readonly state: 'absent' }
  | { readonly field: string; readonly state: 'unrecognised'; readonly raw: string; readonly broken: boolean };

/** Reads typed values out of one study by path. */
export interface Reader {
  text(path: string): Cell<string>;
  count(path: string): Cell<number>;
  flag(path: string): Cell<boolean>;
  /** A list of texts; blank ones are left out. */
  texts(path: string): Cell<readonly string[]>;
  list(path: string): Cell<readonly unknown[]>;
  /** The text, or an empty one when there is none. */
  value(path: string): string;
  /** Short paths of the entries of a list: `armGroups[0]`; none when there is no list. */
  entries(path: string): string[];
  /** Whether the record has nothing there. */
  absent(path: string): boolean;
  /** Places whose value had the wrong type, so far. */
  readonly broken: ReadonlySet<string>;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const flag = (value: unknown) => (typeof value === 'boolean' ? value : undefined);
const count = (value: unknown) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : undefined);

/**
 * The path in the record that a short path means: `design.phases` is `protocolSection.designModule.phases`; a path that
 * starts with `/` is taken from the top.
 */
export function fieldOf(path: string): string {
  return path.startsWith('/') ? path.slice(1) : `protocolSection.${path.replace(/^\w+/, '$&Module')}`;
}

/** Makes a reader for one study. Only own keys are read; key order and other keys never matter. */
export function readerOf(study: Json, boxed: boolean): Reader {
  const broken = new Set<string>();

  function read<T>(path: string, as: (value: unknown) => T | undefined): Cell<T> {
    const field = fieldOf(path);
    let node: unknown = study;
    let at = 0;
    const fail = (): Cell<T> => {
      broken.add(field.slice(0, at) || field);
      return { field, state: 'unrecognised', raw: show(node), broken: true };
    };
    for (const { 0: step, index } of field.matchAll(/[^.[\]]+/g)) {
      const inList = field[index - 1] === '[';
      if (inList ? !Array.isArray(node) : !isObject(node)) return fail();
      node = inList ? (node as unknown[])[Number(step)] : own(node, step);
      if (isEmpty(node)) return { field, state: 'absent' };
      at = index + step.length + (inList ? 1 : 0);
    }
    const value = as(node);
    return value === undefined ? fail() : { field, state: 'known', value };
  }

  const texts = (value: unknown) => {
    // A list of one loses its list when lists of one are taken out.
    const values = boxed && typeof value === 'string' ? [value] : list(value);
    return values?.every((item) => typeof item === 'string') ? values.filter((item) => item.trim()) : undefined;
  };
  return {
    text: (path) => read(path, text),
    count: (path) => read(path, count),
    flag: (path) => read(path, flag),
    list: (path) => read(path, list),
    texts: (path) => {
      const cell = read(path, texts);
      return cell.state === 'known' && cell.value.length === 0 ? { field: cell.field, state: 'absent' } : cell;
    },
    value: (path) => known(read(path, text)) ?? '',
    entries: (path) => (known(read(path, list)) ?? []).map((_entry, index) => `${path}[${index}]`),
    absent: (path) => read(path, (value) => [value]).state === 'absent',
    broken,
  };
}

/** The value, or nothing when the record leaves it out or has something else there. */
export function known<T>(cell: Cell<T>): T | undefined {
  return cell.state === 'known' ? cell.value : undefined;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return !value.trim();
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
