import type { Path } from './layout.js';
import { pictureFault } from './pictures.js';
import type { Loose } from './read.js';

/**
 * A finding of the schema with what an author of a file needs to know beyond it: which part of a picture is not allowed, which sign an id may
 * not have, what a list looks like, and that YAML cuts an unquoted text in braces at a comma.
 *
 * @param candidate - The value that was checked.
 */
export function saidMore<Found extends { readonly path: Path; readonly message: string }>(
  candidate: unknown,
  found: Found,
): Found {
  const { path, message } = found;
  const value = path.reduce<unknown>((inside, key) => (inside as Loose | undefined)?.[key], candidate);
  const more = hint(path, message, value);
  return more ? { ...found, message: `${message}${more}` } : found;
}

function hint(path: Path, message: string, value: unknown): string | undefined {
  if (message.startsWith('no such field: ') && /: [^:]* [^:]*\. Check/.test(message))
    return '; a text with a comma needs quotation marks around it';
  if (value === null && message.startsWith('must be ')) return ': nothing stands here';
  if (message === 'must be a list' && typeof value !== 'object') return ': put it into [ ]';
  if (typeof value !== 'string') return undefined;
  if (path.at(-1) === 'svg') {
    const fault = pictureFault(value);
    return fault && `: ${fault}`;
  }
  return message.startsWith('use lower-case words') ? strange(value) : undefined;
}

/** The first sign of an id that an id may not have, by its number too: some look like another one, and some are not seen at all. */
function strange(id: string): string | undefined {
  const sign = /[^a-z0-9-]/u.exec(id)?.[0];
  return sign && `: "${sign}" (${numberOf(sign)}) may not stand in it`;
}

const numberOf = (sign: string) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
