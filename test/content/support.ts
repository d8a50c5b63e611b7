import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import { type Assembled, assemble } from '../../tools/content/assemble.js';
import { problemsOf } from '../../tools/content/checks.js';
import type { Content } from '../../tools/content/content.js';
import { problemLine } from '../../tools/content/report.js';

/** The content that the project ships. Tests spoil copies of it. */
export const REAL = 'content/secondary-liver-cancer';

/** The treatment that most tests spoil: its file, and where its rows stand. */
export const CARD = 'treatments/liver-resection.yaml';

/** A copy of the real content in a folder of its own. */
export class Copy {
  /** A working folder that holds nothing but `content/`. */
  readonly root = mkdtempSync(join(tmpdir(), 'guide-'));
  readonly path = `${this.root}/${REAL}`;

  constructor() {
    cpSync(REAL, this.path, { recursive: true });
  }

  /** Changes one YAML file as data, so that no test hangs on the words that stand there today. */
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
    const file = `${this.path}/${name}`;
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return this;
  }

  assemble(): Assembled {
    return assemble(this.path);
  }

  /** The content, where its shape is known to hold. */
  content(): Content {
    const { content, problems } = this.assemble();
    if (!content) throw new Error(problems.map(({ message }) => message).join('\n'));
    return content;
  }

  /** What `treatment-guide check` would print, with the path of the copy left out. */
  lines(): string[] {
    return problemsOf(this.assemble()).map((problem) => problemLine(problem).replace(`${this.path}/`, ''));
  }

  /** The same without lines and columns, so that no test hangs on them. */
  problems(): string[] {
    const all = problemsOf(this.assemble());
    return all.map(({ file, where, message }) =>
      [file.replace(`${this.path}/`, ''), where, message].filter(Boolean).join(': '),
    );
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

/** Does something with a copy, and removes the copy whatever comes of it. */
export function withCopy<Result>(use: (copy: Copy) => Result): Result {
  const copy = new Copy();
  try {
    return use(copy);
  } finally {
    copy.remove();
  }
}

/** All that an author would be told after one change. */
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
