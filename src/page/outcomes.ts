import type { Outcome, Treatment } from '../guide/guide.js';
import { figuresOf, figureWords, peopleOf, type Signed } from '../i18n/figures.js';
import { origin, type Sheet } from './blocks.js';
import { type Html, html } from './html.js';

/** Figures of one treatment, folded: a reader has to ask for them. */
export function figures(sheet: Sheet, treatment: Treatment): Html | false {
  const shown = figuresOf(sheet.today, treatment);
  const words = sheet.strings.outcomes;
  return (
    shown.length > 0 &&
    html`<details class="guide-numbers"><summary>${words.show}</summary><p>${words.lead}</p>${shown.map((outcome) => figure(sheet, outcome))}</details>`
  );
}

function figure(sheet: Sheet, outcome: Signed<Outcome>): Html {
  const { short, words, picture, told, signed } = figureWords(sheet, outcome);
  return html`<p class="guide-lead"><strong>${short}</strong></p><p>${words}</p>${picture && people(outcome, picture)}${told.map(
    (text) => html`<p>${text}</p>`,
  )}<p class="guide-small">${signed}</p>${origin(sheet, outcome.facts)}`;
}

/** One shape for each person: filled squares are those who were counted, empty rings the others. */
function people({ of, count }: Outcome, words: string): Html {
  const { box, people } = peopleOf(of, count);
  const shapes = people.map(({ x, y, counted }) =>
    counted
      ? html`<rect x="${x + 1}" y="${y + 1}" width="8" height="8" fill="currentColor"/>`
      : html`<circle cx="${x + 5}" cy="${y + 5}" r="3" fill="none" stroke="currentColor"/>`,
  );
  return html`<svg role="img" aria-label="${words}" width="160" viewBox="${box}">${shapes}</svg><p class="guide-small">${words}</p>`;
}
