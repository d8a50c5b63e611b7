import { aTimeout, fixture } from '@open-wc/testing';
import '../../../src/treatment-explorer.js';
import type { TreatmentExplorer } from '../../../src/elements/treatment-explorer.js';
import content from '../../../src/generated/secondary-liver-cancer.en.js';
import type { Guide, Statement, Treatment } from '../../../src/model/guide.js';

export { en } from '../../../src/strings/en.js';

/** What the built-in guide says; tests compare the page with it. */
export const guide: Guide = content;

/** Every view that is there today. `treatment` and `questions` need something to be about. */
export const VIEWS = ['start', 'browse', 'treatment', 'questions', 'results', 'about'] as const;

/** A text as a reader sees it: white space is one space. */
export const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The text that shows. */
// biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is folded or hidden.
export const shown = (element: HTMLElement | null | undefined) => words(element?.innerText);

/** Those of the wanted texts that a text does not hold: empty when all is there. */
export const missing = (text: string, wanted: readonly string[]) =>
  wanted.filter((each) => !text.includes(words(each)));

/** The parts of a treatment that hold statements, in the order of its page. */
export const PARTS = [
  'what',
  'how',
  'when',
  'whenNot',
  'benefits',
  'harms',
  'before',
  'during',
  'after',
  'life',
  'uncertain',
  'change',
] as const;

/** Every statement of a treatment, with the part that it stands in. */
export function statementsOf(treatment: Treatment): [string, Statement][] {
  return [
    ['summary', treatment.summary],
    ...PARTS.flatMap((part) => treatment[part].map((statement): [string, Statement] => [part, statement])),
  ];
}

/** `<treatment-explorer>` as tests use it: what a template change touches, it touches here. */
export class Explorer {
  readonly el: TreatmentExplorer;

  constructor(el: TreatmentExplorer) {
    this.el = el;
  }

  get root(): ShadowRoot {
    return this.el.shadowRoot!;
  }

  /** Waits until the view is there and focus has moved. */
  async settled(): Promise<this> {
    await this.el.updateComplete;
    await aTimeout(0);
    await this.el.updateComplete;
    return this;
  }

  all<E extends HTMLElement = HTMLElement>(selector: string): E[] {
    return [...this.root.querySelectorAll<E>(selector)];
  }

  parts(name: string): HTMLElement[] {
    return this.all(`[part~="${name}"]`);
  }

  part(name: string): HTMLElement {
    const [first] = this.parts(name);
    if (!first) throw new Error(`no part "${name}" in view ${this.el.view}`);
    return first;
  }

  /** All text of the tree, folded parts too. */
  get text(): string {
    return words(this.root.querySelector('.guide')?.textContent);
  }

  /** Only what shows. */
  get seen(): string {
    return shown(this.root.querySelector<HTMLElement>('.guide'));
  }

  /** The heading of the view. */
  get main(): HTMLElement {
    return this.root.querySelector<HTMLElement>('[data-main]')!;
  }

  get headings(): HTMLElement[] {
    return this.all('h1, h2, h3, h4, h5, h6');
  }

  /** Everything that can be pressed, by its accessible name. */
  buttons(name: string | RegExp, within: ParentNode = this.root): HTMLElement[] {
    return [...within.querySelectorAll<HTMLElement>('button, a[href], summary')].filter((element) => {
      const own = element.getAttribute('aria-label') ?? words(element.textContent);
      return typeof name === 'string' ? own === name : name.test(own);
    });
  }

  button(name: string | RegExp, within: ParentNode = this.root): HTMLElement {
    const [first] = this.buttons(name, within);
    if (!first) throw new Error(`nothing named "${name}" to press in view ${this.el.view}`);
    return first;
  }

  async press(name: string | RegExp, within?: ParentNode): Promise<this> {
    this.button(name, within).click();
    return this.settled();
  }

  /** Moves as a host page does. */
  async go(view: string, treatment = 'liver-resection'): Promise<this> {
    if (view === 'treatment') this.el.treatment = treatment;
    else this.el.view = view as typeof this.el.view;
    return this.settled();
  }

  // Questions.

  get fieldset(): HTMLFieldSetElement {
    return this.part('question') as HTMLFieldSetElement;
  }

  /** Id of the question that shows. */
  get asked(): string {
    return this.fieldset.dataset.question!;
  }

  get radios(): HTMLInputElement[] {
    return [...this.fieldset.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  }

  /** The answer that shows as chosen. */
  get chosen(): string | undefined {
    return this.radios.find(({ checked }) => checked)?.value;
  }

  async choose(answer: string): Promise<this> {
    this.radios.find(({ value }) => value === answer)!.click();
    return this.settled();
  }

  async next(): Promise<this> {
    this.part('next').click();
    return this.settled();
  }

  /** Answers the questions one after the other as a visitor does, from the first, and goes on to the results. */
  async walk(answers: Readonly<Record<string, string>>): Promise<this> {
    await this.go('questions');
    while (this.el.view === 'questions') {
      const answer = answers[this.asked];
      if (answer) await this.choose(answer);
      await this.next();
    }
    return this;
  }

  // Treatments, in lists, results and on paper.

  get treatments(): HTMLElement[] {
    return this.parts('treatment');
  }

  card(treatment: string): HTMLElement {
    return this.treatments.find((card) => card.dataset.treatment === treatment)!;
  }

  /** Treatment to standing, as the hooks say. */
  get standings(): Record<string, string | undefined> {
    return Object.fromEntries(this.treatments.map(({ dataset }) => [dataset.treatment ?? '', dataset.standing]));
  }

  /** The words of a standing inside a card. */
  label(treatment: string): HTMLElement {
    return this.card(treatment).querySelector<HTMLElement>('.standing')!;
  }

  /** Opens a card in the results. */
  async open(treatment: string): Promise<HTMLElement> {
    this.card(treatment).querySelector<HTMLElement>('button[aria-expanded="false"]')?.click();
    await this.settled();
    return this.card(treatment);
  }

  /** Opens everything that can be opened in this view. */
  async openAll(): Promise<this> {
    for (const button of this.all('button[aria-expanded="false"]')) button.click();
    await this.settled();
    for (const details of this.all<HTMLDetailsElement>('details')) details.open = true;
    return this.settled();
  }

  // Search.

  get field(): HTMLInputElement {
    return this.root.querySelector<HTMLInputElement>('[role="search"] input')!;
  }

  /** What the search says, as a screen reader hears it. */
  get found(): string {
    return words(this.root.querySelector('tg-search [role="status"]')?.textContent);
  }

  get hits(): HTMLElement[] {
    return this.all('tg-search li');
  }

  async search(word: string): Promise<this> {
    this.field.value = word;
    this.field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    return this.settled();
  }
}

/** A page with one explorer on it, drawn. */
export async function explorer(attributes = '', inside = ''): Promise<Explorer> {
  const el = await fixture<TreatmentExplorer>(`<treatment-explorer ${attributes}>${inside}</treatment-explorer>`);
  return new Explorer(el).settled();
}

/** Every event of these names that the element, or whoever hears it from outside, gets to know. */
export function listen(target: EventTarget, ...names: string[]): Event[] {
  const heard: Event[] = [];
  for (const name of names) target.addEventListener(name, (event) => heard.push(event));
  return heard;
}
