import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoadError } from '../ui/fetch-text.js';
import { addressOn, type FileRequest, send } from '../ui/request.js';
import type { Shown, Task } from './record/read.js';
import { loadRecordPart, type RecordPart } from './record-part.js';

export const REGISTRY = 'https://clinicaltrials.gov/api/v2';
/** Code of the error that what shows a record could not be loaded. */
const NO_READER = 'no-reader';

/** The state of the record. */
export type RecordState =
  /** `none`: the page gives no record. `offer`: a visitor may press the button that fetches it. */
  | { readonly kind: 'none' | 'waiting' | 'offer' }
  | Exclude<Shown, { kind: 'error' }>
  /** `canRetry`: the network failed. `isOwnFile`: the file is the hospital's own. */
  | (Extract<Shown, { kind: 'error' }> & { readonly canRetry?: boolean; readonly isOwnFile?: boolean });

/** The settings of the page for the record: see the attributes of `<trial-explainer>`. */
interface RecordHost extends ReactiveControllerHost, HTMLElement {
  readonly record: unknown;
  readonly recordSrc: string | undefined;
  readonly allowRemote: boolean;
  readonly nctId: string | undefined;
  readonly apiBase: string;
  readonly site: string | undefined;
}

/** Settings for explaining a record. */
export interface Reading {
  /** Today's date (ISO). */
  readonly today: string;
  /** Primary subtag of the language of the page; `undefined` while it is loading. */
  readonly lang: string | undefined;
}

/** What shows a record, by language, once it has loaded: for all elements of the page. */
const parts = new Map<string, RecordPart>();

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
  /** The file that was fetched last. */
  #fetched: Uint8Array | undefined;
  #part: RecordPart | undefined;
  /** Text of the record inside the tag when it was last read. */
  #inside: string | undefined;
  #isAsked = false;
  #opening: Promise<void> | undefined;
  /** Position in its file of the study that a visitor has chosen from a list. */
  #picked: number | undefined;

  /** @param reading - Gives the present date and language. */
  constructor(host: RecordHost, reading: () => Reading) {
    this.#host = host;
    this.#reading = reading;
    host.addController(this);
  }

  get state(): RecordState {
    return this.#state;
  }

  /** The screens of a record, if one has been shown. */
  get part(): RecordPart | undefined {
    return this.#part;
  }

  /** Settles when a record that the page contains is shown: the screens of a record may have to be loaded first. */
  get opening(): Promise<void> | undefined {
    return this.#opening;
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
    return this.id ? addressOn(base) : undefined;
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
    // Until the language has been loaded there are no words. The element decides again when it has.
    if (!this.#reading().lang) return;
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

  /** Sends the request of the button: for the registry's record, or again for what failed to load. */
  fetchAsAsked(): void {
    const { record, recordSrc } = this.#host;
    const { registryAddress } = this;
    this.#isAsked = true;
    if (record == null && recordSrc) this.#fetchOwnFile(recordSrc);
    else if (this.#given !== undefined) this.explain();
    else if (registryAddress)
      void this.#load(false, { address: registryAddress.href, mayBeRemote: true, followsRedirects: false });
  }

  /** Shows one study of a list, or the list again. No request is made. */
  pick(at: number | undefined): void {
    this.#isAsked = true;
    this.#picked = at;
    this.explain();
  }

  /** Explains the record again after a change of language, place, date or choice: at once, unless its screens are still to be loaded. */
  explain(): void {
    const given = this.#given;
    if (given === undefined) {
      // Without the screens in one language, there may be those of another.
      if (this.#state.kind === 'error' && this.#state.code === NO_READER) this.choose();
      return;
    }
    this.#request?.abort();
    const part = parts.get(this.#lang);
    if (part) this.#show(part, part.read(this.#taskOf(part, given)));
    else this.#opening = this.#load(true);
  }

  #taskOf({ words }: RecordPart, given: unknown): Task {
    const { nctId, site } = this.#host;
    return { words, given, picked: this.#picked, nctId, site, today: this.#reading().today };
  }

  #show(part: RecordPart, shown: Shown): void {
    this.#part = part;
    this.#setState(shown);
  }

  get #isShown(): boolean {
    return this.#state.kind === 'trial' || this.#state.kind === 'list';
  }

  get #lang(): string {
    return this.#reading().lang ?? '';
  }

  get #given(): unknown {
    const { record, recordSrc } = this.#host;
    return record ?? this.#fetched ?? (recordSrc ? undefined : this.#inside);
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
    void this.#load(true, { address: recordSrc, mayBeRemote: allowRemote, followsRedirects: allowRemote });
  }

  /** Loads the screens of a record and the record, both at the same time, and explains it in tasks of a few milliseconds. */
  async #load(isOwnFile: boolean, address?: Omit<FileRequest, 'signal'>): Promise<void> {
    const request = new AbortController();
    const { signal } = request;
    this.#request?.abort();
    this.#request = request;
    // A record that is shown stays until it can be shown in another language: its reader keeps their place.
    if (this.#given === undefined || !this.#isShown) this.#setState({ kind: 'waiting' });
    try {
      const file = address && { ...address, signal };
      const sent = file && send(file);
      const { loadBytes } = await this.#loadPart();
      const fetched = file && (await loadBytes(file, sent));
      if (signal.aborted) return;
      this.#fetched = fetched ?? this.#fetched;
      // The language may have changed meanwhile.
      const part = await this.#loadPart();
      if (signal.aborted) return;
      const shown = await part.readInTasks(this.#taskOf(part, this.#given), signal);
      if (shown) this.#show(part, shown);
    } catch (error) {
      if (!signal.aborted) this.#refuse(error, isOwnFile);
    }
  }

  async #loadPart(): Promise<RecordPart> {
    const lang = this.#lang;
    const part = parts.get(lang) ?? (await loadRecordPart(lang));
    parts.set(lang, part);
    part.warmUp(part.words, this.#reading().today);
    return part;
  }

  #refuse(error: unknown, isOwnFile: boolean): void {
    // An error of loading a file has a code.
    const { code = NO_READER, message } = error as Partial<LoadError>;
    const isFile = code !== NO_READER;
    if (isFile) console.warn(`<trial-explainer>: ${message}`);
    else
      console.error(
        '<trial-explainer>: trial-record.*.js could not be loaded. Keep it in the folder of the script.',
        error,
      );
    const canRetry = code === 'unreachable' || code === NO_READER;
    this.#setState({ kind: 'error', code, canRetry, isOwnFile });
  }

  #fail(code: string): void {
    this.#setState({ kind: 'error', code });
  }

  #setState(state: RecordState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
