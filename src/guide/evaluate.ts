import type { Answers, Evaluation, TreatmentStanding } from './evaluation.js';
import type { Guide, Id } from './guide.js';
import { once } from './once.js';
import { buildTables, NOT_SURE, settle, type Table } from './table.js';

/** The tables of a guide. */
const tablesOf = once(buildTables);

/**
 * Says how every treatment of a guide relates to a set of answers, why, and what would have to be known to say more.
 *
 * Pure: the same guide and answers give the same evaluation. It knows no DOM, no language and no clock, and it never
 * ranks, scores or recommends.
 *
 * @param guide - A checked guide; it must not change afterwards.
 * @param answers - Question id to answer id. A missing question and `not-sure` mean the same for every standing.
 * @throws RangeError on a question or answer id that the guide does not have; the message names it.
 */
export function evaluate(guide: Guide, answers: Answers): Evaluation {
  checkAnswers(guide, answers);
  return evaluateChecked(guide, answers);
}

/** `evaluate` for answers that `checkAnswers` has accepted before. */
export function evaluateChecked(guide: Guide, answers: Answers): Evaluation {
  // Only what was answered counts, and nothing that an object inherits. Lists are read faster than objects.
  const given = guide.questions.map(({ id }) => (Object.hasOwn(answers, id) ? answers[id] : undefined));
  const treatments = tablesOf(guide).map((table) => look(table, given));
  return { treatments, next: nextQuestion(guide, given, treatments) };
}

/** Answers by the place of their question in the guide. */
type Given = readonly (Id | undefined)[];

function look(table: Table, given: Given): TreatmentStanding {
  let index = 0;
  for (const axis of table.axes) index += axis.step * (axis.answers.indexOf(given[axis.at] ?? NOT_SURE) + 1);
  let said = table.said.get(index);
  if (!said) {
    const known = table.axes.map(({ at }) => (given[at] === NOT_SURE ? undefined : given[at]));
    said = settle(table, known);
    table.said.set(index, said);
  }
  return said;
}

function nextQuestion(guide: Guide, given: Given, treatments: readonly TreatmentStanding[]): Id | undefined {
  let next: Id | undefined;
  let most = 0;
  for (const [at, { id }] of guide.questions.entries()) {
    if (given[at] !== undefined) continue;
    let count = 0;
    for (const { open } of treatments) if (open.includes(id)) count++;
    if (count > most) {
      next = id;
      most = count;
    }
  }
  return next;
}

/**
 * Refuses answers that a guide does not have.
 *
 * @throws RangeError on an unknown question or answer id; the message names it.
 */
export function checkAnswers(guide: Guide, answers: Answers): void {
  for (const id of Object.keys(answers)) {
    const answer = answers[id];
    const question = guide.questions.find((candidate) => candidate.id === id);
    if (!question) throw new RangeError(`Unknown question: ${id}`);
    if (answer !== undefined && !question.answers.some((candidate) => candidate.id === answer)) {
      throw new RangeError(`Unknown answer to ${id}: ${answer}`);
    }
  }
}
