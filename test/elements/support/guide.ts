import content from '../../../src/generated/secondary-liver-cancer.en.json';
import type { Guide, Statement, Treatment } from '../../../src/guide/guide.js';

/** What the built-in guide says; tests compare the page with it. */
export const guide: Guide = content;

/** Every view that there is. `treatment` and `questions` need something to be about. */
export { VIEWS } from '../../../src/explorer/visit.js';

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
  'lasts',
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
    ...PARTS.flatMap((part) => (treatment[part] ?? []).map((statement): [string, Statement] => [part, statement])),
  ];
}
