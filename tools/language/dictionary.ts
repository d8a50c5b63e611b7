import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Document } from 'yaml';
import { type Parsed, type Problem, parseYaml, readText } from '../content/read.js';
import type { Texts } from '../content/texts.js';

/** One text in two languages. `from` is the text that was translated. If the guide has another text now, `to` is out of date. */
export interface Entry {
  readonly from: string;
  readonly to: string;
}
/** The texts of one file of a language, by key. */
export type Dictionary = ReadonlyMap<string, Entry>;

/** A problem of one entry in a file of a language. */
export interface Fault {
  readonly place: string;
  readonly message: string;
}

/** The result of applying a translation to the texts of a guide. */
export interface Laid {
  /** Key to translated text, of the translations that are up to date. */
  readonly said: ReadonlyMap<string, string>;
  /** Key and text of what stays untranslated: it changed since, or has no translation yet. It is shown with a note. */
  readonly stale: Texts;
  /** Texts without a translation, and entries without a text. */
  readonly faults: readonly Fault[];
}

/** A file of a language, parsed; `undefined` if there is none. */
export const parseSheet = (file: string): Parsed | undefined =>
  existsSync(file) ? parseYaml(readText(file)) : undefined;

/** A file of a language: its entries, and the problems of its form. */
export interface SheetFile {
  readonly entries: Dictionary;
  readonly problems: readonly Problem[];
}

/** Fields of an entry. `now` shows the translator the new text, and is ignored when the file is read. */
const FIELDS = ['from', 'to', 'now'];

/** Reads a file of a language; a missing one is empty. */
export function readSheet(file: string): SheetFile {
  const parsed = parseSheet(file);
  const value = parsed?.value ?? {};
  const problems: Problem[] = (parsed?.errors ?? []).map((error) => ({ file, where: '', ...error }));
  const note = (place: string, message: string) =>
    problems.push({ file, where: place, message, ...parsed?.position(place ? [place] : []) });
  if (typeof value !== 'object' || Array.isArray(value)) note('', 'must hold named texts, each with "from" and "to"');
  const entries = new Map<string, Entry>();
  for (const [place, entry] of Object.entries(value)) {
    const fault = faultOf(entry);
    if (fault) note(place, fault);
    else entries.set(place, { from: entry?.from ?? '', to: entry?.to ?? '' });
  }
  return { entries, problems };
}

/** Why an entry cannot be read. It must be reported, so that no translation gets lost silently. */
function faultOf(entry: unknown): string | undefined {
  if (entry === null) return undefined;
  if (typeof entry !== 'object' || Array.isArray(entry)) return 'must have "from" and "to", each in a line of its own';
  const [key, value] =
    Object.entries(entry).find(
      ([name, text]) => !FIELDS.includes(name) || (text !== null && typeof text !== 'string'),
    ) ?? [];
  if (key === undefined) return undefined;
  return FIELDS.includes(key)
    ? `"${key}" must be a text: put ${JSON.stringify(value)} into quotation marks`
    : `no such field: ${key}. There may be "from" and "to"`;
}

/**
 * Applies a translation to the texts of a guide. Reports missing translations, and entries that belong to no text.
 *
 * @param partial - Whether translations may be missing.
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
      // A text that is empty in the guide now needs no translation.
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

/** The entries of a file, brought up to date with the texts of the guide. */
export interface Renewed {
  readonly entries: Dictionary;
  /** How many texts are not translated yet. */
  readonly open: number;
  /** Key and present text, of the texts that changed since they were translated. */
  readonly changed: Texts;
  /** Translations that were removed, because the guide no longer has their texts. */
  readonly gone: readonly string[];
}

/**
 * Updates the entries of a file to the texts of the guide. A text that only moved keeps its translation. One that changed keeps the old pair,
 * so that the translator sees both.
 */
export function renew(before: Dictionary, texts: Texts): Renewed {
  const byText = new Map([...before.values()].filter(({ to }) => to).map((entry) => [entry.from, entry]));
  let open = 0;
  const entries = new Map<string, Entry>();
  const changed = new Map<string, string>();
  for (const [place, text] of texts) {
    const old = before.get(place);
    // If the text with this key is empty now, the old translation does not belong to it.
    const fits = old?.from === text && (old.to || !text) ? old : text ? byText.get(text) : { from: '', to: '' };
    if (!fits && old?.to) changed.set(place, text);
    if (!fits && !old?.to) open++;
    entries.set(place, fits ?? (old?.to ? old : { from: text, to: '' }));
  }
  const kept = new Set([...entries.values()].map(({ to }) => to));
  const gone = [...before.values()].map(({ to }) => to).filter((to) => to && !kept.has(to));
  return { entries, open, changed, gone };
}

/** Writes a file for a translator. `now` has the present text, if it changed since it was translated. */
export function writeDictionary(file: string, { entries, changed }: Renewed, comment: string): void {
  const rows = [...entries].map(([place, entry]) => {
    const now = changed.get(place);
    return [place, now === undefined ? entry : { ...entry, now }] as const;
  });
  // Without this, a pair that is used twice would be written as a YAML alias.
  const document = new Document(Object.fromEntries(rows), { aliasDuplicateObjects: false });
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
