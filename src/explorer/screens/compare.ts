import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FactId, Statement, Treatment } from '../../guide/guide.js';
import { cardOf } from '../../i18n/card.js';
import { figuresOf } from '../../i18n/figures.js';
import { count, fill } from '../../i18n/format.js';
import { goLink, mainHeading, paragraphs, rowPicture, section, sources, statementList, tick } from '../../ui/blocks.js';
import { figure } from '../../ui/outcomes.js';
import { MOST_COMPARED } from '../choices.js';
import { standingOf, type Visit } from '../visit.js';
import { backLink } from './nav.js';
import { standingLabel } from './standing.js';
import { stepsOn } from './steps.js';

/** The rows of the table, in the order of a treatment's page. */
const ROWS = [
  ['what', ({ summary }) => [summary]],
  ['lasts', ({ lasts = [] }) => lasts],
  ['benefits', ({ benefits }) => benefits],
  ['harms', ({ harms }) => harms],
  ['like', ({ during, after, life }) => [during, after, life].flatMap((part) => part.slice(0, 1))],
  ['uncertain', ({ uncertain }) => uncertain],
] as const satisfies readonly (readonly [string, (treatment: Treatment) => readonly Statement[]])[];

/** Two to four treatments side by side, in the guide's order, each with the same rows. No total, no score, no winner. */
export function compareView(visit: Visit): TemplateResult {
  const { strings, level } = visit;
  const words = strings.compare;
  const chosen = compared(visit);
  return html`<div class="view">
    ${backLink(visit)}
    <div class="flow">${mainHeading(level, words.title)}<p class="lead">${isFull(visit) ? words.full : words.lead}</p></div>
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

/** Checkboxes for the treatments to compare, with a button that goes down to the table. */
function picker(visit: Visit): TemplateResult {
  const { guide, strings, choices } = visit;
  const words = strings.compare;
  const n = choices.compared.length;
  const full = isFull(visit);
  return html`<details class="flow noprint" open>
    <summary>${words.pick}</summary>
    <div class="opts many" role="group" aria-label=${words.pick}>
      ${guide.treatments.map(({ id, name }) => tick('compared', id, name, choices.compared, '', full && !choices.compared.includes(id)))}
    </div>
    ${n > 1 ? html`<p>${goLink('table', words.show, undefined, 'btn')}</p>` : nothing}
    <p role="status" class="muted">${full ? words.full : n ? count(guide.lang, words.chosen, n) : nothing}</p>
  </details>`;
}

/** The table. It repeats its own roles, because narrow screens draw it as blocks, and browsers then drop the roles of a table. */
function table(visit: Visit, chosen: readonly Treatment[]): TemplateResult {
  const { guide, strings, choices, answered, notOffered } = visit;
  const words = strings.compare;
  const row = (title: string, cell: (treatment: Treatment) => unknown) => html`<tr role="row">
    <th scope="row" role="rowheader">${title}</th>
    ${chosen.map((treatment) => html`<td role="cell"><p class="of">${treatment.name}</p>${cell(treatment)}</td>`)}
  </tr>`;
  return html`<div class="side ${chosen.length > 3 ? 'four' : ''}"><table class="compare" role="table" data-table tabindex="-1">
    <caption>${words.caption} <span class="muted">${words.note}</span></caption>
    <thead role="rowgroup">
      <tr role="row">
        <td role="cell"></td>
        ${chosen.map(({ id, name }) => html`<th scope="col" role="columnheader">${rowPicture(guide, id)} ${goLink('treatment', name, id)} ${notOffered.has(id) ? html`<p class="small">${strings.notOffered}</p>` : nothing}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${ROWS.map(([part, statements]) =>
        row(strings.treatment[part], (treatment) => {
          const said = statements(treatment);
          if (said.length < 2) return said.length ? paragraphs(said, visit) : html`<p>${words.unsaid}</p>`;
          return statementList(said, visit);
        }),
      )}
      ${
        answered
          ? row(words.standing, ({ id }) => {
              const look = standingOf(visit, id)!;
              const { why, depends, perhaps } = cardOf(visit, look);
              return html`${standingLabel(visit, look)} ${depends ? html`<p>${depends}</p>` : nothing}
                ${perhaps ? html`<p>${perhaps.text}</p>` : nothing} ${why.length ? statementList(why, visit) : nothing}`;
            })
          : nothing
      }
      ${row(words.talk, ({ id, name }) => tick('talk', id, words.talkThis, choices.talk, html`<span class="hidden">: ${name}</span>`))}
    </tbody>
  </table></div>`;
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
          html`<div class="quads">${chosen.map(({ name }, at) => {
            const outcome = found[at]?.find((each) => each.measure === measure);
            return section(level + 2, name, outcome ? figure(visit, outcome) : html`<p>${words.none}</p>`, 'h3');
          })}</div>`,
        ),
      )}
    </div>
  </details>`;
}

function factsOf(visit: Visit, chosen: readonly Treatment[]): FactId[] {
  return chosen.flatMap((treatment) =>
    [
      ...ROWS.flatMap(([, statements]) => statements(treatment)),
      ...(standingOf(visit, treatment.id)?.because ?? []),
    ].flatMap(({ facts }) => facts),
  );
}
