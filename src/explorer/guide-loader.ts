import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Guide } from '../guide/guide.js';
import type { GuideError } from '../guide/parse-guide.js';
import { builtIn } from '../i18n/built-in.js';
import { stringsOf } from '../i18n/choose.js';
import type { Strings } from '../i18n/en/interface.js';
import type { Language } from '../i18n/language.js';
import type { GuideSource } from './own-guide.js';
import { loadOwnGuidePart, type OwnGuidePart } from './own-guide-part.js';

/** Which guide there is to show. */
export type GuideState =
  | { readonly kind: 'built-in' | 'waiting' }
  | { readonly kind: 'own'; readonly guide: Guide; readonly strings: Strings | undefined; readonly part: OwnGuidePart }
  | GuideFailure;

/** Why there is no guide to show. */
export interface GuideFailure {
  readonly kind: 'error';
  /** `guide`: it could not be loaded or was refused. `render`: it could not be drawn. */
  readonly code: 'guide' | 'render';
  readonly error: unknown;
}

/** What is wrong with a guide or an answer, for the event `guide-error`. */
export function issuesOf(error: unknown): GuideError['issues'] {
  return (error as Partial<GuideError>).issues ?? [{ path: [], message: String(error) }];
}

/** Whether there is a guide to show. */
export const isGuide = ({ kind }: GuideState): boolean => kind === 'built-in' || kind === 'own';

/** A guide, and the words of the interface around it. */
export type GuideContent = Pick<Language, 'guide' | 'strings'>;

/** What is drawn first. Empty in a script without a language of its own, until the language of the page has been fetched. */
export const FIRST_CONTENT: GuideContent =
  builtIn[0] ?? ({ guide: { questions: [], treatments: [], rules: [] }, strings: {} } as unknown as GuideContent);

/** The content of a state in a language. A hospital's own guide stays in its language, and so does the interface where that is built in. */
export function contentOf(state: GuideState, language: Language): GuideContent {
  if (state.kind !== 'own') return language;
  const { guide, strings = language.strings, part } = state;
  return { guide, strings: part.withGuideWords(strings, guide) };
}

/**
 * Loads and checks a hospital's own guide. A newer request aborts the one before. When the element leaves the page the request is aborted,
 * and it is made again when the element comes back.
 */
export class GuideLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => GuideSource;
  #state: GuideState = { kind: 'built-in' };
  /** The source that was asked for last. */
  #asked: GuideSource = { guide: undefined, src: undefined, allowRemote: false };
  #request: AbortController | undefined;

  /** @param source - Gives what the page wants now. */
  constructor(host: ReactiveControllerHost, source: () => GuideSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get state(): GuideState {
    return this.#state;
  }

  /** Whether the guide that the page wants now is the one that was asked for last. */
  get isCurrent(): boolean {
    const { guide, src, allowRemote } = this.#source();
    return guide === this.#asked.guide && src === this.#asked.src && allowRemote === this.#asked.allowRemote;
  }

  hostConnected(): void {
    if (this.#state.kind === 'waiting' && this.#request?.signal.aborted) void this.load();
  }

  hostDisconnected(): void {
    this.#request?.abort();
  }

  /** Asks for the guide that the page wants now, in place of the one that is shown. Never rejects. */
  async load(): Promise<void> {
    this.#request?.abort();
    this.#asked = this.#source();
    if (this.#asked.guide == null && !this.#asked.src) this.#setState({ kind: 'built-in' });
    else await this.#fetch(this.#asked, new AbortController());
  }

  /** Records that the guide could not be drawn. Called while drawing, so it requests no update. */
  refuse(error: unknown): GuideFailure {
    const failed = failure('render', error);
    this.#state = failed;
    return failed;
  }

  async #fetch(source: GuideSource, request: AbortController): Promise<void> {
    this.#request = request;
    this.#setState({ kind: 'waiting' });
    let state: GuideState;
    try {
      const part = await loadOwnGuidePart();
      const guide = await part.loadGuide(source, request.signal);
      state = { kind: 'own', guide, strings: await stringsOf(guide.lang), part };
    } catch (error) {
      if (request.signal.aborted) return;
      state = failure('guide', error);
    }
    if (!request.signal.aborted) this.#setState(state);
  }

  #setState(state: GuideState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function failure(code: GuideFailure['code'], error: unknown): GuideFailure {
  console.error('<treatment-explorer>', error);
  return { kind: 'error', code, error };
}
