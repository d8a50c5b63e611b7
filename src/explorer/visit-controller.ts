import { ContextProvider } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { checkAnswers, evaluateChecked } from '../guide/evaluate.js';
import type { Answers, Evaluation } from '../guide/evaluation.js';
import type { Id } from '../guide/guide.js';
import { relevantQuestions } from '../guide/relevant-questions.js';
import { type Choices, guideForCarer, hasChosen, MOST_COMPARED, orderTreatments, stringsForCarer } from './choices.js';
import type { GuideContent } from './guide-loader.js';
import { DEFAULT_SETTINGS, type HostSettings } from './host-settings.js';
import { paperPage } from './paper-page.js';
import { readTalkFile, type TalkReading } from './saved-talk.js';
import { type Route, type Visit, visitContext } from './visit.js';
import { moveTo, nearestRoute, START, type VisitState } from './visit-state.js';

/**
 * Owns one visit: route, answers and choices. Each call composes the visit at most once and asks the host for one update. The host gets
 * the event `answers-change` when the answers have changed, whatever changed them. Nothing here outlives the page.
 */
export class VisitController implements ReactiveController {
  readonly #host: LitElement;
  #provider: ContextProvider<typeof visitContext> | undefined;
  #state: VisitState;
  #visit: Visit;
  /** The answers that the host page set last, in a list of one. Empty before it set any. */
  #lastSet: readonly unknown[] = [];
  /** The file that is being read. */
  #reading: File | undefined;

  constructor(host: LitElement, { guide, strings }: GuideContent) {
    this.#host = host;
    this.#state = { ...START, guide, strings, settings: DEFAULT_SETTINGS };
    this.#visit = composeVisit(this.#state);
    host.addController(this);
  }

  hostConnected(): void {
    // At the shadow root, where the requests of internal elements end. The cast is safe: the provider only adds a listener.
    this.#provider ??= new ContextProvider(this.#host.renderRoot as HTMLElement, {
      context: visitContext,
      initialValue: this.#visit,
    });
  }

  get visit(): Visit {
    return this.#visit;
  }

  /** Whether the visit is as it began: at the start, with nothing answered or chosen. */
  get isUntouched(): boolean {
    const { route, past, answers, choices, query } = this.#state;
    return route.view === 'start' && !past.length && !query && answers === START.answers && choices === START.choices;
  }

  /**
   * Replaces all answers by those that the host page sets. Setting the same as last time changes nothing, even when the visitor has changed
   * an answer since: frameworks set a property at every redraw.
   *
   * @throws RangeError on an unknown question or answer, TypeError on what is no object; the old answers stay.
   */
  setAnswers(answers: Answers): void {
    if (this.#lastSet.length && isSame(this.#lastSet[0], answers)) return;
    this.#lastSet = [isObject(answers) ? { ...answers } : answers];
    if (!isObject(answers)) throw new TypeError('answers: an object is needed');
    this.#replaceAnswers(answers);
  }

  /** Records one answer of the visitor. */
  answer(question: Id, answer: Id): void {
    this.#replaceAnswers({ ...this.#state.answers, [question]: answer });
  }

  /** Records what the visitor chose or wrote beside the answers. A fifth treatment to compare is left out. */
  choose(change: Partial<Choices>): void {
    const choices = { ...this.#state.choices, ...change };
    const compared = choices.compared.slice(0, MOST_COMPARED);
    this.#commit({ ...this.#state, choices: Object.freeze({ ...choices, compared }) });
  }

  /**
   * Reads a saved talk and shows it in place of what is there. A file with a fault changes nothing but what is said of it. Nothing happens
   * where the visitor has meanwhile chosen another file, cleared everything, or left.
   */
  async openTalk(file: File): Promise<void> {
    this.#reading = file;
    const reading = await readTalkFile(file, this.#visit);
    if (this.#reading === file) this.#show(reading);
  }

  #show(reading: TalkReading): void {
    if ('fault' in reading) {
      this.#commit({ ...this.#state, opened: { reading } });
      return;
    }
    const { answers, choices } = this.#state;
    const hasMore = Object.keys(answers).length > 0 || hasChosen(choices);
    const opened = { reading, before: hasMore ? { answers, choices } : undefined };
    this.#replaceAnswers(reading.talk.answers, { choices: Object.freeze(reading.talk.choices), opened });
  }

  /** Brings back what was there before a saved talk was opened. */
  undoOpening(): void {
    const { opened, ...state } = this.#state;
    if (opened?.before) this.#commit({ ...state, ...opened.before });
  }

  /** Looks for something in the guide. */
  find(query: string): void {
    this.#commit({ ...this.#state, query });
  }

  /** Takes over what the host page sets. */
  configure(settings: HostSettings): void {
    if (!isSame(settings, this.#state.settings)) this.#commit({ ...this.#state, settings });
  }

  /** Shows the guide in another language; answers, choices and route stay. */
  setLanguage({ guide, strings }: GuideContent): void {
    this.#commit({ ...this.#state, guide, strings });
  }

  /** Begins with another guide; answers to the one before mean nothing to it. */
  setGuide({ guide, strings }: GuideContent, routes: readonly Route[]): void {
    this.#lastSet = [];
    this.#reading = undefined;
    this.#commit(routes.reduce(moveTo, { ...this.#state, ...START, guide, strings }));
  }

  /**
   * Forgets answers, choices and the way back. The start is a new route: it is not the one that was left before.
   * @param routes - The routes to go to from the start, one after the other.
   */
  reset(routes: readonly Route[] = []): void {
    this.#reading = undefined;
    this.#commit(routes.reduce(moveTo, { ...this.#state, ...START, route: { ...START.route } }));
  }

  /** Opens or closes the menu of a narrow screen. */
  toggleMenu(): void {
    this.#commit({ ...this.#state, menu: !this.#state.menu });
  }

  /** Goes to a view and remembers the way back. */
  go(route: Route): void {
    this.#commit(moveTo(this.#state, route));
  }

  /** Goes back one step inside the guide; the browser's history is not touched. */
  back(): void {
    const { past } = this.#state;
    this.#commit({ ...this.#state, route: past.at(-1) ?? START.route, past: past.slice(0, -1), menu: false });
  }

  /** @param more - What changes with them. */
  #replaceAnswers(answers: Answers, more?: Partial<VisitState>): void {
    checkAnswers(this.#state.guide, answers);
    const given = Object.entries(answers).filter(([, answer]) => answer !== undefined);
    const next = given.length ? Object.freeze(Object.fromEntries(given)) : START.answers;
    const isNew = !isSame(next, this.#state.answers);
    if (isNew || more) this.#commit({ ...this.#state, ...more, answers: isNew ? next : this.#state.answers });
  }

  #commit(state: VisitState): void {
    const { answers } = this.#state;
    if (state === this.#state) return;
    // The open view may be gone with a setting, and the open question with an answer.
    const route = nearestRoute(state, state.route);
    this.#state = { ...state, route, opened: route.view === 'summary' ? state.opened : undefined };
    this.#visit = composeVisit(this.#state);
    this.#provider?.setValue(this.#visit);
    this.#host.requestUpdate();
    // No plain `Event`: old libraries, such as MooTools, put their own class in its place.
    if (answers !== state.answers) this.#host.dispatchEvent(new CustomEvent('answers-change'));
  }
}

/** The visit as screens see it. */
function composeVisit({ settings, answers, choices, past, opened, ...state }: VisitState): Visit {
  const guide = choices.carer ? guideForCarer(state.guide) : state.guide;
  const strings = choices.carer ? stringsForCarer(state.strings) : state.strings;
  let evaluation: Evaluation | undefined;
  return {
    ...settings,
    guide,
    strings,
    ...(settings.printing && { page: paperPage(guide, strings) }),
    notOffered: new Set(settings.notOffered.split(/\s+/)),
    route: state.route,
    menu: state.menu,
    query: state.query,
    from: past.at(-1),
    answers,
    answered: Object.keys(answers).length > 0,
    // Evaluated when a screen first reads it: the first evaluation is the slowest, and the start and the questions need none.
    get evaluation() {
      evaluation ??= evaluateChecked(guide, answers);
      return evaluation;
    },
    without: (question) => evaluateChecked(guide, { ...answers, [question]: undefined }),
    questions: relevantQuestions(guide, answers),
    choices,
    opened,
    treatments: orderTreatments(guide, choices.first),
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether two values are the same, or objects with the same fields. A field that is `undefined` is none. */
function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  const fields = new Map(Object.entries(one));
  for (const key of Object.keys(other)) if (!fields.has(key)) fields.set(key, undefined);
  return [...fields].every(([key, value]) => Object.is(value, (other as Record<string, unknown>)[key]));
}
