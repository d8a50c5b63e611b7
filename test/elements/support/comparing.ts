import { type Explorer, en, explorer, guide, words } from './explorer.js';

export const ids = guide.treatments.map(({ id }) => id);
export const named = (id: string) => guide.treatments.find((treatment) => treatment.id === id)!;

/** A page on which these treatments are compared, ticked in this order. */
export async function comparing(...chosen: string[]): Promise<Explorer> {
  const page = await (await explorer()).go('compare');
  for (const id of chosen) page.tick('compared', id);
  return page.settled();
}
export const boxes = (page: Explorer) => page.all<HTMLInputElement>('[data-choice="compared"]');
/** Names of the treatments that stand side by side. */
export const columns = (page: Explorer) =>
  page.all('.compare [scope="col"]').map((head) => words(head.querySelector('button')!.textContent));
/** Names of the rows. */
export const titles = (page: Explorer) => page.all('.compare [scope="row"]').map((head) => words(head.textContent));
/** The cells of a row, treatment by treatment. */
export const cells = (page: Explorer, title: string) => [
  ...page.all('.compare tbody tr')[titles(page).indexOf(title)]!.querySelectorAll<HTMLElement>('td'),
];

/** The rows before anything is answered. */
export const ROWS = (['what', 'lasts', 'benefits', 'harms', 'like', 'uncertain'] as const).map(
  (part) => en.treatment[part],
);
