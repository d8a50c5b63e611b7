import type { FactId, Id, Standing } from './guide.js';

/** Question id to answer id. A missing question and the answer `not-sure` mean the same for every standing. */
export type Answers = Readonly<Record<Id, Id | undefined>>;

/** A definite answer that a visitor gave. */
export interface Said {
  readonly question: Id;
  readonly answer: Id;
}

/** One row of the rule table that decides, and what it rests on. */
export interface Reason {
  /** Id of the rule: `R1`. */
  readonly rule: string;
  readonly text: string;
  readonly facts: readonly FactId[];
  /** What to find out, as a clause after "find out": "whether the tumors have shrunk enough". */
  readonly finds?: string;
  /** A question to ask the care team. */
  readonly ask?: string;
  /** The definite answers that meet the rule's own conditions, in the guide's order; not all of them while it does not hold. */
  readonly said: readonly Said[];
  /**
   * Whether it is a fact about the visitor: definite answers meet all its conditions. A rule without conditions holds when it decides
   * whichever of the unsure answers is true.
   */
  readonly holds: boolean;
}

/** One more definite answer, and the standing that it would lead to. */
export interface Step extends Said {
  readonly standing: Standing;
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
  /**
   * The answers to show after "You said": the definite answers to the questions that the reasons which hold ask about. If those ask about
   * none, the definite answers to every question that the treatment's rules ask about.
   */
  readonly said: readonly Said[];
  /**
   * The missing or unsure questions on which this standing still depends, in the guide's order: two completions that differ in that
   * question alone differ in standing.
   */
  readonly open: readonly Id[];
  /** For each open question, the definite answers that would change the standing on their own. Empty where it takes more than one. */
  readonly couldBe: readonly Step[];
}

/** What the guide says about every treatment for one set of answers. */
export interface Evaluation {
  /** Every treatment, always, in the guide's order. */
  readonly treatments: readonly TreatmentStanding[];
  /**
   * Of the questions that were not answered at all (`not-sure` counts as answered), the one that is open for most treatments. Of several,
   * the first in the guide's order. `undefined` when none is open.
   */
  readonly next: Id | undefined;
}
