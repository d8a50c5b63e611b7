import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** One line for an author: which file, where in it, and what to do. */
export interface Problem {
  readonly file: string;
  readonly where: string;
  readonly message: string;
}

/** A value of a file that is not checked yet. */
export type Loose = Record<string, unknown>;

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The files of one guide, read but not yet checked. Each problem is noted once, with its file. */
export class Folder {
  readonly problems: Problem[] = [];
  readonly path: string;
  /** Whether a file is missing or could not be parsed, so that what seems to be missing elsewhere may only be there. */
  unread = false;
  readonly #parsed = new Map<string, unknown>();

  constructor(path: string) {
    this.path = path;
  }

  /** Notes a problem of one file. */
  note(name: string, where: string, message: string): void {
    this.problems.push({ file: join(this.path, name), where, message });
  }

  /** Parses one file; on bad YAML notes the problem, with its line, and gives back `undefined`. */
  yaml(name: string): unknown {
    if (!this.#parsed.has(name)) this.#parsed.set(name, this.#parse(name));
    return this.#parsed.get(name);
  }

  #parse(name: string): unknown {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const document = parseDocument(text, { prettyErrors: true });
    for (const error of document.errors) this.note(name, '', error.message);
    if (document.errors.length) this.unread = true;
    return document.errors.length ? undefined : document.toJS();
  }

  /** A file that holds named fields; empty where it does not. */
  fields(name: string): Loose {
    const value = this.yaml(name);
    if (value !== undefined && !isLoose(value)) this.note(name, '', 'must hold named fields, like "id: ..."');
    return isLoose(value) ? value : {};
  }

  /** The one list of a file, under its key; rows that are none are noted and left out. */
  rows(name: string, key: string): Loose[] {
    const { [key]: rows, ...rest } = this.fields(name);
    for (const other of Object.keys(rest)) this.note(name, other, `no such field: only "${key}" stands in this file`);
    if (this.yaml(name) === undefined) return [];
    if (!Array.isArray(rows)) {
      this.note(name, key, 'must be a list');
      return [];
    }
    return rows.filter((row: unknown, at): row is Loose => {
      if (!isLoose(row)) this.note(name, `${key} > ${at + 1}`, 'must hold named fields, like "id: ..."');
      return isLoose(row);
    });
  }

  /** Names of the files of a folder that end in `ending`, sorted, with the folder before them. */
  list(folder: string, ending: string): string[] {
    return readdirSync(join(this.path, folder))
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => `${folder}/${name}`);
  }

  /** Whether there is such a file. */
  has(name: string): boolean {
    return existsSync(join(this.path, name));
  }

  /** The text of a file; a missing one is noted. */
  text(name: string): string | undefined {
    const file = join(this.path, name);
    if (existsSync(file)) return readFileSync(file, 'utf8');
    this.note(name, '', 'this file is missing');
    this.unread = true;
    return undefined;
  }

  /** SHA-256 of each file that a reviewer reads: every YAML file and picture but the sign-off itself, the same on every system. */
  digests(): Map<string, string> {
    const names = readdirSync(this.path, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      // A translation has reviewers of its own.
      .filter((name) => /\.(yaml|svg)$/.test(name) && name !== 'sign-off.yaml' && !name.startsWith('lang/'))
      .sort();
    return new Map(
      names.map((name) => [name, sha256(readFileSync(join(this.path, name), 'utf8').replaceAll('\r\n', '\n'))]),
    );
  }
}

/** One digest for all files: that of the list which `sha256sum` writes of them. */
export function digestOfAll(digests: ReadonlyMap<string, string>): string {
  return sha256([...digests].map(([name, digest]) => `${digest}  ${name}\n`).join(''));
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
