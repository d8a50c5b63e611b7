import type { Answers } from '../guide/evaluation.js';
import type { Guide } from '../guide/guide.js';
import { relevantQuestions } from '../guide/relevant-questions.js';
import type { Strings } from '../i18n/en/interface.js';
import { type Choices, NO_CHOICES } from './choices.js';
import type { HostSettings } from './host-settings.js';
import type { Opened, Route, View } from './visit.js';

/** Everything that a visit is composed of. Never changed itself: each step gives a new one. */
export interface VisitState {
  readonly guide: Guide;
  readonly strings: Strings;
  readonly settings: HostSettings;
  readonly answers: Answers;
  readonly choices: Choices;
  readonly route: Route;
  /** The routes that "back" returns to, the latest last. */
  readonly past: readonly Route[];
  /** Whether the menu of a narrow screen is open. */
  readonly menu: boolean;
  /** What became of the saved talk that was opened last, until the visitor goes on. */
  readonly opened?: Opened | undefined;
  /** What the visitor looks for. */
  readonly query: string;
}

/** What a visit begins with, and goes back to when the visitor's data is cleared. */
export const START = {
  answers: Object.freeze({}) as Answers,
  choices: NO_CHOICES,
  route: { view: 'start' },
  past: [],
  menu: false,
  opened: undefined,
  query: '',
} as const satisfies Partial<VisitState>;

/** Views that `mode="browse"` does not have. */
const ASKING: readonly View[] = ['questions', 'results', 'values'];

/** Goes to a route and remembers the way back. Gives the same object when nothing changes. */
export function moveTo(state: VisitState, { view, id, text }: Route): VisitState {
  const from = state.route;
  // Asking for the view `treatment` alone stays with the open treatment.
  const wanted = {
    view,
    id: id ?? (view === 'treatment' && from.view === view ? from.id : undefined),
    text,
    returns: view === 'questions' && id !== undefined && from.view !== view,
  };
  const route = nearestRoute(state, wanted);
  if (!text && route.view === from.view && route.id === from.id) return state.menu ? { ...state, menu: false } : state;
  // All questions are one step, so that "back" leaves them at once.
  const isSameStep = from.view === 'questions' && route.view === 'questions';
  return { ...state, route, menu: false, past: isSameStep ? state.past : [...state.past, from] };
}

/** The route itself where this guide, this host page and these answers have it; else the nearest one that they have. */
export function nearestRoute(state: VisitState, route: Route): Route {
  const { guide, settings, answers } = state;
  if (settings.browseOnly && ASKING.includes(route.view)) return { view: 'browse' };
  if (route.view === 'values' && !guide.values?.length) return { view: 'summary' };
  if (route.view === 'treatment' && !guide.treatments.some(({ id }) => id === route.id)) return { view: 'browse' };
  if (route.view !== 'questions') return route;
  const questions = relevantQuestions(guide, answers);
  if (questions.some(({ id }) => id === route.id)) return route;
  const first = questions.find(({ id }) => answers[id] === undefined) ?? questions[0];
  return first ? { view: 'questions', id: first.id } : { view: 'results' };
}
