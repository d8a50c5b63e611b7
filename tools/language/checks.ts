import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { GuideError, parseGuide } from '../../src/guide/parse-guide.js';
import { GUIDE_LANGUAGES } from './sheets.js';
import { ease, sentencesOf, wordsOf } from './spanish.js';
import type { Spoken } from './speak.js';
import { inInterface, textsOf } from './texts.js';

/** `wording.yaml` of a language: what no text may say, and how long a sentence may be. */
interface Wording {
  readonly longest: number;
  /** Regular expressions, without regard to case; each with what to do instead. */
  readonly never: Readonly<Record<string, string>>;
  /** Least ease of a treatment's page, on the scale of the language; left out where there is no scale. */
  readonly ease?: number;
}

/** How easy a text is, by language. Higher is easier. */
const EASE: Readonly<Record<string, (texts: readonly string[]) => number>> = { es: ease };

/** What is wrong with a translation that is complete: one line each. */
export function languageProblems({ guide, trials, strings, trialWords }: Spoken, lang: string): string[] {
  const file = join(GUIDE_LANGUAGES, lang, 'wording.yaml');
  if (!existsSync(file)) return [`${file}: this file is missing`];
  const wording = parse(readFileSync(file, 'utf8')) as Wording;
  const all = new Map([
    ...textsOf(guide),
    ...[...textsOf(trials)].map(([place, text]) => [`trials.${place}`, text] as const),
    ...[...textsOf(strings, inInterface)].map(([place, text]) => [`interface.${place}`, text] as const),
    ...[...textsOf(trialWords, inInterface)].map(([place, text]) => [`trial-reader.${place}`, text] as const),
  ]);
  const never = Object.entries(wording.never).map(
    ([word, why]) => [new RegExp(`(?<!\\p{L})(?:${word})(?!\\p{L})`, 'iu'), why] as const,
  );
  const problems = [...all].flatMap(([place, text]) => [
    ...sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > wording.longest)
      .map((sentence) => `${place}: more than ${wording.longest} words in a sentence: "${sentence}"`),
    ...never.filter(([word]) => word.test(text)).map(([word, why]) => `${place}: "${word.exec(text)![0]}": ${why}`),
  ]);
  return [...problems, ...tooHard(guide.treatments, wording, lang), ...shape(guide)].map(
    (problem) => `${lang}: ${problem}`,
  );
}

function tooHard(treatments: Spoken['guide']['treatments'], { ease: least }: Wording, lang: string): string[] {
  const measure = EASE[lang];
  if (!measure || least === undefined) return [];
  return treatments.flatMap((treatment) => {
    const { also, name, ...rest } = treatment;
    const score = measure([...textsOf(rest).values()]);
    return score < least ? [`treatments.${treatment.id}: reads at ${score.toFixed(0)}, and must reach ${least}`] : [];
  });
}

function shape(guide: Spoken['guide']): string[] {
  try {
    parseGuide(guide);
    return [];
  } catch (error) {
    if (!(error instanceof GuideError)) throw error;
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  }
}
