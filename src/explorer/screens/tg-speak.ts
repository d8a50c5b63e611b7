import { html, nothing, type TemplateResult } from 'lit';
import { InternalElement } from '../internal-element.js';
import type { Route } from '../visit.js';

/**
 * Reads the page aloud when asked, with a voice of the device: a voice from elsewhere would be sent the words. There is no button where
 * the device has no voice in the language of the guide.
 *
 * @element tg-speak
 */
export class TgSpeak extends InternalElement {
  static override properties = { voice: { state: true }, speaks: { state: true } };

  declare voice: SpeechSynthesisVoice | undefined;
  declare speaks: boolean;
  #route: Route | undefined;
  readonly #speech: SpeechSynthesis | undefined = globalThis.speechSynthesis;
  /** Voices come late in some browsers. */
  readonly #look = () => {
    const lang = this.visit?.guide.lang;
    this.voice = this.#speech?.getVoices().find((voice) => voice.localService && voice.lang.slice(0, 2) === lang);
  };
  readonly #stop = () => this.forget();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#speech?.addEventListener?.('voiceschanged', this.#look);
  }

  override disconnectedCallback(): void {
    this.#speech?.removeEventListener?.('voiceschanged', this.#look);
    this.forget();
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    this.#look();
    const route = this.visit?.route;
    if (route !== this.#route) this.forget();
    this.#route = route;
  }

  override render(): TemplateResult | typeof nothing {
    const words = this.visit?.strings.speech;
    return this.voice && words
      ? html`<button type="button" class="link" @click=${this.speaks ? this.#stop : this.#read}>${this.speaks ? words.stop : words.read}</button>`
      : nothing;
  }

  /** Stops. What other parts of the page say goes on. */
  override forget(): void {
    removeEventListener('pagehide', this.#stop);
    if (this.speaks) this.#speech!.cancel();
    this.speaks = false;
  }

  /** A sentence at a time: some browsers stop in the middle of a long text. What is folded stays unread. */
  #read(): void {
    this.speaks = true;
    addEventListener('pagehide', this.#stop);
    const parts = this.closest('.view')!.querySelectorAll<HTMLElement>('h2, h3, h4, h5, h6, p, li');
    const seen = [...parts].filter(
      (part) => !part.querySelector('p, li') && !part.closest('.noprint, details:not(.more[open])'),
    );
    const sentences = seen.map((part) => {
      const sentence = new SpeechSynthesisUtterance(part.textContent!);
      sentence.voice = this.voice!;
      sentence.lang = this.voice!.lang;
      return sentence;
    });
    for (const sentence of sentences) this.#speech!.speak(sentence);
    const last = sentences.at(-1);
    last?.addEventListener('end', this.#stop);
    last?.addEventListener('error', this.#stop);
  }
}
