import { type Context, oddFacts, quoted, silence, tell } from './facts.js';
import { compareDates } from './format.js';
import type { Cell } from './record.js';
import { dateFacts, isAhead } from './section-dates.js';
import type { Fact } from './types.js';

const STOPPED: readonly unknown[] = ['TERMINATED', 'WITHDRAWN', 'SUSPENDED'];

/** Whether the study takes people, who says so and when, and when it runs. */
export function statusFacts(context: Context): Fact[] {
  const { study, situation } = context;
  const { overallStatus, lastKnownStatus, whyStopped, expandedAccessInfo } = study.status;
  return [
    ...(situation.kind === 'access' ? accessStatus(context) : [mainFact(context)].flat()),
    ...beforeFacts(context),
    ...whyFacts(context),
    ...dateFacts(context),
    ...offerFacts(context),
    ...oddFacts(
      context,
      [overallStatus, lastKnownStatus, whyStopped, ...Object.values(expandedAccessInfo)].filter(isCell),
    ),
    ...oddFacts(
      context,
      datesOf(context).flatMap(({ date, type }) => [date, type]),
    ),
  ];
}

const isCell = (value: unknown): value is Cell<unknown> => typeof value === 'object';

const datesOf = ({ study }: Context) => [
  study.status.startDateStruct,
  study.status.completionDateStruct,
  study.status.primaryCompletionDateStruct,
];

/** The one sentence on whether the study is open. */
function mainFact(context: Context): Fact | Fact[] {
  const { study, situation, words } = context;
  const status = study.status.overallStatus;
  const end = study.status.completionDateStruct;
  const say = (text: string, ...more: Cell<unknown>[]) => tell(text, [status, ...more]);
  const w = words.status;
  switch (status.value) {
    case undefined:
      return status.state === 'absent' ? silence(context, { record: w.none, copy: w.nonePart }, status) : [];
    case 'RECRUITING':
    case 'ENROLLING_BY_INVITATION':
    case 'NOT_YET_RECRUITING':
      return openFacts(context);
    case 'ACTIVE_NOT_RECRUITING':
      return situation.over && situation.over.which === 'end'
        ? say(w.runningOver, situation.over.cell, situation.over.type)
        : say(w.running);
    case 'SUSPENDED':
      return say(w.paused);
    case 'TERMINATED':
      return say(w.stopped);
    case 'WITHDRAWN':
      return situation.nobody ? say(w.calledOff) : say(w.calledOffCounted);
    case 'COMPLETED':
      return end.type.value === 'ACTUAL' && end.date.value && !isAhead(context, end.date)
        ? say(context.format.fill(w.endedOn, { on: context.format.on(end.date.value) }), end.date, end.type)
        : say(w.endedBare);
    case 'UNKNOWN':
      return unknownFact(context);
    case 'WITHHELD':
      return say(w.withheld);
    default:
      return accessStatus(context);
  }
}

/** What is said of a study that is listed as open, by how far that can be believed. */
function openFacts(context: Context): Fact[] {
  const { study, situation, words } = context;
  const { overallStatus: status, statusVerifiedDate } = study.status;
  const { checked, over, age } = situation;
  const w = words.status;
  if (status.value === 'NOT_YET_RECRUITING') return notYetFacts(context);
  const invited = status.value === 'ENROLLING_BY_INVITATION';
  return [
    ...(invited ? [tell(age === 'fresh' ? w.invitation : w.invitationOld, [status])] : []),
    ...(invited && age === 'fresh' ? [] : [doubtFact(context)]),
    ...(over && !checked ? [tell(w.alsoUndated, [statusVerifiedDate], { state: 'absent' })] : []),
  ];
}

function notYetFacts({ study, situation, words, format, today }: Context): Fact[] {
  const { overallStatus: status, startDateStruct: start } = study.status;
  const { checked, over, age } = situation;
  const w = words.status;
  const planned = start.date.value && start.type.value === 'ESTIMATED' && today;
  const passed = planned && compareDates(start.date.value!, today) < 0;
  const overKey = over?.which === 'main' ? 'notYetMainOver' : over?.type.value ? 'notYetOver' : 'notYetOverGiven';
  return [
    checked
      ? tell(format.fill(w.notYet, { checked: format.month(checked.date) }), [status, checked.cell])
      : tell(w.notYetUndated, [status]),
    ...(age === 'old' ? [tell(w.notYetOld, [status, checked!.cell])] : []),
    ...(over ? [tell(format.fill(w[overKey], { date: format.date(over.cell.value!) }), [over.cell, over.type])] : []),
    ...(planned
      ? [
          tell(format.fill(passed ? w.startPassed : w.startAhead, { date: format.date(start.date.value!) }), [
            start.date,
            start.type,
          ]),
        ]
      : []),
  ];
}

/** The sentence for each way in which "open" can be old, or for the one in which it is not. */
function doubtFact({ study, situation, words, format }: Context): Fact {
  const { overallStatus: status, statusVerifiedDate } = study.status;
  const { checked, over, age } = situation;
  const w = words.status;
  const month = checked ? format.month(checked.date) : '';
  const seen = checked ? [checked.cell] : [statusVerifiedDate];
  if (over) {
    const key =
      over.type.value === 'ACTUAL'
        ? 'ended'
        : over.which === 'main'
          ? 'lapsedMain'
          : over.type.value
            ? 'lapsedEnd'
            : 'lapsedEndGiven';
    const date = { date: format.date(over.cell.value!), month: format.month(over.cell.value!) };
    return tell(format.fill(w[key], date), [status, over.cell, over.type]);
  }
  if (age === 'old')
    return tell(format.fill(checked?.how === 'changed' ? w.oldChange : w.old, { checked: month }), [status, ...seen]);
  if (age === 'timeless') return tell(format.fill(w.listed, { checked: month }), [status, ...seen]);
  if (age === 'unchecked') {
    const { versionHolder } = study.copy;
    return tell(format.fill(w.unchecked, { date: format.date(versionHolder.value!) }), [
      status,
      versionHolder,
      ...seen,
    ]);
  }
  if (age === 'undated') return tell(w.undated, [status, ...seen]);
  const time = study.design.designInfo.timePerspective;
  if (situation.past) return tell(format.fill(w.freshPast, { checked: month }), [status, ...seen, time]);
  return tell(format.fill(w.fresh, { checked: month }), [status, ...seen]);
}

function unknownFact({ study, situation, words, format, today }: Context): Fact[] {
  const { overallStatus: status, lastKnownStatus, completionDateStruct: end } = study.status;
  const { checked } = situation;
  const w = words.status;
  const last = lastWords(words.last, lastKnownStatus.value);
  const month = checked?.how === 'checked' ? format.month(checked.date) : undefined;
  const key = last ? (month ? 'unknownLast' : 'unknownLastUndated') : month ? 'unknownChecked' : 'unknown';
  const passed = today && end.date.value && end.type.value !== 'ACTUAL' && compareDates(end.date.value, today) < 0;
  return [
    tell(format.fill(w[key], { checked: month ?? '', last: last ?? '' }), [
      status,
      ...(last ? [lastKnownStatus] : []),
      ...(month ? [checked!.cell] : []),
    ]),
    ...(passed ? [tell(w.unknownOver, [end.date, end.type])] : []),
  ];
}

function lastWords(words: Readonly<Record<string, string>>, value: string | undefined): string | undefined {
  return value !== undefined && Object.hasOwn(words, value) ? words[value] : undefined;
}

/** The status before this one, where the record gives one though it is not asked for. */
function beforeFacts({ study, words, format }: Context): Fact[] {
  const { overallStatus, lastKnownStatus } = study.status;
  const last = lastWords(words.last, lastKnownStatus.value);
  return last && overallStatus.value !== 'UNKNOWN'
    ? [tell(format.fill(words.status.before, { last }), [lastKnownStatus])]
    : [];
}

function whyFacts(context: Context): Fact[] {
  const { study, words } = context;
  const { overallStatus, whyStopped } = study.status;
  const w = words.status;
  if (whyStopped.value) return [tell(w.why, [whyStopped, overallStatus], { quote: whyStopped })];
  if (!STOPPED.includes(overallStatus.value) || whyStopped.state !== 'absent') return [];
  return [silence(context, { record: w.noWhy, copy: w.noWhyPart }, whyStopped)];
}

/** Whether doctors can ask for a treatment outside a trial; also of studies that are none of this kind. */
export function accessStatus(context: Context): Fact[] {
  const { study, situation, words } = context;
  const status = study.status.overallStatus;
  if (status.state === 'absent') {
    const { none, nonePart } = words.status;
    return [silence(context, { record: none, copy: nonePart }, status)];
  }
  return status.value ? accessSaying(context, status, situation.checked) : [];
}

function accessSaying(context: Context, status: Cell<string>, checked = context.situation.checked): Fact[] {
  const { words, format, situation } = context;
  const w: Readonly<Record<string, unknown>> = words.access;
  const undated: Readonly<Record<string, string>> = words.access.undated;
  const value = status.value ?? '';
  const dated = Object.hasOwn(undated, value);
  const say = dated && !checked ? undated[value] : w[value];
  if (typeof say !== 'string') return [];
  const month = checked ? format.month(checked.date) : '';
  return [
    tell(format.fill(say, { checked: month }), [status, ...(dated && checked ? [checked.cell] : [])]),
    ...(dated && checked && situation.checkOld ? [tell(words.access.old, [checked.cell])] : []),
  ];
}

/** An offer outside the study. That none is listed says nothing: it is so for nearly all, approved treatments too. */
function offerFacts(context: Context): Fact[] {
  const { study, words } = context;
  const { hasExpandedAccess, nctId, statusForNctId } = study.status.expandedAccessInfo;
  if (!hasExpandedAccess.value && !nctId.value) return [];
  const gone = ['NO_LONGER_AVAILABLE', 'APPROVED_FOR_MARKETING'].includes(statusForNctId.value ?? '');
  return [
    tell(gone ? words.status.offeredOnce : words.status.offered, [
      hasExpandedAccess,
      ...(gone ? [statusForNctId] : []),
    ]),
    ...accessSaying(context, statusForNctId),
    ...quoted(words.status.offeredUnder, nctId),
  ];
}
