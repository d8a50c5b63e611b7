import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Document } from 'yaml';
import { type Parsed, parseYaml, readText } from '../content/read.js';
import type { Texts } from '../content/texts.js';

/** One text in two languages. `from` is the text that was translated: where it no longer stands in the guide, `to` is out of date. */
export interface Entry {
  readonly from: string;
  readonly to: string;
}
/** The texts of one file of a language, by place. */
export type Dictionary = ReadonlyMap<string, Entry>;

/** What is wrong at one place of a file of a language. */
export interface Fault {
  readonly place: string;
  readonly message: string;
}

/** What came of laying a language over the texts of a guide. */
export interface Laid {
  /** Place to translated text; only where it is up to date. */
  readonly said: ReadonlyMap<string, string>;
  /** Place and text of what stays as the guide has it: it has changed since, or is not translated yet. It is shown with a note. */
  readonly stale: Texts;
  /** What is missing, and what belongs nowhere. */
  readonly faults: readonly Fault[];
}

/** A file of a language, parsed; `undefined` where there is none. */
export const parseSheet = (file: string): Parsed | undefined =>
  existsSync(file) ? parseYaml(file, readText(file)) : undefined;

/** The entries of a file of a language; a missing one is empty. */
export function readDictionary(file: string): Dictionary {
  const parsed = parseSheet(file);
  if (parsed?.errors.length)
    throw new Error(`${file}: ${parsed.errors.map(({ line, message }) => `line ${line}: ${message}`).join('; ')}`);
  const rows = Object.entries((parsed?.value ?? {}) as Record<string, Partial<Entry> | null>);
  return new Map(rows.map(([place, entry]) => [place, { from: entry?.from ?? '', to: entry?.to ?? '' }]));
}

/**
 * Lays a language over the texts of a guide: nothing that belongs nowhere, and no gap.
 *
 * @param partial - Whether gaps may stay as they are.
 */
export function lay(texts: Texts, dictionary: Dictionary, partial = false): Laid {
  const said = new Map<string, string>();
  const stale = new Map<string, string>();
  const faults: Fault[] = [];
  for (const [place, text] of texts) {
    const entry = dictionary.get(place);
    if (!entry || (!entry.to && text)) {
      if (!partial) faults.push({ place, message: `not translated: "${text}"` });
      else if (text) stale.set(place, text);
    } else if (entry.from !== text) {
      // A text that the English no longer has is left out, and not shown as an untranslated nothing.
      if (text) stale.set(place, text);
    } else {
      const gone = [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).filter((name) => !entry.to.includes(name));
      if (gone.length) faults.push({ place, message: `${gone.join(', ')} must stand in the translation too` });
      said.set(place, entry.to);
    }
  }
  for (const place of dictionary.keys())
    if (!texts.has(place)) faults.push({ place, message: 'the guide has no such text: take it out' });
  return { said, stale, faults };
}

/**
 * Brings the entries of a file up to date with the texts of the guide. A text that only moved keeps its translation; one that changed
 * keeps the old pair, so that the translator sees both.
 */
export function renew(before: Dictionary, texts: Texts): { entries: Dictionary; open: number; stale: number } {
  const byText = new Map([...before.values()].filter(({ to }) => to).map((entry) => [entry.from, entry]));
  let [open, stale] = [0, 0];
  const entries = new Map<string, Entry>();
  for (const [place, text] of texts) {
    const old = before.get(place);
    // What stood at the place of an empty text before belongs to another text.
    const fits = old?.from === text && (old.to || !text) ? old : text ? byText.get(text) : { from: '', to: '' };
    if (!fits && old?.to) stale++;
    if (!fits && !old?.to) open++;
    entries.set(place, fits ?? (old?.to ? old : { from: text, to: '' }));
  }
  return { entries, open, stale };
}

/** Writes a file for a translator. */
export function writeDictionary(file: string, entries: Dictionary, comment: string): void {
  const document = new Document(Object.fromEntries(entries));
  document.commentBefore = ` ${comment}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, document.toString({ lineWidth: 0 }));
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
