import type { Context } from './context.js';
import { type Told, tell } from './facts.js';
import { isBefore } from './situation.js';
import type { Fact } from './types.js';

type When = 'actual' | 'ahead' | 'passed' | 'given';
type Planned = Context['study']['startDateStruct'];
type Key = keyof Context['words']['dates'];

/** How a date is told: as what happened, as a plan, as a plan that has passed, or only as given. */
function whenOf({ today, status, finished, study }: Context, { date, type }: Planned): When | undefined {
  if (!date.value) return undefined;
  const isUnbegun = status === 'NOT_YET_RECRUITING' && date === study.startDateStruct.date;
  if (type.value === 'ACTUAL') return isUnbegun || isBefore(today, date.value) ? 'given' : 'actual';
  if (type.value !== 'ESTIMATED' || !today) return 'given';
  if (isBefore(date.value, today)) return 'passed';
  // What has ended plans nothing more.
  return finished ? 'given' : 'ahead';
}

const START = { actual: 'began', ahead: 'startPlanned', passed: 'startWasPlanned', given: 'startGiven' } as const;
const END = { actual: 'ended', ahead: 'endPlanned', passed: 'endWasPlanned', given: 'endGiven' } as const;
const MAIN = { actual: 'mainTaken', ahead: 'mainPlanned', passed: 'mainWasPlanned', given: 'mainGiven' } as const;
/** Where the start has happened, one sentence tells both. */
const SINCE = { actual: 'ran', ahead: 'beganAndEnds', passed: 'beganAndPlanned', given: undefined } as const;

/** When the study runs: one sentence where both dates are known. What has been told of "open" is not told again. */
export function dateFacts(context: Context): Told {
  const { study, words, open, over } = context;
  const { completionDateStruct: end, primaryCompletionDateStruct: main } = study;
  const doubted = open ? over?.which : undefined;
  const last = whenOf(context, main);
  const isMainTold = last && main.date.value !== end.date.value && doubted !== 'main';
  return [
    keysOf(context, doubted === 'end').map(([key, ...dates]) => told(context, key, dates)),
    isMainTold && told(context, MAIN[last], [main], words.folds.dates),
  ];
}

/** Which sentences tell when the study begins and ends, each with the dates in it. */
function keysOf(context: Context, isEndTold: boolean): (readonly [Key, ...Planned[]])[] {
  const { study, status } = context;
  const { startDateStruct: start, completionDateStruct: end } = study;
  const begins = whenOf(context, start);
  const ends = isEndTold ? undefined : whenOf(context, end);
  const both = begins === 'actual' && ends && SINCE[ends];
  if (context.nobody && begins) return ends ? [['calledOff', start, end]] : [['calledOffStart', start]];
  if (context.past && begins && ends) return [[workKey(begins, ends), start, end]];
  if (status === 'COMPLETED' && ends === 'actual') return begins ? [[START[begins], start]] : [];
  if (both) return [[both, start, end]];
  const isStartTold = status === 'NOT_YET_RECRUITING' && (begins === 'ahead' || begins === 'passed');
  return [
    ...(begins && !isStartTold ? [[START[begins], start] as const] : []),
    ...(ends ? [[END[ends], end] as const] : []),
  ];
}

const told = (context: Context, key: Key, dates: readonly Planned[], fold?: string): Fact =>
  tell(
    context,
    context.words.dates[key],
    dates.flatMap(({ date, type }) => [date, type]),
    fold ? { fold } : {},
  );

function workKey(begins: When, ends: When): Key {
  if (ends === 'actual' && begins === 'actual') return 'workRan';
  if (begins === 'actual' && ends === 'ahead') return 'workRuns';
  return ends === 'passed' && begins !== 'given' ? 'workPlanned' : 'workGiven';
}
