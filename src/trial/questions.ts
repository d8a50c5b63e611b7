import type { TrialWords } from '../i18n/en/trial.js';
import { type Context, type FactKey, studyType, wordsOf } from './facts.js';
import { isClosed, isStale } from './notices.js';
import { fieldOf, known } from './record.js';
import { BLINDED, findPlacebo } from './sections-groups.js';
import type { Eligibility, TrialQuestion } from './types.js';

const MOST = 12;
const MOST_ABSENT = 3;
const MANY_OUTCOMES = 10;
const LONG = /\byears?\b|\b(?:1[2-9]|[2-9]\d|\d{3,})\s?months?\b/i;

type Rule = readonly [key: keyof TrialWords['questions'], when: boolean, path: string];

const INFO = 'design.designInfo';
const ARMS = 'armsInterventions.armGroups';
const PLACES = 'contactsLocations.locations';

/** Parts of the record to ask for when it leaves them out, the weightiest first. Some only of studies that test. */
const WORTH: readonly (readonly [key: FactKey, path: string, testing?: true])[] = [
  ['status', 'status.overallStatus'],
  ['allocation', `${INFO}.allocation`, true],
  ['phases', 'design.phases', true],
  ['masking', `${INFO}.maskingInfo.masking`, true],
  ['groups', ARMS],
  ['primary', 'outcomes.primaryOutcomes'],
  ['count', 'design.enrollmentInfo.count'],
  ['locations', PLACES],
  ['results', '/hasResults'],
];

/**
 * Questions that follow from the record, the most specific first, then those to ask of every study; at most 12.
 */
export function questionsOf(context: Context, eligibility: Eligibility | undefined): TrialQuestion[] {
  const { words } = context;
  const ask = (rules: readonly Rule[]) =>
    rules.filter(([, when]) => when).map(([key, , path]) => ({ say: words.questions[key], field: fieldOf(path) }));
  return [
    ...ask(designRules(context)),
    ...lines(context, eligibility),
    ...gaps(context),
    ...ask(practicalRules(context)),
    ...words.standing.map((say) => ({ say })),
  ].slice(0, MOST);
}

const tests = (context: Context) => !['OBSERVATIONAL', 'EXPANDED_ACCESS'].includes(studyType(context));

function designRules(context: Context): Rule[] {
  const phases = known(context.read.texts('design.phases')) ?? [];
  const types = context.read.entries(ARMS).map((arm) => context.read.value(`${arm}.type`));
  const placebo = findPlacebo(context);
  const masking = `${INFO}.maskingInfo.masking`;
  return [
    ['closed', isClosed(context), 'status.overallStatus'],
    ['stale', isStale(context), 'status.statusVerifiedDate'],
    ['early', phases.some((phase) => /^(?:EARLY_)?PHASE1$/.test(phase)), 'design.phases'],
    ['chance', context.read.value(`${INFO}.allocation`) === 'RANDOMIZED', `${INFO}.allocation`],
    ['placebo', placebo ? placebo !== 'unlisted' : tests(context), ARMS],
    ['hidden', BLINDED.includes(context.read.value(masking)), masking],
    ['untreated', types.includes('NO_INTERVENTION'), ARMS],
    ['crossover', context.read.value(`${INFO}.interventionModel`) === 'CROSSOVER', `${INFO}.interventionModel`],
  ];
}

function practicalRules(context: Context): Rule[] {
  const outcomes = ['primary', 'secondary', 'other'].flatMap((list) =>
    context.read.entries(`outcomes.${list}Outcomes`),
  );
  const long = outcomes.some((outcome) => LONG.test(context.read.value(`${outcome}.timeFrame`)));
  return [
    ['visits', outcomes.length > MANY_OUTCOMES || long, 'outcomes'],
    ['nearer', context.read.entries(PLACES).length > 1, PLACES],
  ];
}

const LINES = [
  ['biopsy', /\bbiops/i],
  ['washout', /\bwash-?\s?out/i],
] as const;

/** Lines of the list that mean something will be done: quoted, and asked about. */
function lines({ words }: Context, eligibility: Eligibility | undefined): TrialQuestion[] {
  const all = eligibility?.parts.flatMap((part) => part.lines) ?? [];
  return LINES.flatMap(([key, pattern]) => {
    const line = all.find(({ text, heading }) => !heading && pattern.test(text));
    return line && eligibility ? [{ say: words.questions[key], field: eligibility.field, quote: line.text }] : [];
  });
}

function gaps(context: Context): TrialQuestion[] {
  const { words, format, read } = context;
  return WORTH.filter(([, path, testing]) => read.absent(path) && (!testing || tests(context)))
    .slice(0, MOST_ABSENT)
    .map(([key, path]) => {
      const { what } = wordsOf(context, key);
      return { say: format.fill(words.questions.absent, { what }), field: fieldOf(path) };
    });
}
