import trials from '../generated/en.trials.json';
import { others } from '../generated/languages.js';
import guide from '../generated/secondary-liver-cancer.en.json';
import { en as strings } from '../i18n/en/interface.js';
import { type StaticWords, en as words } from '../i18n/en/page.js';
import { type TrialWords, en as trialWords } from '../i18n/en/trial.js';
import type { Language } from '../i18n/language.js';
import { primarySubtag } from '../i18n/primary-subtag.js';

/** All texts of the page in one language. */
export interface PageLanguage extends Pick<Language, 'lang' | 'guide' | 'trials' | 'strings'> {
  readonly words: StaticWords;
  /** Words of the trial reader. */
  readonly trialWords: TrialWords;
}

/** Every built-in language, by its tag. */
export const LANGUAGES: Readonly<Record<string, PageLanguage>> = {
  en: { lang: 'en', guide, trials, strings, trialWords, words },
  ...others,
};

/**
 * The words of a language.
 * @throws RangeError that lists the built-in languages.
 */
export function languageOf(asked: string): PageLanguage {
  const lang = primarySubtag(asked);
  if (!Object.hasOwn(LANGUAGES, lang))
    throw new RangeError(
      `There is no text in the language "${asked}". There is: ${Object.keys(LANGUAGES).join(', ')}.`,
    );
  return LANGUAGES[lang]!;
}
