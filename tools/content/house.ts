/** Style rules of one language: forbidden words, and how long a sentence may be. */
export interface HouseWords {
  /** Most words in a sentence. */
  readonly longest: number;
  /** Forbidden words as case-insensitive regular expressions, each with what to do instead. */
  readonly never: Readonly<Record<string, string>>;
  /** Contexts in which such a word is allowed, as a regular expression. */
  readonly unless?: string | undefined;
  /** Lowest reading ease of a treatment's page, on the scale of the language; left out if there is no scale. */
  readonly ease?: number | undefined;
}

const OTHERWISE = 'say it another way';

/** English words that promise, rank, predict, label people, or describe illness as a fight. */
const ENGLISH: HouseWords = {
  // Long enough for a sentence with "because" or "whether".
  longest: 25,
  never: {
    'best|recommend\\w*|should|promising|breakthroughs?|cutting.edge|miracle\\w*': OTHERWISE,
    'eligib\\w*|suitab\\w*|qualif\\w*|candida\\w+|ruled out|unlikely': OTHERWISE,
    'cur(?:e|es|ed|ing|able|ative)|success rates?|surviv\\w*|prognos\\w*': OTHERWISE,
    'hop(?:e|es|ed|ing|eful)|last chances?|victims?|battl\\w*|fight(?:s|ing)?|fought': OTHERWISE,
    '\\d+(?:[.,]\\d+)? ?%|\\S+ per ?cent': OTHERWISE,
  },
  unless: "\\b(?:\\w+ not|\\w+n['’]t|can['’]t|cannot|no)(?: \\w+ to)? cure\\b",
};

const HOUSE: Readonly<Record<string, HouseWords>> = { en: ENGLISH };

/** The style rules of a language; `undefined` if there are none, and its words are not checked. */
export const houseWords = (lang: string): HouseWords | undefined => HOUSE[primaryOf(lang)];

/** Whether a language has this tag. `french` has the form of a tag, but is none: a screen reader would read the page as English. */
export function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined;
  } catch {
    return false;
  }
}

/** `en` of `en-US`. */
export const primaryOf = (lang: string) => lang.toLowerCase().split('-')[0]!;
