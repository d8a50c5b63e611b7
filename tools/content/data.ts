import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Guide } from '../../src/guide/guide.js';
import { languageProblems } from '../language/checks.js';
import { type Spoken, speak, startedIn } from '../language/speak.js';
import { writtenIn } from '../language/written.js';
import type { Content } from './content.js';
import type { Problem } from './read.js';
import { inInterface, textsOf } from './texts.js';

/** The translations of a guide, checked. */
export interface Languages {
  readonly spoken: readonly Spoken[];
  readonly problems: readonly Problem[];
}

/** Applies every translation of a folder to the guide. A translation with a problem is left out. */
export function languagesFor(content: Content, folder: string): Languages {
  const all = startedIn(folder).map((lang) => {
    const { spoken, problems } = speak(content, folder, lang);
    return { spoken, problems: spoken ? languageProblems(spoken, folder) : problems };
  });
  return {
    spoken: all.flatMap(({ spoken, problems }) => (spoken && !problems.length ? [spoken] : [])),
    problems: all.flatMap(({ problems }) => problems),
  };
}

/** Writes a JSON file, and makes the folders for it. */
function writeJson(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}

/** The name of a built guide: `secondary-liver-cancer.es.json`. */
const fileNameOf = ({ id, lang }: Guide) => `${id}.${lang}.json`;

/** The guide in each language, by the name of its file; its own language first. */
export function guidesOf({ guide, trials }: Content, { spoken }: Languages): Map<string, Guide> {
  const others = spoken.map((other) => (trials ? other.guide : withInterface(other)));
  return new Map([guide, ...others].map((each) => [fileNameOf(each), each]));
}

/**
 * Writes the guide as one JSON file for each language. For the package it also writes the texts about trials, preformatted dates and numbers,
 * and, for a language with words of the interface, one file with all texts.
 *
 * @returns The files that were written, the guides first.
 */
export function writeData(content: Content, languages: Languages, out: string): string[] {
  const files: string[] = [];
  const write = (name: string, value: unknown) => {
    if (value === undefined) return;
    writeJson(join(out, name), value);
    files.push(name);
  };
  for (const [name, guide] of guidesOf(content, languages)) write(name, guide);
  const { guide, trials } = content;
  if (!trials) return files;
  write(`${guide.lang}.trials.json`, trials);
  write(`${guide.lang}.written.json`, writtenIn(guide));
  for (const { lang, strings, trialWords, pageWords, ...own } of languages.spoken) {
    const written = writtenIn(own.guide);
    write(`${lang}.language.json`, { lang, guide: own.guide, trials: own.trials, strings, written });
    write(`${lang}.trial-words.json`, trialWords);
    write(`${lang}.page-words.json`, pageWords);
  }
  return files;
}

/** How many words of the interface are not translated yet, in a language that has begun to translate them. */
export const openInInterface = ({ stale }: Pick<Spoken, 'stale'>) =>
  stale.filter((place) => /\b(interface|static-page)\.yaml: /.test(place)).length;

/** A guide with the words of the interface that it brings along for its language. */
export function withInterface(spoken: Spoken): Guide {
  const { guide, strings, pageWords } = spoken;
  if ((!strings && !pageWords) || openInInterface(spoken)) return guide;
  const { lang: _, ...words } = strings ?? { lang: '' };
  const own = textsOf(words, inInterface);
  const page = [...textsOf(pageWords ?? {}, inInterface)].map(([place, text]) => [`page.${place}`, text]);
  return { ...guide, interface: Object.fromEntries([...own, ...page]) };
}
