import { type ContextCallback, type ContextEvent, createContext } from '@lit/context';
import type { Answers, Evaluation, TreatmentStanding } from '../guide/evaluation.js';
import type { Id, Question, Treatment } from '../guide/guide.js';
import type { RenderContext } from '../ui/context.js';
import type { Choices } from './choices.js';

/** Where a visitor can stand. */
export const VIEWS = [
  'start',
  'browse',
  'treatment',
  'questions',
  'results',
  'compare',
  'values',
  'summary',
  'about',
] as const;
export type View = (typeof VIEWS)[number];

/** A view, with what it is about. */
export interface Route {
  readonly view: View;
  /** Id of the treatment (view `treatment`) or of the question (view `questions`). */
  readonly id?: Id | undefined;
}

/** One visit to the guide, as inner elements see it. A new object for each change; never changed itself. */
export interface Visit extends RenderContext {
  readonly route: Route;
  /** Whether the menu of a narrow screen is open. */
  readonly menu: boolean;
  /** Where "back" leads; `undefined` at the beginning. */
  readonly from: Route | undefined;
  /** Definite answers and `not-sure`, by question. They exist nowhere else. */
  readonly answers: Answers;
  /** Whether one question is answered, `not-sure` included. */
  readonly answered: boolean;
  readonly evaluation: Evaluation;
  /** What the visitor chose and wrote beside the answers. */
  readonly choices: Choices;
  /** The treatments in the order that the visitor reads them in: the guide's, unless another was asked for. */
  readonly treatments: readonly Treatment[];
  /** The questions that play a part with these answers, in order. */
  readonly questions: readonly Question[];
  readonly browseOnly: boolean;
  readonly notOffered: ReadonlySet<Id>;
  /** Whether a `<trial-explainer>` stands on the page. */
  readonly trialExplainer: boolean;
}

/** The visit, provided by the explorer. A symbol key: two copies on one page never mix. */
export const visitContext = createContext<Visit>(Symbol('treatment-guide-visit'));

/** Ends being told of changes. */
export type Leave = () => void;

/**
 * An inner element asks for the visit. Unlike `ContextRequestEvent` this one ends at the explorer's shadow root: the page must not
 * get hold of the key, with which it could ask for the answers, nor of the element that asks, which may show words of the visitor's way.
 */
export class VisitRequest extends Event implements ContextEvent<typeof visitContext> {
  readonly context = visitContext;
  readonly subscribe = true;
  readonly callback: ContextCallback<Visit>;

  constructor(callback: ContextCallback<Visit>) {
    super('context-request', { bubbles: true });
    this.callback = callback;
  }

  get contextTarget(): Element {
    return this.target as Element;
  }
}

/** Whether there is such a page in this guide, on this host's page, with what was answered so far. */
export function reachable({ browseOnly, answered, guide }: Visit, view: View): boolean {
  if (view === 'questions') return !browseOnly && guide.questions.length > 0;
  if (view === 'results') return !browseOnly && answered;
  return view !== 'values' || (!browseOnly && !!guide.values?.length);
}

/** The standing of one treatment, once a question is answered. */
export function standingOf(visit: Visit, treatment: Id): TreatmentStanding | undefined {
  return visit.answered
    ? visit.evaluation.treatments.find((candidate) => candidate.treatment === treatment)
    : undefined;
}
