import { type ContextCallback, type ContextEvent, createContext } from '@lit/context';
import type { Answers, Evaluation, TreatmentStanding } from '../guide/evaluation.js';
import type { Id, Question, Treatment } from '../guide/guide.js';
import { VIEWS, type View } from '../ui/commands.js';
import type { RenderContext } from '../ui/context.js';
import type { Choices } from './choices.js';
import type { Talk, TalkReading } from './saved-talk.js';

export { VIEWS, type View };

/** A view, with what it is about. */
export interface Route {
  readonly view: View;
  /** Id of the treatment (view `treatment`) or of the question (view `questions`). */
  readonly id?: Id | undefined;
  /** Whether one question was opened to answer or change it alone: the step after it leads back to where it was opened. */
  readonly returns?: boolean;
  /** The sentence to go to there. */
  readonly text?: string | undefined;
}

const isView = (view: string): view is View => (VIEWS as readonly string[]).includes(view);

/** The route to a view that the host page names. An unknown one opens the start. */
export const routeTo = (view: string): Route => ({ view: isView(view) ? view : 'start' });

/** Where the attributes of the element say that a visit begins, in the order in which to go there. */
export function routesFrom(element: Element): readonly Route[] {
  const [view, id] = [element.getAttribute('view'), element.getAttribute('treatment')];
  return [...(view ? [routeTo(view)] : []), ...(id ? [{ view: 'treatment', id } as const] : [])];
}

/** What became of a file that the visitor opened as a saved talk. */
export interface Opened {
  readonly reading: TalkReading;
  /** What was there before, where it was not empty and the file took its place. */
  readonly before?: Talk | undefined;
}

/** One visit to the guide, as screens and internal elements see it. Immutable: each change makes a new object. */
export interface Visit extends RenderContext {
  readonly route: Route;
  /** Whether the menu of a narrow screen is open. */
  readonly menu: boolean;
  /** The route that "back" returns to; `undefined` at the beginning. */
  readonly from: Route | undefined;
  /** Answer ids by question id, `not-sure` included. They are stored nowhere else. */
  readonly answers: Answers;
  /** Whether at least one question is answered, `not-sure` included. */
  readonly answered: boolean;
  /** What the visitor looks for. It is kept and forgotten like the answers. */
  readonly query: string;
  /** What the engine says about these answers. */
  readonly evaluation: Evaluation;
  /** What it says without the answer to one question. */
  readonly without: (question: Id) => Evaluation;
  /** What the visitor chose and wrote beside the answers. */
  readonly choices: Choices;
  /** All treatments in the guide's order, unless the visitor asked for another. */
  readonly treatments: readonly Treatment[];
  /** The questions that matter with these answers, in order. */
  readonly questions: readonly Question[];
  /** What became of the saved talk that was opened last, until the visitor goes on. */
  readonly opened?: Opened | undefined;
  /** Whether the host page asked for no questions (`mode="browse"`). */
  readonly browseOnly: boolean;
  /** Ids of treatments that this hospital does not offer. */
  readonly notOffered: ReadonlySet<Id>;
  /** Whether a `<trial-explainer>` is on the page. */
  readonly trialExplainer: boolean;
}

/** Context key of the visit. A symbol, so that two copies of the script on one page never mix. */
export const visitContext = createContext<Visit>(Symbol('treatment-guide-visit'));

/** Ends the subscription to the visit. */
export type StopListening = () => void;

/**
 * An internal element's request for the visit. Unlike `ContextRequestEvent` it is not composed, so it ends at the explorer's shadow root.
 * The page must not get the key, with which it could request the answers, nor the element that asks, which may show what a visitor said.
 */
// Not from `Event`: MooTools puts a class of its own in that place.
export class VisitRequest extends CustomEvent<never> implements ContextEvent<typeof visitContext> {
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

/** Whether this guide, this host page and these answers have such a view. */
export function isReachable({ browseOnly, answered, guide }: Visit, view: View): boolean {
  if (view === 'questions') return !browseOnly && guide.questions.length > 0;
  if (view === 'results') return !browseOnly && answered;
  return view !== 'values' || (!browseOnly && !!guide.values?.length);
}

/** The standing of one treatment; `undefined` until a question is answered. */
export function standingOf(visit: Visit, treatment: Id): TreatmentStanding | undefined {
  return visit.answered
    ? visit.evaluation.treatments.find((candidate) => candidate.treatment === treatment)
    : undefined;
}
