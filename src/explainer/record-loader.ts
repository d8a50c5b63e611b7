import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TrialWords } from '../i18n/en/trial.js';
import { ofDocument } from '../own-document.js';
import { explaining, explainWith } from '../trial/explain.js';
import { formatOf } from '../trial/format.js';
import { listWith } from '../trial/list.js';
import { decodeFile } from '../trial/parse.js';
import { readStudies } from '../trial/shapes.js';
import { TrialError } from '../trial/trial-error.js';
import type { TrialExplanation, TrialList } from '../trial/types.js';
import { addressOn, LoadError, loadBytes, loadBytesFrom } from '../ui/fetch-text.js';

export const REGISTRY = 'https://clinicaltrials.gov/api/v2';

/** The state of the record. */
export type RecordState =
  /** `none`: the page gives no record. `offer`: a visitor may press the button that fetches it. */
  | { readonly kind: 'none' | 'waiting' | 'offer' }
  /** `hasList`: the study was chosen from a list. */
  | { readonly kind: 'trial'; readonly trial: TrialExplanation; readonly hasList: boolean }
  | { readonly kind: 'list'; readonly list: TrialList }
  /** `registry`: the name of another registry, if the file comes from one. `canRetry`: the network failed. */
  | {
      readonly kind: 'error';
      readonly code: string;
      readonly registry?: string | undefined;
      readonly canRetry?: boolean;
      /** Whether the file is the hospital's own. */
      readonly isOwnFile?: boolean;
    };

/** The settings of the page for the record: see the attributes of `<trial-explainer>`. */
interface RecordHost extends ReactiveControllerHost, HTMLElement {
  readonly record: unknown;
  readonly recordSrc: string | undefined;
  readonly allowRemote: boolean;
  readonly nctId: string | undefined;
  readonly apiBase: string;
  readonly site: string | undefined;
}

/** Milliseconds of explaining after which the page may answer. */
const SLICE = 8;

/** Settings for explaining a record. */
export interface Reading {
  /** Today's date (ISO). */
  readonly today: string;
  /** Words of the language of the page; `undefined` while they are loading. */
  readonly words: TrialWords | undefined;
}

/**
 * Finds the record that the page gives, and explains it. A newer request aborts the previous one, and so does removing the element from the
 * page. Only `fetchAsAsked` sends a request to the registry.
 */
export class RecordLoader implements ReactiveController {
  readonly #host: RecordHost;
  readonly #reading: () => Reading;
  #state: RecordState = { kind: 'none' };
  #request: AbortController | undefined;
  #isInterrupted = false;
  /** Text of the record that was fetched last. */
  #fetched: string | undefined;
  /** Text of the record inside the tag when it was last read. */
  #inside: string | undefined;
  #isAsked = false;
  /** Position in its file of the study that a visitor has chosen from a list. */
  #picked: number | undefined;

  /** @param reading - Gives the present date and words. */
  constructor(host: RecordHost, reading: () => Reading) {
    this.#host = host;
    this.#reading = reading;
    host.addController(this);
  }

  get state(): RecordState {
    return this.#state;
  }

  /** Whether a visitor has requested the shown record by a click. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** The study's number, if the page gives a valid one. */
  get id(): string | undefined {
    const id = this.#host.nctId?.trim().toUpperCase() ?? '';
    return /^NCT\d{8}$/.test(id) ? id : undefined;
  }

  /** Address of the record at the registry, if there is one. */
  get registryAddress(): URL | undefined {
    const base = `${(this.#host.apiBase || REGISTRY).replace(/\/$/, '')}/studies/${this.id}`;
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
    const { record, recordSrc, nctId } = this.#host;
    this.#request?.abort();
    this.#fetched = this.#picked = undefined;
    this.#isAsked = this.#isInterrupted = false;
    this.#inside = this.#readInside();
    if (record == null && recordSrc) {
      this.#fetchOwnFile(recordSrc);
    } else if (this.#given !== undefined) this.explain();
    else if (!nctId) this.#setState({ kind: 'none' });
    else if (!this.id) this.#fail('bad-id');
    else if (!this.registryAddress) this.#fail('unreachable');
    else this.#setState({ kind: 'offer' });
  }

  /** Reads the record inside the tag again: a script, or a page that loads slowly, may have added it after the first time. */
  readInsideAgain(): void {
    const { record, recordSrc } = this.#host;
    if (record == null && !recordSrc && this.#readInside() !== this.#inside) this.choose();
  }

  /** Sends the request of the button: for the registry's record, or again for the hospital's own file if that failed. */
  fetchAsAsked(): void {
    const { recordSrc } = this.#host;
    const { registryAddress } = this;
    if (!recordSrc && !registryAddress) return;
    this.#isAsked = true;
    if (recordSrc) this.#fetchOwnFile(recordSrc);
    else if (registryAddress) void this.#fetch(false, (signal) => loadBytesFrom(registryAddress, { signal }));
  }

  /** Shows one study of a list, or the list again. No request is made. */
  pick(at: number | undefined): void {
    this.#isAsked = true;
    this.#picked = at;
    this.explain();
  }

  /** Explains the record again after a change of language, place, date or choice. Several studies become a list to choose from. */
  explain(): void {
    const task = this.#task;
    if (!task) return;
    this.#request?.abort();
    try {
      this.#show(explainWith(...task));
    } catch (error) {
      this.#cannotExplain(error, task);
    }
  }

  /** Explains what has been fetched in tasks of a few milliseconds, so that the page answers meanwhile. */
  async #explainInTasks({ signal }: AbortController): Promise<void> {
    const task = this.#task;
    if (!task) return;
    try {
      const steps = explaining(...task);
      let step = steps.next();
      for (let until = 0; !step.done; step = steps.next()) {
        if (performance.now() < until) continue;
        await new Promise((resolve) => setTimeout(resolve));
        if (signal.aborted) return;
        until = performance.now() + SLICE;
      }
      this.#show(step.value);
    } catch (error) {
      this.#cannotExplain(error, task);
    }
  }

  /** What is to be explained; `undefined` while there is no record, or are no words for it. */
  get #task(): Parameters<typeof explainWith> | undefined {
    const given = this.#given;
    const { nctId, site } = this.#host;
    const { words, today } = this.#reading();
    if (given === undefined || !words) return undefined;
    return [words, this.#picked === undefined ? given : readStudies(given)[this.#picked], { nctId, site, today }];
  }

  #show(trial: TrialExplanation): void {
    if (trial.boxed)
      console.warn('<trial-explainer>: every value of this record came as a list of one. Save it again as plain JSON.');
    this.#setState({ kind: 'trial', trial, hasList: this.#picked !== undefined });
  }

  #cannotExplain(error: unknown, [words, record]: Parameters<typeof explainWith>): void {
    if (error instanceof TrialError && error.code === 'many-studies' && !this.#host.nctId) this.#list(record, words);
    else this.#refuse(error);
  }

  #list(record: unknown, words: TrialWords): void {
    const { site } = this.#host;
    const { today } = this.#reading();
    try {
      this.#setState({ kind: 'list', list: listWith(words, record, { site, today }) });
    } catch (error) {
      this.#refuse(error);
    }
  }

  get #given(): unknown {
    return this.#host.record ?? this.#fetched ?? this.#inside;
  }

  /** The text of the record inside the tag. While the page loads, only a part of it may be there. */
  #readInside(): string | undefined {
    if (document.readyState === 'loading') return undefined;
    return (
      this.#host.querySelector('script[type="application/json"]:not([data-guide-words])')?.textContent ?? undefined
    );
  }

  #fetchOwnFile(recordSrc: string): void {
    const { allowRemote } = this.#host;
    void this.#fetch(true, (signal) => loadBytes(recordSrc, { signal, allowRemote }));
  }

  async #fetch(isOwnFile: boolean, read: (signal: AbortSignal) => Promise<Uint8Array>): Promise<void> {
    const request = new AbortController();
    this.#request?.abort();
    this.#request = request;
    this.#setState({ kind: 'waiting' });
    this.#warmUpDates();
    try {
      const bytes = await read(request.signal);
      if (request.signal.aborted) return;
      this.#fetched = decodeFile(bytes);
      await this.#explainInTasks(request);
    } catch (error) {
      if (!request.signal.aborted) this.#refuse(error, isOwnFile);
    }
  }

  /** The first use of Intl takes a browser up to 30 ms. Waiting for the record is a good time for it. */
  #warmUpDates(): void {
    const { words, today } = this.#reading();
    if (!words) return;
    const { date, list, fill } = formatOf(words);
    for (const use of [() => date(today), () => fill('{n}', { n: 0 }), () => list(['', ''])]) setTimeout(use);
  }

  #refuse(error: unknown, isOwnFile = false): void {
    if (error instanceof LoadError) {
      console.warn(`<trial-explainer>: ${error.message}`);
      this.#setState({ kind: 'error', code: error.code, canRetry: error.code === 'unreachable', isOwnFile });
    } else if (error instanceof TrialError) {
      console.warn(`<trial-explainer>: ${error.message}`);
      this.#setState({ kind: 'error', code: error.code, registry: error.registry });
    } else {
      console.error('<trial-explainer>', error);
      this.#fail('not-json');
    }
  }

  #fail(code: string): void {
    this.#setState({ kind: 'error', code });
  }

  #setState(state: RecordState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
