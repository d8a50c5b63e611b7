import { html, nothing, type TemplateResult } from 'lit';
import type { FactId, Statement, Treatment } from '../../guide/guide.js';
import { cardOf } from '../../i18n/card.js';
import type { Strings } from '../../i18n/en/interface.js';
import { count } from '../../i18n/format.js';
import { bullets, named } from '../../ui/blocks.js';
import { standingOf, type Visit } from '../visit.js';
import { standingLabel } from './standing.js';

/** Facts at a glance that tell times. The first needs no name: it has that of its row. */
const times = ({ glance = {} }: Treatment, words: Strings['glance']): Statement[] =>
  (['time', 'stay', 'recovery'] as const).flatMap((name) => {
    const fact = glance[name];
    return fact ? [name === 'time' ? fact : { ...fact, text: `${words[name]}: ${fact.text}` }] : [];
  });

/** The rows of the table, in the order of a treatment's page. */
const ROWS = [
  ['what', ({ summary }) => [summary]],
  ['lasts', (treatment, words) => [...times(treatment, words), ...(treatment.lasts ?? [])]],
  ['benefits', ({ benefits }) => benefits],
  ['harms', ({ harms }) => harms],
  ['like', ({ during, after, life }) => [during, after, life].flatMap((part) => part.slice(0, 1))],
  ['uncertain', ({ uncertain }) => uncertain],
] as const satisfies readonly (readonly [
  string,
  (treatment: Treatment, words: Strings['glance']) => readonly Statement[],
])[];

/** One row: a question, and what each treatment answers. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly cell: (treatment: Treatment) => TemplateResult;
}

/** The rows of the table; with the standing, once a question is answered. */
export function rowsOf(visit: Visit): readonly Row[] {
  const { strings, answered } = visit;
  const rows: Row[] = ROWS.map(([id, statements]) => ({
    id,
    title: strings.treatment[id],
    cell: (treatment) => cell(visit, treatment, statements(treatment, strings.glance), strings.treatment[id]),
  }));
  return answered
    ? [
        ...rows,
        { id: 'standing', title: strings.compare.standing, cell: (treatment) => standingCell(visit, treatment) },
      ]
    : rows;
}

/** One sentence, with the others behind it. */
function cell(visit: Visit, { name }: Treatment, said: readonly Statement[], title: string): TemplateResult {
  const { guide, strings, printing } = visit;
  const words = strings.compare;
  const [first, ...rest] = said;
  if (!first) return html`<p>${words.unsaid}</p>`;
  return html`<p>${first.text}</p>
    ${
      rest.length
        ? html`<details ?open=${printing}>
            <summary>${named(count(guide.lang, words.more, rest.length), `${name}: ${title}`)}</summary>
            ${bullets(rest.map(({ text }) => text))}
          </details>`
        : nothing
    }`;
}

function standingCell(visit: Visit, treatment: Treatment): TemplateResult {
  const look = standingOf(visit, treatment.id)!;
  const { why, depends, perhaps, finds } = cardOf(visit, look);
  const toFind = finds.map(({ text }) => `${visit.strings.results.find}: ${text}.`);
  const before = [depends, perhaps?.text ?? '', ...toFind].filter(Boolean).map((text) => ({ text, facts: [] }));
  return html`${standingLabel(visit, look)} ${cell(visit, treatment, [...before, ...why], visit.strings.compare.standing)}`;
}

/** The facts behind everything that the rows say. */
export function factsOf(visit: Visit, chosen: readonly Treatment[]): FactId[] {
  return chosen.flatMap((treatment) =>
    [
      ...ROWS.flatMap(([, statements]) => statements(treatment, visit.strings.glance)),
      ...(standingOf(visit, treatment.id)?.because ?? []),
    ].flatMap(({ facts }) => facts),
  );
}
