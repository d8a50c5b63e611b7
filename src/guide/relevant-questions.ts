import type { Answers } from './evaluation.js';
import type { Guide, Question } from './guide.js';

/** The questions whose conditions (`askIf`) allow these answers, in the guide's order. An unanswered condition excludes nothing. */
export function relevantQuestions({ questions }: Pick<Guide, 'questions'>, answers: Answers): readonly Question[] {
  return questions.filter(({ askIf }) =>
    Object.entries(askIf ?? {}).every(([id, allowed]) => answers[id] === undefined || allowed.includes(answers[id])),
  );
}
