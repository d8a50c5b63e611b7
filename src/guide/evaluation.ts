import type { FactId, Id, Standing } from './guide.js';

/** Question id to answer id. A missing question and the answer `not-sure` mean the same for every standing. */
export type Answers = Readonly<Record<Id, Id | undefined>>;

/** One row of the rule table that decides, and what it rests on. */
export interface Reason {
  /** Id of the rule: `R1`. */
  readonly rule: string;
  readonly text: string;
  readonly facts: readonly FactId[];
}

/** How one treatment relates to what a visitor said. */
export interface TreatmentStanding {
  readonly treatment: Id;
  readonly standing: Standing;
  /**
   * The rules behind the standing, in table order; never empty. While something is unsure, the rules that decide in
   * some completion of the answers.
   */
  readonly because: readonly Reason[];
  /** The missing or unsure questions on which this standing still depends, in the guide's order. */
  readonly open: readonly Id[];
}

/** What the guide says about every treatment for one set of answers. */
export interface Evaluation {
  /** Every treatment, always, in the guide's order. */
  readonly treatments: readonly TreatmentStanding[];
  /**
   * Of the questions without any answer (`not-sure` is one here), the one that is open for most treatments; ties go to the guide's order.
   * `undefined` when none is open.
   */
  readonly next: Id | undefined;
}
