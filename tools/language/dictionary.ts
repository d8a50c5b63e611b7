import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Document, parse, parseDocument } from 'yaml';
import type { Texts } from './texts.js';

/** One text in two languages. `from` is the English that was translated: where it no longer is the English of today, `to` is out of date. */
export interface Entry {
  readonly from: string;
  readonly to: string;
}
/** The texts of one file of a language, by place. */
export type Dictionary = ReadonlyMap<string, Entry>;

/** What came of laying a language over the English texts. */
export interface Laid {
  /** Place to translated text; only where it is up to date. */
  readonly said: ReadonlyMap<string, string>;
  /** Place and text of what stays English: it has changed since, or is not translated yet. It is shown with a note. */
  readonly stale: Texts;
  /** One line each: what is missing, and what belongs nowhere. */
  readonly problems: readonly string[];
}

/** Reads one file of a language; a missing one is empty. */
export function readDictionary(file: string): Dictionary {
  if (!existsSync(file)) return new Map();
  const document = parseDocument(readFileSync(file, 'utf8'));
  if (document.errors.length) throw new Error(`${file}: ${document.errors.map(({ message }) => message).join('; ')}`);
  const rows = Object.entries((document.toJS() ?? {}) as Record<string, Partial<Entry>>);
  return new Map(rows.map(([place, { from = '', to = '' }]) => [place, { from, to }]));
}

/**
 * Lays a language over the English texts: nothing that belongs nowhere, and no gap.
 *
 * @param partial - Whether gaps may stay English.
 */
export function lay(texts: Texts, dictionary: Dictionary, partial = false): Laid {
  const said = new Map<string, string>();
  const stale = new Map<string, string>();
  const problems: string[] = [];
  for (const [place, text] of texts) {
    const entry = dictionary.get(place);
    if (!entry || (!entry.to && text)) {
      if (!partial) problems.push(`${place}: not translated: "${text}"`);
      else if (text) stale.set(place, text);
    } else if (entry.from !== text) stale.set(place, text);
    else {
      const gone = [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).filter((name) => !entry.to.includes(name));
      if (gone.length) problems.push(`${place}: ${gone.join(', ')} must stand in the translation too`);
      said.set(place, entry.to);
    }
  }
  for (const place of dictionary.keys())
    if (!texts.has(place)) problems.push(`${place}: the English guide has no such text: take it out`);
  return { said, stale, problems };
}

/**
 * Writes a file for a translator: every English text with its translation so far. A text that only moved keeps its translation; one that
 * changed keeps the old pair, so that the translator sees both.
 */
export function writeDictionary(file: string, texts: Texts, comment: string): { open: number; stale: number } {
  const before = readDictionary(file);
  const byText = new Map([...before.values()].filter(({ to }) => to).map((entry) => [entry.from, entry]));
  let [open, stale] = [0, 0];
  const rows = [...texts].map(([place, text]): [string, Entry & { now?: string }] => {
    const old = before.get(place);
    if (old?.from === text && (old.to || !text)) return [place, old];
    // Nothing to translate: what stood at this place before belongs to another text.
    if (!text) return [place, { from: '', to: '' }];
    const moved = byText.get(text);
    if (moved) return [place, moved];
    if (old?.to) {
      stale++;
      return [place, old];
    }
    open++;
    return [place, { from: text, to: '' }];
  });
  const document = new Document(Object.fromEntries(rows));
  document.commentBefore = ` ${comment}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, document.toString({ lineWidth: 0 }));
  return { open, stale };
}

/** The languages that have a folder. */
export function languagesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];
}

/** `translation.yaml` of a language: how it was made, and who checked it. */
export interface TranslationFile {
  readonly method: string;
  /** Whether texts may be missing. They stand in English, and the guide says so. */
  readonly partial?: boolean;
  readonly translator: string;
  readonly reviews: readonly {
    readonly name: string;
    readonly role: string;
    readonly date: string;
    readonly digest: string;
  }[];
}

export function readTranslation(folder: string): TranslationFile {
  return parse(readFileSync(join(folder, 'translation.yaml'), 'utf8')) as TranslationFile;
}
