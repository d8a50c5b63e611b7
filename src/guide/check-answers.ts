import type { Answers } from './evaluation.js';
import type { Guide } from './guide.js';

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
