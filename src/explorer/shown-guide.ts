import type { LitElement } from 'lit';
import type { Answers } from '../guide/evaluation.js';
import { builtIn } from '../i18n/built-in.js';
import type { Language } from '../i18n/language.js';
import { contentOf, type GuideFailure, GuideLoader, type GuideState, issuesOf } from './guide-loader.js';
import type { InterfaceLanguage } from './interface-language.js';
import type { RouteChanges } from './route-changes.js';
import { type Route, routesFrom } from './visit.js';
import type { VisitController } from './visit-controller.js';

/** The element with what a page can say of the guide that it wants. */
interface GuideHost extends LitElement {
  readonly guide: unknown;
  readonly guideSrc: string | undefined;
  readonly allowRemote: boolean;
}

/** Dispatches `guide-error` to the page. */
type Tell = (type: 'guide-error', detail: object) => void;

/**
 * The guide that is drawn: the latest of the loader, once the language of the page is loaded too. What the page sets before the guide that
 * it is meant for is there, is kept until then: frameworks set properties in any order.
 */
export class ShownGuide {
  readonly #host: GuideHost;
  readonly #loader: GuideLoader;
  readonly #visits: VisitController;
  readonly #routes: RouteChanges;
  readonly #tell: Tell;
  #state: GuideState;
  #interfaceLanguage: InterfaceLanguage | undefined;
  #early: { routes: Route[]; answers?: Answers } = { routes: [] };

  constructor(host: GuideHost, visits: VisitController, routes: RouteChanges, tell: Tell) {
    this.#host = host;
    this.#loader = new GuideLoader(host, () => ({
      guide: host.guide,
      src: host.guideSrc,
      allowRemote: host.allowRemote,
    }));
    this.#visits = visits;
    this.#routes = routes;
    this.#tell = tell;
    this.#state = builtIn.length ? this.#loader.state : { kind: 'waiting' };
  }

  get state(): GuideState {
    return this.#state;
  }

  /** Whether what the page sets now may be meant for a guide that is not loaded yet. */
  get isEarly(): boolean {
    return this.#isLoading || !this.#host.hasUpdated;
  }

  /** Whether another guide than the one that is drawn was asked for. */
  get #isLoading(): boolean {
    return this.#state.kind === 'waiting' || this.#state !== this.#loader.state || !this.#loader.isCurrent;
  }

  /** To be called before each drawing. */
  update(language: Language | undefined, isNewLanguage: boolean): void {
    if (!this.#loader.isCurrent) void this.load();
    if (this.#loader.state !== this.#state) this.#take(language);
    else if (language && isNewLanguage) this.#visits.setLanguage(contentOf(this.#state, language));
    if (!this.#isLoading) this.forget();
  }

  /** Loads the guide that the page wants, again where it was loaded before. */
  load(): Promise<void> {
    return this.#loader.load();
  }

  /** Forgets what the page has set early. */
  forget(): void {
    this.#early = { routes: [] };
  }

  go(route: Route): void {
    if (this.isEarly) this.#early.routes.push(route);
    this.#visits.go(route);
  }

  /** Takes the answers that the page sets. Something invalid fires `guide-error`; the old answers stay. */
  setAnswers(answers: Answers): void {
    if (this.isEarly) this.#early.answers = answers;
    if (this.#isLoading) return;
    try {
      this.#visits.setAnswers(answers);
    } catch {
      // What a visitor answered must not leave in an error text, so a wrong answer is named by its kind alone.
      this.#tell('guide-error', { code: 'answers', issues: [] });
    }
  }

  /** Records that the guide could not be drawn. */
  refuse(error: unknown): GuideFailure {
    return this.#fail(this.#loader.refuse(error));
  }

  #take(language: Language | undefined): void {
    const { state } = this.#loader;
    if (state.kind === 'waiting') this.#state = state;
    else if (state.kind === 'error') {
      if (language) this.#fail(state);
    } else if (language) {
      this.#state = state;
      if (state.kind === 'own')
        this.#interfaceLanguage ??= new state.part.InterfaceLanguage(this.#host, () => this.#visits.visit);
      this.#routes.restart();
      this.#visits.setGuide(contentOf(state, language), [...routesFrom(this.#host), ...this.#early.routes]);
      if ('answers' in this.#early) this.setAnswers(this.#early.answers);
    }
  }

  #fail(state: GuideFailure): GuideFailure {
    this.#state = state;
    this.#tell('guide-error', { code: state.code, issues: issuesOf(state.error) });
    return state;
  }
}
