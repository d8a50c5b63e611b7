// A second engine, written directly from the decision table that clinicians read: one line for each row, and brute force for the rest.
// It shares no code with src/guide and no data with the content, so an error would have to be made twice.
import type { Answers } from '../../src/guide/evaluation.js';
import type { Standing } from '../../src/guide/guide.js';
import {
  changed,
  DEFINITE,
  type Full,
  line,
  QUESTIONS,
  type QuestionId,
  TREATMENTS,
  type TreatmentId,
} from './sets.js';

/** For each standing, the standings that claim no more, itself last. This is not an order from bad to good. */
const SAYS: Record<Standing, Standing[]> = {
  find: ['find'],
  may: ['find', 'may'],
  often: ['find', 'may', 'often'],
  less: ['find', 'less'],
  other: ['find', 'other'],
  everyone: ['find', 'everyone'],
};

/** Whether `a` claims no more than `b`. */
export const saysNoMore = (a: Standing, b: Standing): boolean => SAYS[b].includes(a);

const mostThatAllSay = (all: readonly Standing[]): Standing =>
  SAYS[all[0]!].filter((each) => all.every((other) => saysNoMore(each, other))).at(-1)!;

/** A row: its id, its condition, its standing, and the questions that it reads. */
interface Row {
  id: string;
  asks: QuestionId[];
  fits: (set: Full) => boolean;
  says: Standing;
}

/** `row('R4a', 'find', 'operable if-smaller', 'chemo shrank')`: each part is a question and its matching answers. */
function row(id: string, says: Standing, ...parts: string[]): Row {
  const asked = parts.map((part) => part.split(' '));
  return {
    id,
    says,
    asks: asked.map(([question]) => question as QuestionId),
    fits: (set) => asked.every(([question, ...answers]) => answers.includes(set[question as QuestionId])),
  };
}

interface Part {
  first: Row[];
  lower: Row[];
}

const NOT_BOWEL = 'primary breast neuroendocrine elsewhere unknown-primary';
const OTHERS = 'primary breast elsewhere unknown-primary';

/** The decision table, row by row. */
const TABLE: Record<TreatmentId, Part> = {
  'liver-resection': {
    first: [
      row('R1', 'less', 'operable no'),
      row('R2', 'less', 'spread yes', 'operable if-smaller', OTHERS),
      row('R4a', 'find', 'operable if-smaller', 'chemo shrank'),
      row('R4', 'find', 'operable if-smaller'),
      row('R6', 'often', 'primary colorectal', 'amount few', 'operable yes', 'spread no', 'health good'),
      row('R7', 'may', 'primary colorectal', 'operable yes'),
      row('R8', 'may', 'primary neuroendocrine', 'operable yes'),
      row('R9', 'may', OTHERS, 'operable yes', 'chemo shrank'),
      row('R9b', 'find', OTHERS, 'operable yes', 'chemo stable'),
      row('R10a', 'find', OTHERS, 'operable yes', 'chemo none'),
      row('R10b', 'find', OTHERS, 'operable yes', 'chemo grew'),
    ],
    lower: [row('R3', 'find', 'spread yes'), row('R5', 'find', 'health poor')],
  },
  'neoadjuvant-chemotherapy': {
    first: [
      row('N1', 'may', 'operable if-smaller'),
      row('N2', 'may', 'operable yes'),
      row('N3', 'find', 'operable no'),
    ],
    lower: [
      row('N4', 'find', 'spread yes'),
      row('N5', 'find', 'health poor'),
      row('N6', 'find', 'chemo grew'),
      row('N7', 'find', 'primary neuroendocrine'),
    ],
  },
  'colorectal-chemotherapy': {
    first: [
      row('B1', 'other', 'primary breast neuroendocrine elsewhere'),
      row('B1b', 'find', 'primary unknown-primary'),
      row('B2', 'less', 'primary colorectal', 'operable no'),
      row('B3', 'often', 'primary colorectal', 'operable yes if-smaller'),
    ],
    lower: [
      row('B4', 'find', 'primary colorectal', 'health poor'),
      row('B5', 'find', 'primary colorectal', 'spread yes'),
      row('B6', 'may', 'primary colorectal', 'chemo grew'),
    ],
  },
  'systemic-chemotherapy': {
    first: [
      row('Y1', 'often', 'operable no'),
      row('Y2', 'often', 'primary colorectal', 'operable if-smaller'),
      row('Y3', 'may', 'primary colorectal', 'operable yes'),
      row('Y4', 'may', NOT_BOWEL, 'operable yes if-smaller'),
    ],
    lower: [
      row('Y5', 'may', NOT_BOWEL),
      row('Y6', 'may', 'chemo grew'),
      row('Y7', 'may', 'health limited'),
      row('Y8', 'find', 'primary neuroendocrine'),
      row('Y9', 'find', 'health poor'),
    ],
  },
  'hepatic-artery-infusion': {
    first: [row('H1', 'less', 'spread yes'), row('H2', 'may', 'spread no')],
    lower: [row('H3', 'find', NOT_BOWEL), row('H4', 'find', 'health poor')],
  },
  'hormone-therapy': {
    first: [
      row('M1', 'other', 'primary colorectal'),
      row('M2', 'find', 'primary neuroendocrine'),
      row('M3', 'less', 'hormone no'),
      row('M4', 'may', 'hormone yes', 'primary breast'),
      row('M5', 'may', 'hormone yes', 'primary elsewhere unknown-primary'),
    ],
    lower: [],
  },
  'targeted-therapy': {
    first: [
      row('T1', 'may', 'primary colorectal breast neuroendocrine elsewhere'),
      row('T2', 'find', 'primary unknown-primary'),
    ],
    lower: [],
  },
  immunotherapy: { first: [row('IM1', 'find')], lower: [] },
  ablation: {
    first: [row('A1', 'may')],
    lower: [row('A2', 'find', 'amount many'), row('A3', 'find', 'spread yes')],
  },
  'palliative-radiation': { first: [row('P1', 'may', 'symptoms yes'), row('P2', 'find', 'symptoms no')], lower: [] },
  radioembolization: {
    first: [row('E1', 'may')],
    lower: [
      row('E2', 'find', 'operable yes if-smaller'),
      row('E3', 'find', 'spread yes'),
      row('E4', 'find', 'health poor'),
      row('E5', 'find', 'chemo none'),
      row('E6', 'find', 'chemo shrank stable'),
    ],
  },
  'clinical-trials': { first: [row('L1', 'everyone')], lower: [] },
  'supportive-care': { first: [row('Z1', 'everyone')], lower: [] },
  'no-active-treatment': { first: [row('Z1b', 'everyone')], lower: [] },
};

const rowsOf = ({ first, lower }: Part): Row[] => [...first, ...lower];

/** Every row of the table, in its order. */
export const ROWS: readonly string[] = TREATMENTS.flatMap((treatment) => rowsOf(TABLE[treatment]).map(({ id }) => id));

/** The standing for definite answers, and all rows that lead to it. */
interface Verdict {
  standing: Standing;
  rows: Row[];
}

function read({ first, lower }: Part, set: Full): Verdict {
  const begins = first.find((each) => each.fits(set))!;
  const cautions = lower.filter((each) => each.fits(set));
  let standing = begins.says;
  for (const { says } of cautions) {
    if (standing === 'often') standing = says;
    else if (standing === 'may' && says === 'find') standing = 'find';
  }
  return { standing, rows: [begins, ...cautions].filter(({ says }) => says === standing) };
}

export interface NaiveStanding {
  treatment: TreatmentId;
  standing: Standing;
  /** Rows that decide in some completion; those that the given answers already meet have a mark. */
  because: string[];
  said: QuestionId[];
  open: QuestionId[];
}

const isKnown = (answers: Answers, question: QuestionId) =>
  answers[question] !== undefined && answers[question] !== 'not-sure';

/** The standing of one treatment: the most that is true for every set of definite answers that agrees with those given. */
function naive(treatment: TreatmentId, answers: Answers): NaiveStanding {
  const part = TABLE[treatment];
  const questions = QUESTIONS.map(([question]) => question);
  const asked = new Set(rowsOf(part).flatMap(({ asks }) => asks));
  const known = questions.filter((question) => isKnown(answers, question) && asked.has(question));
  const unknown = questions.filter((question) => asked.has(question) && !known.includes(question));
  // Questions that the treatment's rows do not read make no difference, so they keep their answer of the first set.
  const [some] = DEFINITE;
  const possible = unknown.reduce<Full[]>(
    (sets, question) =>
      sets.flatMap((set) =>
        QUESTIONS.find(([id]) => id === question)![1].map((answer) => ({ ...set, [question]: answer })),
      ),
    [{ ...some!, ...Object.fromEntries(known.map((question) => [question, answers[question]!])) }],
  );
  const verdicts = new Map(possible.map((set) => [line(set), read(part, set)]));
  const all = [...verdicts.values()];
  const rows = rowsOf(part).filter((each) => all.some(({ rows: deciding }) => deciding.includes(each)));
  const isTrue = (each: Row) =>
    each.asks.length
      ? each.asks.every((question) => known.includes(question))
      : all.every(({ rows: deciding }) => deciding.includes(each));
  const told = new Set(rows.filter(isTrue).flatMap(({ asks }) => asks));
  const differs = (question: QuestionId) =>
    possible.some((set) =>
      QUESTIONS.find(([id]) => id === question)![1].some(
        (answer) => verdicts.get(line(changed(set, question, answer)))!.standing !== verdicts.get(line(set))!.standing,
      ),
    );
  return {
    treatment,
    standing: mostThatAllSay([...new Set(all.map(({ standing }) => standing))]),
    because: rows.map((each) => `${each.id}${isTrue(each) ? '!' : ''}`),
    said: known.filter((question) => !told.size || told.has(question)),
    open: unknown.filter(differs),
  };
}

const before = new Map<string, NaiveStanding>();

/** The standing of every treatment, cached by the answers that its rows read. */
export function naiveStandings(answers: Answers): NaiveStanding[] {
  return TREATMENTS.map((treatment) => {
    const read = new Set(rowsOf(TABLE[treatment]).flatMap(({ asks }) => asks));
    const key = [
      treatment,
      ...[...read].map((question) => (isKnown(answers, question) ? answers[question] : '')),
    ].join();
    if (!before.has(key)) before.set(key, naive(treatment, answers));
    return before.get(key)!;
  });
}

/** The next question: of those without an answer, the one that is open for most treatments; the earlier one if equal. */
export function naiveNext(answers: Answers, standings: readonly NaiveStanding[]): QuestionId | undefined {
  const unasked = QUESTIONS.map(([question]) => question).filter((question) => answers[question] === undefined);
  const counts = unasked.map((question) => standings.filter(({ open }) => open.includes(question)).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : unasked[counts.indexOf(most)];
}
