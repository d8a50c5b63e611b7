import type { Locator } from 'playwright-core';
import { answer, en, guide, next, visitTrial } from './visitor.js';

/** What the visitor of the privacy tests says: answers whose words stand for nothing else. */
export const SAID: Readonly<Record<string, string>> = {
  primary: 'breast',
  amount: 'few',
  operable: 'if-smaller',
  spread: 'yes',
  health: 'limited',
  chemo: 'not-shrunk',
  hormone: 'yes',
  symptoms: 'no',
};
/** The word that the visitor looks for, and the treatments that the visitor opens. */
export const LOOKED_FOR = 'keyhole';
const OPENED = ['ablation', 'radioembolization'];
const named = (id: string) => guide.treatments.find((treatment) => treatment.id === id)!.name;

/**
 * What must be in no record: ids and texts of the answers that were chosen, what they say about a treatment, the word, and the treatments.
 * An id like "yes" counts where it stands alone, as a value would.
 */
export function secrets(): readonly RegExp[] {
  const texts = guide.questions.flatMap(({ id, text, answers }) => [
    text,
    answers.find((each) => each.id === SAID[id])!.text,
  ]);
  const standings = Object.values(guide.standings);
  const words = [...texts, ...standings, LOOKED_FOR, ...OPENED, ...OPENED.map(named)].filter((word) => word.length > 3);
  const ids = Object.entries(SAID).flat();
  return [
    ...words.map((word) => new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i')),
    ...ids.map((id) => new RegExp(`\\\\?["']${id}\\\\?["']`)),
  ];
}

/** Goes the whole way through the guide: every question, results, a card, a change of mind, the list, a treatment, a search, reset. */
export async function walkExplorer(explorer: Locator): Promise<void> {
  const press = (name: string) => explorer.getByRole('button', { name, exact: true }).first().click();
  await press(en.start.answer);
  for (const { id } of guide.questions) {
    await answer(explorer, id, SAID[id]!);
    await next(explorer);
  }
  await explorer.getByRole('heading', { name: en.results.title }).waitFor();
  await press(named(OPENED[0]!));
  await explorer.getByText(en.results.full).first().click();
  await press(`${en.results.edit}: ${guide.questions[0]!.text}`);
  await answer(explorer, 'primary', SAID.primary!);
  await press(en.nav.browse);
  const field = explorer.getByRole('textbox');
  await field.pressSequentially(LOOKED_FOR);
  await explorer.locator('mark').first().waitFor();
  await field.press('Enter');
  await press(named(OPENED[1]!));
  await press(en.nav.about);
  await explorer.page().evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
  });
  await press(en.nav.results);
  await press(en.results.clear);
  await explorer.getByRole('button', { name: en.start.answer }).waitFor();
}

/** Goes through the whole record of a study, everything opened. */
export async function walkTrial(explainer: Locator, title: string): Promise<void> {
  await visitTrial(explainer, title);
  const folded = explainer.locator('details:not([open]) > summary');
  for (const summary of await folded.all()) if (await summary.isVisible()) await summary.click();
  await explainer.getByRole('button', { name: en.ill }).click();
}
