import { aTimeout, fixture } from '@open-wc/testing';
import { explainTrial } from '../../../src/trial/explain-trial.js';
import '../../../src/trial-explainer.js';
import type { TrialExplainer } from '../../../src/explainer/trial-explainer.js';
import trials from '../../../src/generated/en.trials.json';
import guide from '../../../src/generated/secondary-liver-cancer.en.json';
import type { Statement } from '../../../src/guide/guide.js';
import { en } from '../../../src/i18n/en/interface.js';
import { en as recordWords } from '../../../src/i18n/en/trial.js';
import { PageObject } from '../support/page-object.js';
import { words } from '../support/text.js';

export {
  changed,
  manySites,
  observational,
  randomized,
  STUDIES,
  type Study,
  stopped,
} from '../../trial/fixtures/studies.js';
export * from '../support/text.js';
export { en, guide, recordWords, trials };

/** The date on which the made-up records are explained. */
export const TODAY = '2026-11-23';

/** What a visitor is told of a record that cannot be shown, by the code of what is wrong. */
export const calmly = (code: string): string =>
  (en.trial.errors as Readonly<Record<string, string>>)[code] ?? en.trial.ownUnreachable;

/** Ids of all sections of a record's page, in order. */
export const sectionsOf = (record: unknown): string[] => [
  ...explainTrial(record, { today: TODAY }).sections.map(({ id }) => id),
  'general',
];

/** Every statement of the part about trials in general. */
export const STATEMENTS: readonly Statement[] = [
  trials.phases.map(({ statements }) => statements),
  Object.values(trials),
]
  .flat(3)
  .filter((part): part is Statement => typeof part === 'object' && part !== null && 'facts' in part);

/** Page object of `<trial-explainer>`: a change of a template means a change here, and not in each test. */
export class Trial extends PageObject<TrialExplainer> {
  /** Waits until a record has arrived or has been refused. */
  async loaded(): Promise<this> {
    for (let turn = 0; turn < 500; turn += 1) {
      await this.settled();
      if (!this.waiting) return this;
      await aTimeout(10);
    }
    throw new Error('the record neither arrived nor was refused');
  }

  /** One section of the record; the part about trials in general has the id `general`. */
  section(id: string): HTMLElement {
    const found = this.parts('section').find(({ dataset }) => dataset.section === id);
    if (!found) throw new Error(`no section "${id}"`);
    return found;
  }

  /** Ids of the sections on the page. */
  get sections(): string[] {
    return this.parts('section').map(({ dataset }) => dataset.section ?? '');
  }

  /** The sentences about fields of the record whose path has this ending. */
  facts(ending: string, within: ParentNode = this.root): HTMLElement[] {
    return this.parts('fact', within).filter(({ dataset }) =>
      dataset.field?.split(' ').some((field) => field.endsWith(ending)),
    );
  }

  get notices(): HTMLElement[] {
    return this.parts('notice');
  }

  /** Whether a record is shown. */
  get hasRecord(): boolean {
    return this.sections.includes('title');
  }

  /** The text of the error; empty if there is none. */
  get error(): string {
    return words(this.parts('error')[0]?.textContent);
  }

  /** The text that is shown while a record loads. */
  get waiting(): string {
    return words(this.root.querySelector('.getting')?.textContent);
  }

  /** The phases, each a `details`. */
  get steps(): HTMLDetailsElement[] {
    return this.all<HTMLDetailsElement>('.steps details');
  }

  /** A `details` by the text of its summary; `null` if there is none. */
  fold(name: string | RegExp, within: ParentNode = this.root): HTMLDetailsElement | null {
    const named = [...within.querySelectorAll<HTMLDetailsElement>('details')].find(({ firstElementChild }) => {
      const own = words(firstElementChild?.textContent);
      return typeof name === 'string' ? own === name : name.test(own);
    });
    return named ?? null;
  }

  /** Opens everything that can be opened. Only one phase can be open at a time. */
  async openAll(): Promise<this> {
    for (const details of this.all<HTMLDetailsElement>('details')) details.open = true;
    return this.settled();
  }
}

/** A page with one explainer on it, rendered. */
export async function trial(attributes = '', inside = ''): Promise<Trial> {
  const el = await fixture<TrialExplainer>(
    `<trial-explainer today="${TODAY}" ${attributes}>${inside}</trial-explainer>`,
  );
  return new Trial(el).settled();
}

/** A page with one explainer that was given this record. */
export async function explained(record: unknown, attributes = '', inside = ''): Promise<Trial> {
  const page = await trial(attributes, inside);
  page.el.record = record;
  return page.settled();
}

/** The record as a child, as a CMS writes it into the page. */
export const inline = (record: unknown) =>
  `<script type="application/json">${(JSON.stringify(record) ?? '').replaceAll('<', '\\u003c')}</script>`;

/** Every event of these names that a listener outside the element receives. */
export function listen(target: EventTarget, ...names: string[]): CustomEvent[] {
  const heard: CustomEvent[] = [];
  for (const name of names) target.addEventListener(name, (event) => heard.push(event as CustomEvent));
  return heard;
}

/** Everything that is written to the console while an action runs. */
export async function said(action: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const kept = { ...console };
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'table', 'dir', 'trace'] as const)
    console[name] = (...args: unknown[]) => void lines.push(args.map(String).join(' '));
  try {
    await action();
  } finally {
    Object.assign(console, kept);
  }
  return lines;
}
