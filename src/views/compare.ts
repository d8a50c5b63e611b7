import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome, Statement, Treatment } from '../model/guide.js';
import { MOST_COMPARED } from '../state/notes.js';
import { standingOf, type Visit } from '../state/visit.js';
import { count } from '../strings/fill.js';
import {
  goLink,
  heading,
  mainHeading,
  rowPicture,
  section,
  sources,
  standingLabel,
  statementList,
  tick,
} from './blocks.js';
import { backLink } from './frame.js';
import { figure, figuresOf } from './outcomes.js';
import { stepsOn } from './steps.js';

/** The rows of the table, in the order of a treatment's page. */
const ROWS = [
  ['what', ({ what }) => what],
  ['lasts', ({ lasts = [] }) => lasts],
  ['benefits', ({ benefits }) => benefits],
  ['harms', ({ harms }) => harms],
  ['like', ({ during, life }) => [...during, ...life]],
  ['uncertain', ({ uncertain }) => uncertain],
] as const satisfies readonly (readonly [string, (treatment: Treatment) => readonly Statement[]])[];

/** Two to four treatments side by side, in the guide's order, each with the same rows. Nothing is weighed against anything. */
export function compareView(visit: Visit): TemplateResult {
  const { guide, strings, level, notes } = visit;
  const words = strings.compare;
  const chosen = guide.treatments.filter(({ id }) => notes.compared.includes(id));
  return html`<div class="view">
    ${backLink(visit)}
    <div class="flow">${mainHeading(level, words.title)}<p class="lead">${words.lead}</p></div>
    ${picker(visit)}
    ${
      chosen.length > 1
        ? html`${table(visit, chosen)} ${numbers(visit, chosen)} ${sources(visit, factsOf(chosen))}`
        : html`<p class="empty">${words.empty}</p>`
    }
    ${stepsOn(visit)}
  </div>`;
}

/** Which ones to compare, with a short way down to the table. */
function picker(visit: Visit): TemplateResult {
  const { guide, strings, notes } = visit;
  const words = strings.compare;
  const n = notes.compared.length;
  const full = n >= MOST_COMPARED;
  return html`<details class="noprint" open>
    <summary>${words.pick}</summary>
    <div class="opts many" role="group" aria-label=${words.pick}>
      ${guide.treatments.map(({ id, name }) => tick('compared', id, name, notes.compared, '', full && !notes.compared.includes(id)))}
    </div>
    ${n > 1 ? html`<p>${goLink('table', words.show, undefined, 'btn')}</p>` : nothing}
    <p role="status" class="muted">${full ? words.full : n ? count(guide.lang, words.chosen, n) : nothing}</p>
  </details>`;
}

/** A real table; its roles are said again, because a narrow screen shows it as blocks. */
function table(visit: Visit, chosen: readonly Treatment[]): TemplateResult {
  const { guide, strings, notes, answered } = visit;
  const words = strings.compare;
  const row = (title: string, cell: (treatment: Treatment) => unknown) => html`<tr role="row">
    <th scope="row" role="rowheader">${title}</th>
    ${chosen.map((treatment) => html`<td role="cell"><p class="of" aria-hidden="true">${treatment.name}</p>${cell(treatment)}</td>`)}
  </tr>`;
  return html`<table class="compare" role="table" data-table tabindex="-1">
    <caption>${words.note}</caption>
    <thead role="rowgroup">
      <tr role="row">
        <td role="cell"></td>
        ${chosen.map(({ id, name }) => html`<th scope="col" role="columnheader">${rowPicture(guide, id)} ${goLink('treatment', name, id)}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${ROWS.map(([part, statements]) =>
        row(strings.treatment[part], (treatment) => {
          const said = statements(treatment);
          return said.length ? statementList(said) : words.unsaid;
        }),
      )}
      ${
        answered
          ? row(words.standing, ({ id }) => {
              const said = standingOf(visit, id)!;
              return html`${standingLabel(visit, id, said.standing)}<p>${said.because.map(({ text }) => text).join(' ')}</p>`;
            })
          : nothing
      }
      ${row(words.talk, ({ id, name }) => tick('talk', id, words.talkThis, notes.talk, html`<span class="hidden">: ${name}</span>`))}
    </tbody>
  </table>`;
}

/** Figures of the same measure side by side; the schema has seen to it that they count alike. */
function numbers(visit: Visit, chosen: readonly Treatment[]): TemplateResult | typeof nothing {
  const { strings, level } = visit;
  const words = strings.outcomes;
  const measures = new Map<string, Outcome>();
  for (const treatment of chosen)
    for (const outcome of figuresOf(visit, treatment)) measures.set(outcome.measure, outcome);
  if (!measures.size) return nothing;
  const ofOne = (treatment: Treatment, measure: string) => {
    const found = figuresOf(visit, treatment).find((outcome) => outcome.measure === measure);
    return html`<div class="flow">${heading(level + 3, treatment.name, 'h3')} ${found ? figure(visit, found) : html`<p>${words.none}</p>`}</div>`;
  };
  return html`<details>
    <summary>${words.show}</summary>
    <p>${words.lead}</p>
    ${[...measures].map(([measure, { text, span }]) =>
      section(
        level + 2,
        `${text} ${span}`,
        html`<div class="quads">${chosen.map((treatment) => ofOne(treatment, measure))}</div>`,
      ),
    )}
  </details>`;
}

function factsOf(chosen: readonly Treatment[]): string[] {
  return chosen.flatMap((treatment) =>
    ROWS.flatMap(([, statements]) => statements(treatment).flatMap(({ facts }) => facts)),
  );
}
