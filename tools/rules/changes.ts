import { evaluate } from '../../src/guide/evaluate.js';
import type { Answers } from '../../src/guide/evaluation.js';
import type { Guide, Id, Standing } from '../../src/guide/guide.js';
import { axes, definiteSets } from '../review/definite.js';

/** Answers for which a treatment would get another standing. */
export interface Change {
  readonly treatment: Id;
  readonly before: Standing;
  readonly now: Standing;
  /** Definite answers to the questions that the treatment's rules ask about, before or now. */
  readonly sets: readonly Answers[];
}

/** A guide with one treatment: each alone has far fewer sets of answers than all together. */
function alone(guide: Guide, treatment: Id, questions: readonly Id[]): Guide {
  return {
    ...guide,
    questions: guide.questions.filter(({ id }) => questions.includes(id)),
    treatments: guide.treatments.filter(({ id }) => id === treatment),
    rules: guide.rules.filter((rule) => rule.treatment === treatment),
  };
}

/** Whether a treatment has the same rules in two guides, in the same order, and the same answers to them. */
function isSame(before: Guide, now: Guide, treatment: Id): boolean {
  const read = ({ rules, questions }: Guide) =>
    JSON.stringify([
      rules.filter((rule) => rule.treatment === treatment).map(({ when, standing, how }) => [when, standing, how]),
      questions.map(({ id, answers }) => [id, answers.map((answer) => answer.id)]),
    ]);
  return read(before) === read(now);
}

/**
 * The sets of answers that get another standing for a treatment, with both standings. Only treatments and answers that both guides have are
 * compared.
 */
export function changes(before: Guide, now: Guide): Change[] {
  return now.treatments
    .filter(({ id }) => before.treatments.some((old) => old.id === id) && !isSame(before, now, id))
    .flatMap(({ id }) => ofTreatment(before, now, id));
}

function ofTreatment(before: Guide, now: Guide, treatment: Id): Change[] {
  const both = [...new Set([...axes(before, treatment), ...axes(now, treatment)])];
  const known = now.questions.flatMap((question) => {
    const old = before.questions.find(({ id }) => id === question.id);
    const answers = question.answers.filter(({ id }) => old?.answers.some((answer) => answer.id === id));
    return both.includes(question.id) && answers.length > 1 ? [{ ...question, answers }] : [];
  });
  const [old, fresh] = [alone(before, treatment, both), alone(now, treatment, both)];
  const found = new Map<string, { before: Standing; now: Standing; sets: Answers[] }>();
  for (const set of definiteSets({ ...fresh, questions: known })) {
    const [was, is] = [old, fresh].map((guide) => evaluate(guide, set).treatments[0]!.standing) as [Standing, Standing];
    if (was === is) continue;
    const entry = found.get(`${was} ${is}`) ?? { before: was, now: is, sets: [] };
    entry.sets.push(set);
    found.set(`${was} ${is}`, entry);
  }
  return [...found.values()].map((entry) => ({ treatment, ...entry }));
}

/** Answers as text: `size = large, pain = yes`. */
export const setText = (set: Answers) =>
  Object.entries(set)
    .map(([question, answer]) => `${question} = ${answer}`)
    .join(', ') || 'whatever is answered';

/** The most sets that are listed. */
const MOST_LISTED = 12;

/** The changes as lines. */
export function changeLines(all: readonly Change[]): string[] {
  if (!all.length) return ['no set of answers gets another standing'];
  return all.flatMap(({ treatment, before, now, sets }) => [
    `${treatment}: "${before}" becomes "${now}" for ${sets.length} ${sets.length === 1 ? 'set' : 'sets'} of answers`,
    ...sets.slice(0, MOST_LISTED).map((set) => `  ${setText(set)}`),
    ...(sets.length > MOST_LISTED ? [`  and ${sets.length - MOST_LISTED} more`] : []),
  ]);
}
