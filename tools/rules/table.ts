import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Guide, Id, Rule } from '../../src/guide/guide.js';
import { Stop } from '../command.js';
import { RULE_WORDS } from '../content/layout.js';

/** Columns beside one for each question. */
const BEFORE = ['id', 'treatment', 'how', 'standing', 'kind'] as const;
const AFTER = ['facts', ...RULE_WORDS] as const;
const BETWEEN = ' | ';

/** The rule table for a spreadsheet: a row for each rule, a column for each question. An empty cell: any answer. */
export function tableText({ rules, questions }: Guide): string {
  const asked = questions.map(({ id }) => `if ${id}`);
  const rows = rules.map((rule) => [
    ...BEFORE.map((key) => rule[key]),
    ...questions.map(({ id }) => rule.when[id]?.join(BETWEEN) ?? ''),
    rule.facts.join(' '),
    ...RULE_WORDS.map((key) => rule[key] ?? ''),
  ]);
  return stringify([[...BEFORE, ...asked, ...AFTER], ...rows], { bom: true });
}

/**
 * Reads the table back. Ids are checked with the guide that it becomes part of.
 *
 * @throws Stop where it is no table of rules.
 */
export function rulesOf(text: string, file: string): Rule[] {
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { bom: true, columns: true, trim: true, skip_empty_lines: true, delimiter: [',', ';', '\t'] });
  } catch (error) {
    throw new Stop(`${file}: this is no table: ${(error as Error).message}`, 1);
  }
  const missing = [...BEFORE, 'facts', 'because'].filter((column) => rows[0] && !(column in rows[0]));
  if (!rows.length || missing.length)
    throw new Stop(`${file}: the first row must name the columns; missing: ${missing.join(', ') || 'all'}`, 1);
  return rows.map(ruleOf);
}

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
