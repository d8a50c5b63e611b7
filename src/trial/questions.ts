import type { TrialWords } from '../i18n/en/trial.js';
import type { WholeContext } from './context.js';
import { echoOf, isUnfinished, LOOK_FOR } from './echo.js';
import type { Source } from './facts.js';
import { isHiddenUnclear } from './notices.js';
import { type Gap, gapsOf } from './section-source.js';
import { GONE, NO_REASON } from './section-status.js';
import { CLOSED } from './situation.js';
import type { Eligibility, TrialQuestion } from './types.js';

/** Questions that are drawn before the rest is folded. */
const SHOWN = 8;
/** Gaps of a record that one question names. */
const MOST_GAPS = 3;
/** A study with more outcomes has many visits. */
const MANY_OUTCOMES = 10;
/** A time of a year or more. */
const LONG = /\byears?\b|\b(?:1[2-9]|[2-9]\d|\d{3,})\s?months?\b/i;

type Key = Exclude<keyof TrialWords['questions'], 'lead' | 'gaps' | 'gapsPart'>;
type Rule = readonly [when: unknown, key: Key, source: Source];
type Standing = keyof TrialWords['standing'];

/** What to ask, by what the record says: first what fits its state, then its design, then what fits every study. */
export function questionsOf(context: WholeContext, eligibility: Eligibility | undefined): TrialQuestion[] {
  const all = isPast(context) ? ask(context, closedRules) : openQuestions(context, eligibility);
  return all.map((question, at) => (at < SHOWN ? question : { ...question, more: true }));
}

/** Whether the study takes no new people, or took none when that was last known. Expanded access has a status of its own. */
const isPast = ({ kind, closed, status, lastKnownStatus }: WholeContext) =>
  kind !== 'access' && (closed || (status === 'UNKNOWN' && CLOSED.includes(lastKnownStatus.value)));

function openQuestions(context: WholeContext, eligibility: Eligibility | undefined): TrialQuestion[] {
  const { kind, words } = context;
  const standing = (...keys: readonly Standing[]) => keys.map((key) => ({ say: words.standing[key] }));
  const doubts = ask(context, doubtRules);
  // Nobody stops what others do with old records.
  const stop = context.past ? [] : standing('stop');
  if (kind === 'watch')
    return [...doubts, ...ask(context, watchRules), ...standing('aim'), ...stop, ...standing('results')];
  if (kind === 'access') return [...doubts, ...ask(context, accessRules), ...standing('options', 'risks')];
  const practical = ask(context, practicalRules);
  // Of a long study more is asked about the visits, and asked once.
  const tests = practical.some(({ say }) => say === words.questions.visits) ? [] : standing('tests');
  return [
    ...doubts,
    ...ask(context, designRules),
    ...lines(context, eligibility),
    ...gaps(context),
    ...practical,
    ...standing('aim', 'options', 'help', 'risks'),
    ...tests,
    ...standing('costs', 'stop', 'after', 'pays', 'data', 'results'),
  ];
}

const ask = (context: WholeContext, rules: (context: WholeContext) => readonly Rule[]): TrialQuestion[] =>
  rules(context)
    .filter(([when]) => when)
    .map(([, key, source]) => ({ say: context.words.questions[key], field: source.field }));

/** Of a study that no one can join, nothing is asked that a person who may join would ask. */
function closedRules(context: WholeContext): Rule[] {
  const { status, lastKnownStatus, kind, nobody, finished, past, tense, whyStopped, primaryPurpose } = context;
  const cell = context.overallStatus;
  const isRunning = (status === 'UNKNOWN' ? lastKnownStatus.value : status) === 'ACTIVE_NOT_RECRUITING';
  // What prevents, finds or explains an illness is no treatment.
  const tested = primaryPurpose.value === 'TREATMENT' ? 'treatment' : 'outside';
  return [
    [status === 'UNKNOWN', 'open', cell],
    [status === 'SUSPENDED' && NO_REASON.test(whyStopped.value ?? ''), 'whyPaused', whyStopped],
    [status === 'SUSPENDED', 'goesOn', cell],
    [true, 'another', cell],
    [!nobody && status === 'TERMINATED', 'safety', cell],
    [!nobody && finished, 'found', cell],
    [isRunning && tense !== 'never', 'soFar', cell],
    [!nobody && kind === 'trial', tested, cell],
    [!nobody && past, 'records', context.timePerspective],
    [!nobody && keepsSamples(context), 'samples', context.bioSpec.retention],
  ];
}

/** Whether the study takes people, in the words of its status, where that is not known well enough. */
function doubtRules({ kind, past, status, believed, overallStatus }: WholeContext): Rule[] {
  const isNotYet = status === 'NOT_YET_RECRUITING' && !past;
  const isDoubted = kind !== 'access' && !believed && !isNotYet;
  return [
    [isNotYet && kind !== 'access', 'notYet', overallStatus],
    [isDoubted, 'open', overallStatus],
    [isDoubted && !past, 'otherwise', overallStatus],
    [status === 'ENROLLING_BY_INVITATION' && kind !== 'access' && !past, 'invited', overallStatus],
  ];
}

const keepsSamples = ({ bioSpec: { retention } }: WholeContext) =>
  retention.value && retention.value !== 'NONE_RETAINED';

function watchRules(context: WholeContext): Rule[] {
  const { past, studyType, timePerspective, bioSpec } = context;
  return [
    [true, 'data', studyType],
    [past, 'records', timePerspective],
    [!past, 'care', studyType],
    [!past && timePerspective.value !== 'CROSS_SECTIONAL', 'often', timePerspective],
    [keepsSamples(context), 'samples', bioSpec.retention],
  ];
}

/** What can no longer be asked for this way may still be given in another. */
const accessRules = ({ studyType, status, checkOld, overallStatus }: WholeContext): Rule[] => [
  [!GONE.includes(status) && (status !== 'AVAILABLE' || checkOld), 'askNow', overallStatus],
  [!GONE.includes(status), 'option', studyType],
  [GONE.includes(status), 'treatment', overallStatus],
  [status === 'APPROVED_FOR_MARKETING', 'approved', overallStatus],
];

function designRules(context: WholeContext): Rule[] {
  const { kind, chance, allocation, phases, interventionModel, isUnapprovedDevice } = context;
  const { how } = chance;
  const isPhase4 = phases.value?.includes('PHASE4');
  return [
    ...(kind === 'trial' ? earlyRules(context) : []),
    [how === 'chance' || how === 'partly' || how === 'unlisted', 'chance', allocation],
    [how === 'cluster', 'cluster', allocation],
    ...(kind === 'trial' ? [...placeboRules(context), ...groupRules(context)] : []),
    [interventionModel.value === 'CROSSOVER', 'crossover', interventionModel],
    [kind === 'trial' && isPhase4, 'approved', phases],
    [isUnapprovedDevice.value && !isPhase4, 'approved', isUnapprovedDevice],
    [how === 'clash', 'unclearChance', allocation],
    [isHiddenUnclear(context), 'unclearHidden', context.masking],
  ];
}

/** In an early study: what is known so far, and the dose of what has one. */
function earlyRules({ open, phases, interventions }: WholeContext): Rule[] {
  const isEarly = open && phases.value?.some((phase) => phase.endsWith('PHASE1'));
  const hasDose = interventions.entries.some(({ type }) => DOSED.includes(type.value));
  return [[isEarly, hasDose ? 'early' : 'effects', phases]];
}

/** On who knows what they get, and on the group that gets nothing. */
function groupRules({ whoMasked, armGroups }: WholeContext): Rule[] {
  const isHidden = whoMasked.value?.some((who) => who === 'PARTICIPANT' || who === 'CARE_PROVIDER');
  const untreated = armGroups.entries.find(
    ({ type, interventionNames: names }) => type.value === 'NO_INTERVENTION' && !names.value,
  );
  return [
    [isHidden, 'hidden', whoMasked],
    [untreated, 'untreated', untreated?.type ?? armGroups],
  ];
}

function placeboRules({ many, placebo: found, masking, armGroups }: WholeContext): Rule[] {
  if (!found || found.how === 'none')
    return [[many && masking.value && masking.value !== 'NONE', 'isPlacebo', armGroups]];
  const key = 'what' in found && found.what === 'sham' ? 'sham' : 'placebo';
  return found.how === 'told' ? [[!found.denied, key, found.echo.cell]] : [[true, key, found.at[0]!]];
}

function practicalRules({
  places,
  primaryOutcomes,
  secondaryOutcomes,
  otherOutcomes,
  locations,
}: WholeContext): Rule[] {
  const outcomes = [primaryOutcomes, secondaryOutcomes, otherOutcomes].flatMap(({ entries }) => entries);
  const isLong = outcomes.some(({ timeFrame }) => LONG.test(timeFrame.value ?? ''));
  return [
    [outcomes.length > MANY_OUTCOMES || isLong, 'visits', primaryOutcomes],
    [places.length > 1, 'nearer', locations],
  ];
}

/** What has a dose: no device, program or operation. */
const DOSED: readonly unknown[] = [
  'DRUG',
  'BIOLOGICAL',
  'GENETIC',
  'DIETARY_SUPPLEMENT',
  'COMBINATION_PRODUCT',
  'RADIATION',
];

const LINES = [
  ['biopsy', /(?<!\bliquid )\bbiops/i],
  ['washout', /\bwash-?\s?out/i],
  ['stopping', /\bstop(?:s|ped|ping)? (?:taking|using)\b/i],
] as const;

/** Lines of the list that mean something will be done: quoted, and asked about. */
function lines({ words, open, kind }: WholeContext, eligibility: Eligibility | undefined): TrialQuestion[] {
  if (!eligibility || !open || kind !== 'trial') return [];
  const linesOf = (parts: Eligibility['parts']) => parts.flatMap((part) => part.lines);
  const all = linesOf(eligibility.parts);
  // What keeps people out, such as a biopsy a week ago, is no plan of the study.
  const done = linesOf(eligibility.parts.filter(({ kind: part }) => part !== 'exclusion'));
  return LINES.flatMap(([key, pattern]) => {
    const line = (key === 'biopsy' ? done : all).find(
      ({ text, heading, note }) => !heading && !note && pattern.test(text) && !isUnfinished(text),
    );
    return line ? [{ say: words.questions[key], field: eligibility.field, quote: line.text, blocks: line.blocks }] : [];
  });
}

/** One question for what the record leaves out. */
function gaps(context: WholeContext): TrialQuestion[] {
  const { words, format, partial } = context;
  const found = [...inPlace(context), ...gapsOf(context)].filter(([when]) => when).slice(0, MOST_GAPS);
  const [first] = found;
  if (!first) return [];
  const list = format.either(found.map(([, gap]) => words.silent[gap]));
  return [{ say: format.fill(words.questions[partial ? 'gapsPart' : 'gaps'], { list }), field: first[2].field }];
}

/** What is said to be left out in its place, the weightiest first. */
function inPlace(context: WholeContext): Gap[] {
  const { kind, many, open, chance, allocation, masking, locations } = context;
  const isHidden = kind === 'trial' && many && masking.state === 'absent';
  return [
    [chance.how === 'silent' && !echoOf(context, LOOK_FOR.chance), 'chance', allocation],
    [isHidden && !echoOf(context, LOOK_FOR.masking), 'masking', masking],
    [open && locations.state === 'absent', 'places', locations],
  ];
}
