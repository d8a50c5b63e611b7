import type { Reason, Said, Step, TreatmentStanding } from './evaluation.js';
import type { Guide, Id, Rule, Standing } from './guide.js';

/** Later visitors with the same answers get the same objects, so nobody may change them. */
const freeze = Object.freeze;

/** The answer "not sure": any of the definite answers could be true. */
export const NOT_SURE = 'not-sure';

/**
 * A question that a treatment's rules ask about. `at` is its place in the guide; `step` is how far the index of an answer set moves from one
 * answer to the next.
 */
interface Axis {
  readonly question: Id;
  readonly at: number;
  readonly answers: readonly Id[];
  readonly step: number;
}

/** A rule with its situation as a list, which is faster to read than an object: it is read for each completion of the answers. */
interface Row {
  readonly rule: Rule;
  readonly when: readonly (readonly [question: Id, answers: readonly Id[]])[];
}

/** The rules of one treatment, with a cache of the standings that were computed so far. */
export interface Table {
  readonly treatment: Id;
  readonly axes: readonly Axis[];
  readonly rows: readonly Row[];
  /** Cache of standings by answer set. At most the product of (answers + 1) entries. */
  readonly said: Map<number, TreatmentStanding>;
}

type Definite = Readonly<Record<Id, Id>>;

/** Builds the table of each treatment, in the guide's order. Only questions that a rule asks about become axes. */
export function buildTables({
  treatments,
  rules,
  questions,
}: Pick<Guide, 'treatments' | 'rules' | 'questions'>): Table[] {
  return treatments.map(({ id }) => {
    const own = rules.filter((rule) => rule.treatment === id);
    const named = new Set(own.flatMap((rule) => Object.keys(rule.when)));
    let step = 1;
    const axes = questions.flatMap((question, at): Axis[] => {
      if (!named.has(question.id)) return [];
      const answers = question.answers.map((answer) => answer.id).filter((answer) => answer !== NOT_SURE);
      const axis = { question: question.id, at, answers, step };
      step *= answers.length + 1;
      return [axis];
    });
    const rows = own.map((rule) => ({ rule, when: Object.entries(rule.when) }));
    return { treatment: id, axes, rows, said: new Map() };
  });
}

/** Standings from the strongest to the weakest. A caution only moves along this order. */
const CAUTION: readonly Standing[] = ['often', 'may', 'find'];

const lowered = (standing: Standing, to: Standing): Standing => {
  const at = CAUTION.indexOf(standing);
  return at < 0 ? standing : CAUTION[Math.max(at, CAUTION.indexOf(to))]!;
};

/** The outcome of the rules for one set of definite answers. */
interface Decision {
  /** Every rule whose situation matches. */
  readonly matching: readonly Rule[];
  /** The rule that sets the standing. A checked guide has one for every set. */
  readonly first: Rule | undefined;
  readonly standing: Standing;
  /** Of the first rule and the cautions that match, those that give the final standing. */
  readonly deciding: readonly Rule[];
}

export function decide(rows: readonly Row[], given: Definite): Decision {
  const matching: Rule[] = [];
  const heard: Rule[] = [];
  let first: Rule | undefined;
  // Plain loops: this runs for each completion of what a visitor said.
  for (const { rule, when } of rows) {
    let fits = true;
    for (const [question, answers] of when) fits &&= answers.includes(given[question]!);
    if (!fits) continue;
    matching.push(rule);
    if (rule.how === 'lower' || !first) heard.push(rule);
    if (rule.how === 'first') first ??= rule;
  }
  let standing: Standing = first?.standing ?? 'find';
  for (const rule of heard) standing = lowered(standing, rule.standing);
  return { matching, first, standing, deciding: heard.filter((rule) => rule.standing === standing) };
}

/** Visits every set of definite answers that agrees with the known ones; the last unknown axis changes fastest. The same `given` is reused. */
export function eachSet(
  axes: readonly Axis[],
  known: readonly (Id | undefined)[],
  visit: (given: Definite) => void,
): void {
  const given: Record<Id, Id> = Object.create(null);
  const walk = (depth: number): void => {
    const axis = axes[depth];
    if (!axis) {
      visit(given);
      return;
    }
    const fixed = known[depth];
    for (const answer of fixed ? [fixed] : axis.answers) {
      given[axis.question] = answer;
      walk(depth + 1);
    }
  };
  walk(0);
}

/**
 * The most that is true of both standings. The order is one of information, not of merit: `find` below all, `may` below `often`.
 */
function meet(a: Standing, b: Standing): Standing {
  if (a === b) return a;
  return (a === 'often' && b === 'may') || (a === 'may' && b === 'often') ? 'may' : 'find';
}

/**
 * The standing of a treatment if some answers are unsure: the most that is true whatever the definite answers are.
 *
 * @param table - The treatment's table.
 * @param known - Definite answers by axis; `undefined` = missing or unsure.
 */
export function settle({ treatment, axes, rows }: Table, known: readonly (Id | undefined)[]): TreatmentStanding {
  const standings: Standing[] = [];
  const times = new Map<Rule, number>();
  eachSet(axes, known, (given) => {
    const { deciding, standing } = decide(rows, given);
    standings.push(standing);
    for (const rule of deciding) times.set(rule, (times.get(rule) ?? 0) + 1);
  });
  const standing = standings.reduce(meet);
  const definite = axes.flatMap(({ question }, at): Said[] => {
    const answer = known[at];
    return answer ? [{ question, answer }] : [];
  });
  const because = rows.flatMap(({ rule, when }): Reason[] => {
    const count = times.get(rule);
    if (!count) return [];
    // The rule decides in some completion, so no definite answer contradicts it.
    const said = definite.filter(({ question }) => Object.hasOwn(rule.when, question));
    const holds = when.length ? said.length === when.length : count === standings.length;
    const { id, because: text, facts, finds, ask } = rule;
    return [freeze({ rule: id, text, facts, ...(finds && { finds }), ...(ask && { ask }), said: freeze(said), holds })];
  });
  const named = because.flatMap(({ holds, said }) => (holds ? said : []));
  return freeze({
    treatment,
    standing,
    because: freeze(because),
    said: freeze(named.length ? definite.filter((one) => named.includes(one)) : definite),
    ...steps(axes, known, standings, standing),
  });
}

/**
 * The unknown axes on which the standing depends, and the standing that each of their answers would lead to.
 *
 * `standings` lists the completions with the last unknown axis changing fastest, so two that differ in one axis alone lie `stride` apart
 * inside a block of `stride * answers`.
 */
function steps(
  axes: readonly Axis[],
  known: readonly (Id | undefined)[],
  standings: readonly Standing[],
  now: Standing,
): Pick<TreatmentStanding, 'open' | 'couldBe'> {
  const open: Id[] = [];
  const couldBe: Step[] = [];
  let stride = 1;
  for (let depth = axes.length - 1; depth >= 0; depth--) {
    if (known[depth]) continue;
    const { question, answers } = axes[depth]!;
    const of = (at: number) => Math.floor(at / stride) % answers.length;
    if (standings.some((standing, at) => of(at) && standing !== standings[at - stride])) {
      open.unshift(question);
      const then: Standing[] = [];
      standings.forEach((standing, at) => {
        then[of(at)] = meet(then[of(at)] ?? standing, standing);
      });
      const ahead = answers.map((answer, at): Step => freeze({ question, answer, standing: then[at]! }));
      couldBe.unshift(...ahead.filter(({ standing }) => standing !== now));
    }
    stride *= answers.length;
  }
  return { open: freeze(open), couldBe: freeze(couldBe) };
}
