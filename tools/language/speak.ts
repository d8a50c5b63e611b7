import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Guide, Translation } from '../../src/guide/guide.js';
import type { TrialBasics } from '../../src/guide/trial-basics.js';
import { en as interfaceWords } from '../../src/i18n/en/interface.js';
import { en as staticWords } from '../../src/i18n/en/page.js';
import { en as trialWords } from '../../src/i18n/en/trial.js';
import { lay, readDictionary, readTranslation } from './dictionary.js';
import { GUIDE_LANGUAGES, pathOf, type Source, sheets } from './sheets.js';
import { digestOf, inInterface, mapTexts, textsOf } from './texts.js';

/** Everything in one language, ready to be built in. */
export interface Spoken {
  readonly guide: Guide;
  readonly trials: TrialBasics;
  readonly strings: typeof interfaceWords;
  readonly trialWords: typeof trialWords;
  readonly staticWords: Readonly<Record<keyof typeof staticWords, string>>;
  /** What a reviewer of this translation signs. */
  readonly digest: string;
  /** Where English stands. */
  readonly stale: readonly string[];
}

/** Whether a language is to be built in: it says how it was made. */
export const isStarted = (lang: string) => existsSync(join(GUIDE_LANGUAGES, lang, 'translation.yaml'));

/**
 * Puts another language in the place of the English. Words alone change: rules, facts and ids stay those of the English guide.
 *
 * @returns The language, or one line for each problem.
 */
export function speak(source: Source, lang: string): Spoken | readonly string[] {
  const { partial } = readTranslation(join(GUIDE_LANGUAGES, lang));
  const laid = sheets(source).map((sheet) => {
    const file = pathOf(sheet, lang);
    return { file, sheet, ...lay(sheet.texts, readDictionary(file), partial) };
  });
  const problems = laid.flatMap(({ file, problems: own }) => own.map((problem) => `${file}: ${problem}`));
  if (problems.length) return problems;

  /** What one group of sheets says at a place. */
  const words = (belongs: (name: string) => boolean) => {
    const said = new Map(laid.filter(({ sheet }) => belongs(sheet.name)).flatMap((one) => [...one.said]));
    return (place: string, text: string) => said.get(place) ?? text;
  };
  const one = (name: string) => words((other) => other === `${name}.yaml`);
  const inGuide = words((name) => !OTHERS.includes(name));
  const digest = digestOf(
    new Map(laid.flatMap(({ file, said }) => [...said].map(([place, text]) => [`${file} ${place}`, text]))),
  );
  const untranslated = laid.flatMap(({ sheet, stale }) => (OTHERS.includes(sheet.name) ? [] : [...stale.values()]));
  return {
    digest,
    stale: laid.flatMap(({ file, stale }) => [...stale.keys()].map((place) => `${file}: ${place}`)),
    guide: {
      ...sameCarer(source.guide, mapTexts(ungraded(source.guide), inGuide)),
      lang,
      translation: {
        ...translationOf(source, lang, digest),
        ...(untranslated.length > 0 && { untranslated: [...new Set(untranslated)] }),
      },
    },
    trials: mapTexts(source.trials, one('trials')),
    strings: { ...mapTexts(interfaceWords, one('interface'), inInterface), lang: lang as 'en' },
    trialWords: { ...mapTexts(trialWords, one('trial-reader'), inInterface), lang },
    staticWords: mapTexts(staticWords, one('static-page'), inInterface),
  };
}

/** Reading grades were measured on the English words. */
function ungraded(guide: Guide): Guide {
  const { grades: _, ...about } = guide.about;
  return { ...guide, about };
}

const OTHERS = ['trials.yaml', 'interface.yaml', 'trial-reader.yaml', 'static-page.yaml'];

/** How the translation was made. A review counts for exactly the words that were read. */
function translationOf({ guide, trials }: Source, lang: string, digest: string): Translation {
  const { method, translator, reviews } = readTranslation(join(GUIDE_LANGUAGES, lang));
  const review = reviews.find((candidate) => candidate.digest === digest);
  return {
    method,
    translator,
    ...(review && { qualifiedReviewer: `${review.name}, ${review.role}`, reviewedOn: review.date }),
    sourceHash: digestOf(new Map([...textsOf(guide), ...textsOf(trials)])),
  };
}

/** A carer's words are found by the text that they replace, which is another one in another language. */
function sameCarer(english: Guide, guide: Guide): Guide {
  if (!english.carer || !guide.carer) return guide;
  const other = guide.carer;
  const said = textsOf(guide);
  const pairs = [...textsOf(english)].flatMap(([place, text]) =>
    Object.hasOwn(other, text) && !place.startsWith('carer.') ? [[said.get(place)!, other[text]!] as const] : [],
  );
  return { ...guide, carer: Object.fromEntries(pairs) };
}
