import type { Context } from './context.js';
import { type Told, tell } from './facts.js';
import { isBefore } from './format.js';
import type { Fact } from './types.js';

/** How a date is told: as what happened, as a plan, as a plan that has passed, or only as given. */
type When = 'Actual' | 'Ahead' | 'Passed' | 'Given';
type Planned = Context['startDateStruct'];
type Key = keyof Context['words']['dates'];

/** How a date is told: as what happened, as a plan, as a plan that has passed, or only as given. */
function whenOf({ today, status, finished, startDateStruct }: Context, { date, type }: Planned): When | undefined {
  if (!date.value) return undefined;
  const isUnbegun = status === 'NOT_YET_RECRUITING' && date === startDateStruct.date;
  if (type.value === 'ACTUAL') return isUnbegun || isBefore(today, date.value) ? 'Given' : 'Actual';
  if (type.value !== 'ESTIMATED' || !today) return 'Given';
  if (isBefore(date.value, today)) return 'Passed';
  // What has ended plans nothing more.
  return finished ? 'Given' : 'Ahead';
}

/** When the study runs: one sentence where both dates are known. What has been told of "open" is not told again. */
export function dateFacts(context: Context): Told {
  const { words, open, over, completionDateStruct: end, primaryCompletionDateStruct: main } = context;
  const doubted = open ? over?.by : undefined;
  const last = whenOf(context, main);
  const isMainTold = last && main.date.value !== end.date.value && doubted !== 'Main';
  return [
    keysOf(context, doubted !== undefined && doubted !== 'Main').map(([key, ...dates]) => told(context, key, dates)),
    isMainTold && told(context, `main${last}`, [main], words.folds.dates),
  ];
}

/** Which sentences tell when the study begins and ends, each with the dates in it. */
function keysOf(context: Context, isEndTold: boolean): (readonly [Key, ...Planned[]])[] {
  const { status, startDateStruct: start, completionDateStruct: end } = context;
  const begins = whenOf(context, start);
  const ends = isEndTold ? undefined : whenOf(context, end);
  const isSince = begins === 'Actual' && ends && ends !== 'Given';
  if (context.nobody && begins) return ends ? [['calledOff', start, end]] : [['startGiven', start]];
  if (context.past && begins && ends) return [[workKey(begins, ends), start, end]];
  if (status === 'COMPLETED' && ends === 'Actual') return begins ? [[`start${begins}`, start]] : [];
  if (isSince) return [[`since${ends}`, start, end]];
  const isStartTold = status === 'NOT_YET_RECRUITING' && (begins === 'Ahead' || begins === 'Passed');
  return [
    ...(begins && !isStartTold ? [[`start${begins}`, start] as const] : []),
    ...(ends ? [[`end${ends}`, end] as const] : []),
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
  if (ends === 'Actual' && begins === 'Actual') return 'workRan';
  if (begins === 'Actual' && ends === 'Ahead') return 'workRuns';
  return ends === 'Passed' && begins !== 'Given' ? 'workPlanned' : 'workGiven';
}
