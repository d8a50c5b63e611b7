import { ContextProvider } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { askedWith } from '../guide/asked.js';
import { checkAnswers, evaluate } from '../guide/evaluate.js';
import type { Answers, Evaluation } from '../guide/evaluation.js';
import type { Guide, Id } from '../guide/guide.js';
import type { Strings } from '../i18n/en/interface.js';
import { type Choices, forCarer, inOrder, MOST_COMPARED, NO_CHOICES, stringsForCarer } from './choices.js';
import { type Route, type View, type Visit, visitContext } from './visit.js';

/** What the host page sets; everything else is the visitor's. */
export type Setting = Pick<
  Visit,
  'level' | 'browseOnly' | 'notOffered' | 'contact' | 'today' | 'printing' | 'trialExplainer'
>;

const SETTING: Setting = {
  level: 2,
  browseOnly: false,
  notOffered: new Set(),
  contact: undefined,
  today: '',
  printing: false,
  trialExplainer: false,
};

/** Views that a page without questions does not have. */
const ASKING: readonly View[] = ['questions', 'results', 'values'];

/** Owns one visit: where the visitor stands, and the answers. The only caller of the engine. Nothing here outlives the page. */
export class VisitController implements ReactiveController {
  readonly #host: LitElement;
  #provider: ContextProvider<typeof visitContext> | undefined;
  #guide: Guide;
  #strings: Strings;
  #setting = SETTING;
  #answers: Answers = {};
  #choices = NO_CHOICES;
  #route: Route = { view: 'start' };
  #past: Route[] = [];
  #menu = false;
  #visit: Visit;

  constructor(host: LitElement, guide: Guide, strings: Strings) {
    this.#host = host;
    this.#guide = guide;
    this.#strings = strings;
    this.#visit = this.#compose();
    host.addController(this);
  }

  hostConnected(): void {
    // At the shadow root, where the requests of inner elements end. The provider only listens there; its type asks for an element.
    this.#provider ??= new ContextProvider(this.#host.renderRoot as HTMLElement, {
      context: visitContext,
      initialValue: this.#visit,
    });
  }

  get visit(): Visit {
    return this.#visit;
  }

  get answers(): Answers {
    return this.#answers;
  }

  /**
   * Replaces all answers.
   * @throws RangeError on an unknown question or answer; the old answers stay.
   */
  set answers(answers: Answers) {
    if (typeof answers !== 'object') throw new TypeError('answers: an object is needed');
    const next = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
    checkAnswers(this.#guide, next);
    this.#answers = Object.freeze(next);
    this.#changed();
  }

  /** Records one answer. */
  answer(question: Id, answer: Id): void {
    this.answers = { ...this.#answers, [question]: answer };
  }

  /** Records what a visitor chose or wrote beside the answers. A fifth treatment to compare is left out. */
  choose(change: Partial<Choices>): void {
    const choices = { ...this.#choices, ...change };
    this.#choices = Object.freeze({ ...choices, compared: choices.compared.slice(0, MOST_COMPARED) });
    this.#changed();
  }

  /** Goes on in another language: what was answered and where the visitor stands stay. */
  setLanguage(guide: Guide, strings: Strings): void {
    this.#guide = guide;
    this.#strings = strings;
    this.#changed();
  }

  /** Begins anew with another guide; answers to the one before mean nothing to it. */
  use(guide: Guide, strings: Strings): void {
    this.#guide = guide;
    this.#strings = strings;
    this.reset();
  }

  /** Takes over what the host page says. */
  set(setting: Setting): void {
    this.#setting = setting;
    this.#changed();
  }

  /** Opens or closes the menu of a narrow screen. */
  toggleMenu(): void {
    this.#menu = !this.#menu;
    this.#changed();
  }

  /** Moves to a view and remembers the way back. */
  go(view: View, id?: Id): void {
    const route = this.#allowed({ view, id: id ?? (view === 'treatment' ? this.#treatment : undefined) });
    const { view: was, id: wasId } = this.#route;
    const same = route.view === was && route.id === wasId;
    if (same && !this.#menu) return;
    this.#menu = false;
    // Going on from question to question is one step of the way, so that "back" leaves the questions at once.
    if (!same && !(was === 'questions' && route.view === 'questions')) this.#past.push(this.#route);
    this.#route = route;
    this.#changed();
  }

  /** Goes back one step of the guide's own way; the browser's history is not touched. */
  back(): void {
    this.#route = this.#past.pop() ?? { view: 'start' };
    this.#menu = false;
    this.#changed();
  }

  /** Forgets the answers, the choices and the way; the visitor stands at the start again. */
  reset(): void {
    this.#answers = {};
    this.#choices = NO_CHOICES;
    this.#past = [];
    this.#menu = false;
    this.#route = { view: 'start' };
    this.#changed();
  }

  /** The open treatment: asking for the view alone stays with it. */
  get #treatment(): Id | undefined {
    return this.#route.view === 'treatment' ? this.#route.id : undefined;
  }

  #allowed(route: Route): Route {
    const guide = this.#guide;
    if (this.#setting.browseOnly && ASKING.includes(route.view)) return { view: 'browse' };
    if (route.view === 'values' && !guide.values?.length) return { view: 'summary' };
    if (route.view === 'treatment' && !guide.treatments.some(({ id }) => id === route.id)) return { view: 'browse' };
    if (route.view === 'questions') {
      const questions = askedWith(guide, this.#answers);
      const first =
        questions.find(({ id }) => id === route.id) ?? questions.find(({ id }) => !this.#answers[id]) ?? questions[0];
      return first ? { view: 'questions', id: first.id } : { view: 'results' };
    }
    return route;
  }

  #changed(): void {
    // The host may have closed the view, or an answer the question, in which the visitor stands.
    this.#route = this.#allowed(this.#route);
    this.#visit = this.#compose();
    this.#provider?.setValue(this.#visit);
    this.#host.requestUpdate();
  }

  #compose(): Visit {
    const answers = this.#answers;
    const choices = this.#choices;
    const guide = choices.carer ? forCarer(this.#guide) : this.#guide;
    let evaluation: Evaluation | undefined;
    return {
      ...this.#setting,
      guide,
      strings: choices.carer ? stringsForCarer(this.#strings) : this.#strings,
      route: this.#route,
      menu: this.#menu,
      from: this.#past.at(-1),
      answers,
      answered: Object.keys(answers).length > 0,
      // Only when a view asks: the first page does not, and the first time takes longest.
      get evaluation() {
        evaluation ??= evaluate(guide, answers);
        return evaluation;
      },
      questions: askedWith(guide, this.#answers),
      choices,
      treatments: inOrder(guide, choices.first),
    };
  }
}
