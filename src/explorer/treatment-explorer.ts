import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Answers } from '../guide/evaluation.js';
import type { Id } from '../guide/guide.js';
import { PublicElement } from '../ui/base-element.js';
import type { View } from '../ui/commands.js';
import { focusView } from '../ui/focus.js';
import { Commands } from './commands.js';
import { FIRST_CONTENT, type GuideFailure, isGuide } from './guide-loader.js';
import { readSettings } from './host-settings.js';
import { internalElements } from './internal-element.js';
import { GuidePrinter, PRINTS, type PrintWhat } from './print.js';
import { RouteChanges } from './route-changes.js';
import { errorView, guideView } from './screens/guide.js';
import { ShownGuide } from './shown-guide.js';
import { styles } from './styles.js';
import { routesFrom, routeTo } from './visit.js';
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

  readonly #tell = (type: string, detail: object) => this.tell(type, detail);
  readonly #visits = new VisitController(this, FIRST_CONTENT);
  readonly #routes = new RouteChanges(this, this.#tell);
  readonly #guide = new ShownGuide(this, this.#visits, this.#routes, this.#tell);
  readonly #commands = new Commands(this, this.#visits, this.#routes);
  readonly #printer = new GuidePrinter(this, (isPrinting) => super.printing(isPrinting));

  constructor() {
    super();
    this.mode = 'guided';
    this.allowRemote = false;
    this.notOffered = '';
    this.headingLevel = 2;
  }

  /** The open view. An unknown one opens the start. */
  get view(): View {
    return this.#visits.visit.route.view;
  }
  set view(view: View) {
    this.#guide.go(routeTo(view));
  }

  /** Id of the open treatment. Setting an unknown one opens the list. */
  get treatment(): Id | undefined {
    const { view, id } = this.#visits.visit.route;
    return view === 'treatment' ? id : undefined;
  }
  set treatment(id: Id | null | undefined) {
    if (id) this.#guide.go({ view: 'treatment', id });
  }

  /**
   * The visitor's answers: a property only, never an attribute. Something invalid fires `guide-error`; the old answers stay. Setting what
   * equals the object set last changes nothing.
   */
  get answers(): Answers {
    return this.#visits.visit.answers;
  }
  set answers(answers: Answers) {
    this.#guide.setAnswers(answers);
  }

  /** Forgets the answers, and opens the start. */
  reset(): void {
    this.#guide.forget();
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
    if (!this.#guide.isEarly && isGuide(this.#guide.state)) this.#printer.print(what);
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
    this.#guide.update(this.language, changed.has('language'));
    this.#visits.configure(readSettings(this, this.isPrinting));
  }

  override render(): TemplateResult {
    const view = this.#view();
    // One template for all states, so that the slot of the fallback stays.
    return html`${keyed(this.edition, view)} ${this.fallback(isGuide(this.#guide.state))}`;
  }

  #view(): TemplateResult | typeof nothing {
    const { state } = this.#guide;
    if (state.kind === 'waiting') return nothing;
    if (state.kind === 'error') return this.#errorView(state);
    try {
      return guideView(this.#visits.visit, this.#commands, this.#printer.paper);
    } catch (error) {
      return this.#errorView(this.#guide.refuse(error));
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
    await this.#guide.load();
    await this.updateComplete;
    focusView(this.renderRoot);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    void this.#printer.drawn();
    if (isGuide(this.#guide.state) && !this.isPrinting) void this.#routes.drawn(this.#visits.visit);
  }

  /** Waits for internal elements too, so that a view is drawn as a whole. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await Promise.all(internalElements(this.renderRoot).map((element) => element.updateComplete));
    return done;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'treatment-explorer': TreatmentExplorer;
  }
}
