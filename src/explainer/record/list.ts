import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../i18n/format.js';
import { fieldsOf } from '../../trial/facts.js';
import { plainText } from '../../trial/text.js';
import type { Fact, TrialGroupId, TrialList, TrialRow } from '../../trial/types.js';
import { goLink, heading } from '../../ui/blocks.js';
import type { RenderContext } from '../../ui/context.js';
import { UNRECORDED } from '../../ui/guide-box.js';
import { filterField, hasAll, typedWords } from './filter.js';
import { breakable, sentence } from './text.js';

/** Rows that are drawn at first, and with each press of the button. */
const STEP = 50;

/** A visitor's filters of the list; memory only, like everything typed here. */
export interface ListChoice {
  readonly words: string;
  readonly openOnly: boolean;
  /** How many rows may be drawn. */
  readonly shown: number;
}

export const WHOLE_LIST: ListChoice = { words: '', openOnly: false, shown: STEP };
export const moreOf = (choice: ListChoice): ListChoice => ({ ...choice, shown: choice.shown + STEP });

/** Every study of a file, to choose from, grouped by status. */
export function listView(
  context: RenderContext,
  list: TrialList,
  choice: ListChoice,
  main: (text: string) => TemplateResult,
): TemplateResult {
  const words = context.strings.trial.list;
  const wanted = typedWords(choice.words);
  const groups = list.groups
    .filter(({ id }) => !choice.openOnly || id === 'fresh' || id === 'old' || id === 'notYet')
    .map((group) => ({ ...group, rows: group.rows.filter((row) => hasAll(row.words, wanted)) }))
    .filter(({ rows }) => rows.length > 0);
  let left = choice.shown;
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return html`<div class="view flow" part="section" data-section="list">
    ${main(words.title)}
    <p role="status">${list.say}</p>
    ${filterField(words.filter, 'words', choice.words)}
    <label class="opt"><input class=${UNRECORDED} type="checkbox" autocomplete="off" data-list="open" .checked=${choice.openOnly} /><span>${words.openOnly}</span></label>
    ${total ? nothing : html`<p>${words.nothing}</p>`}
    ${groups.map(({ rows, ...group }) => {
      const drawn = rows.slice(0, Math.max(0, left));
      left -= drawn.length;
      const label = fill(words.group, { name: group.heading, n: rows.length });
      return drawn.length ? groupView(context, group.id, label, drawn) : nothing;
    })}
    ${total > choice.shown ? html`<button type="button" class="btn" data-go="more">${words.more}</button>` : nothing}
  </div>`;
}

/** The rows of a group; studies that no one can join are folded. */
function groupView(context: RenderContext, id: TrialGroupId, label: string, rows: readonly TrialRow[]): TemplateResult {
  const body = html`<ul class="flow" role="list">${rows.map((row) => rowView(context, row))}</ul>`;
  return id === 'closed'
    ? html`<details><summary>${label}</summary><div class="inset">${body}</div></details>`
    : html`${heading(context.level + 1, label, 'h3')} ${body}`;
}

function rowView({ strings }: RenderContext, { at, id, title, facts, error }: TrialRow): TemplateResult {
  const name = title ? html`<bdi lang="en">${breakable(plainText(title))}</bdi>` : strings.trial.list.untitled;
  return html`<li class="item" part="study" data-study=${id ?? nothing}>
    ${error ? html`<p>${name}</p>` : goLink('study', name, String(at))}
    ${facts.map((fact) => short(fact))}
  </li>`;
}

const short = (fact: Fact) =>
  html`<p part="fact" class="small" data-field=${fieldsOf(fact).join(' ')} data-state=${fact.state}>${sentence(fact, true)}</p>`;
