import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Guide } from '../guide/guide.js';
import { builtIn } from '../i18n/built-in.js';
import { languageHere } from '../i18n/choose.js';
import type { Language } from '../i18n/language.js';
import { load } from '../ui/fetch-text.js';
import { loadChecker } from './checker.js';

/** Which guide a host page wants: its own, as a value or an address, or neither for the built-in one. */
export interface GuideSource {
  readonly guide: unknown;
  readonly src: string | undefined;
  /** Whether `src` may lie on another origin. */
  readonly allowRemote: boolean;
}

/** Which guide there is to show. */
export type GuideState =
  | { readonly kind: 'built-in' | 'waiting' }
  | { readonly kind: 'own'; readonly guide: Guide }
  | GuideFailure;

/** Why there is none. */
export interface GuideFailure {
  readonly kind: 'error';
  /** `guide`: it could not be loaded or was refused. `render`: it could not be drawn. */
  readonly code: 'guide' | 'render';
  readonly error: unknown;
}

/** Whether there is a guide to show. */
export const isGuide = ({ kind }: GuideState): boolean => kind === 'built-in' || kind === 'own';

/** A guide, and the words of the interface around it. */
export type GuideContent = Pick<Language, 'guide' | 'strings'>;

/** What is drawn first. A file that holds no language has nothing until the language of the page has been fetched. */
export const FIRST_CONTENT: GuideContent =
  builtIn[0] ?? ({ guide: { questions: [], treatments: [], rules: [] }, strings: {} } as unknown as GuideContent);

/** What a state shows in a language. A hospital's own guide keeps its language, with words in it where this file holds them. */
export function contentOf(state: GuideState, language: Language): GuideContent {
  if (state.kind !== 'own') return language;
  return { guide: state.guide, strings: (languageHere(state.guide.lang) ?? language).strings };
}

/**
 * Loads and checks a hospital's own guide. A newer request wins; the one before is aborted, and so is the one that runs when the element
 * leaves the page, to be made again when it comes back.
 */
export class GuideLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #state: GuideState = { kind: 'built-in' };
  #source: GuideSource = { guide: undefined, src: undefined, allowRemote: false };
  #request: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): GuideState {
    return this.#state;
  }

  /** Whether this source was asked for last. */
  isFor({ guide, src, allowRemote }: GuideSource): boolean {
    const source = this.#source;
    return source.guide === guide && source.src === src && source.allowRemote === allowRemote;
  }

  hostConnected(): void {
    if (this.#state.kind === 'waiting' && this.#request?.signal.aborted) this.load(this.#source);
  }

  hostDisconnected(): void {
    this.#request?.abort();
  }

  /** Asks for a guide in place of the one that is shown. */
  load(source: GuideSource): void {
    this.#request?.abort();
    this.#source = source;
    if (source.guide == null && !source.src) this.#setState({ kind: 'built-in' });
    else void this.#fetch(source, new AbortController());
  }

  /** The guide turned out to be none that can be drawn. Called while drawing, so it asks for no update. */
  refuse(error: unknown): GuideFailure {
    const failure: GuideFailure = { kind: 'error', code: 'render', error };
    this.#state = failure;
    return failure;
  }

  async #fetch({ guide, src, allowRemote }: GuideSource, request: AbortController): Promise<void> {
    this.#request = request;
    this.#setState({ kind: 'waiting' });
    let state: GuideState;
    try {
      const value =
        guide ?? JSON.parse(await load(src ?? '', { signal: request.signal, allowRemote, mustBeJson: true }));
      const { parseGuide } = await loadChecker();
      state = { kind: 'own', guide: parseGuide(value) };
    } catch (error) {
      state = { kind: 'error', code: 'guide', error };
    }
    if (!request.signal.aborted) this.#setState(state);
  }

  #setState(state: GuideState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
