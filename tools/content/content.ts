import type * as z from 'zod';
import type { Guide } from '../../src/guide/guide.js';
import type { TrialBasics } from '../../src/guide/trial-basics.js';
import type { Fact } from './facts.js';
import type { casesFile, signOffFile, wordsFile } from './files.js';
import type { State } from './signed.js';

/** All that one folder of content holds, checked for shape and references. */
export interface Content {
  readonly guide: Guide;
  readonly trials: TrialBasics;
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
