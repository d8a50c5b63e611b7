import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fill, list } from '../i18n/format.js';
import type { Language } from '../i18n/language.js';
import { explainWith } from '../trial/explain.js';
import { formatOf } from '../trial/format.js';
import { studyLink } from '../trial/links.js';
import { TrialError } from '../trial/trial-error.js';
import type { TrialExplanation } from '../trial/types.js';
import { PublicElement, UNRECORDED } from '../ui/base-element.js';
import { heading, mainHeading } from '../ui/blocks.js';
import type { RenderContext } from '../ui/context.js';
import { isOwn, LoadError, load } from '../ui/fetch-text.js';
import { expiredNotice, footer, urgentLink } from '../ui/header-and-footer.js';
import { base } from '../ui/styles/base.js';
import { tokens } from '../ui/styles/tokens.js';
import { unfold } from '../ui/unfold.js';
import { trial as trialStyles } from './explainer.styles.js';
import { generalView } from './general.js';
import { recordView } from './record.js';

const REGISTRY = 'https://clinicaltrials.gov/api/v2';

/** What there is to show of a record. */
type State =
  | { readonly kind: 'none' | 'waiting' | 'offer' }
  | { readonly kind: 'trial'; readonly trial: TrialExplanation }
  | { readonly kind: 'error'; readonly code: string; readonly ids: readonly string[] };

/**
 * Explains what a clinical trial is and, given a ClinicalTrials.gov record, what this very trial is: in plain words, by fixed rules, with
 * the field behind each sentence. It never says whether a study fits a reader. No request is made unless the page gives an address or a
 * visitor presses the button that says where the request goes.
 *
 * @element trial-explainer
 * @attr {string} record-src - The hospital's file of the record: same origin, or any with `allow-remote`.
 * @attr {boolean} allow-remote - Lets `record-src` lie on another origin.
 * @attr {string} nct-id - Picks one study out of several; alone, offers a button that fetches it.
 * @attr {string} api-base - Where that button fetches from; default ClinicalTrials.gov's API.
 * @attr {string} site - Place or facility to list first.
 * @attr {string} today - ISO date; default the visitor's clock.
 * @attr {string} lang - Language; default the nearest `lang` above, else English.
 * @attr {number} heading-level - Level of its first heading, 2 (default) to 6.
 * @attr {string} contact-href - The care team's telephone or page.
 * @fires {CustomEvent<{ id: string | undefined }>} guide-ready - What is shown: the study's number, where there is one.
 * @fires {CustomEvent<{ view: string }>} guide-view - `general`, `record` or `error`.
 * @fires {CustomEvent<{ code: string }>} guide-error - The record could not be shown.
 * @slot - The hospital's fallback; a `<script type="application/json">` in it is the record.
 * @slot contact - The care team's telephone or page; stands in the urgent notice.
 * @slot interpreter - The hospital's line on language help.
 * @csspart section - A section, with `data-section`.
 * @csspart fact - A sentence of ours, with `data-field` and `data-state` (`known`, `absent`, `unrecognised`).
 * @csspart quote - The record's own words.
 * @csspart eligibility - The full list of conditions.
 * @csspart notice - Something to know first, with `data-notice`.
 * @csspart error - Why the record could not be shown.
 * @csspart urgent - The urgent notice.
 * @csspart disclaimer - What the page is not.
 * @csspart review-status - Who checked the content.
 */
export class TrialExplainer extends PublicElement {
  static override styles = [tokens, base, trialStyles];
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
    state: { state: true },
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
  declare private state: State;

  #request: AbortController | undefined;
  #fetched: string | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.apiBase = REGISTRY;
    this.allowRemote = false;
    this.state = { kind: 'none' };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.state.kind !== 'waiting') return;
    this.#request?.abort();
    this.#interrupted = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#interrupted) this.#choose();
  }

  protected override firstUpdated(): void {
    // A record inside the tag may come after the tag: a script adds it, or the page comes in pieces.
    const look = () => {
      if (this.record == null && !this.recordSrc && this.#inside() !== this.#read) this.#choose();
    };
    this.renderRoot.addEventListener('slotchange', look);
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look, { once: true });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.language) return;
    const first = changed.has('language') && !changed.get('language');
    const given = ['recordSrc', 'allowRemote', 'record', 'nctId', 'apiBase'].some((name) => changed.has(name));
    if (first || given) this.#choose();
    else if (['site', 'today', 'language'].some((name) => changed.has(name))) this.#explain(this.#given());
  }

  /** Decides where the record comes from: a property, the hospital's file, the page itself, or a visitor's press. */
  #choose(): void {
    this.#request?.abort();
    this.#fetched = undefined;
    this.#asked = this.#interrupted = false;
    this.#read = this.#inside();
    if (this.record == null && this.recordSrc) {
      if (this.allowRemote || isOwn(this.recordSrc)) void this.#fetch(this.recordSrc);
      else this.#fail('remote');
    } else if (this.#given() !== undefined) this.#explain(this.#given());
    else if (!this.nctId) this.state = { kind: 'none' };
    else if (!this.#id) this.#fail('bad-id');
    else if (!this.#registry) this.#fail('unreachable');
    else this.state = { kind: 'offer' };
  }

  #given(): unknown {
    return this.record ?? this.#fetched ?? this.#read;
  }

  /** The record inside the tag. While the page still comes it may be there in part. */
  #inside(): string | undefined {
    if (document.readyState === 'loading') return undefined;
    return this.querySelector('script[type="application/json"]')?.textContent ?? undefined;
  }

  /** The study's number, if it is one. */
  get #id(): string | undefined {
    const id = this.nctId?.trim().toUpperCase() ?? '';
    return /^NCT\d{8}$/.test(id) ? id : undefined;
  }

  /** Where the button fetches from, if it is an address. */
  get #registry(): URL | undefined {
    const base = `${(this.apiBase || REGISTRY).replace(/\/$/, '')}/studies/${this.#id}`;
    return URL.canParse(base, document.baseURI) ? new URL(base, document.baseURI) : undefined;
  }

  #explain(record: unknown): void {
    if (record === undefined) return;
    try {
      const trial = explainWith(this.language!.trialWords, record, {
        nctId: this.nctId,
        site: this.site,
        today: this.#day(),
      });
      if (trial.boxed)
        console.warn(
          '<trial-explainer>: every value of this record came as a list of one. Save it again as plain JSON.',
        );
      this.state = { kind: 'trial', trial };
    } catch (error) {
      if (!(error instanceof TrialError)) console.error('<trial-explainer>', error);
      else
        console.warn(
          `<trial-explainer>: ${error.message}${error.line ? ` Line ${error.line}, column ${error.column}.` : ''}`,
        );
      this.#fail(error instanceof TrialError ? error.code : 'not-json', error instanceof TrialError ? error.ids : []);
    }
  }

  async #fetch(address: string): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    this.state = { kind: 'waiting' };
    // The first date in words takes a browser up to 30 ms, which is free while the record is on its way.
    setTimeout(() => formatOf(this.language!.trialWords).date(this.#day()));
    try {
      this.#fetched = await load(address, request.signal, this.allowRemote);
      if (!request.signal.aborted) this.#explain(this.#fetched);
    } catch (error) {
      if (!request.signal.aborted) this.#fail(error instanceof LoadError ? error.code : 'unreachable');
    }
  }

  #fail(code: string, ids: readonly string[] = []): void {
    this.state = { kind: 'error', code, ids };
  }

  /** A record is long; that it is on its way must show at once. */
  protected override isLong(): boolean {
    return super.isLong() || this.state.kind === 'trial';
  }

  #day(): string {
    return this.today ?? new Date().toISOString().slice(0, 10);
  }

  override render(): TemplateResult {
    const { state, language } = this;
    if (!language) return this.fallback(false);
    const { guide, trials, strings } = language;
    const level = this.levelOf(this.headingLevel);
    const context: RenderContext = {
      guide,
      strings,
      level,
      contact: this.contactHref,
      today: this.#day(),
      printing: false,
    };
    const alone = state.kind !== 'trial';
    return html`<div class="guide ${UNRECORDED}" data-private data-openreplay-hidden data-matomo-mask data-heap-redact-text="true" data-clarity-mask="true" lang=${guide.lang} dir="auto" @click=${this.#click}>
        <div class="bar noprint">${urgentLink(context)}</div>
        ${expiredNotice(context)}
        ${state.kind === 'trial' ? recordView(context, state.trial, (text) => mainHeading(level, text)) : this.#message(language, state)}
        ${generalView(context, trials, alone ? level : level + 1, alone ? mainHeading(level, trials.title) : html`<div data-at="general" tabindex="-1">${heading(level + 1, trials.title, 'h1')}</div>`)}
        ${footer(context, trials.disclaimer, false)}
      </div>
      ${this.fallback(true)}`;
  }

  /** What stands above the general half while there is no record to show. */
  #message(language: Language, state: Exclude<State, { kind: 'trial' }>): TemplateResult | typeof nothing {
    const words = language.strings.trial;
    const id = this.#id;
    if (state.kind === 'waiting')
      return html`<p role="status" class="notice getting"><span>${words.getting}</span></p>`;
    if (state.kind === 'offer') {
      return html`<div class="offer flow">
        <p>${fill(words.askWhere, { host: this.#registry!.host, id: id! })}</p>
        <button type="button" class="btn" data-go="fetch">${words.ask}</button>
      </div>`;
    }
    if (state.kind !== 'error') return nothing;
    const own: Readonly<Record<string, string>> = {
      ...language.trialWords.errors,
      unreachable: words.unreachable,
      remote: words.remote,
    };
    return this.#error(language, own[state.code] ?? words.unreachable, id, state.ids);
  }

  #error({ lang, strings }: Language, text: string, id: string | undefined, ids: readonly string[]): TemplateResult {
    const words = strings.trial;
    return html`<div class="error flow" part="error" role="alert">
      <p><strong>${text}</strong></p>
      ${ids.length > 1 ? html`<p>${fill(words.studies, { list: list(lang, ids) })}</p>` : nothing}
      <p>${words.still}</p>
      ${id ? html`<p><a href=${studyLink(id)} rel="noopener noreferrer" target="_blank">${fill(words.live, { id })}</a></p>` : nothing}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const first = changed.has('language') && !changed.get('language');
    if (!this.language || !(first || changed.has('state'))) return;
    const { state } = this;
    if (state.kind === 'waiting') return;
    if (state.kind === 'error') this.tell('guide-error', { code: state.code });
    this.tell('guide-ready', { id: state.kind === 'trial' ? state.trial.id : undefined });
    this.tell('guide-view', { view: state.kind === 'trial' ? 'record' : state.kind === 'error' ? 'error' : 'general' });
    // Only what a visitor asked for moves the focus; a page that loads keeps it where it was.
    if ((changed.get('state') as State | undefined)?.kind === 'waiting' && this.#asked) this.focusOn('[data-main]');
  }

  #asked = false;
  #interrupted = false;
  #read: string | undefined;
  #refold: (() => void) | undefined;

  /** @internal Folds open what paper needs. */
  override printing(now: boolean): void {
    this.#refold?.();
    this.#refold = now ? unfold(this.renderRoot, '.noprint, .codes') : undefined;
  }

  #click(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('[data-go]');
    if (!button) return;
    const { go, id } = button.dataset;
    if (go === 'urgent') this.focusOn('[data-urgent]');
    else if (go === 'section') this.focusOn(`[data-at="${id}"], [data-section="${id}"] [tabindex]`);
    else if (go === 'fetch') {
      this.#asked = true;
      void this.#fetch(this.#registry!.href);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trial-explainer': TrialExplainer;
  }
}
