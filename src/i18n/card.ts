import { byId } from '../guide/by-id.js';
import type { Reason, Said, TreatmentStanding } from '../guide/evaluation.js';
import type { Guide, Id, Question, Standing } from '../guide/guide.js';
import type { Strings } from './en/interface.js';
import { fill, list } from './format.js';

/** Something to find out first, with the question to ask about it. */
export interface Find {
  /** A clause after "find out": "whether the tumors have shrunk enough". */
  readonly text: string;
  readonly ask?: string;
}

/** The texts of a treatment's card in the results, in reading order. Any part but the standing may be empty. */
export interface Card {
  readonly standing: string;
  /** "You said: colon or rectum; only in the liver." */
  readonly said: string;
  /** Reasons that hold: each is true of what the visitor said. */
  readonly why: readonly Reason[];
  /** If no reason holds and no question is open: reasons that may matter, but are not facts about the visitor. */
  readonly perhaps?: { readonly text: string; readonly reasons: readonly Reason[] };
  /** The open questions, of those that the visitor is asked. */
  readonly open: readonly Question[];
  /** "It depends on whether ..."; empty while nothing is open. */
  readonly depends: string;
  /** Where one more answer would lead: "If scans show cancer only in the liver", "May be an option". */
  readonly ahead: readonly { readonly if: string; readonly standing: string }[];
  readonly finds: readonly Find[];
  /** Questions for the care team, from reasons that have nothing to find out. */
  readonly asks: readonly string[];
}

/** The input of a card. */
export interface CardWords {
  readonly guide: Pick<Guide, 'lang' | 'questions' | 'treatments' | 'standings' | 'shortStandings' | 'rules'>;
  readonly strings: Pick<Strings, 'results'>;
  /** The questions that the visitor is asked: those whose conditions hold. */
  readonly questions: readonly Question[];
}

/** Puts the engine's result for a treatment into words. */
export function cardOf(words: CardWords, look: TreatmentStanding): Card {
  const { guide, strings, questions } = words;
  const { treatment, standing, because, couldBe } = look;
  const { results } = strings;
  const open = questions.filter(({ id }) => look.open.includes(id));
  const why = because.filter(({ holds }) => holds);
  const listed = (some: readonly Question[]) =>
    list(
      guide.lang,
      some.map(({ short }) => short),
    );
  const perhaps = () => ({
    text: fill(results.mayMatter, { list: listed(questions.filter(({ id }) => because.some(isUnsure(guide, id)))) }),
    reasons: because,
  });
  return {
    standing: standing === 'find' && open.length ? results.dependsOn : standingText(guide, treatment, standing),
    said: saidText(words, look.said),
    why,
    ...(!why.length && !open.length && { perhaps: perhaps() }),
    open,
    depends: open.length ? fill(results.depends, { list: listed(open) }) : '',
    ahead: couldBe
      .filter(({ question }) => open.some(({ id }) => id === question))
      .map((step) => ({ if: ifText(guide, step), standing: standingText(guide, treatment, step.standing) })),
    finds: why.flatMap(({ finds, ask }) => (finds ? [{ text: finds, ...(ask && { ask }) }] : [])),
    asks: why.flatMap(({ finds, ask }) => (ask && !finds ? [ask] : [])),
  };
}

/** A standing in the guide's words. A treatment with the standing `everyone` may have its own words for it. */
function standingText({ treatments, standings }: CardWords['guide'], treatment: Id, standing: Standing): string {
  const own = treatments.find(({ id }) => id === treatment)?.everyone;
  return (standing === 'everyone' && own) || standings[standing];
}

/**
 * A standing in a few words, for a row of a list. It says no more than the full words. The full words are used if the guide has no short
 * ones, or if the treatment has its own.
 */
export function shortStanding(words: CardWords, { treatment, standing, open }: TreatmentStanding): string {
  const { guide, strings, questions } = words;
  if (standing === 'find' && questions.some(({ id }) => open.includes(id))) return strings.results.dependsOnShort;
  const full = standingText(guide, treatment, standing);
  return full === guide.standings[standing] ? (guide.shortStandings?.[standing] ?? full) : full;
}

/** Whether a reason's rule asks about a question that has no definite answer. */
const isUnsure =
  ({ rules }: CardWords['guide'], question: Id) =>
  ({ rule, said }: Reason): boolean =>
    Object.hasOwn(byId(rules, rule).when, question) && !said.some((one) => one.question === question);

/** "You said: ..."; empty without answers. Answers to questions that are no longer asked are left out. */
function saidText({ guide, strings, questions }: CardWords, said: readonly Said[]): string {
  const texts = said
    .filter(({ question }) => questions.some(({ id }) => id === question))
    .map((one) => {
      const { answer } = optionOf(guide, one);
      return answer.said ?? answer.text;
    });
  return texts.length ? fill(strings.results.youSaid, { list: texts.join('; ') }) : '';
}

function ifText(guide: CardWords['guide'], one: Said): string {
  const { question, answer } = optionOf(guide, one);
  return answer.if ?? `${question.text} ${answer.text}`;
}

function optionOf({ questions }: CardWords['guide'], one: Said) {
  const question = byId(questions, one.question);
  return { question, answer: byId(question.answers, one.answer) };
}
