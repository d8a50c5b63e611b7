import { fixtureSync } from '@open-wc/testing';
import '../../../src/treatment-explorer.js';
import type { TreatmentExplorer } from '../../../src/explorer/treatment-explorer.js';
import { PageObject } from './page-object.js';
import { words } from './text.js';

export { en } from '../../../src/i18n/en/interface.js';
export * from './guide.js';

/** Page object of `<treatment-explorer>`: a change of a template means a change here, and not in each test. */
export class Explorer extends PageObject<TreatmentExplorer> {
  protected override get where(): string {
    return ` in view ${this.el.view}`;
  }

  /** Opens a view as a host page does. */
  async go(view: string, treatment = 'liver-resection'): Promise<this> {
    if (view === 'treatment') this.el.treatment = treatment;
    else this.el.view = view as typeof this.el.view;
    return this.settled();
  }

  // Questions.

  get fieldset(): HTMLFieldSetElement {
    return this.part('question') as HTMLFieldSetElement;
  }

  /** Id of the question that is shown. */
  get asked(): string {
    return this.fieldset.dataset.question!;
  }

  get radios(): HTMLInputElement[] {
    return [...this.fieldset.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  }

  /** The answer that is shown as chosen. */
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

  /** Ticks, or unticks, a box. */
  tick(note: string, value: string): void {
    this.root.querySelector<HTMLElement>(`input[data-choice="${note}"][value="${CSS.escape(value)}"]`)!.click();
  }

  // Treatments: in lists, in results and in print.

  get treatments(): HTMLElement[] {
    return this.parts('treatment');
  }

  card(treatment: string): HTMLElement {
    return this.treatments.find((card) => card.dataset.treatment === treatment)!;
  }

  /** Treatment id to standing, from the data attributes. */
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
    return this.root.querySelector<HTMLInputElement>('tg-search input')!;
  }

  /** What the search says, as a screen reader hears it. */
  get found(): string {
    return words(this.root.querySelector('tg-search [role="status"]')?.textContent);
  }

  get hits(): HTMLElement[] {
    return this.parts('hit');
  }

  async search(word: string): Promise<this> {
    this.field.value = word;
    this.field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    // As Enter does: the number of hits is announced at once, without the usual delay.
    this.field.dispatchEvent(new Event('change', { bubbles: true }));
    return this.settled();
  }
}

/** A page with one explorer on it, rendered. */
export async function explorer(attributes = '', inside = ''): Promise<Explorer> {
  const el = fixtureSync<TreatmentExplorer>(`<treatment-explorer ${attributes}>${inside}</treatment-explorer>`);
  return new Explorer(el).settled();
}

/**
 * Mocha sends the compared values to the terminal as JSON. An element cannot be sent that way and would end the whole
 * run, so only the message of the error is kept.
 */
afterEach(function () {
  const error = (this.currentTest as { err?: { actual?: unknown; expected?: unknown } }).err;
  for (const side of ['actual', 'expected'] as const) {
    const held = [error?.[side]].flat();
    if (held.some((each) => each instanceof EventTarget || each instanceof Event)) delete error![side];
  }
});

/** What a listener can read of an event. */
export interface Heard {
  readonly type: string;
  readonly bubbles: boolean;
  readonly composed: boolean;
  /** `undefined` if the event has none. */
  readonly detail: unknown;
}

/** Every event of these names that reaches a target, as plain objects: a failed comparison of real events would print half the page. */
export function listen(target: EventTarget, ...names: string[]): Heard[] {
  const heard: Heard[] = [];
  for (const name of names) {
    target.addEventListener(name, (event) => {
      const { type, bubbles, composed } = event;
      heard.push({ type, bubbles, composed, detail: 'detail' in event ? event.detail : undefined });
    });
  }
  return heard;
}
