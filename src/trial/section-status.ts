import type { Context } from './context.js';
import { oddFacts, quoted, type Source, silence, type Told, tell } from './facts.js';
import { isBefore } from './format.js';
import { dateFacts } from './section-dates.js';
import type { Over } from './situation.js';
import type { Fact } from './types.js';

const STOPPED: readonly unknown[] = ['TERMINATED', 'WITHDRAWN', 'SUSPENDED'];

/** Whether the study takes people, who says so and when, and when it runs. */
export function statusFacts(context: Context): Told {
  const {
    kind,
    overallStatus,
    lastKnownStatus,
    whyStopped,
    expandedAccessInfo: access,
    startDateStruct: start,
    completionDateStruct: end,
    primaryCompletionDateStruct: main,
  } = context;
  const odd = [access.hasExpandedAccess, access.nctId, access.statusForNctId];
  const dates = [start, end, main].flatMap(({ date, type }) => [date, type]);
  return [
    kind === 'access' ? accessStatus(context) : mainFacts(context),
    beforeFact(context),
    whyFact(context),
    dateFacts(context),
    offerFacts(context),
    oddFacts(context, [overallStatus, lastKnownStatus, whyStopped, ...odd, ...dates]),
  ];
}

/** What is said of a study that takes nobody, by its status. */
const TAKES_NOBODY = {
  ACTIVE_NOT_RECRUITING: 'running',
  SUSPENDED: 'paused',
  TERMINATED: 'stopped',
  WITHDRAWN: 'calledOffCounted',
  COMPLETED: 'ended',
  WITHHELD: 'withheld',
} as const;

/** The name of the sentence on a study that takes nobody, in the card and in the section. */
export const closedKey = (status = '') =>
  Object.hasOwn(TAKES_NOBODY, status) ? TAKES_NOBODY[status as keyof typeof TAKES_NOBODY] : undefined;

/** That a study is listed as open though an end has passed, in the words of the card or of the section. */
export const lapsedSaying = (
  words: Readonly<Record<'endedToo' | `lapsed${Over['by']}`, string>>,
  { by, type }: Over,
): string => words[type.value === 'ACTUAL' ? 'endedToo' : (`lapsed${by}` as const)];

/** Whether the study is open, in one sentence or two. */
function mainFacts(context: Context): Told {
  const { status, over, nobody, words, format, overallStatus: cell, completionDateStruct: end } = context;
  const w = words.status;
  const say = (text: string, ...more: Source[]) => tell(context, text, [cell, ...more]);
  if (context.open) return status === 'NOT_YET_RECRUITING' ? notYetFacts(context) : openFacts(context);
  if (status === 'UNKNOWN') return unknownFacts(context);
  if (status === 'ACTIVE_NOT_RECRUITING' && over && over.by !== 'Main') return say(w.runningOver);
  if (status === 'WITHDRAWN' && nobody) return say(w.calledOff);
  if (
    status === 'COMPLETED' &&
    end.type.value === 'ACTUAL' &&
    end.date.value &&
    !isBefore(context.today, end.date.value)
  )
    return tell(context, w.endedOn, [cell, end.date, end.type], { values: { on: format.on(end.date.value) } });
  const key = closedKey(status);
  return key ? say(w[key]) : accessStatus(context);
}

/** What is said of a study that is listed as open, by how far that can be believed. */
function openFacts(context: Context): Told {
  const { status, checked, over, age, words, statusVerifiedDate: seen } = context;
  const w = words.status;
  const isInvited = status === 'ENROLLING_BY_INVITATION';
  const isFresh = age === 'fresh';
  return [
    isInvited && tell(context, isFresh ? w.invitation : w.invitationOld, [context.overallStatus]),
    !(isInvited && isFresh) && doubtFact(context),
    over && !seen.value && !checked && tell(context, w.alsoUndated, [seen], { state: 'absent' }),
  ];
}

function notYetFacts(context: Context): Told {
  const { checked, over, age, today, words, format, overallStatus: cell, startDateStruct: start } = context;
  const seen = context.statusVerifiedDate;
  const w = words.status;
  const isPlanned = start.date.value && start.type.value === 'ESTIMATED' && today;
  const startKey = isBefore(start.date.value, today) ? 'startPassed' : 'startAhead';
  const date = format.date(start.date.value);
  return [
    checked
      ? tell(context, w.notYet, [cell, checked.cell])
      : tell(context, seen.value ? w.notYetUnsure : w.notYetUndated, [cell, ...(seen.value ? [seen] : [])]),
    age === 'old' && tell(context, w.notYetOld, [cell, checked!.cell]),
    isPlanned && tell(context, w[startKey], [start.date, start.type], { values: { date } }),
    over && tell(context, w[`notYetLapsed${over.by}`], [over.cell, over.type]),
  ];
}

/** The sentence for each way in which "open" can be old, or for the one in which it is not. */
function doubtFact(context: Context): Fact {
  const {
    checked,
    over,
    age,
    words,
    format,
    overallStatus: cell,
    statusVerifiedDate,
    versionHolder,
    timePerspective,
  } = context;
  const w = words.status;
  const seen = checked?.cell ?? statusVerifiedDate;
  if (over) return tell(context, lapsedSaying(w, over), [cell, over.cell, over.type]);
  if (!checked && seen.value) return tell(context, w.unsure, [cell, seen]);
  if (age === 'unchecked')
    return tell(context, w.unchecked, [cell, versionHolder, seen], {
      values: { date: format.date(versionHolder.value) },
    });
  if (age === 'fresh' && context.past) return tell(context, w.freshPast, [cell, seen, timePerspective]);
  const keys = { old: checked?.how === 'changed' ? 'oldChange' : 'old', timeless: 'listed', fresh: 'fresh' } as const;
  return tell(context, w[keys[age as 'old'] ?? 'undated'], [cell, seen]);
}

function unknownFacts(context: Context): Told {
  const { checked, words, overallStatus, lastKnownStatus } = context;
  const w = words.status;
  const last = lastWords(context);
  const seen = checked?.how === 'checked' ? checked.cell : undefined;
  const key = last ? (seen ? 'unknownLast' : 'unknownLastUndated') : seen ? 'unknownChecked' : 'unknown';
  const sources = [overallStatus, ...(last ? [lastKnownStatus] : []), ...(seen ? [seen] : [])];
  return tell(context, w[key], sources, { values: { last } });
}

/** The status before this one, to complete "it was ...". */
function lastWords(context: Context): string | undefined {
  const { words } = context;
  const { value = '' } = context.lastKnownStatus;
  return Object.hasOwn(words.last, value) ? words.last[value as keyof typeof words.last] : undefined;
}

/** The status before this one, where the record gives one though it is not asked for. */
function beforeFact(context: Context): Told {
  const { status, words } = context;
  const last = lastWords(context);
  return (
    last && status !== 'UNKNOWN' && tell(context, words.status.before, [context.lastKnownStatus], { values: { last } })
  );
}

/** What stands in the place of a reason and is none. */
export const NO_REASON =
  /^\W*(?:n\W?[ak]|none|nil|null|unknown|other|tb[ad]|not (?:applicable|available|provided|known|specified|stated|given))?\W*$/i;

function whyFact(context: Context): Told {
  const { status, words, overallStatus, whyStopped } = context;
  if (whyStopped.value) {
    const say = words.status[NO_REASON.test(whyStopped.value) ? 'whyBare' : 'why'];
    return tell(context, say, [whyStopped, overallStatus], { quote: whyStopped });
  }
  return (
    STOPPED.includes(status) && whyStopped.state === 'absent' && silence(context, words.status, 'noWhy', whyStopped)
  );
}

/** Whether doctors can ask for a treatment outside a trial; also of studies that are none of this kind. */
function accessStatus(context: Context): Told {
  const { overallStatus: cell } = context;
  return cell.state === 'absent' ? silence(context, context.words.status, 'none', cell) : accessFacts(context, cell);
}

/** What is said of a status of expanded access, whether it depends on the date of the last check, and whether that is old. */
export function accessWords({ words, checked, checkOld }: Context, status = '') {
  const all: Readonly<Record<string, unknown>> = words.access;
  const undated: Readonly<Record<string, string>> = words.access.undated;
  const isDated = Object.hasOwn(undated, status) && checked !== undefined;
  const say = isDated ? all[status] : (undated[status] ?? all[status]);
  return { say: typeof say === 'string' ? say : '', isDated, isOld: isDated && checkOld };
}

function accessFacts(context: Context, cell: { readonly value?: string } & Source): Told {
  const { words, checked } = context;
  const { say, isDated, isOld } = accessWords(context, cell.value);
  return (
    say && [
      tell(context, say, [cell, ...(isDated ? [checked!.cell] : [])]),
      isOld && tell(context, words.access.old, [checked!.cell]),
    ]
  );
}

/** An offer that is over. */
export const GONE: readonly unknown[] = ['NO_LONGER_AVAILABLE', 'APPROVED_FOR_MARKETING'];

/** An offer outside the study. That none is listed says nothing: it is so for nearly all, approved treatments too. */
function offerFacts(context: Context): Told {
  const { words } = context;
  const { hasExpandedAccess, nctId, statusForNctId } = context.expandedAccessInfo;
  if (!hasExpandedAccess.value && !nctId.value) return undefined;
  const isGone = GONE.includes(statusForNctId.value);
  return [
    isGone
      ? tell(context, words.status.offeredOnce, [hasExpandedAccess, statusForNctId])
      : tell(context, words.status.offered, [hasExpandedAccess]),
    accessFacts(context, statusForNctId),
    quoted(context, words.status.offeredUnder, nctId),
  ];
}
