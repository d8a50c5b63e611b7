import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import guide from '../../../src/generated/secondary-liver-cancer.en.json';
import { en } from '../../../src/i18n/en/interface.js';

export { en, guide };

/** A button by its name. */
const button = (root: Locator, name: string, exact = true) => root.getByRole('button', { name, exact }).first();

/** Opens a page of the guide by the menu, which is folded on a narrow screen. */
async function goTo(explorer: Locator, name: string): Promise<void> {
  const menu = button(explorer, en.menuNamed);
  if ((await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) !== 'true') await menu.click();
  await button(explorer, name).click();
}

/** Opens the page of a treatment from the list. */
export async function openTreatment(explorer: Locator, name = guide.treatments[8]!.name): Promise<void> {
  await button(explorer, en.start.read).or(button(explorer, en.nav.browse)).first().click();
  await button(explorer, name).click();
  await explorer.getByRole('heading', { name, exact: true }).waitFor();
  await explorer.getByRole('heading', { name: en.treatment.harms }).first().waitFor();
}

/** Chooses an answer to the shown question, by its id. */
export async function answer(explorer: Locator, question: string, id: string): Promise<void> {
  const field = explorer.locator(`[part="question"][data-question="${question}"]`);
  await field.locator(`label:has(input[value="${id}"])`).click();
  assert.ok(await field.locator(`input[value="${id}"]`).isChecked(), `${question}: ${id} can be chosen`);
}

/** Goes on: to the next question, or to the results. */
export async function next(explorer: Locator): Promise<void> {
  await explorer.locator('[part="next"]').click();
}

/**
 * A short visit: opens a treatment, answers the first question, and sees the results.
 *
 * @param explorer - The element, anywhere on the page.
 */
export async function visitExplorer(explorer: Locator): Promise<void> {
  await openTreatment(explorer);
  await goTo(explorer, en.nav.questions);
  await answer(explorer, 'primary', 'colorectal');
  await next(explorer);
  await explorer.locator('[data-question="amount"]').waitFor();
  await goTo(explorer, en.nav.results);
  await explorer.getByRole('heading', { name: en.results.title }).waitFor();
  const standings = await explorer
    .locator('[part="treatment"]')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.standing));
  assert.equal(standings.length, guide.treatments.length, 'every treatment is in the results');
  assert.ok(standings.every(Boolean), 'each treatment has a standing');
  assert.ok(await explorer.getByText(guide.disclaimer).first().isVisible());
}

/** Waits until a record is drawn, which happens in parts: the last is what any trial is, folded below it. */
export const recordDrawn = (explainer: Locator): Promise<void> => explainer.locator('details.general').waitFor();

/**
 * A short visit of the other element: reads what a phase is and, if there is a record, what it says.
 *
 * @param explainer - The element, anywhere on the page.
 * @param title - Title of the study that it shows; empty if it shows none.
 */
export async function visitTrial(explainer: Locator, title = ''): Promise<void> {
  // The part about trials in general is shown until the record arrives, and is then folded.
  if (title) await recordDrawn(explainer);
  if (title) assert.ok(await explainer.getByRole('heading', { name: title }).first().isVisible(), 'the study is shown');
  const phases = explainer.getByRole('heading', { name: en.trial.phases });
  const fold = explainer.locator('details.general > summary');
  await phases.or(fold).first().waitFor();
  if ((await fold.count()) && !(await phases.isVisible())) await fold.click();
  await phases.waitFor();
  const phase = explainer.locator('details.step').nth(1);
  await phase.locator('summary').click();
  assert.ok(await phase.locator('p').first().isVisible(), 'a phase can be opened');
}
