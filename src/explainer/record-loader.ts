import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TrialWords } from '../i18n/en/trial.js';
import { ofDocument } from '../own-document.js';
import { explainWith } from '../trial/explain.js';
import { formatOf } from '../trial/format.js';
import { TrialError } from '../trial/trial-error.js';
import type { TrialExplanation } from '../trial/types.js';
import { addressOn, LoadError, load, loadFrom } from '../ui/fetch-text.js';

export const REGISTRY = 'https://clinicaltrials.gov/api/v2';

/** What there is to show of a record. */
export type RecordState =
  /** `none`: the page gives no record. `offer`: a visitor may press the button that fetches it. */
  | { readonly kind: 'none' | 'waiting' | 'offer' }
  | { readonly kind: 'trial'; readonly trial: TrialExplanation }
  | { readonly kind: 'error'; readonly code: string; readonly ids: readonly string[] };

/** What the page says about the record, and what it takes to explain one. */
export interface RecordSource {
  readonly record: unknown;
  readonly recordSrc: string | undefined;
  readonly allowRemote: boolean;
  readonly nctId: string | undefined;
  readonly apiBase: string;
  /** Place or facility to list first. */
  readonly site: string | undefined;
  /** ISO date on which the page is read. */
  readonly today: string;
  /** Words of the language of the page; `undefined` while they are loading. */
  readonly trialWords: TrialWords | undefined;
}

/**
 * Finds the record that the page gives, and has it explained. A newer request wins; the one before is aborted, and so is the one that
 * runs when the element leaves the page. Nothing is asked of the registry but by `fetchFromRegistry`.
 */
export class RecordLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: () => RecordSource;
  #state: RecordState = { kind: 'none' };
  #request: AbortController | undefined;
  #isInterrupted = false;
  /** Text of the record that was fetched last. */
  #fetched: string | undefined;
  /** Text of the record inside the tag when it was last read. */
  #inside: string | undefined;
  #isAsked = false;

  /** @param source - Gives what the page says now. */
  constructor(host: ReactiveControllerHost & HTMLElement, source: () => RecordSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get state(): RecordState {
    return this.#state;
  }

  /** Whether a visitor's press asked for what is shown. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** The study's number, where the page gives one that is well-formed. */
  get id(): string | undefined {
    const id = this.#source().nctId?.trim().toUpperCase() ?? '';
    return /^NCT\d{8}$/.test(id) ? id : undefined;
  }

  /** Address of the record at the registry, where there is one. */
  get registryAddress(): URL | undefined {
    const base = `${(this.#source().apiBase || REGISTRY).replace(/\/$/, '')}/studies/${this.id}`;
    return this.id ? addressOn(ofDocument('baseURI'), base) : undefined;
  }

  hostConnected(): void {
    if (this.#isInterrupted) this.choose();
  }

  hostDisconnected(): void {
    this.#isInterrupted = this.#state.kind === 'waiting';
    if (this.#isInterrupted) this.#request?.abort();
  }

  /** Decides where the record comes from: a property, the hospital's file, the page itself, or a visitor's press. */
  choose(): void {
    const { record, recordSrc, allowRemote, nctId } = this.#source();
    this.#request?.abort();
    this.#fetched = undefined;
    this.#isAsked = this.#isInterrupted = false;
    this.#inside = this.#readInside();
    if (record == null && recordSrc) {
      void this.#fetch((signal) => load(recordSrc, { signal, allowRemote }));
    } else if (this.#given !== undefined) this.explain();
    else if (!nctId) this.#setState({ kind: 'none' });
    else if (!this.id) this.#fail('bad-id');
    else if (!this.registryAddress) this.#fail('unreachable');
    else this.#setState({ kind: 'offer' });
  }

  /** A script, or a page that arrives in pieces, may have put a record into the tag since. */
  readInsideAgain(): void {
    const { record, recordSrc } = this.#source();
    if (record == null && !recordSrc && this.#readInside() !== this.#inside) this.choose();
  }

  /** Asks the registry, as a visitor wished. */
  fetchFromRegistry(): void {
    const { registryAddress } = this;
    if (!registryAddress) return;
    this.#isAsked = true;
    void this.#fetch((signal) => loadFrom(registryAddress, { signal }));
  }

  /** Explains the record anew: language, place or date have changed. */
  explain(): void {
    const record = this.#given;
    const { trialWords, nctId, site, today } = this.#source();
    if (record === undefined || !trialWords) return;
    try {
      const trial = explainWith(trialWords, record, { nctId, site, today });
      if (trial.boxed)
        console.warn(
          '<trial-explainer>: every value of this record came as a list of one. Save it again as plain JSON.',
        );
      this.#setState({ kind: 'trial', trial });
    } catch (error) {
      this.#refuse(error);
    }
  }

  get #given(): unknown {
    return this.#source().record ?? this.#fetched ?? this.#inside;
  }

  /** The text of the record inside the tag. While the page loads, only a part of it may be there. */
  #readInside(): string | undefined {
    if (document.readyState === 'loading') return undefined;
    return this.#host.querySelector('script[type="application/json"]')?.textContent ?? undefined;
  }

  async #fetch(read: (signal: AbortSignal) => Promise<string>): Promise<void> {
    const request = new AbortController();
    this.#request?.abort();
    this.#request = request;
    this.#setState({ kind: 'waiting' });
    this.#warmUpDates();
    try {
      const text = await read(request.signal);
      if (request.signal.aborted) return;
      this.#fetched = text;
      this.explain();
    } catch (error) {
      if (!request.signal.aborted) this.#refuse(error);
    }
  }

  /** The first use of Intl takes a browser up to 30 ms, which is free while it waits for the record. */
  #warmUpDates(): void {
    const { trialWords, today } = this.#source();
    if (trialWords) setTimeout(() => formatOf(trialWords).date(today));
  }

  #refuse(error: unknown): void {
    if (error instanceof LoadError) {
      console.warn(`<trial-explainer>: ${error.message}`);
      this.#fail(error.code);
    } else if (error instanceof TrialError) {
      const { message, line, column, code, ids } = error;
      console.warn(`<trial-explainer>: ${message}${line ? ` Line ${line}, column ${column}.` : ''}`);
      this.#fail(code, ids);
    } else {
      console.error('<trial-explainer>', error);
      this.#fail('not-json');
    }
  }

  #fail(code: string, ids: readonly string[] = []): void {
    this.#setState({ kind: 'error', code, ids });
  }

  #setState(state: RecordState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
