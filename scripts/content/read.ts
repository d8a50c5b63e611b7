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

/** The YAML files of one guide, read but not yet checked. */
export class Folder {
  readonly problems: Problem[] = [];
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Parses one file; on bad YAML notes the problem, with its line, and gives back `undefined`. */
  yaml(name: string): unknown {
    const file = join(this.path, name);
    if (!existsSync(file)) {
      this.problems.push({ file, where: '', message: 'this file is missing' });
      return undefined;
    }
    const document = parseDocument(readFileSync(file, 'utf8'), { prettyErrors: true });
    for (const error of document.errors) this.problems.push({ file, where: '', message: error.message });
    return document.errors.length ? undefined : document.toJS();
  }

  /** Names of the files of a folder that end in `ending`, sorted, with the folder before them. */
  list(folder: string, ending: string): string[] {
    return readdirSync(join(this.path, folder))
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => `${folder}/${name}`);
  }

  text(name: string): string {
    return readFileSync(join(this.path, name), 'utf8').trim();
  }

  /** SHA-256 of all that a reviewer reads: every YAML file and picture but the sign-off itself. */
  digest(): string {
    const hash = createHash('sha256');
    const names = readdirSync(this.path, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(yaml|svg)$/.test(name) && name !== 'sign-off.yaml')
      .sort();
    for (const name of names) hash.update(`${name}\n${readFileSync(join(this.path, name), 'utf8')}\n`);
    return hash.digest('hex');
  }
}
