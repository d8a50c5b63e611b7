import { evaluate } from '../../src/guide/evaluate.js';
import type { Answers, TreatmentStanding } from '../../src/guide/evaluation.js';
import type { Guide } from '../../src/guide/guide.js';
import { instead } from '../../src/guide/issue.js';
import { relevantQuestions } from '../../src/guide/relevant-questions.js';
import { cardOf } from '../../src/i18n/card.js';
import { en, type Strings } from '../../src/i18n/en/interface.js';
import { fill } from '../../src/i18n/format.js';
import type { Finding } from './assemble.js';
import type { Content } from './content.js';

type Case = Content['cases'][number];

/** Problems of the worked cases: unknown ids, repeated names, and results that differ from what a case expects. */
export function caseFindings({ guide, cases }: Pick<Content, 'guide' | 'cases'>): Finding[] {
  const seen = new Set<string>();
  return cases.flatMap((one, at) => {
    const wrong = unknownIds(guide, one);
    if (seen.has(one.name)) wrong.push('another case has this name');
    seen.add(one.name);
    const messages = wrong.length ? wrong : disagreements(guide, one);
    return messages.map((message) => ({ path: ['cases', at], where: one.name, message }));
  });
}

function unknownIds({ questions, treatments }: Guide, { answers, standings, cards }: Case): string[] {
  const ids = treatments.map(({ id }) => id);
  const named = [...new Set([...Object.keys(standings), ...Object.keys(cards)])];
  return [
    ...Object.entries(answers).flatMap(([id, answer]) => {
      const question = questions.find((each) => each.id === id);
      if (!question)
        return [
          `there is no question "${id}"${instead(
            id,
            questions.map((each) => each.id),
          )}`,
        ];
      const known = question.answers.map((option) => option.id);
      return known.includes(answer) ? [] : [`there is no answer "${answer}" to "${id}"${instead(answer, known)}`];
    }),
    ...named.filter((id) => !ids.includes(id)).map((id) => `there is no treatment "${id}"${instead(id, ids)}`),
  ];
}

function disagreements(guide: Guide, { answers, standings, cards, never }: Case): string[] {
  return evaluate(guide, answers).treatments.flatMap((look) => {
    const { treatment, standing } = look;
    const expected = standings[treatment];
    const said = cardLines(guide, answers, look).join('\n');
    const holds = (words: string) => said.toLowerCase().includes(words.toLowerCase());
    const card = cards[treatment];
    return [
      ...(expected && expected !== standing
        ? [`${treatment}: expected "${expected}", and the guide says "${standing}"`]
        : []),
      ...(card?.says ?? [])
        .filter((words) => !holds(words))
        .map((words) => `${treatment}: "${words}" does not stand on the card:\n${said}`),
      ...[...(card?.never ?? []), ...never]
        .filter(holds)
        .map((words) => `${treatment}: "${words}" stands on the card:\n${said}`),
    ];
  });
}

/** The texts on the card of a treatment, line by line. */
export function cardLines(guide: Guide, answers: Answers, look: TreatmentStanding, strings: Strings = en): string[] {
  const words = strings.results;
  const card = cardOf({ guide, strings, questions: relevantQuestions(guide, answers) }, look);
  const ahead = card.ahead.map((step) => fill(words.aheadOne, step));
  return [
    card.standing,
    card.said,
    ...(card.perhaps ? [card.perhaps.text, ...card.perhaps.reasons.map(({ text }) => text)] : []),
    ...card.why.map(({ text }) => `${words.because}: ${text}`),
    card.depends,
    ...(card.open.length && !ahead.length ? [words.aheadNone] : ahead),
    ...card.finds.flatMap(({ text, ask }) => [`${words.find}: ${text}.`, ask ?? '']),
    ...card.asks,
  ].filter(Boolean);
}
