import type { Guide, Id, Rule, Situation } from './guide.js';
import { type Issue, instead } from './issue.js';
import { buildTables, decide, eachSet, type Table } from './table.js';

/** The most sets of definite answers that one treatment may depend on, so that a phone can go through them without a delay. */
export const MOST_SETS = 20_000;

/** Problems of the rule table: first of each row; if there are none, of how the rows of a treatment work together. */
export function checkRules(guide: Guide): Issue[] {
  const rows = guide.rules.flatMap((rule, at) => [...rowIssues(guide, rule, at), ...wordIssues(rule, at)]);
  if (rows.length) return rows;
  return buildTables(guide).flatMap((table, at) => {
    const path = ['treatments', at];
    const own = table.rows.map(({ rule }) => rule);
    const others = own.filter(({ standing }) => standing !== 'everyone');
    if (others.length && others.length < own.length)
      return [
        {
          path,
          message: `"${table.treatment}" mixes "everyone" with ${named(others)}: either it is for everyone whatever is answered, or its rules decide`,
        },
      ];
    const sets = table.axes.reduce((count, { answers }) => count * answers.length, 1);
    if (sets > MOST_SETS)
      return [
        {
          path,
          message: `"${table.treatment}" depends on ${sets} sets of answers; at most ${MOST_SETS}: let its rules ask about fewer questions`,
        },
      ];
    return together(table, path, guide.rules);
  });
}

/** Checks the ids that a row names, and that its standing is one that its kind may set. */
function rowIssues(guide: Guide, { id, treatment, when, how, kind, standing }: Rule, at: number): Issue[] {
  const issues: Issue[] = [];
  const say = (key: string, message: string) => issues.push({ path: ['rules', at, key], message });
  const treatments = guide.treatments.map((one) => one.id);
  if (!treatments.includes(treatment))
    say('treatment', `there is no treatment "${treatment}"${instead(treatment, treatments)}`);
  issues.push(...situationIssues(guide, when, ['rules', at, 'when'], false));
  if (how === 'lower' && kind !== 'K') say('kind', 'a row that lowers is a caution: its kind must be K');
  if (how === 'lower' && standing !== 'may' && standing !== 'find')
    say(
      'standing',
      `a row that lowers says "may" or "find", and not "${standing}": to say "${standing}", make ${id} a "first" row above those that say more`,
    );
  if (how === 'first' && kind === 'K' && standing !== 'find')
    say(
      'standing',
      `a caution that comes first says "find", and not "${standing}": it may only make the guide say less. Where a source says "${standing}", the kind is S or A`,
    );
  return issues;
}

/** Checks that a row says what to find out if its standing is `find`, and only then. */
function wordIssues({ standing, finds }: Rule, at: number): Issue[] {
  const path = ['rules', at, 'finds'];
  if (standing === 'find' && !finds)
    return [
      {
        path,
        message: 'is missing: say what is to be found out, as a clause like "whether the tumors have shrunk enough"',
      },
    ];
  if (standing !== 'find' && finds)
    return [
      {
        path,
        message: `belongs to rows that say "find", and this one says "${standing}": put a question into "ask" instead`,
      },
    ];
  return [];
}

/** Checks that the guide has every question and answer that a situation names. */
export function situationIssues(
  guide: Guide,
  situation: Situation,
  path: Issue['path'],
  unsureAllowed: boolean,
): Issue[] {
  const questions = guide.questions.map(({ id }) => id);
  return Object.entries(situation).flatMap(([id, answers]): Issue[] => {
    const question = guide.questions.find((candidate) => candidate.id === id);
    if (!question) return [{ path, message: `there is no question "${id}"${instead(id, questions)}` }];
    const known = question.answers
      .map((answer) => answer.id)
      .filter((answer) => unsureAllowed || answer !== 'not-sure');
    const wrong = answers.filter((answer) => !known.includes(answer));
    return wrong.map((answer) => ({
      path: [...path, id],
      message:
        answer === 'not-sure'
          ? 'a rule cannot ask for "not-sure": it means that any answer could be true. Take it out'
          : `"${id}" has no answer "${answer}"${instead(answer, known)}`,
    }));
  });
}

/** Checks that some row sets a standing for every set of answers, and that every row decides for at least one set. */
function together(table: Table, path: Issue['path'], all: readonly Rule[]): Issue[] {
  let gap: Record<Id, Id> | undefined;
  const heard = new Set<Rule>();
  eachSet(table.axes, [], (given) => {
    const { first, deciding } = decide(table.rows, given);
    if (!first) gap ??= { ...given };
    for (const rule of deciding) heard.add(rule);
  });
  const silent = table.rows.map(({ rule }) => rule).filter((rule) => !heard.has(rule));
  return [
    ...(gap ? [{ path, message: uncovered(table.treatment, gap) }] : []),
    ...silent.map((rule) => ({ path: ['rules', all.indexOf(rule)], message: inTheWay(table, rule) })),
  ];
}

/** Names a set of answers for which no row sets a standing. */
function uncovered(treatment: Id, gap: Readonly<Record<Id, Id>>): string {
  const answers = Object.entries(gap).map(([question, answer]) => `${question} "${answer}"`);
  return `no "first" row of "${treatment}" speaks ${answers.length ? `for ${answers.join(', ')}` : 'at all'}: add one for this, or one that always matches ("when": {}) as the last`;
}

/** Explains why a row never decides, and what to do. */
function inTheWay({ axes, rows }: Table, rule: Rule): string {
  const before = new Set<Rule>();
  const lower = new Set<Rule>();
  eachSet(axes, [], (given) => {
    const { first, deciding, matching } = decide(rows, given);
    if (!matching.includes(rule)) return;
    if (rule.how === 'first' && first && first !== rule) before.add(first);
    else for (const other of deciding) lower.add(other);
  });
  if (rule.how === 'lower')
    return `never decides: wherever it matches, ${named(lower)} says less already, or what no caution touches. Take it out`;
  return lower.size
    ? `never decides: wherever it comes first, ${named(lower)} takes it down. Let it say less, or narrow ${named(lower)}`
    : `never decides: wherever it matches, ${named(before)} comes first. Move it above, narrow ${named(before)}, or take it out`;
}

const named = (rules: Iterable<Rule>) => [...rules].map(({ id }) => id).join(', ');
