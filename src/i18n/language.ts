import type { Guide } from '../guide/guide.js';
import type { TrialBasics } from '../guide/trial-basics.js';
import type { Strings } from './en/interface.js';
import type { TrialWords } from './en/trial.js';
import type { Written } from './format.js';

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
