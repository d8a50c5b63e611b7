import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Strings } from '../i18n/en/interface.js';
import { mapWords } from '../i18n/map-words.js';

/** The words of the interface and the guide that are shown. */
interface Shown {
  readonly strings: Strings;
  readonly guide: { readonly lang: string };
}

const MARK = 'data-interface';

/** Every text of the interface as one expression; `{name}` stands for anything. */
function patternOf(strings: Strings): RegExp {
  const all: string[] = [];
  mapWords(strings, (_, text) => {
    all.push(text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+'));
    return text;
  });
  return new RegExp(`^(?:${all.join('|')})$`);
}

/**
 * Sets `lang` on the words of the interface if they are in another language than the guide around them, so that a screen
 * reader speaks them with the right voice. If both are in one language it does nothing.
 */
export class InterfaceLanguage implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode & Node };
  readonly #shown: () => Shown;
  #observer: MutationObserver | undefined;
  #pattern: readonly [strings: Strings, pattern: RegExp] | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode & Node }, shown: () => Shown) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  hostUpdated(): void {
    const { strings, guide } = this.#shown();
    if (!strings.lang || guide.lang.split('-')[0] === strings.lang) {
      this.hostDisconnected();
      return;
    }
    // Internal elements render at other times than the host.
    this.#observer ??= new MutationObserver(() => this.#mark());
    this.#observer.observe(this.#host.renderRoot, { childList: true, characterData: true, subtree: true });
    this.#mark();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #mark(): void {
    const { strings } = this.#shown();
    if (this.#pattern?.[0] !== strings) this.#pattern = [strings, patternOf(strings)];
    const [, pattern] = this.#pattern;
    const texts = document.createTreeWalker(this.#host.renderRoot, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.nodeValue?.trim();
      const parent = node.parentElement;
      if (!text || !parent) continue;
      if (pattern.test(text) && !parent.childElementCount) {
        parent.lang = strings.lang;
        parent.setAttribute(MARK, '');
      } else if (parent.hasAttribute(MARK)) {
        parent.removeAttribute('lang');
        parent.removeAttribute(MARK);
      }
    }
  }
}
