import type { Guide } from '../guide/guide.js';
import type { TrialBasics } from '../guide/trial-basics.js';
import type { Strings } from './en/interface.js';
import type { Written } from './format.js';

/** All texts of the elements in one language. */
export interface Language {
  /** Primary subtag, like `es`. */
  readonly lang: string;
  readonly guide: Guide;
  /** The page about clinical trials. */
  readonly trials: TrialBasics;
  /** Words of the interface. */
  readonly strings: Strings;
  /** The numbers and dates of the first views, preformatted. */
  readonly written: Written;
}
