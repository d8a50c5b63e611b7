import { html, nothing, type TemplateResult } from 'lit';
import { InternalElement } from '../internal-element.js';
import type { Route } from '../visit.js';

/**
 * Reads the page aloud when asked, with a voice of the device: a remote voice would be sent the words. Without a local voice in the
 * language of the guide there is no button.
 *
 * @element tg-speak
 */
export class TgSpeak extends InternalElement {
  static override properties = { voice: { state: true }, isSpeaking: { state: true } };

  declare voice: SpeechSynthesisVoice | undefined;
  declare isSpeaking: boolean;
  #route: Route | undefined;
  /** Absent where the browser cannot speak, and in jsdom. */
  readonly #speech: SpeechSynthesis | undefined = globalThis.speechSynthesis;
  /** Called again when the browser has loaded its voices, which may be after the first drawing. */
  readonly #findVoice = () => {
    const { lang } = this.visit.guide;
    this.voice = this.#speech?.getVoices().find((voice) => voice.localService && voice.lang.slice(0, 2) === lang);
  };
  readonly #stop = () => this.forget();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#speech?.addEventListener?.('voiceschanged', this.#findVoice);
  }

  override disconnectedCallback(): void {
    this.#speech?.removeEventListener?.('voiceschanged', this.#findVoice);
    this.forget();
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    this.#findVoice();
    const { route } = this.visit;
    if (route !== this.#route) this.forget();
    this.#route = route;
  }

  override render(): TemplateResult | typeof nothing {
    const words = this.visit.strings.speech;
    return this.voice
      ? html`<button type="button" class="link" @click=${this.isSpeaking ? this.#stop : this.#read}>${this.isSpeaking ? words.stop : words.read}</button>`
      : nothing;
  }

  /** Stops what this element reads. What other parts of the page say goes on. */
  override forget(): void {
    removeEventListener('pagehide', this.#stop);
    if (this.isSpeaking) this.#speech?.cancel();
    this.isSpeaking = false;
  }

  /** One utterance a paragraph: some browsers stop in the middle of a long text. What is folded is left out. */
  #read(): void {
    const { voice } = this;
    if (!voice) return;
    this.isSpeaking = true;
    addEventListener('pagehide', this.#stop);
    const utterances = this.#visibleTexts().map((text) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      return utterance;
    });
    for (const utterance of utterances) this.#speech?.speak(utterance);
    const last = utterances.at(-1);
    last?.addEventListener('end', this.#stop);
    last?.addEventListener('error', this.#stop);
  }

  #visibleTexts(): string[] {
    const parts = this.closest('.view')?.querySelectorAll<HTMLElement>('h2, h3, h4, h5, h6, p, li') ?? [];
    return [...parts]
      .filter((part) => !part.querySelector('p, li') && !part.closest('.noprint, details:not(.more[open])'))
      .map(({ textContent }) => textContent ?? '');
  }
}
