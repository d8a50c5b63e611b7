import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Answers } from '../guide/evaluation.js';
import type { Guide, Id } from '../guide/guide.js';
import type { GuideError } from '../guide/parse-guide.js';
import { builtIn } from '../i18n/built-in.js';
import { languageHere } from '../i18n/choose.js';
import type { Strings } from '../i18n/en/interface.js';
import type { Language } from '../i18n/language.js';
import { PublicElement, UNRECORDED } from '../ui/base-element.js';
import { load } from '../ui/fetch-text.js';
import { expiredNotice, footer } from '../ui/header-and-footer.js';
import { base } from '../ui/styles/base.js';
import { tokens } from '../ui/styles/tokens.js';
import { words } from '../ui/styles/words.js';
import { loadChecker } from './checker.js';
import { reduceChoices } from './choices.js';
import { explorer } from './explorer.styles.js';
import type { InternalElement } from './internal-element.js';
import { printAlone } from './print.js';
import { aboutView } from './screens/about.js';
import { browseView } from './screens/browse.js';
import { compareView } from './screens/compare.js';
import { compare } from './screens/compare.styles.js';
import { handoutView } from './screens/handout.js';
import { bar } from './screens/nav.js';
import { paperView } from './screens/paper.js';
import { questionsView } from './screens/questions.js';
import { resultsView } from './screens/results.js';
import { startView } from './screens/start.js';
import { summaryView } from './screens/summary.js';
import { summary } from './screens/summary.styles.js';
import type { TgMeaning } from './screens/tg-meaning.js';
import { treatmentView } from './screens/treatment.js';
import { valuesView } from './screens/values.js';
import { values } from './screens/values.styles.js';
import { VIEWS, type View } from './visit.js';
import { VisitController } from './visit-controller.js';

/** Stands in until the words of the page's language are here. */
const NOTHING = { questions: [], treatments: [], rules: [] } as unknown as Guide;

/** What stands inside with a state of its own. */
const INNER = 'tg-check, tg-question, tg-result, tg-search, tg-speak, tg-export';

const DRAW = {
  start: startView,
  browse: browseView,
  treatment: treatmentView,
  questions: questionsView,
  results: resultsView,
  compare: compareView,
  values: valuesView,
  summary: summaryView,
  about: aboutView,
} as const;

/**
 * A guide to the treatments of an illness: read about each one, or answer a few questions and see how each relates to what was said.
 * It never recommends, ranks or predicts. Answers stay in memory and are forgotten when the page is left.
 *
 * @element treatment-explorer
 * @attr {string} lang - Language; default the nearest `lang` above, else English.
 * @attr {'guided' | 'browse'} mode - `browse` asks no questions at all.
 * @attr {string} view - Where it stands. Settable; reflects nothing.
 * @attr {string} treatment - Id of the treatment to open.
 * @attr {string} guide-src - Address of a hospital's own guide (JSON), checked before anything of it is shown.
 * @attr {string} not-offered - Ids of treatments that this hospital does not offer, separated by spaces.
 * @attr {number} heading-level - Level of its first heading, 2 (default) to 6.
 * @attr {string} contact-href - The care team's telephone or page.
 * @attr {string} today - ISO date; default the visitor's clock.
 * @fires {CustomEvent<{ id: string, version: string, lang: string }>} guide-ready - The guide is on the page.
 * @fires {CustomEvent<{ view: string }>} guide-view - The view has changed. Never says a treatment or an answer.
 * @fires {CustomEvent<{ code: string, issues: object[] }>} guide-error - Something given to the element was wrong.
 * @fires {Event} answers-change - An answer has changed. Does not bubble, is not composed, says nothing.
 * @slot - The hospital's fallback, shown until the element works and if it cannot.
 * @slot contact - The care team's telephone or page; stands in the urgent notice of every view.
 * @slot interpreter - The hospital's line on language help.
 * @csspart treatment - One treatment, with `data-treatment` and, once a question is answered, `data-standing`.
 * @csspart question - A question: a fieldset with `data-question`.
 * @csspart next - Goes on, in the questions.
 * @csspart because - Why a treatment stands as it does.
 * @csspart open-questions - What would say more.
 * @csspart notice - What several treatments still need to know.
 * @csspart urgent - The urgent notice.
 * @csspart disclaimer - What the guide is not.
 * @csspart review-status - Who checked the content.
 * @csspart error - The message when the guide cannot be shown.
 * @csspart nav - The pages of the guide.
 */
export class TreatmentExplorer extends PublicElement {
  static override styles = [tokens, base, explorer, compare, values, summary, words];
  static override properties = {
    mode: {},
    guide: { attribute: false },
    guideSrc: { attribute: 'guide-src' },
    state: { state: true },
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
  declare private state: 'ready' | 'waiting' | 'failed';
  declare notOffered: string;
  declare headingLevel: number;
  declare contactHref: string | undefined;
  declare today: string | undefined;

  readonly #visits = new VisitController(this, builtIn[0]?.guide ?? NOTHING, builtIn[0]?.strings as Strings);
  #asked = 0;
  /** The guide that was asked for last. */
  #wanted: readonly [unknown, string | undefined] = [undefined, undefined];
  /** What the page set while a guide of its own was still on its way, or before anything was drawn. */
  #early: { answers?: Answers; view?: View; treatment?: Id | null | undefined } = {};
  /** Whether the summary stands here for paper, beside what is on the screen. */
  #isHandout = false;
  /** What stood on the screen, while paper has its place. */
  #away: DocumentFragment | undefined;
  #shown = '';
  #told = '';
  /** The treatment that was read last. */
  #read: Id | undefined;

  constructor() {
    super();
    this.mode = 'guided';
    this.state = builtIn.length ? 'ready' : 'waiting';
    this.notOffered = '';
    this.headingLevel = 2;
  }

  /** Where the visitor stands. An unknown view opens the start. */
  get view(): View {
    return this.#visits.visit.route.view;
  }
  set view(view: View) {
    if (this.#isEarly) this.#early.view = view;
    this.#visits.go(VIEWS.includes(view) ? view : 'start');
  }

  /** Id of the open treatment. Setting an unknown one opens the list. */
  get treatment(): Id | undefined {
    const { view, id } = this.#visits.visit.route;
    return view === 'treatment' ? id : undefined;
  }
  set treatment(id: Id | null | undefined) {
    if (this.#isEarly) this.#early.treatment = id;
    if (id) this.#visits.go('treatment', id);
  }

  /** The visitor's answers: a property only, never an attribute. Something invalid fires `guide-error`; the old answers stay. */
  get answers(): Answers {
    return this.#visits.answers;
  }
  set answers(answers: Answers) {
    if (this.#isEarly) this.#early.answers = answers;
    if (this.#awaits) return;
    try {
      this.#visits.answers = answers;
    } catch (error) {
      this.#complain('answers', error);
      return;
    }
    this.dispatchEvent(new Event('answers-change'));
  }

  /** Forgets the answers and where the visitor stands. */
  reset(): void {
    this.#visits.reset();
    this.dispatchEvent(new Event('answers-change'));
  }

  /** Prints the summary: what was said, what matters, questions, room to write. The page around it, and the rest of the guide, stay out. */
  print(): void {
    if (this.#isEarly || this.state === 'failed') return;
    printAlone(this, (now) => {
      this.#isHandout = now;
      super.printing(false);
    });
  }

  /** @internal The whole guide is shown for paper, but not where the summary alone is printed. */
  override printing(now: boolean): void {
    if (this.#isHandout) return;
    const screen = () => this.renderRoot.querySelector('.screen');
    if (!now && this.#away) screen()?.append(this.#away);
    super.printing(now);
    // As it is, with what is chosen and unfolded. Radios of the same name must not meet.
    this.#away ??= new DocumentFragment();
    if (now) this.#away.append(...(screen()?.childNodes ?? []));
  }

  /** @internal The page is left: answers, searched word and place go, also where the browser keeps the page for its Back. */
  override onPageHide(): void {
    for (const tree of [this.renderRoot, this.#away])
      for (const inner of tree?.querySelectorAll<InternalElement>(INNER) ?? []) inner.forget();
    const { answered } = this.#visits.visit;
    this.#begin();
    if (answered) this.dispatchEvent(new Event('answers-change'));
  }

  protected override willUpdate(changed: PropertyValues): void {
    const late = changed.has('language') && this.state === 'waiting';
    if (changed.has('guide') || changed.has('guideSrc') || late) void this.#load();
    else if (changed.has('language')) this.#setLanguage(this.language!);
    // Nothing is on its way: what was set has its place already.
    if (!this.#awaits) this.#early = {};
    const tree = this.getRootNode() as Document | ShadowRoot;
    this.#visits.set({
      level: this.levelOf(this.headingLevel),
      browseOnly: this.mode === 'browse',
      notOffered: new Set(this.notOffered?.split(/\s+/)),
      contact: this.contactHref,
      today: this.today ?? new Date().toISOString().slice(0, 10),
      printing: this.isPrinting,
      trialExplainer: !!tree.querySelector?.('trial-explainer'),
    });
  }

  override render(): TemplateResult {
    const { visit } = this.#visits;
    const { route, guide } = visit;
    if (this.state === 'waiting') return this.fallback(false);
    if (this.state === 'failed') return this.#sorry();
    try {
      const paper = this.isPrinting;
      return html`<div class="guide ${UNRECORDED} ${this.#isHandout ? 'alone' : ''}" data-private data-openreplay-hidden data-matomo-mask data-heap-redact-text="true" data-clarity-mask="true" lang=${guide.lang} dir="auto" @click=${this.#click} @input=${this.#input} @keydown=${this.#key}>
          ${bar(visit)} ${expiredNotice(visit)} <div class="screen">${paper ? noChange : DRAW[route.view](visit)}</div>${paper ? html`<div>${paperView(visit)}</div>` : nothing} ${this.#isHandout ? handoutView(visit) : nothing} ${footer(visit, guide.disclaimer, true)}
          <tg-meaning></tg-meaning>
        </div>
        ${this.fallback(true)}`;
    } catch (error) {
      this.#fail('render', error);
      return this.#sorry();
    }
  }

  #sorry(): TemplateResult {
    const { error } = this.#visits.visit.strings;
    return html`<div class="guide" dir="auto">
        <div class="error flow" part="error" role="alert"><p><strong>${error.title}</strong></p><p>${error.text}</p></div>
      </div>
      ${this.fallback(false)}`;
  }

  protected override async updated(changed: PropertyValues): Promise<void> {
    super.updated(changed);
    const { route, guide } = this.#visits.visit;
    const shown = `${route.view} ${route.id ?? ''}`;
    if (this.state !== 'ready' || shown === this.#shown || this.isPrinting) return;
    const first = !this.#shown;
    this.#shown = shown;
    this.#fold();
    if (first) this.tell('guide-ready', { id: guide.id, version: guide.version, lang: guide.lang });
    // Once for all questions: how many there are depends on an answer.
    if (first || route.view !== this.#told) this.tell('guide-view', { view: route.view });
    this.#told = route.view;
    if (first) return;
    await this.updateComplete;
    this.focusOn('[data-main]');
  }

  /** A treatment is drawn where the one before stood: what was unfolded there is folded here. */
  #fold(): void {
    const { treatment } = this;
    if (!treatment || treatment === this.#read) return;
    this.#read = treatment;
    const { more } = this.#visits.visit.choices;
    for (const fold of this.renderRoot.querySelectorAll<HTMLDetailsElement>('.body details'))
      fold.open = more && fold.matches('.more');
  }

  /** Whether another guide was asked for than the one that stands here. */
  get #awaits(): boolean {
    const [guide, src] = this.#wanted;
    return this.state === 'waiting' || this.guide !== guide || this.guideSrc !== src;
  }

  /** Whether what is set may be meant for another guide: a framework sets properties in any order. */
  get #isEarly(): boolean {
    return this.#awaits || !this.hasUpdated;
  }

  /** Shows a hospital's own guide in place of the built-in one, once it is there and without a fault. */
  async #load(): Promise<void> {
    const asked = ++this.#asked;
    this.#wanted = [this.guide, this.guideSrc];
    this.#shown = '';
    this.state = 'waiting';
    if (!this.language) return;
    if (this.guide == null && !this.guideSrc) return this.#use(this.language.guide);
    try {
      const given = this.guide ?? JSON.parse(await load(this.guideSrc!, new AbortController().signal));
      const { parseGuide } = await loadChecker();
      if (asked === this.#asked) this.#use(parseGuide(given));
    } catch (error) {
      if (asked === this.#asked) this.#fail('guide', error);
    }
  }

  /** Says the same in another language; a hospital's own guide keeps its own. */
  #setLanguage({ guide, strings }: Language): void {
    const { visit } = this.#visits;
    const own = this.guide != null || this.guideSrc;
    this.#visits.setLanguage(own ? visit.guide : guide, own ? this.#wordsFor(visit.guide) : strings);
  }

  /** The words of the interface that go with a guide: those of its own language, where they are here. */
  #wordsFor(guide: Guide): Strings {
    return (languageHere(guide.lang) ?? this.language!).strings;
  }

  #use(guide: Guide): void {
    this.state = 'ready';
    this.#visits.use(guide, this.#wordsFor(guide));
    this.#begin();
    const early = this.#early;
    this.#early = {};
    Object.assign(this, early);
  }

  /** Where the page says that a visit begins. */
  #begin(): void {
    this.#visits.reset();
    // The page may have said where to begin before there was a guide to begin in.
    const [view, treatment] = [this.getAttribute('view'), this.getAttribute('treatment')];
    if (view) this.view = view as View;
    if (treatment) this.treatment = treatment;
  }

  #fail(code: string, error: unknown): void {
    this.state = 'failed';
    console.error('<treatment-explorer>', error);
    this.#complain(code, error);
  }

  /** Waits for what stands inside as well, so that a view is there as a whole. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const inner = this.renderRoot.querySelectorAll<InternalElement>(INNER);
    await Promise.all([...inner].map((element) => element.updateComplete));
    return done;
  }

  #click(event: Event): void {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-go], [data-term], button[data-choice]');
    // What a hospital puts in a slot is not ours.
    if (!button || !this.renderRoot.contains(button)) return;
    const { go, id, term, more } = button.dataset;
    if (term) void this.renderRoot.querySelector<TgMeaning>('tg-meaning')!.show(button);
    else if (!go) this.#choose(button);
    else if (go === 'menu') this.#visits.toggleMenu();
    else if (go === 'table') this.focusOn('[data-table]');
    else if (go === 'urgent') this.focusOn('[data-urgent]');
    else if (go === 'back') this.#visits.back();
    else if (go === 'reset') this.reset();
    else if (go === 'print') this.print();
    else if (go === 'next') this.#next();
    else if (go === 'trial') this.#openTrial();
    else if (go === 'compare' && id) this.#compare(id);
    else this.#visits.go(go as View, id);
    // What a search has found may stand behind "more"; on other pages that stays as the visitor wants it.
    if (more)
      void this.updateComplete.then(() => this.renderRoot.querySelector('.more')?.toggleAttribute('open', true));
  }

  /** Puts a treatment beside those already chosen, while there is room. */
  #compare(id: Id): void {
    this.#visits.choose({ compared: [...new Set([...this.#visits.visit.choices.compared, id])] });
    this.#visits.go('compare');
  }

  #next(): void {
    const { questions, route } = this.#visits.visit;
    const following = questions[questions.findIndex(({ id }) => id === route.id) + 1];
    if (following) this.#visits.go('questions', following.id);
    else this.#visits.go('results');
  }

  #openTrial(): void {
    const trial = (this.getRootNode() as Document | ShadowRoot).querySelector<HTMLElement>('trial-explainer');
    trial?.scrollIntoView({ block: 'start' });
    trial?.shadowRoot?.querySelector<HTMLElement>('[data-main]')?.focus({ preventScroll: true });
  }

  #choose(control: Parameters<typeof reduceChoices>[1]): void {
    this.#visits.choose(reduceChoices(this.#visits.visit.choices, control));
  }

  /** Escape closes the menu of a narrow screen. */
  #key({ key }: KeyboardEvent): void {
    if (key !== 'Escape' || !this.#visits.visit.menu) return;
    this.#visits.toggleMenu();
    this.focusOn('[data-go="menu"]');
  }

  /** Radios, checkboxes and what is typed, at once: there is no button to forget. */
  #input(event: Event): void {
    const field = event.target as HTMLInputElement;
    // What a hospital puts in a slot is not ours.
    if (!this.renderRoot.contains(field)) return;
    if (field.matches('[data-choice]')) this.#choose(field);
    else if (field.closest('[data-question]')) this.answers = { ...this.answers, [field.name]: field.value };
  }

  #complain(code: string, error: unknown): void {
    const { issues = [{ path: [], message: String(error) }] } = error as Partial<GuideError>;
    // What a visitor answered must not leave through an error text, so a wrong answer is named by its kind alone.
    this.tell('guide-error', { code, issues: code === 'answers' ? [] : issues });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'treatment-explorer': TreatmentExplorer;
  }
}
