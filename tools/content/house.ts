/** What no text of a guide says in one language, and how long its sentences may be. */
export interface HouseWords {
  /** Most words in a sentence. */
  readonly longest: number;
  /** Regular expressions, without regard to case; each with what to do instead. */
  readonly never: Readonly<Record<string, string>>;
  /** Where a word of the list may stand all the same, as a regular expression. */
  readonly unless?: string | undefined;
  /** Least ease of a treatment's page, on the scale of the language; left out where there is no scale. */
  readonly ease?: number | undefined;
}

const OTHERWISE = 'say it another way';

/** Words that promise, rank, predict, sort people or speak of a fight, in English. */
const ENGLISH: HouseWords = {
  // So that "because" and "whether" may join what belongs together.
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

/** The list of a language; `undefined` where there is none, and words are not looked at. */
export const houseWords = (lang: string): HouseWords | undefined => HOUSE[primaryOf(lang)];

/** `en` of `en-US`. */
export const primaryOf = (lang: string) => lang.toLowerCase().split('-')[0]!;
