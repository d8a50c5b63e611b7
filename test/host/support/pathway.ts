import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { fill } from '../../../src/i18n/format.js';
import { answer, en, guide, next, recordDrawn, visitTrial } from './visitor.js';

/** The answers of a visit that does not try all of them. Their words appear nowhere else. */
export const SAID: Readonly<Record<string, string>> = {
  primary: 'breast',
  amount: 'few',
  operable: 'if-smaller',
  spread: 'yes',
  health: 'limited',
  chemo: 'stable',
  hormone: 'yes',
  symptoms: 'no',
};
/** The word that the visitor searches for; then the note and the treatments that the visitor opens. */
export const LOOKED_FOR = 'camera';
const WRITTEN = 'zebrafish at teatime';
const OPENED = ['ablation', 'radioembolization'];
const named = (id: string) => guide.treatments.find((treatment) => treatment.id === id)!.name;
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Texts of answers that are too long to appear by chance. */
export const ANSWERS = guide.questions
  .flatMap(({ answers }) => answers.map(({ text }) => text))
  .filter((text) => text.length > 9);

/**
 * Patterns that must not match anything recorded: ids and texts of questions and answers, standings, the searched word, the note, and
 * the treatments. A short id such as "yes" counts only in quotes, as a value.
 */
function secrets(): readonly RegExp[] {
  const questions = guide.questions.map(({ text }) => text);
  const { standings: full, shortStandings: short } = guide;
  const standings = [...Object.values(full), ...Object.values(short ?? full), ...Object.keys(full)];
  const words = [...questions, ...ANSWERS, LOOKED_FOR, WRITTEN, ...OPENED, ...OPENED.map(named)];
  const ids = guide.questions.flatMap(({ id, answers }) => [id, ...answers.map((each) => each.id)]);
  return [
    ...[...words, ...standings].filter((word) => word.length > 6).map((word) => new RegExp(literal(word), 'i')),
    ...[...new Set([...ids, ...Object.keys(guide.standings)])].map((id) => new RegExp(`\\\\?["']${id}\\\\?["']`)),
  ];
}

/** A pattern for each value of a record that is too long to appear by chance. */
export function wordsOf(record: unknown): readonly RegExp[] {
  if (typeof record === 'string')
    return /^.{10,}$/s.test(record) && /[a-z]{4}/i.test(record) ? [new RegExp(literal(record.slice(0, 60)), 'i')] : [];
  return record && typeof record === 'object' ? Object.values(record).flatMap(wordsOf) : [];
}

/** A line with percent encoding removed, as in addresses. */
export const plain = (line: string) =>
  line.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString());

/** The secrets that are in the lines. */
export function told(lines: readonly string[], looked: readonly RegExp[] = secrets()): string[] {
  const all = lines.map(plain).join('\n');
  return looked.filter((secret) => secret.test(all)).map(String);
}

const pressed = (root: Locator, name: string) => root.getByRole('button', { name, exact: true }).first().click();

/** Goes through the questions again and again, until each answer of each question was chosen once. */
async function sayEverything(explorer: Locator): Promise<void> {
  const unsaid = new Map(guide.questions.map(({ id, answers }) => [id, answers.map((each) => each.id)]));
  const asked = explorer.locator('[part="question"]');
  for (let pass = 0; [...unsaid.values()].some((ids) => ids.length); pass += 1) {
    assert.ok(pass < 12, `every question comes up: ${JSON.stringify([...unsaid])}`);
    await pressed(explorer, en.nav.questions);
    while (await asked.isVisible()) {
      const id = (await asked.getAttribute('data-question'))!;
      await answer(explorer, id, unsaid.get(id)!.shift() ?? SAID[id]!);
      await next(explorer);
    }
    await explorer.getByRole('heading', { name: en.results.title }).waitFor();
  }
}

/** Types, ticks and chooses in every field of the open view. */
async function fillIn(explorer: Locator): Promise<void> {
  for (const folded of await explorer.locator('details:not([open]) > summary').all())
    if (await folded.isVisible()) await folded.click();
  for (const field of await explorer.locator('textarea:visible, input[type="text"]:visible').all())
    await field.fill(WRITTEN);
  const choices = explorer.locator('input[type="checkbox"]:visible, fieldset label:first-of-type input:visible');
  for (const choice of (await choices.all()).slice(0, 8)) if (await choice.isEnabled()) await choice.click();
}

/**
 * Makes a whole visit: every question, results, a card, a changed answer, the list, a treatment, a search, notes, printing,
 * going back, reset.
 *
 * @param everything - Whether every answer is chosen once, or one for each question.
 */
export async function walkExplorer(explorer: Locator, everything = false): Promise<void> {
  const press = (name: string) => pressed(explorer, name);
  await press(en.start.answer);
  if (everything) await sayEverything(explorer);
  else
    for (const { id } of guide.questions) {
      await answer(explorer, id, SAID[id]!);
      await next(explorer);
    }
  await explorer.getByRole('heading', { name: en.results.title }).waitFor();
  await explorer.locator(`[part~="row"][data-id="${OPENED[0]}"]`).click();
  await explorer.locator(`[data-treatment="${OPENED[0]}"] .src > summary`).click();
  await explorer.locator(`.chip[data-id="${guide.questions[0]!.id}"]`).click();
  await answer(explorer, 'primary', SAID.primary!);
  await press(en.nav.browse);
  const field = explorer.getByRole('textbox');
  await field.pressSequentially(LOOKED_FOR);
  await explorer.locator('mark').first().waitFor();
  await field.press('Enter');
  await press(named(OPENED[1]!));
  await press(fill(en.search.back, { word: LOOKED_FOR }));
  for (const view of [en.nav.compare, en.nav.values, en.nav.summary, en.nav.about]) {
    if (!(await explorer.getByRole('button', { name: view, exact: true }).first().isVisible())) continue;
    await press(view);
    await fillIn(explorer);
  }
  await press(en.nav.summary);
  await press(en.summary.print);
  await onPaper(explorer);
  await press(en.nav.results);
  await explorer.getByText(en.results.clear, { exact: true }).click();
  await press(en.clear.yes);
  await explorer.getByRole('button', { name: en.start.answer }).waitFor();
}

/** Fires the events that a browser fires when it prints. */
async function onPaper(element: Locator): Promise<void> {
  await element.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
  });
}

/** Goes through the whole record of a study: every section, every place, everything unfolded, printing. */
export async function walkTrial(explainer: Locator): Promise<void> {
  await recordDrawn(explainer);
  await visitTrial(explainer);
  const folded = explainer.locator('details:not([open]) > summary');
  for (const summary of await folded.all()) if (await summary.isVisible()) await summary.click();
  for (const section of await explainer.locator('[data-go="section"]').all()) await section.click();
  await explainer.getByRole('button', { name: en.ill }).click();
  await onPaper(explainer);
}
