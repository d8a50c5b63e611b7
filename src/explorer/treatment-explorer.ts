import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Answers } from '../guide/evaluation.js';
import type { Id } from '../guide/guide.js';
import { builtIn } from '../i18n/built-in.js';
import type { Language } from '../i18n/language.js';
import { PublicElement } from '../ui/base-element.js';
import type { View } from '../ui/commands.js';
import { focusView } from '../ui/focus.js';
import { InterfaceLanguage } from '../ui/interface-language.js';
import { Commands } from './commands.js';
import {
  contentOf,
  FIRST_CONTENT,
  type GuideFailure,
  GuideLoader,
  type GuideState,
  isGuide,
  issuesOf,
} from './guide-loader.js';
import { readSettings } from './host-settings.js';
import { internalElements } from './internal-element.js';
import { GuidePrinter, PRINTS, type PrintWhat } from './print.js';
import { RouteChanges } from './route-changes.js';
import { errorView, guideView } from './screens/guide.js';
import { styles } from './styles.js';
import { type Route, routesFrom, routeTo } from './visit.js';
import { VisitController } from './visit-controller.js';

/**
 * A guide to the treatments of an illness: read about each one, or answer a few questions and see how each relates to the answers.
 * It never recommends, ranks or predicts. Answers stay in memory and are cleared when the page is left.
 *
 * @element treatment-explorer
 * @attr {string} lang - Language; default the nearest `lang` above, else English.
 * @attr {'guided' | 'browse'} mode - `browse` asks no questions at all.
 * @attr {string} view - The open view. Reflects nothing.
 * @attr {string} treatment - Id of the treatment to open.
 * @attr {string} guide-src - Address of a hospital's own guide (JSON) on this origin, checked before anything of it is shown.
 * @attr {boolean} allow-remote - Lets `guide-src` lie on another origin.
 * @attr {string} not-offered - Ids of treatments that this hospital does not offer, separated by spaces.
 * @attr {number} heading-level - Level of its first heading, 2 (default) to 6.
 * @attr {string} contact-href - The care team's telephone or page.
 * @attr {string} today - ISO date; default the visitor's clock.
 * @fires {CustomEvent<{ id: string, version: string, lang: string }>} guide-ready - The guide is on the page.
 * @fires {CustomEvent<{ view: string }>} guide-view - The view has changed. Never says a treatment or an answer.
 * @fires {CustomEvent<{ code: 'answers' | 'guide' | 'render', issues: readonly { path: readonly (string | number)[], message: string }[] }>} guide-error - Something given to the element was wrong.
 * @fires {Event} answers-change - An answer has changed. Does not bubble, is not composed, says nothing.
 * @slot - The hospital's fallback, shown until the element works and if it cannot.
 * @slot contact - The care team's telephone or page, in the urgent notice of every view.
 * @slot interpreter - The hospital's line on language help.
 * @csspart root - The box of the guide, with its `lang`.
 * @csspart heading - The heading of the view, which gets the focus.
 * @csspart door - The two ways to begin, on the start.
 * @csspart row - The button of one treatment in the results.
 * @csspart treatment - One treatment, with `data-treatment` and, once a question is answered, `data-standing`.
 * @csspart question - A question: a fieldset with `data-question`.
 * @csspart next - Goes on, in the questions.
 * @csspart because - Why a treatment has its standing.
 * @csspart open-questions - The questions on which a standing depends.
 * @csspart notice - The questions on which several treatments depend.
 * @csspart urgent - The urgent notice.
 * @csspart disclaimer - What the guide is not.
 * @csspart review-status - Who checked the content.
 * @csspart error - The message when the guide cannot be shown.
 * @csspart nav - The pages of the guide.
 * @csspart term - A medical word that opens its meaning, with `data-term`.
 * @csspart meaning - The meaning of a medical word.
 * @csspart search - The search field.
 * @csspart hit - One sentence that was found, with `data-treatment` where it stands on the page of a treatment.
 */
export class TreatmentExplorer extends PublicElement {
  static override styles = styles;
  static override properties = {
    mode: {},
    guide: { attribute: false },
    guideSrc: { attribute: 'guide-src' },
    allowRemote: { attribute: 'allow-remote', type: Boolean },
    view: { noAccessor: true },
    treatment: { noAccessor: true },
    answers: { attribute: false, noAccessor: true },
    notOffered: { attribute: 'not-offered' },
    headingLevel: { attribute: 'heading-level', type: Number },
    contactHref: { attribute: 'contact-href' },
    today: {},
  };

  declare mode: 'guided' | 'browse';
  /** A hospital's own guide: checked like the file of `guide-src`, and shown in its place. */
  declare guide: unknown;
  declare guideSrc: string | undefined;
  declare allowRemote: boolean;
  declare notOffered: string;
  declare headingLevel: number;
  declare contactHref: string | undefined;
  declare today: string | undefined;

  readonly #guides = new GuideLoader(this, () => ({
    guide: this.guide,
    src: this.guideSrc,
    allowRemote: this.allowRemote,
  }));
  readonly #visits = new VisitController(this, FIRST_CONTENT);
  readonly #routes = new RouteChanges(this, (type, detail) => this.tell(type, detail));
  readonly #commands = new Commands(this, this.#visits, this.#routes);
  readonly #printer = new GuidePrinter(this, (isPrinting) => super.printing(isPrinting));
  /** The state of the loader that is drawn: its latest, once the language of the page is loaded too. */
  #shown: GuideState = builtIn.length ? this.#guides.state : { kind: 'waiting' };
  /** What the page set before the guide that it is meant for was loaded. */
  #early: { routes: Route[]; answers?: Answers } = { routes: [] };

  constructor() {
    super();
    this.mode = 'guided';
    this.allowRemote = false;
    this.notOffered = '';
    this.headingLevel = 2;
    new InterfaceLanguage(this, () => this.#visits.visit);
  }

  /** The open view. An unknown one opens the start. */
  get view(): View {
    return this.#visits.visit.route.view;
  }
  set view(view: View) {
    this.#go(routeTo(view));
  }

  /** Id of the open treatment. Setting an unknown one opens the list. */
  get treatment(): Id | undefined {
    const { view, id } = this.#visits.visit.route;
    return view === 'treatment' ? id : undefined;
  }
  set treatment(id: Id | null | undefined) {
    if (id) this.#go({ view: 'treatment', id });
  }

  /**
   * The visitor's answers: a property only, never an attribute. Something invalid fires `guide-error`; the old answers stay. Setting what
   * equals the object set last changes nothing.
   */
  get answers(): Answers {
    return this.#visits.visit.answers;
  }
  set answers(answers: Answers) {
    if (this.#isEarly) this.#early.answers = answers;
    if (this.#isLoading) return;
    try {
      this.#visits.setAnswers(answers);
    } catch (error) {
      this.#complain('answers', error);
    }
  }

  /** Forgets the answers, and opens the start. */
  reset(): void {
    this.#early = { routes: [] };
    this.#visits.reset();
  }

  /**
   * Prints without the page around the guide.
   *
   * @param what - `summary`: My talk on one page; `view`: the open view, unfolded; `all`: the whole guide.
   * @throws RangeError for anything else.
   */
  print(what: PrintWhat = 'summary'): void {
    if (!PRINTS.includes(what)) throw new RangeError(`print: "${what}" is none of ${PRINTS.join(', ')}`);
    if (!this.#isEarly && isGuide(this.#shown)) this.#printer.print(what);
  }

  /** @internal Called before and after the browser prints: the open view is drawn unfolded. */
  override printing(isPrinting: boolean): void {
    this.#printer.browserPrints(isPrinting);
  }

  /** @internal Called on pagehide: clears visitor data, also where the browser keeps the page for its Back button. */
  override onPageHide(): void {
    for (const tree of this.#printer.trees) for (const element of internalElements(tree)) element.forget();
    this.#visits.reset(routesFrom(this));
  }

  /** @internal */
  override hasVisitorData(): boolean {
    return !this.#visits.isUntouched;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.#guides.isCurrent) void this.#guides.load();
    if (this.#guides.state !== this.#shown) this.#show(this.language);
    else if (this.language && changed.has('language')) this.#visits.setLanguage(contentOf(this.#shown, this.language));
    // No guide is loading, so early values are already applied.
    if (!this.#isLoading) this.#early = { routes: [] };
    this.#visits.configure(readSettings(this, this.isPrinting));
  }

  override render(): TemplateResult {
    const view = this.#view();
    // One template for all states, so that the slot of the fallback stays.
    return html`${keyed(this.edition, view)} ${this.fallback(isGuide(this.#shown))}`;
  }

  #view(): TemplateResult | typeof nothing {
    if (this.#shown.kind === 'waiting') return nothing;
    if (this.#shown.kind === 'error') return this.#errorView(this.#shown);
    try {
      return guideView(this.#visits.visit, this.#commands, this.#printer.paper);
    } catch (error) {
      const failed = this.#guides.refuse(error);
      this.#fail(failed);
      return this.#errorView(failed);
    }
  }

  /** The words and numbers are those of the built-in guide: the one that failed may have none that can be shown. */
  #errorView({ code }: GuideFailure): TemplateResult {
    const { visit } = this.#visits;
    const { guide, strings } = this.language ?? visit;
    const { level, contact, today, printing } = visit;
    const retry = code === 'guide' && this.guideSrc ? () => void this.#retry() : undefined;
    return errorView({ guide, strings, level, contact, today, printing }, retry);
  }

  /** Loads the guide again. The pressed button is gone then, so the focus moves to what is shown in its place. */
  async #retry(): Promise<void> {
    await this.#guides.load();
    await this.updateComplete;
    focusView(this.renderRoot);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (isGuide(this.#shown) && !this.isPrinting) void this.#routes.drawn(this.#visits.visit);
  }

  /** Waits for internal elements too, so that a view is drawn as a whole. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await Promise.all(internalElements(this.renderRoot).map((element) => element.updateComplete));
    return done;
  }

  /** Whether another guide than the one that is shown was asked for. */
  get #isLoading(): boolean {
    return this.#shown.kind === 'waiting' || this.#shown !== this.#guides.state || !this.#guides.isCurrent;
  }

  /** Whether what the page sets now may be meant for a guide that is not loaded yet: a framework sets properties in any order. */
  get #isEarly(): boolean {
    return this.#isLoading || !this.hasUpdated;
  }

  /** Shows the result of the loader, once the language of the page is loaded too. */
  #show(language: Language | undefined): void {
    const { state } = this.#guides;
    if (state.kind === 'waiting') this.#shown = state;
    else if (!language) return;
    else if (state.kind === 'error') this.#fail(state);
    else {
      this.#shown = state;
      this.#routes.restart();
      this.#visits.setGuide(contentOf(state, language), [...routesFrom(this), ...this.#early.routes]);
      if ('answers' in this.#early) this.answers = this.#early.answers;
    }
  }

  #go(route: Route): void {
    if (this.#isEarly) this.#early.routes.push(route);
    this.#visits.go(route);
  }

  #fail(state: GuideFailure): void {
    this.#shown = state;
    this.#complain(state.code, state.error);
  }

  #complain(code: string, error: unknown): void {
    // What a visitor answered must not leave in an error text, so a wrong answer is named by its kind alone.
    this.tell('guide-error', { code, issues: code === 'answers' ? [] : issuesOf(error) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'treatment-explorer': TreatmentExplorer;
  }
}
