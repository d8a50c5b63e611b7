import type { Guide } from '../model/guide.js';
import type { TrialBasics } from '../model/trial-basics.js';
import type { Strings } from '../strings/en.js';
import type { Written } from '../strings/fill.js';
import type { TrialWords } from '../trial/words.en.js';

/** Every word that the elements say, in one language. */
export interface Language {
  /** Primary tag, like `es`. */
  readonly lang: string;
  readonly guide: Guide;
  readonly trials: TrialBasics;
  readonly strings: Strings;
  readonly trialWords: TrialWords;
  /** The numbers and dates that every first view needs. */
  readonly written: Written;
}
