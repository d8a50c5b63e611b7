import type { Guide, Id, Rule } from '../../src/guide/guide.js';
import { parseRows, tableOf } from '../content/csv.js';
import { RULE_WORDS } from '../content/layout.js';

/** Columns in addition to one for each question. */
const BEFORE = ['id', 'treatment', 'how', 'standing', 'kind'] as const;
const AFTER = ['facts', ...RULE_WORDS] as const;
const BETWEEN = ' | ';

type Questions = Pick<Guide, 'questions'>;
const columnsOf = ({ questions }: Questions) => [...BEFORE, ...questions.map(({ id }) => `if ${id}`), ...AFTER];

/** The rule table as CSV: a row for each rule, a column for each question. An empty cell means any answer. */
export function tableText({ rules, questions }: Guide): string {
  const rows = rules.map((rule) => [
    ...BEFORE.map((key) => rule[key]),
    ...questions.map(({ id }) => rule.when[id]?.join(BETWEEN) ?? ''),
    rule.facts.join(' '),
    ...RULE_WORDS.map((key) => rule[key] ?? ''),
  ]);
  return tableOf(columnsOf({ questions }), rows);
}

/**
 * Reads the table back. Ids are checked later, within the guide.
 *
 * @throws Stop if it is not a table of rules.
 */
export const rulesOf = (text: string, file: string, guide: Questions): Rule[] =>
  parseRows(text, file, columnsOf(guide), ['finds', 'ask']).map((row) =>
    ruleOf(Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell.trim()]))),
  );

function ruleOf(row: Readonly<Record<string, string>>): Rule {
  const when = Object.entries(row)
    .filter(([column, cell]) => column.startsWith('if ') && cell)
    .map(([column, cell]): [Id, Id[]] => [column.slice('if '.length), cell.split('|').map((answer) => answer.trim())]);
  const words = RULE_WORDS.filter((key) => row[key]).map((key) => [key, row[key]]);
  return {
    ...(Object.fromEntries(BEFORE.map((key) => [key, row[key]])) as Pick<Rule, (typeof BEFORE)[number]>),
    when: Object.fromEntries(when),
    facts: (row.facts ?? '').split(/[\s,;]+/).filter(Boolean),
    because: '',
    ...Object.fromEntries(words),
  };
}
