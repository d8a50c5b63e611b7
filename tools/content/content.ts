import type * as z from 'zod';
import type { Guide } from '../../src/guide/guide.js';
import type { TrialBasics } from '../../src/guide/trial-basics.js';
import type { Fact } from './facts.js';
import type { casesFile, signOffFile, wordsFile } from './files.js';
import type { Loose } from './read.js';
import type { State } from './signed.js';

/** All that one guide holds, checked for shape and references, whether it was a folder or one JSON file. */
export interface Content {
  readonly guide: Guide;
  /** The guide as its author wrote it, before signatures that do not hold were taken out. */
  readonly given: Loose;
  /** What a clinical trial is: only the built-in guide brings it. */
  readonly trials?: TrialBasics | undefined;
  /** A fact of a JSON file has no text of its own. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly cases: z.infer<typeof casesFile>['cases'];
  readonly words: z.infer<typeof wordsFile>;
  readonly reviews: z.infer<typeof signOffFile>['reviews'];
  /** File to its SHA-256, for every file that a reviewer reads. */
  readonly digests: ReadonlyMap<string, string>;
  /** What became of each file since it was signed. */
  readonly states: ReadonlyMap<string, State>;
  /** SHA-256 of them all. */
  readonly digest: string;
}
