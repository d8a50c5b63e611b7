import type { TrialWords } from '../i18n/en/trial.js';
import type { Chance } from './chance.js';
import type { Format, Values } from './format.js';
import type { Finding } from './pretend.js';
import type { Measure, Place, Study } from './record.js';
import type { Situation } from './situation.js';

/** A place of the record and how it stands to what the page asked for. */
export interface Ordered {
  readonly place: Place;
  readonly matched: boolean;
  /** Marked as open, whatever the study as a whole says. */
  readonly open: boolean;
}

/** What a row of a list is made from. */
export interface Context extends Situation, Study {
  readonly words: TrialWords;
  readonly format: Format;
  /** The study's number, when it is well formed. */
  readonly id: string | undefined;
  /** The place that the page asked to see first. */
  readonly site: string | undefined;
  readonly today: string | undefined;
  /** Every place, in reading order. */
  readonly places: readonly Ordered[];
  /** What any sentence about the study may name: its dates, its number, how many groups it has. */
  readonly values: Values;
}

/** What the sections of one study are made from. */
export interface WholeContext extends Context {
  readonly chance: Chance;
  readonly placebo: Finding | undefined;
  /** The first main outcome of posted results. */
  readonly measure: Measure | undefined;
}
