import { aTimeout } from '@open-wc/testing';
import type { PublicElement } from '../../../src/ui/base-element.js';
import { shown, words } from './text.js';

/** What tests of both elements ask of a page: a change of a template means a change here, and not in each test. */
export abstract class PageObject<Kind extends PublicElement> {
  readonly el: Kind;

  constructor(el: Kind) {
    this.el = el;
  }

  /** Ends the messages of errors: where the page is. */
  protected get where(): string {
    return '';
  }

  get root(): ShadowRoot {
    return this.el.shadowRoot!;
  }

  /** Waits until the element has rendered and focus has moved. */
  async settled(): Promise<this> {
    await this.el.updateComplete;
    await aTimeout(0);
    await this.el.updateComplete;
    return this;
  }

  all<E extends HTMLElement = HTMLElement>(selector: string): E[] {
    return [...this.root.querySelectorAll<E>(selector)];
  }

  parts(name: string, within: ParentNode = this.root): HTMLElement[] {
    return [...within.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
  }

  part(name: string): HTMLElement {
    const [first] = this.parts(name);
    if (!first) throw new Error(`no part "${name}"${this.where}`);
    return first;
  }

  /** All text of the tree, folded parts too. */
  get text(): string {
    return words(this.root.querySelector('.guide')?.textContent);
  }

  /** Only the visible text. */
  get seen(): string {
    return shown(this.root.querySelector<HTMLElement>('.guide'));
  }

  /** The first heading, which gets the focus. */
  get main(): HTMLElement {
    return this.root.querySelector<HTMLElement>('[data-main]')!;
  }

  get headings(): HTMLElement[] {
    return this.all('h1, h2, h3, h4, h5, h6');
  }

  /** Everything that can be pressed, by its accessible name, or by the part of it that shows. */
  buttons(name: string | RegExp, within: ParentNode = this.root): HTMLElement[] {
    const all = [...within.querySelectorAll<HTMLElement>('button, a[href], summary')];
    const nameOf = (element: Element) => element.getAttribute('aria-label') ?? words(element.textContent);
    if (typeof name !== 'string') return all.filter((element) => name.test(nameOf(element)));
    const exact = all.filter((element) => nameOf(element) === name);
    return exact.length ? exact : all.filter((element) => nameOf(element).startsWith(`${name}: `));
  }

  button(name: string | RegExp, within: ParentNode = this.root): HTMLElement {
    const [first] = this.buttons(name, within);
    if (!first) throw new Error(`nothing named "${name}" to press${this.where}`);
    return first;
  }

  async press(name: string | RegExp, within?: ParentNode): Promise<this> {
    this.button(name, within).click();
    return this.settled();
  }
}
