import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import { type Assembled, assemble } from '../../tools/content/assemble.js';
import { problemsOf } from '../../tools/content/checks.js';
import type { Content } from '../../tools/content/content.js';
import { problemLine } from '../../tools/content/report.js';

/** The content that the project ships. Tests change copies of it. */
export const REAL = 'content/secondary-liver-cancer';

/** The file of the treatment that most tests change. */
export const CARD = 'treatments/liver-resection.yaml';

/** Copies that no test is using. Restoring one changed file is faster than copying a hundred. */
const idle: Copy[] = [];

/** A copy of the real content that a test may change. */
export class Copy {
  /** A working folder that contains only `content/`. */
  readonly #root = mkdtempSync(join(tmpdir(), 'guide-'));
  readonly path = `${this.#root}/${REAL}`;
  readonly #changed = new Set<string>();

  constructor() {
    cpSync(REAL, this.path, { recursive: true });
    process.on('exit', () => rmSync(this.#root, { recursive: true }));
  }

  /** Changes one YAML file as data, so that tests do not depend on its present words. */
  yaml(name: string, change: (document: Document) => void): this {
    return this.text(name, (source) => {
      const document = parseDocument(source);
      change(document);
      return String(document);
    });
  }

  /** Sets one value of one YAML file. */
  set(name: string, path: readonly (string | number)[], value: unknown): this {
    return this.yaml(name, (document) => document.setIn(path, value));
  }

  /** Changes one file as text. */
  text(name: string, change: (source: string) => string): this {
    return this.write(name, change(this.read(name)));
  }

  read(name: string): string {
    return readFileSync(`${this.path}/${name}`, 'utf8');
  }

  /** Writes one file, a new one too. */
  write(name: string, text: string): this {
    this.#changed.add(name);
    writeFileSync(`${this.path}/${name}`, text);
    return this;
  }

  delete(name: string): this {
    this.#changed.add(name);
    rmSync(`${this.path}/${name}`);
    return this;
  }

  /** Undoes every change. */
  restore(): void {
    for (const name of this.#changed) {
      const original = `${REAL}/${name}`;
      if (existsSync(original)) copyFileSync(original, `${this.path}/${name}`);
      else rmSync(`${this.path}/${name}`);
    }
    this.#changed.clear();
  }

  assemble(): Assembled {
    return assemble(this.path);
  }

  /** The content; only for copies of a valid shape. */
  content(): Content {
    const { content, problems } = this.assemble();
    if (!content) throw new Error(problems.map(({ message }) => message).join('\n'));
    return content;
  }

  /** The output of `treatment-guide check`, without the path of the copy. */
  lines(): string[] {
    return problemsOf(this.assemble()).map((problem) => problemLine(problem).replace(`${this.path}/`, ''));
  }

  /** The same without lines and columns, so that tests do not depend on them. */
  problems(): string[] {
    const all = problemsOf(this.assemble());
    return all.map(({ file, where, message }) =>
      [file.replace(`${this.path}/`, ''), where, message].filter(Boolean).join(': '),
    );
  }
}

/** Gives a test a copy, and undoes its changes afterwards, even if it fails. */
export function withCopy<Result>(use: (copy: Copy) => Result): Result {
  const copy = idle.pop() ?? new Copy();
  try {
    return use(copy);
  } finally {
    copy.restore();
    idle.push(copy);
  }
}

/** All messages that an author would get after one change. */
export function spoil(change: (copy: Copy) => unknown): string[] {
  return withCopy((copy) => {
    change(copy);
    return copy.problems();
  });
}

/** One YAML file of the real content, as data. */
export function real(name: string): Document {
  return parseDocument(readFileSync(`${REAL}/${name}`, 'utf8'));
}
