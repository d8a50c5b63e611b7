import type * as z from 'zod';
import type { Guide } from '../../src/guide/guide.js';
import type { TrialBasics } from '../../src/guide/trial-basics.js';
import type { Fact } from './facts.js';
import type { casesFile, signOffFile, wordsFile } from './files.js';
import type { Loose } from './read.js';
import type { State } from './signed.js';

/** A guide with everything around it, checked for schema and references. It was a folder or one JSON file. */
export interface Content {
  readonly guide: Guide;
  /** The guide as its author wrote it, with the signatures that are not valid. */
  readonly given: Loose;
  /** The texts about clinical trials; only the built-in guide has them. */
  readonly trials?: TrialBasics | undefined;
  /** The facts by id. In a JSON file a fact has no text. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly cases: z.infer<typeof casesFile>['cases'];
  readonly words: z.infer<typeof wordsFile>;
  readonly reviews: z.infer<typeof signOffFile>['reviews'];
  /** File to its SHA-256, for every file that a reviewer reads. */
  readonly digests: ReadonlyMap<string, string>;
  /** For each file: signed by whom, changed since, or never signed. */
  readonly states: ReadonlyMap<string, State>;
  /** SHA-256 of all files together. */
  readonly digest: string;
}
