import type { TreatmentStanding } from './evaluation.js';
import type { Guide, Id, Rule, Standing } from './guide.js';
import { meet } from './standing.js';

/** The answer that means: any of the definite answers could be true. */
export const NOT_SURE = 'not-sure';

/** A question that some rule of a treatment asks about. `step` is what one answer further moves the index of an answer set. */
interface Axis {
  readonly question: Id;
  readonly answers: readonly Id[];
  readonly step: number;
}

/** A rule whose rows are lists, which are read faster than objects: it is read for each completion of the answers. */
interface Row {
  readonly rule: Rule;
  readonly when: readonly (readonly (readonly [question: Id, answers: readonly Id[]])[])[];
}

/** The part of the rule table that speaks of one treatment, and all that it has said so far. */
export interface Table {
  readonly treatment: Id;
  readonly axes: readonly Axis[];
  readonly rules: readonly Row[];
  /** Standing by answer set, filled as visitors ask. At most the product of (answers + 1). */
  readonly said: Map<number, TreatmentStanding>;
}

/** Builds the table of each treatment, in the guide's order. Only questions that a rule names become axes. */
export function buildTables(guide: Guide): Table[] {
  return guide.treatments.map(({ id }) => {
    const rules = guide.rules.filter((rule) => rule.treatment === id);
    const named = new Set(rules.flatMap((rule) => rule.when.flatMap((row) => Object.keys(row))));
    let step = 1;
    const axes = guide.questions
      .filter((question) => named.has(question.id))
      .map((question) => {
        const answers = question.answers.map((answer) => answer.id).filter((answer) => answer !== NOT_SURE);
        const axis = { question: question.id, answers, step };
        step *= answers.length + 1;
        return axis;
      });
    const rows = rules.map((rule) => ({ rule, when: rule.when.map((row) => Object.entries(row)) }));
    return { treatment: id, axes, rules: rows, said: new Map() };
  });
}

const matches = ({ when }: Row, given: Readonly<Record<Id, Id>>): boolean =>
  !when.length || when.some((row) => row.every(([question, answers]) => answers.includes(given[question]!)));

/** What the rules say for one set of definite answers; notes which of them said it. */
function decide(rows: readonly Row[], given: Readonly<Record<Id, Id>>, deciding: Set<Rule>): Standing {
  const first = rows.find((row) => row.rule.how === 'first' && matches(row, given))?.rule;
  if (first) deciding.add(first);
  let standing: Standing = first ? first.standing : 'find';
  for (const row of rows) {
    const { rule } = row;
    if (rule.how !== 'lower' || !matches(row, given)) continue;
    const lowered = meet(standing, rule.standing);
    if (lowered !== standing) deciding.add(rule);
    standing = lowered;
  }
  return standing;
}

/**
 * What a treatment's rules say when some answers are unsure: the most that holds whichever definite answers are true.
 *
 * @param table - The treatment's table.
 * @param known - Definite answers by axis; `undefined` = missing or unsure.
 */
export function settle(table: Table, known: readonly (Id | undefined)[]): TreatmentStanding {
  const { axes } = table;
  const standings: Standing[] = [];
  const deciding = new Set<Rule>();
  const given: Record<Id, Id> = Object.create(null);
  const walk = (depth: number): void => {
    const axis = axes[depth];
    if (!axis) {
      standings.push(decide(table.rules, given, deciding));
      return;
    }
    const fixed = known[depth];
    for (const answer of fixed ? [fixed] : axis.answers) {
      given[axis.question] = answer;
      walk(depth + 1);
    }
  };
  walk(0);

  // `standings` lists the completions with the last unsure axis turning fastest, so two completions that differ in one
  // axis alone lie `stride` apart inside a block of `stride * size`.
  const open: Id[] = [];
  let stride = 1;
  for (let depth = axes.length - 1; depth >= 0; depth--) {
    if (known[depth]) continue;
    const { question, answers } = axes[depth]!;
    const block = stride * answers.length;
    const here = stride;
    if (standings.some((standing, at) => at % block >= here && standing !== standings[at - here]))
      open.unshift(question);
    stride = block;
  }

  // Frozen, because every later visitor with these answers gets the same object.
  const because = table.rules
    .filter(({ rule }) => deciding.has(rule))
    .map(({ rule }) => Object.freeze({ rule: rule.id, text: rule.because, facts: rule.facts }));
  return Object.freeze({
    treatment: table.treatment,
    standing: standings.reduce(meet),
    because: Object.freeze(because),
    open: Object.freeze(open),
  });
}
