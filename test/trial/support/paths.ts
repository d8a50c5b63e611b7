import { MEASURE, MEASURES, RECORD } from '../../../src/trial/paths.js';
import type { Study } from '../fixtures/studies.js';

/** A field of the reader's table: its path without indexes, and how it is read. */
interface Field {
  readonly path: string;
  readonly as: string;
}

function fieldsIn(fields: object, path: string): Field[] {
  if ('as' in fields) return [{ path, as: String(fields.as) }];
  if (Array.isArray(fields)) return fieldsIn(fields[0] as object, `${path}[]`);
  return Object.entries(fields).flatMap(([key, inner]) => fieldsIn(inner as object, path ? `${path}.${key}` : key));
}

/** Every field that the reader reads, from its own table. */
export const READ: readonly Field[] = [
  ...Object.entries(RECORD).flatMap(([path, fields]) => fieldsIn(fields, path)),
  ...fieldsIn([MEASURE], MEASURES),
];

/** Paths of all values of a record; a list of plain values is one value. */
export function pathsOf(value: Study, path = ''): string[] {
  if (Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null))
    return value.flatMap((item, at) => pathsOf(item, `${path}[${at}]`));
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, path ? `${path}.${key}` : key));
}

/** A path without the indexes of its entries. */
export const shapeOf = (path: string): string => path.replace(/\[\d+\]/g, '[]');

const stepsOf = (path: string) => path.split(/[.[\]]+/).filter(Boolean);

export const valueAt = (record: Study, path: string): unknown =>
  stepsOf(path).reduce((node, key) => node?.[key], record);

/** A copy of a record with another value at a path; `undefined` removes the value. */
export function withValue(record: Study, path: string, value: unknown): Study {
  const copy = structuredClone(record);
  const steps = stepsOf(path);
  const last = steps.pop()!;
  const parent = steps.reduce((node, key) => node[key], copy);
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}
