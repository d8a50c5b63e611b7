import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { type Path, sayPath } from './layout.js';
import { mistakesIn } from './yaml-words.js';

/** A problem for an author: the file, the place in it, and what to do. */
export interface Problem {
  readonly file: string;
  /** The place inside the file: `what > 1 > facts`; empty for the file as a whole. */
  readonly where: string;
  readonly message: string;
  /** From 1; absent if the file is missing. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** A value of a file that is not checked yet. */
export type Loose = Record<string, unknown>;

/** Line and column in a file, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A YAML file, parsed. */
export interface Parsed {
  readonly value: unknown;
  readonly errors: readonly (Position & { readonly message: string })[];
  /** The position of a path, or of the nearest group around it. */
  readonly position: (path: Path) => Position | undefined;
  /** The position of the name of a field; `undefined` if there is none. */
  readonly nameOf: (path: Path) => Position | undefined;
}

/** Parsed files by their text, oldest first: a preview reads the whole folder again on each save, and most of it is unchanged. */
const parsed = new Map<string, Parsed>();

/** How many files are remembered: those of a guide, its translations, and some older versions. */
const MOST_REMEMBERED = 300;

/** Parses YAML, with the position of each value. A text that was parsed before is not parsed again. */
export function parseYaml(text: string): Parsed {
  const known = parsed.get(text);
  if (known) return known;
  // Old editors of the Mac end lines with a carriage return alone, and YAML would read the whole file as one line.
  const source = text.replace(/\r(?!\n)/g, '\n');
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const mistakes = mistakesIn(source, document);
  const fresh: Parsed = {
    value: mistakes.length ? undefined : document.toJS(),
    errors: mistakes.map(({ offset, message }) => ({ ...at(offset), message })),
    position: (path) => {
      for (let length = path.length; length >= 0; length--) {
        const node = length ? document.getIn(path.slice(0, length), true) : document.contents;
        if (isNode(node) && node.range) return at(node.range[0]);
      }
      return undefined;
    },
    nameOf: (path) => {
      const offset = offsetOfName(document, path);
      return offset === undefined ? undefined : at(offset);
    },
  };
  parsed.set(text, fresh);
  if (parsed.size > MOST_REMEMBERED) parsed.delete(parsed.keys().next().value!);
  return fresh;
}

function offsetOfName(document: Document, path: Path): number | undefined {
  const group = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(group)) return undefined;
  const name = group.items.map(({ key }) => key).find((key) => isScalar(key) && key.value === path.at(-1));
  return isScalar(name) ? name.range?.[0] : undefined;
}

/** The files of one guide, read but not yet checked. Each problem is noted once, with its file. */
export class Folder {
  readonly problems: Problem[] = [];
  readonly path: string;
  /** Whether a file is missing or could not be parsed. Ids that seem to be unknown may then only be in that file. */
  unread = false;
  readonly #files = new Map<string, Parsed | undefined>();

  constructor(path: string) {
    this.path = path;
  }

  /**
   * Notes a problem of one file.
   *
   * @param where - The place in words, if that is clearer than the path.
   */
  note(name: string, path: Path, message: string, where = sayPath(path)): void {
    this.problems.push({ file: join(this.path, name), where, message, ...this.position(name, path) });
  }

  /**
   * The position of a path in a file.
   *
   * @param field - A field at the path, whose name is wanted in place of the value of the path.
   */
  position(name: string, path: Path, field?: string): Position | undefined {
    const file = /\.ya?ml$/.test(name) ? this.#files.get(name) : undefined;
    return (field && file?.nameOf([...path, field])) || file?.position(path);
  }

  has(name: string): boolean {
    return existsSync(join(this.path, name));
  }

  /** Parses one file. If its YAML is wrong, notes the problem with its line, and returns `undefined`. */
  yaml(name: string): unknown {
    if (!this.#files.has(name)) {
      const text = this.text(name);
      const file = text === undefined ? undefined : parseYaml(text);
      this.#files.set(name, file);
      if (file?.errors.length) this.unread = true;
      for (const { line, column, message } of file?.errors ?? [])
        this.problems.push({ file: join(this.path, name), where: '', message, line, column });
    }
    return this.#files.get(name)?.value;
  }

  /** A file with named fields; empty if it has none. */
  fields(name: string): Loose {
    const value = this.yaml(name);
    if (value !== undefined && !isLoose(value)) this.note(name, [], 'must hold named fields, like "id: ..."');
    return isLoose(value) ? value : {};
  }

  /** The one list of a file, under its key; rows without fields are noted and left out. `undefined` if the file is missing. */
  rows(name: string, key: string): Loose[] | undefined {
    if (!this.has(name)) return undefined;
    const { [key]: rows, ...rest } = this.fields(name);
    for (const other of Object.keys(rest)) this.note(name, [other], `no such field: only "${key}" stands in this file`);
    if (this.yaml(name) === undefined) return [];
    if (!Array.isArray(rows)) {
      this.note(name, [key], 'must be a list');
      return [];
    }
    return rows.filter((row: unknown, at): row is Loose => {
      if (!isLoose(row)) this.note(name, [key, at], 'must hold named fields, like "id: ..."');
      return isLoose(row);
    });
  }

  /** Names of the files of a folder that end in `ending`, sorted, with the folder before them. */
  list(folder: string, ending: string): string[] {
    if (!this.has(folder)) {
      this.note(`${folder}/`, [], 'this folder is missing');
      this.unread = true;
      return [];
    }
    return readdirSync(join(this.path, folder))
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => `${folder}/${name}`);
  }

  /** The text of a file; a missing one is noted. */
  text(name: string): string | undefined {
    const file = join(this.path, name);
    try {
      if (existsSync(file)) return readText(file);
      this.note(name, [], 'this file is missing');
    } catch {
      this.note(name, [], 'save this file as UTF-8 text');
    }
    this.unread = true;
    return undefined;
  }

  /** SHA-256 of each file that a reviewer reads: every YAML file and picture but the sign-off. */
  digests(): Map<string, string> {
    const names = readdirSync(this.path, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      // Translations are reviewed separately.
      .filter((name) => /\.(yaml|svg)$/.test(name) && name !== 'sign-off.yaml' && !name.startsWith('lang/'))
      .sort();
    return new Map(names.map((name) => [name, sha256(asSigned(readFileSync(join(this.path, name), 'utf8')))]));
  }
}

/** A text without what some editors change when they save it: a byte order mark, and the kind of line ends. */
const asSigned = (text: string) => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/**
 * The text of a file, without a byte order mark.
 *
 * @throws TypeError if it is not UTF-8.
 */
export function readText(file: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
}

/** One digest for all files: the SHA-256 of the list that `sha256sum` prints for them. */
export function digestOfAll(digests: ReadonlyMap<string, string>): string {
  return sha256([...digests].map(([name, digest]) => `${digest}  ${name}\n`).join(''));
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
