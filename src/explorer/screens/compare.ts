import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Treatment } from '../../guide/guide.js';
import { figuresOf } from '../../i18n/figures.js';
import { count, fill } from '../../i18n/format.js';
import { goLink, mainHeading, rowPicture, section, sources } from '../../ui/blocks.js';
import { option } from '../../ui/choice.js';
import type { Command } from '../../ui/commands.js';
import { figure } from '../../ui/outcomes.js';
import { type Choices, MOST_COMPARED } from '../choices.js';
import type { Visit } from '../visit.js';
import { factsOf, type Row, rowsOf } from './compare-rows.js';
import { backLink } from './nav.js';
import { stepsOn } from './steps.js';
import { talkButton } from './talk-button.js';
import { carerNote } from './treatment.js';

/** Two to four treatments side by side, in the guide's order, each with the same rows. No total, no score, no winner. */
export function compareView(visit: Visit): TemplateResult {
  const { strings, level } = visit;
  const words = strings.compare;
  const chosen = compared(visit);
  return html`<div class="view">
    ${backLink(visit)}
    <div class="flow">${mainHeading(level, words.title)}${isFull(visit) || chosen.length < 2 ? html`<p class="small muted">${isFull(visit) ? words.full : words.lead}</p>` : nothing}</div>
    ${picker(visit)}
    ${
      chosen.length > 1
        ? keyed(
            chosen.map(({ id }) => id).join(),
            html`${table(visit, chosen)} ${numbers(visit, chosen)} ${sources(visit, factsOf(visit, chosen))}`,
          )
        : html`<p class="empty">${words.empty}</p>`
    }
    ${stepsOn(visit)}
  </div>`;
}

/** The comparison on paper; nothing where fewer than two treatments were chosen. */
export function comparison(visit: Visit): TemplateResult | typeof nothing {
  const chosen = compared(visit);
  return chosen.length > 1
    ? html`<div class="page">${section(visit.level + 1, visit.strings.compare.title, table(visit, chosen))}</div>`
    : nothing;
}

function compared({ guide, choices }: Visit): readonly Treatment[] {
  return guide.treatments.filter(({ id }) => choices.compared.includes(id));
}

/** Whether no further treatment fits side by side. */
const isFull = ({ choices }: Visit) => choices.compared.length >= MOST_COMPARED;

/**
 * Checkboxes for the treatments to compare, with a button that goes down to the table. Open where nothing is compared yet; it folds when
 * that button is pressed, and not by itself under the finger of somebody who still chooses.
 */
function picker(visit: Visit): TemplateResult {
  const { guide, strings, choices } = visit;
  const words = strings.compare;
  const n = choices.compared.length;
  const full = isFull(visit);
  return html`<details class="noprint" ?open=${guard([], () => n < 2)}>
    <summary>${words.pick}</summary>
    <div class="opts many" role="group" aria-label=${words.pick}>
      ${guide.treatments.map(({ id, name }) => {
        const isChosen = choices.compared.includes(id);
        return option({ choice: 'compared', value: id, text: name, isChosen, isDisabled: full && !isChosen });
      })}
    </div>
    ${n > 1 ? html`<p><button type="button" class="btn" data-go=${'table' satisfies Command} @click=${fold}>${words.show}</button></p>` : nothing}
    <p role="status" class="muted">${full ? words.full : n ? count(guide.lang, words.chosen, n) : nothing}</p>
  </details>`;
}

function fold({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).closest('details')?.removeAttribute('open');
}

/**
 * The table. A narrow screen shows one row of it at a time, drawn as blocks, with the name of its treatment on each cell. It repeats its
 * own roles, because browsers drop the roles of a table that is drawn as blocks.
 */
function table(visit: Visit, chosen: readonly Treatment[]): TemplateResult {
  const { strings, choices } = visit;
  const rows = rowsOf(visit);
  const now = rows.find(({ id }) => id === choices.aspect) ?? rows[0]!;
  return html`${carerNote(visit)}<div class="side ${chosen.length > 3 ? 'four' : ''}">
    ${chooseRow(visit, rows, now)}
    <table class="compare" role="table" data-table tabindex="-1">
      <caption>${strings.compare.caption} <span class="muted">${strings.compare.note}</span></caption>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell"></td>
          ${chosen.map((treatment) => columnHead(visit, treatment))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => bodyRow(visit, row, chosen, row === now))}
      </tbody>
      <tfoot role="rowgroup" class="noprint">
        <tr role="row">
          <td role="cell"></td>
          ${chosen.map((treatment) => html`<td role="cell">${talkOf(visit, treatment)}</td>`)}
        </tr>
      </tfoot>
    </table>
    ${nextRow(visit, rows, now)}
  </div>`;
}

/** @param isNow - Whether a narrow screen shows it. */
function bodyRow(visit: Visit, { title, cell }: Row, chosen: readonly Treatment[], isNow: boolean): TemplateResult {
  return html`<tr role="row" class=${isNow ? 'now' : ''}>
    <th scope="row" role="rowheader">${title}</th>
    ${chosen.map((treatment) => html`<td role="cell"><div class="of">${nameOf(visit, treatment)} ${talkOf(visit, treatment)}</div>${cell(treatment)}</td>`)}
  </tr>`;
}

const talkOf = (visit: Visit, { id, name }: Treatment) => talkButton(visit, 'talk', id, name);

/** The name of a treatment as a link to its page, and whether this hospital offers it. */
const nameOf = ({ strings, notOffered }: Visit, { id, name }: Treatment) =>
  html`${goLink('treatment', name, id)} ${notOffered.has(id) ? html`<p class="small">${strings.notOffered}</p>` : nothing}`;

const columnHead = (visit: Visit, treatment: Treatment) =>
  html`<th scope="col" role="columnheader">${rowPicture(visit.guide, treatment.id)} ${nameOf(visit, treatment)}</th>`;

/** On a narrow screen: which row is shown. */
function chooseRow({ strings }: Visit, rows: readonly Row[], now: Row): TemplateResult {
  return html`<label class="aspect noprint">${strings.compare.question}
    <select data-choice=${'aspect' satisfies keyof Choices} autocomplete="off">
      ${rows.map((row) => html`<option value=${row.id} .selected=${row === now}>${row.title}</option>`)}
    </select>
  </label>`;
}

/** On a narrow screen: goes on to the row after the one that is shown, and from the last to the first. */
function nextRow({ strings }: Visit, rows: readonly Row[], now: Row): TemplateResult {
  const { id, title } = rows[(rows.indexOf(now) + 1) % rows.length]!;
  return html`<p class="aspect noprint"><button type="button" class="link" data-choice=${'aspect' satisfies keyof Choices} value=${id}>${fill(strings.compare.next, { question: title })}</button></p>`;
}

/** Figures of the same measure side by side. The check of the guide makes sure that they count in the same way. */
function numbers(visit: Visit, chosen: readonly Treatment[]): TemplateResult | typeof nothing {
  const { strings, level } = visit;
  const words = strings.outcomes;
  const found = chosen.map((treatment) => figuresOf(visit.today, treatment));
  const measures = new Map(found.flat().map((outcome) => [outcome.measure, outcome]));
  if (!measures.size) return nothing;
  return html`<details class="noprint">
    <summary>${words.show}</summary>
    <div class="numbers">
      <p>${words.lead} ${words.differ}</p>
      ${[...measures].map(([measure, { of, text, span }]) =>
        section(
          level + 1,
          fill(words.measure, { of, text, span }),
          html`<div class="quads">${chosen.map((treatment, at) => {
            const outcome = found[at]?.find((each) => each.measure === measure);
            return section(
              level + 2,
              treatment.name,
              outcome ? figure(visit, treatment, outcome) : html`<p>${words.none}</p>`,
              'h3',
            );
          })}</div>`,
        ),
      )}
    </div>
  </details>`;
}
