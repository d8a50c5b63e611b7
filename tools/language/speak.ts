import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Guide, Translation } from '../../src/guide/guide.js';
import type { TrialBasics } from '../../src/guide/trial-basics.js';
import { wording } from '../../src/guide/wording.js';
import type { en as interfaceWords } from '../../src/i18n/en/interface.js';
import type { en as pageWords } from '../../src/i18n/en/page.js';
import type { en as trialWords } from '../../src/i18n/en/trial.js';
import { translationFile } from '../content/files.js';
import { type Path, sayPath } from '../content/layout.js';
import type { Readable } from '../content/passages.js';
import type { Problem } from '../content/read.js';
import { restamped } from '../content/stamp.js';
import { digestOf, inInterface, mapTexts, textsOf } from '../content/texts.js';
import { type Laid, languagesIn, lay, parseSheet, readSheet } from './dictionary.js';
import { INTERFACE, languagesOf, type Sheet, sheets, TRIAL_READER } from './sheets.js';

/** All texts in one language. The words of the interface are optional. */
export interface Spoken {
  readonly lang: string;
  readonly guide: Guide;
  readonly trials?: TrialBasics | undefined;
  readonly strings?: typeof interfaceWords | undefined;
  readonly trialWords?: typeof trialWords | undefined;
  readonly pageWords?: Readonly<Record<keyof typeof pageWords, string>> | undefined;
  /** The digest that a reviewer of this translation signs. */
  readonly digest: string;
  /** Files and keys of texts that are out of date or not translated yet. */
  readonly stale: readonly string[];
}

/** A language, or why there is none. */
export interface SpokenOrNot {
  readonly spoken?: Spoken | undefined;
  readonly problems: readonly Problem[];
}

type TranslationFile = z.infer<typeof translationFile>;
interface LaidSheet extends Laid {
  readonly file: string;
  readonly sheet: Sheet;
  /** Problems of the form of the file. */
  readonly unread: readonly Problem[];
}

/** The translations of a guide that are built: those with a `translation.yaml`. */
export const startedIn = (folder: string) =>
  languagesIn(languagesOf(folder)).filter((lang) => existsSync(join(languagesOf(folder), lang, 'translation.yaml')));

/**
 * Translates a guide. Only texts change: rules, facts and ids stay.
 *
 * @param folder - The folder of the guide.
 */
export function speak(source: Readable, folder: string, lang: string): SpokenOrNot {
  const home = join(languagesOf(folder), lang);
  const { value: translation, problems } = checkedFile(join(home, 'translation.yaml'), translationFile);
  if (!translation) return { problems };
  const has = ({ name, ofGuide }: Sheet) => ofGuide || name === 'trials.yaml' || existsSync(join(home, name));
  const laid = sheets(source)
    .filter(has)
    // A hospital may translate only its guide: the interface is then in another language, and marked as such.
    .map((sheet) => laySheet(join(home, sheet.name), sheet, translation.partial || (!sheet.ofGuide && !source.trials)));
  const faults = laid.flatMap(({ file, unread, faults: own }) =>
    unread.length ? unread : own.map((fault) => faultAt(file, fault)),
  );
  return faults.length ? { problems: faults } : { problems: [], spoken: spokenOf(source, lang, laid, translation) };
}

function laySheet(file: string, sheet: Sheet, partial: boolean): LaidSheet {
  const { entries, problems } = readSheet(file);
  return { file, sheet, unread: problems, ...lay(sheet.texts, entries, partial) };
}

/** A problem of a translation, with its line if the file has the text. */
export function faultAt(file: string, { place, message }: { place: string; message: string }): Problem {
  return { file, where: place, message, ...parseSheet(file)?.position([place]) };
}

/** Reads one file of a language and checks it against its schema. */
export function checkedFile<Shape extends z.ZodType>(
  file: string,
  shape: Shape,
): { value?: z.infer<Shape> | undefined; problems: Problem[] } {
  const parsed = parseSheet(file);
  if (!parsed) return { problems: [{ file, where: '', message: 'this file is missing' }] };
  if (parsed.errors.length) return { problems: parsed.errors.map((error) => ({ file, where: '', ...error })) };
  const result = z.safeParse(shape, parsed.value, { error: wording });
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.map(({ path, message }) => ({
    file,
    where: sayPath(path),
    message,
    ...parsed.position(path as Path),
  }));
  return { problems };
}

function spokenOf(source: Readable, lang: string, laid: readonly LaidSheet[], translation: TranslationFile): Spoken {
  /** The translations of one group of sheets, by key. */
  const words = (belongs: (sheet: Sheet) => boolean) => {
    const said = new Map(laid.filter(({ sheet }) => belongs(sheet)).flatMap((one) => [...one.said]));
    return (place: string, text: string) => said.get(place) ?? text;
  };
  const has = (name: string) => laid.some(({ sheet }) => sheet.name === name);
  const inLanguage = <Words>(name: string, value: Words) => {
    const own = words((sheet) => sheet.name === name);
    return has(name) ? mapTexts(value, own, inInterface) : undefined;
  };
  const all = new Map(
    laid.flatMap(({ sheet, said }) => [...said].map(([place, text]) => [`${sheet.name} ${place}`, text])),
  );
  const digest = digestOf(all);
  const open = laid.flatMap(({ sheet, stale }) => (sheet.ofGuide ? [...stale.values()] : []));
  const { trials, guide } = source;
  const ofGuide = words((sheet) => sheet.ofGuide);
  const ofTrials = words(({ name }) => name === 'trials.yaml');
  const said = sameCarer(guide, mapTexts(ungraded(guide), ofGuide));
  const strings = inLanguage('interface.yaml', INTERFACE['interface.yaml']);
  const reader = inLanguage('trial-reader.yaml', TRIAL_READER['trial-reader.yaml']);
  return {
    lang,
    digest,
    stale: laid.flatMap(({ file, stale }) => [...stale.keys()].map((place) => `${file}: ${place}`)),
    guide: restamped({
      ...said,
      // In the order of this language's alphabet: a reader looks a word up in it.
      glossary: said.glossary.toSorted((one, two) => one.term.localeCompare(two.term, lang)),
      lang,
      translation: {
        ...translationOf(source, translation, digest),
        ...(open.length > 0 && { untranslated: [...new Set(open)] }),
      },
    }),
    trials: trials && mapTexts(trials, ofTrials),
    strings: strings && { ...strings, lang: lang as 'en' },
    trialWords: reader && { ...reader, lang },
    pageWords: inLanguage('static-page.yaml', INTERFACE['static-page.yaml']),
  };
}

/** Removes the reading grades, which were measured in the original language. */
function ungraded(guide: Guide): Guide {
  const { grades: _, ...about } = guide.about;
  return { ...guide, about };
}

/** How the translation was made. A review counts only for exactly the texts that were reviewed. */
function translationOf(
  source: Readable,
  { method, translator, reviews }: TranslationFile,
  digest: string,
): Translation {
  const review = reviews.find((candidate) => candidate.digest === digest);
  const texts = [...textsOf(source.guide), ...(source.trials ? textsOf(source.trials) : [])];
  return {
    method,
    translator,
    ...(review && { qualifiedReviewer: `${review.name}, ${review.role}`, reviewedOn: review.date }),
    sourceHash: digestOf(new Map(texts)),
  };
}

/** Words for a carer are found by the text that they replace, so their keys are translated too. */
function sameCarer(own: Guide, guide: Guide): Guide {
  if (!own.carer || !guide.carer) return guide;
  const other = guide.carer;
  const said = textsOf(guide);
  const pairs = [...textsOf(own)].flatMap(([place, text]) =>
    Object.hasOwn(other, text) && !place.startsWith('carer.') ? [[said.get(place)!, other[text]!] as const] : [],
  );
  return { ...guide, carer: Object.fromEntries(pairs) };
}
