import { type Context, tell } from './facts.js';
import { compareDates } from './format.js';
import type { Cell } from './record.js';
import { isOver } from './situation.js';
import type { Fact } from './types.js';

type When = 'actual' | 'ahead' | 'passed' | 'given';

/** Whether a date is still to come. */
export const isAhead = ({ today }: Context, { value }: Cell<string>) =>
  today !== undefined && value !== undefined && compareDates(value, today) > 0;

/** How a date is told: as what happened, as a plan, as a plan that has passed, or only as given. */
function whenOf(context: Context, { date, type }: { date: Cell<string>; type: Cell<string> }): When | undefined {
  if (!date.value) return undefined;
  const { overallStatus: status, startDateStruct: start } = context.study.status;
  const isUnbegun = status.value === 'NOT_YET_RECRUITING' && date === start.date;
  if (type.value === 'ACTUAL') return isAhead(context, date) || isUnbegun ? 'given' : 'actual';
  if (type.value !== 'ESTIMATED' || !context.today) return 'given';
  if (compareDates(date.value, context.today) < 0) return 'passed';
  // What has ended plans nothing more.
  return isOver(status.value) ? 'given' : 'ahead';
}

const START = { actual: 'began', ahead: 'startPlanned', passed: 'startWasPlanned', given: 'startGiven' } as const;
const END = { actual: 'ended', ahead: 'endPlanned', passed: 'endWasPlanned', given: 'endGiven' } as const;
const MAIN = { actual: 'mainTaken', ahead: 'mainPlanned', passed: 'mainWasPlanned', given: 'mainGiven' } as const;
const BOTH: Readonly<Record<string, 'ran' | 'beganAndEnds' | 'beganAndPlanned'>> = {
  'actual actual': 'ran',
  'actual ahead': 'beganAndEnds',
  'actual passed': 'beganAndPlanned',
};

type Planned = Context['study']['status']['startDateStruct'];
type Key = keyof Context['words']['dates'];

/** When the study runs: one sentence where both dates are known. What has been told of "open" is not told again. */
export function dateFacts(context: Context): Fact[] {
  const { study, words, situation } = context;
  const { startDateStruct: start, completionDateStruct: end, primaryCompletionDateStruct: main } = study.status;
  const doubted = situation.open ? situation.over?.which : undefined;
  const [begins, ends, last] = [start, end, main].map((one) => whenOf(context, one));
  const keys = keysOf(context, begins, doubted === 'end' ? undefined : ends);
  const dated = last && main.date.value !== end.date.value && doubted !== 'main' ? MAIN[last] : undefined;
  return [
    ...keys.map(([key, ...dates]) => told(context, key, dates)),
    ...(dated ? [{ ...told(context, dated, [main]), fold: words.folds.dates }] : []),
  ];
}

/** Which sentences tell when the study begins and ends, each with the dates in it. */
function keysOf(context: Context, begins?: When, ends?: When): (readonly [Key, ...Planned[]])[] {
  const { study, situation } = context;
  const { startDateStruct: start, completionDateStruct: end, overallStatus } = study.status;
  const both = BOTH[`${begins} ${ends}`];
  if (situation.nobody && begins) return ends ? [['calledOff', start, end]] : [['calledOffStart', start]];
  if (situation.past && begins && ends) return [[workKey(begins, ends), start, end]];
  if (overallStatus.value === 'COMPLETED' && ends === 'actual') return begins ? [[START[begins], start]] : [];
  if (both) return [[both, start, end]];
  const planTold = overallStatus.value === 'NOT_YET_RECRUITING' && (begins === 'ahead' || begins === 'passed');
  return [
    ...(begins && !planTold ? [[START[begins], start] as const] : []),
    ...(ends ? [[END[ends], end] as const] : []),
  ];
}

function told({ study, words, format }: Context, key: Key, dates: readonly Planned[]): Fact {
  const { startDateStruct, completionDateStruct, primaryCompletionDateStruct } = study.status;
  const [start = '', end = '', main = ''] = [startDateStruct, completionDateStruct, primaryCompletionDateStruct].map(
    ({ date }) => date.value ?? '',
  );
  const values = {
    start: format.date(start),
    startOn: format.on(start),
    end: format.date(end),
    endOn: format.on(end),
    main: format.date(main),
    mainOn: format.on(main),
  };
  return tell(
    format.fill(words.dates[key], values),
    dates.flatMap(({ date, type }) => [date, type]),
  );
}

function workKey(begins: When, ends: When): 'workRan' | 'workRuns' | 'workPlanned' | 'workGiven' {
  if (ends === 'actual' && begins === 'actual') return 'workRan';
  if (begins === 'actual' && ends === 'ahead') return 'workRuns';
  return ends === 'passed' && begins !== 'given' ? 'workPlanned' : 'workGiven';
}
