// A second engine, written straight from the decision table that clinicians read: one if-statement for each row, and
// brute force for the rest. It shares nothing with src/engine or the content, so an error would have to be made twice.
import type { Answers } from '../../src/guide/evaluation.js';
import type { Standing } from '../../src/guide/guide.js';
import { DEFINITE, type Full, QUESTIONS, type QuestionId, TREATMENTS, type TreatmentId } from './sets.js';

/** What the table says for definite answers, and the rows that say it. */
interface Said {
  standing: Standing;
  rows: string[];
}

/** What each standing already says, itself last. Not an order of goodness. */
const SAYS: Record<Standing, Standing[]> = {
  find: ['find'],
  may: ['find', 'may'],
  often: ['find', 'may', 'often'],
  less: ['find', 'less'],
  other: ['find', 'other'],
  everyone: ['find', 'everyone'],
};

/** Whether `a` says nothing that `b` does not say. */
export const saysNoMore = (a: Standing, b: Standing): boolean => SAYS[b].includes(a);

const mostThatAllSay = (all: readonly Standing[]): Standing =>
  SAYS[all[0]!].filter((each) => all.every((other) => saysNoMore(each, other))).at(-1)!;

const say = (row: string, standing: Standing): Said => ({ standing, rows: [row] });

function lower(said: Said, row: string, to: Standing): void {
  const standing = mostThatAllSay([said.standing, to]);
  if (standing === said.standing) return;
  said.standing = standing;
  said.rows.push(row);
}

const TABLE: Record<TreatmentId, (a: Full) => Said> = {
  'liver-resection'(a) {
    if (a.operable === 'no') return say('R1', 'less');
    const onlyIfShrunk = a.primary === 'breast' || a.primary === 'elsewhere' || a.primary === 'unknown-primary';
    if (a.spread === 'yes' && a.operable === 'if-smaller' && onlyIfShrunk) return say('R2', 'less');
    if (a.spread === 'yes') return say('R3', 'find');
    if (a.operable === 'if-smaller') return say('R4', 'find');
    if (a.health === 'poor') return say('R5', 'find');
    if (a.primary === 'colorectal' && a.amount === 'few' && a.health === 'good') return say('R6', 'often');
    if (a.primary === 'colorectal') return say('R7', 'may');
    if (a.primary === 'neuroendocrine') return say('R8', 'may');
    if (a.chemo === 'shrank') return say('R9', 'may');
    return say('R10', 'find');
  },
  'neoadjuvant-chemotherapy'(a) {
    if (a.spread === 'yes' || a.operable === 'no') return say('N1', 'find');
    if (a.health === 'poor' || a.chemo === 'not-shrunk') return say('N1', 'find');
    if (a.primary === 'neuroendocrine') return say('N1', 'find');
    return say('N2', 'may');
  },
  'colorectal-chemotherapy'(a) {
    if (a.primary !== 'colorectal') return say('B1', 'other');
    if (a.operable === 'no') return say('B2', 'less');
    if (a.health === 'poor' || a.spread === 'yes') return say('B3', 'find');
    if (a.chemo === 'not-shrunk') return say('B4', 'may');
    return say('B5', 'often');
  },
  'systemic-chemotherapy'(a) {
    const bowel = a.primary === 'colorectal';
    const said = a.operable === 'no' || bowel ? say('Y1', 'often') : say('Y2', 'may');
    if (!bowel || a.chemo === 'not-shrunk' || a.health === 'limited') lower(said, 'Y3', 'may');
    if (a.primary === 'neuroendocrine' || a.health === 'poor') lower(said, 'Y4', 'find');
    return said;
  },
  'hepatic-artery-infusion'(a) {
    const said = a.spread === 'yes' ? say('H1', 'less') : say('H2', 'may');
    if (a.primary !== 'colorectal' || a.health === 'poor') lower(said, 'H3', 'find');
    return said;
  },
  'hormone-therapy'(a) {
    if (a.primary === 'colorectal') return say('M1', 'other');
    if (a.primary === 'neuroendocrine') return say('M1b', 'find');
    if (a.hormone === 'no') return say('M2', 'less');
    if (a.primary === 'breast') return say('M3', 'may');
    return say('M4', 'find');
  },
  'targeted-therapy'(a) {
    return a.primary === 'unknown-primary' ? say('T2', 'find') : say('T1', 'may');
  },
  immunotherapy() {
    return say('IM1', 'find');
  },
  ablation(a) {
    return a.spread === 'no' && a.amount === 'few' ? say('A1', 'may') : say('A2', 'find');
  },
  'palliative-radiation'(a) {
    return a.symptoms === 'yes' ? say('P1', 'may') : say('P2', 'find');
  },
  radioembolization(a) {
    const said = say('E1', 'may');
    const all = a.operable === 'no' && a.spread === 'no' && a.health !== 'poor' && a.chemo === 'not-shrunk';
    if (!all) lower(said, 'E2', 'find');
    return said;
  },
  'clinical-trials'() {
    return say('L1', 'everyone');
  },
  'supportive-care'() {
    return say('Z1', 'everyone');
  },
  'no-active-treatment'() {
    return say('Z1b', 'everyone');
  },
};

/** Every row of the table, in its order. */
export const ROWS: readonly string[] = (
  'R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 N1 N2 B1 B2 B3 B4 B5 Y1 Y2 Y3 Y4 H1 H2 H3 M1 M1b M2 M3 M4 T1 T2 IM1 A1 A2 P1 P2 ' +
  'E1 E2 L1 Z1 Z1b'
).split(' ');

/** A set of definite answers, what the table says for it, and the sets that differ from it in one question alone. */
interface Point {
  set: Full;
  said: Record<TreatmentId, Said>;
  beside: Record<QuestionId, Point[]>;
}

const key = (set: Full): string => Object.values(set).join();

const points = new Map<string, Point>();
for (const set of DEFINITE) {
  const said = Object.fromEntries(TREATMENTS.map((treatment) => [treatment, TABLE[treatment](set)]));
  points.set(key(set), { set, said: said as Point['said'], beside: {} as Point['beside'] });
}
for (const point of points.values()) {
  for (const [question, answers] of QUESTIONS) {
    point.beside[question] = answers
      .filter((answer) => answer !== point.set[question])
      .map((answer) => points.get(key({ ...point.set, [question]: answer }))!);
  }
}

export interface NaiveStanding {
  treatment: TreatmentId;
  standing: Standing;
  because: string[];
  open: QuestionId[];
}

/** The standings for some answers: the most that holds for every set of definite answers that agrees with them. */
export function naiveStandings(answers: Answers): NaiveStanding[] {
  const known = QUESTIONS.map(([question]) => question).filter(
    (question) => answers[question] !== undefined && answers[question] !== 'not-sure',
  );
  const unsure = QUESTIONS.map(([question]) => question).filter((question) => !known.includes(question));
  const possible = [...points.values()].filter(({ set }) =>
    known.every((question) => set[question] === answers[question]),
  );
  return TREATMENTS.map((treatment) => {
    const rows = new Set(possible.flatMap(({ said }) => said[treatment].rows));
    const differs = (question: QuestionId) => (point: Point) =>
      point.beside[question].some(({ said }) => said[treatment].standing !== point.said[treatment].standing);
    return {
      treatment,
      standing: mostThatAllSay([...new Set(possible.map(({ said }) => said[treatment].standing))]),
      because: ROWS.filter((row) => rows.has(row)),
      open: unsure.filter((question) => possible.some(differs(question))),
    };
  });
}

/** What to ask next: of the questions without any answer, the one open for most treatments; of equals the earlier. */
export function naiveNext(answers: Answers, standings: readonly NaiveStanding[]): QuestionId | undefined {
  const unasked = QUESTIONS.map(([question]) => question).filter((question) => answers[question] === undefined);
  const counts = unasked.map((question) => standings.filter(({ open }) => open.includes(question)).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : unasked[counts.indexOf(most)];
}
