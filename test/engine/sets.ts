import type { Answers } from '../../src/guide/evaluation.js';

/** The questions and their definite answers, copied by hand from the public interface, so that a lost answer is noticed. */
export const QUESTIONS = [
  ['primary', ['colorectal', 'breast', 'neuroendocrine', 'elsewhere', 'unknown-primary']],
  ['amount', ['few', 'many']],
  ['operable', ['yes', 'if-smaller', 'no']],
  ['spread', ['no', 'yes']],
  ['health', ['good', 'limited', 'poor']],
  ['chemo', ['none', 'shrank', 'stable', 'grew']],
  ['hormone', ['yes', 'no']],
  ['symptoms', ['yes', 'no']],
] as const;

export type QuestionId = (typeof QUESTIONS)[number][0];

/** One answer to each question, `not-sure` among them. */
export type Full = Readonly<Record<QuestionId, string>>;

/** The treatments of the public interface, in its order. */
export const TREATMENTS = [
  'liver-resection',
  'neoadjuvant-chemotherapy',
  'colorectal-chemotherapy',
  'systemic-chemotherapy',
  'hepatic-artery-infusion',
  'hormone-therapy',
  'targeted-therapy',
  'immunotherapy',
  'ablation',
  'palliative-radiation',
  'radioembolization',
  'clinical-trials',
  'supportive-care',
  'no-active-treatment',
] as const;

export type TreatmentId = (typeof TREATMENTS)[number];

/** The three that no answer changes. */
export const FOR_EVERYONE: readonly string[] = ['clinical-trials', 'supportive-care', 'no-active-treatment'];

/** All sets in which each question has one of its answers; the last question varies fastest. */
function combine(more: readonly string[]): Full[] {
  let sets: Record<string, string>[] = [{}];
  for (const [question, answers] of QUESTIONS) {
    sets = sets.flatMap((set) => [...answers, ...more].map((answer) => ({ ...set, [question]: answer })));
  }
  return sets as Full[];
}

/** All 2,880 sets of definite answers. */
export const DEFINITE: readonly Full[] = combine([]);

/** All 38,880 sets in which any answer may be `not-sure`. */
export const EVERY: readonly Full[] = combine(['not-sure']);

/** `colorectal few yes no good none yes not-sure`: a set as one line, and as a key. */
export const line = (set: Answers): string => QUESTIONS.map(([question]) => set[question] ?? '(missing)').join(' ');

/** The same set with one answer changed. */
export const changed = (set: Full, question: QuestionId, answer: string): Full => ({ ...set, [question]: answer });
