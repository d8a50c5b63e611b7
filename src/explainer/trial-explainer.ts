import { html, nothing, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { levelOf, mainHeading } from '../ui/blocks.js';
import type { ExplainerCommand } from '../ui/commands.js';
import type { RenderContext } from '../ui/context.js';
import { focusOn } from '../ui/focus.js';
import { guideBox } from '../ui/guide-box.js';
import { expiredNotice, footer, urgentLink } from '../ui/header-and-footer.js';
import { printElement } from '../ui/print-element.js';
import { base } from '../ui/styles/base.js';
import { tokens } from '../ui/styles/tokens.js';
import { unfold } from '../ui/unfold.js';
import { general } from './explainer.styles.js';
import { generalHalf } from './general-half.js';
import { InParts } from './in-parts.js';
import type { RecordScreen } from './record/screen.js';
import { REGISTRY, RecordLoader, type RecordState } from './record-loader.js';
import { stateView } from './state.js';

/** The styles of a record, once a page has shown one. */
let recordStyles: CSSStyleSheet | undefined;

/**
 * Explains what a clinical trial is and, given a ClinicalTrials.gov record, this trial: in plain words, by fixed rules, with
 * the field behind each sentence. It never says whether a study fits a reader. No request is made unless the page gives an address or a
 * visitor presses the button that says where the request goes.
 *
 * @element trial-explainer
 * @attr {string} record-src - The hospital's file of the record: same origin, or any with `allow-remote`.
 * @attr {boolean} allow-remote - Lets `record-src` lie on another origin.
 * @attr {string} nct-id - Picks one study out of several, which without it are a list to choose from; alone, offers a button that fetches it.
 * @attr {string} api-base - Where that button fetches from; default ClinicalTrials.gov's API.
 * @attr {string} site - Place or facility to list first.
 * @attr {string} today - ISO date; default the visitor's clock.
 * @attr {string} lang - Language; default the nearest `lang` above, else English.
 * @attr {number} heading-level - Level of its first heading, 2 (default) to 6.
 * @attr {string} contact-href - The care team's telephone or page.
 * @fires {CustomEvent<{ id: string | undefined }>} guide-ready - What is shown: the study's number, where there is one.
 * @fires {CustomEvent<{ view: string }>} guide-view - `general`, `record`, `list` or `error`.
 * @fires {CustomEvent<{ code: TrialErrorCode | LoadCode | 'render' }>} guide-error - The record could not be shown.
 * @slot - The hospital's fallback; a `<script type="application/json">` in it is the record.
 * @slot contact - The care team's telephone or page, in the urgent notice.
 * @slot interpreter - The hospital's line on language help.
 * @csspart root - The box of the element, with its `lang`.
 * @csspart heading - The first heading, which gets the focus.
 * @csspart section - A section, with `data-section`.
 * @csspart glance - The card at a glance.
 * @csspart study - A study of a list, with `data-study`.
 * @csspart fact - A sentence of ours, with `data-field` (paths, separated by spaces) and `data-state` (`known`, `absent`, `unrecognised`).
 * @csspart quote - The record's own words.
 * @csspart eligibility - The full list of conditions.
 * @csspart notice - Something to know first, with `data-notice`.
 * @csspart error - Why the record could not be shown.
 * @csspart urgent - The urgent notice.
 * @csspart disclaimer - What the page is not.
 * @csspart review-status - Who checked the content.
 */
export class TrialExplainer extends InParts {
  static override styles = [tokens, base, general];
  static override properties = {
    record: { attribute: false },
    recordSrc: { attribute: 'record-src' },
    allowRemote: { attribute: 'allow-remote', type: Boolean },
    nctId: { attribute: 'nct-id' },
    apiBase: { attribute: 'api-base' },
    site: {},
    today: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    contactHref: { attribute: 'contact-href' },
  };

  /** A study, a list or page of studies, or the text of such a file. */
  declare record: unknown;
  declare recordSrc: string | undefined;
  declare allowRemote: boolean;
  declare nctId: string | undefined;
  declare apiBase: string;
  declare site: string | undefined;
  declare today: string | undefined;
  declare headingLevel: number;
  declare contactHref: string | undefined;

  readonly #records = new RecordLoader(this, () => ({ today: this.#day, lang: this.language?.lang }));
  readonly #listener = { handleEvent: (event: Event) => this.#press(event) };
  /** The state that was rendered last, and the last one that the page was told of, once it was complete. */
  #drawn: RecordState | undefined;
  #told: RecordState | undefined;
  #screen: RecordScreen | undefined;
  /** Whether the handout with a person's marks is being printed instead of the page. */
  #isSheet = false;
  #refold: (() => void) | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.apiBase = REGISTRY;
    this.allowRemote = false;
  }

  /** @internal Unfolds everything for print. */
  override printing(isPrinting: boolean): void {
    if (this.#isSheet) return;
    this.#refold?.();
    this.#refold = undefined;
    this.renderRest();
    super.printing(isPrinting);
  }

  /** A record may arrive while the browser prints. */
  #unfold(): void {
    const before = this.#refold;
    const after = unfold(this.renderRoot, '.noprint, .codes');
    this.#refold = () => {
      after();
      before?.();
    };
  }

  /** @internal Forgets what a visitor has marked and typed. */
  override onPageHide(): void {
    this.#screen?.forget();
  }

  /** @internal */
  override hasVisitorData(): boolean {
    return this.#screen?.hasVisitorData ?? false;
  }

  protected override firstUpdated(): void {
    const look = () => this.#records.readInsideAgain();
    this.renderRoot.addEventListener('slotchange', look);
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look, { once: true });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.language) return;
    const isFirst = changed.has('language') && !changed.get('language');
    const isGiven = ['recordSrc', 'allowRemote', 'record', 'nctId', 'apiBase'].some((name) => changed.has(name));
    if (isFirst || isGiven) this.#records.choose();
    else if (['site', 'today', 'language'].some((name) => changed.has(name))) this.#records.explain();
    this.#begin(this.#records.state);
  }

  protected countSections(): number | undefined {
    return this.#screen?.sectionsOf(this.#records.state);
  }

  /** Begins with another state. The first record brings its screens. */
  #begin(state: RecordState): void {
    const { part } = this.#records;
    if (part && !this.#screen) {
      this.#screen = new part.RecordScreen(() => this.requestUpdate());
      recordStyles ??= unsafeCSS(part.styles).styleSheet;
      const root = this.renderRoot as ShadowRoot;
      if (recordStyles) root.adoptedStyleSheets = [...root.adoptedStyleSheets, recordStyles];
    }
    // What is marked stays while a record cannot be shown: it may come again.
    if (state.kind !== 'waiting' && state.kind !== 'error') this.#screen?.about(state);
    this.begin(state);
  }

  /** A record takes long to render. */
  protected override isLong(): boolean {
    return super.isLong() || this.#records.state.kind === 'trial';
  }

  /** Waits for the screens of a record that is in the page, too, but for no file. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#records.opening;
    return super.getUpdateComplete();
  }

  override render(): TemplateResult {
    const { language } = this;
    if (!language) return html`${nothing} ${this.fallback(false)}`;
    const { state } = this.#records;
    const { guide, trials, strings } = language;
    const level = levelOf(this.headingLevel);
    const context: RenderContext = {
      guide,
      strings,
      level,
      contact: this.contactHref,
      today: this.#day,
      printing: false,
    };
    const main = (text: string | TemplateResult) => mainHeading(level, text);
    const isRecord = state.kind === 'trial' || state.kind === 'list';
    const box = guideBox(
      { lang: guide.lang, listener: this.#listener, classes: this.#isSheet ? 'alone' : '' },
      html`<div class="bar noprint">${urgentLink(context)}</div>
        ${expiredNotice(context)}
        ${isRecord ? keyed('trial' in state && state.trial.id, this.#screen?.view(context, state, main, { isWhole: this.isPrinting, isSheet: this.#isSheet, drawn: this.sections })) : stateView(language, state, this.#records)}
        ${this.isPart || (state.kind === 'waiting' && !this.#records.isAsked) ? nothing : generalHalf(context, trials, isRecord)} ${footer(context, trials.disclaimer, { about: false })}`,
    );
    return html`${keyed(this.edition, box)} ${this.fallback(true)}`;
  }

  protected override updated(): void {
    if (this.isPrinting && !this.#isSheet) this.#unfold();
    const { state, isAsked } = this.#records;
    if (!this.language) return;
    const before = this.#drawn?.kind;
    const isNew = state !== this.#drawn;
    this.#drawn = state;
    // Only a visitor's request moves the focus; a record that the page loads does not.
    const isChoice = before === 'list' || (before === 'trial' && state.kind === 'list');
    if (isNew && isAsked && state.kind !== 'waiting' && (before === 'waiting' || isChoice))
      focusOn(this.renderRoot, '[data-main]');
    if (this.isPart || state === this.#told) return;
    this.#told = state;
    if (state.kind === 'waiting') return;
    if (state.kind === 'error') this.tell('guide-error', { code: state.code });
    this.tell('guide-ready', { id: state.kind === 'trial' ? state.trial.id : undefined });
    this.tell('guide-view', {
      view: { trial: 'record', list: 'list', error: 'error', none: 'general', offer: 'general' }[state.kind],
    });
  }

  get #day(): string {
    return this.today ?? new Date().toISOString().slice(0, 10);
  }

  #press(event: Event): void {
    if (event.type === 'input') this.#screen?.input(event.target as HTMLInputElement);
    const button = (event.target as Element).closest<HTMLElement>('[data-go]');
    if (event.type !== 'click' || !button || !this.renderRoot.contains(button)) return;
    this.renderRest();
    const { go, id } = button.dataset;
    const commands: Readonly<Partial<Record<string, () => void>>> = {
      urgent: () => focusOn(this.renderRoot, '[data-urgent]'),
      section: () => this.#goTo(id),
      fetch: () => this.#records.fetchAsAsked(),
      study: () => this.#records.pick(Number(id)),
      list: () => this.#records.pick(undefined),
      sheet: () => this.#printSheet(),
    };
    const act = commands[go!] ?? (() => void this.#pressInRecord(go as ExplainerCommand, id));
    act();
  }

  async #pressInRecord(command: ExplainerCommand, id: string | undefined): Promise<void> {
    const place = this.#screen?.press(command, id);
    await this.updateComplete;
    if (place) focusOn(this.renderRoot, place);
  }

  /** Goes to a section, and opens the folds around it. */
  #goTo(id: string | undefined): void {
    const place = `[data-at="${id}"], [data-section="${id}"] [tabindex]`;
    const fold = this.renderRoot.querySelector(place)?.closest('details');
    if (fold) fold.open = true;
    focusOn(this.renderRoot, place);
  }

  /** Prints only the handout with a person's marks. */
  #printSheet(): void {
    printElement(this, (isPrinting) => {
      this.#isSheet = isPrinting;
      super.printing(isPrinting);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trial-explainer': TrialExplainer;
  }
}
