import type { FactId, Statement } from './guide.js';

/** One phase of a trial, opened one at a time. */
export interface TrialPhase {
  readonly id: string;
  readonly name: string;
  /** What the phase asks, as a question. */
  readonly title: string;
  /** How many take part, in words. */
  readonly people: string;
  /** How many figures the picture shows; no scale is claimed. */
  readonly size: 'few' | 'more' | 'many';
  readonly statements: readonly Statement[];
}

/** What a clinical trial is, in one language: the half of `<trial-explainer>` that needs no record. */
export interface TrialBasics {
  readonly title: string;
  readonly lead: string;
  readonly what: readonly Statement[];
  readonly kinds: readonly Statement[];
  readonly phases: readonly TrialPhase[];
  readonly phasesNote: readonly Statement[];
  readonly chance: readonly Statement[];
  readonly groups: readonly Statement[];
  readonly placebo: readonly Statement[];
  /** Words of the picture of who gets what. */
  readonly picture: {
    readonly everyone: string;
    readonly chance: string;
    readonly a: string;
    readonly b: string;
    readonly alt: string;
  };
  readonly consent: readonly Statement[];
  readonly leaving: readonly Statement[];
  readonly expect: readonly Statement[];
  readonly pros: readonly Statement[];
  readonly cons: readonly Statement[];
  readonly oversight: readonly Statement[];
  readonly cost: readonly Statement[];
  readonly finding: readonly Statement[];
  readonly questions: readonly string[];
  readonly disclaimer: string;
}

/** Every fact that the page about trials cites, in the order of the phases and then of the parts. */
export function factsInTrials(trials: TrialBasics): FactId[] {
  return [trials.phases.map(({ statements }) => statements), Object.values(trials)]
    .flat(3)
    .flatMap((part) => (part as Partial<Statement>).facts ?? []);
}
