import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Strings } from '../i18n/en/interface.js';
import { mapWords } from '../i18n/map-words.js';

/** What is on the screen: words of the interface, around a guide. */
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
 * Gives the words of the interface a `lang` of their own where they are in another language than the guide around them, so that a screen
 * reader speaks them in the right voice. Where both are in one language it does nothing.
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
    // Internal elements draw by themselves.
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
