import type { TrialWords } from '../i18n/en/trial.js';
import { isDate } from '../i18n/format.js';
import { blindTitle, chanceTitle, openTitle } from './echo.js';
import { type Context, fieldsOf, type Source } from './facts.js';
import { compareDates } from './format.js';
import type { Ordered } from './places.js';
import { agesCross } from './section-who.js';
import { turnsText } from './text.js';
import type { Fact, Notice } from './types.js';

const OLD_COPY_DAYS = 90;
const DAY = 86_400_000;
/** A longer text starts folded, and is reported. */
export const LONG = 50_000;

type NoticeKey = Exclude<keyof TrialWords['notices'], 'unreadable'>;

interface Rule {
  readonly when: boolean;
  readonly id: NoticeKey;
  readonly place: Notice['place'];
  readonly sources: readonly Source[];
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What does not fit, and how old the record is. Nothing about age or passed dates is said without a date of today. */
export function noticesOf(context: Context, places: readonly Ordered[]): Notice[] {
  const { words, format } = context;
  return [
    ...ageRules(context),
    ...joiningRules(context, places),
    ...groupRules(context),
    ...hiddenRules(context),
    ...dateRules(context),
    ...statusRules(context),
  ]
    .filter(({ when }) => when)
    .map(({ id, place, sources, values }) => {
      const text = words.notices[id];
      const say = typeof text === 'string' ? text : format.plural(text, Number(values?.n));
      const fields = [...new Set(sources.map(({ field }) => field))];
      return { id, say: format.fill(say, { unclear: words.unclear, ...values }), fields, place };
    });
}

/** How old "open" is: one notice, the worst first. */
function ageRules({ study, situation, today, format }: Context): Rule[] {
  const { overallStatus: status, statusVerifiedDate } = study.status;
  const { versionHolder } = study.copy;
  const { age, over, checked, open, closed, kind } = situation;
  const worst = {
    lapsed: 'lapsed',
    ended: 'ended',
    old: 'check-old',
    undated: 'undated',
    unchecked: 'undated',
  } as const;
  // The card's first line says of such a study that it looks back.
  const place = situation.kind === 'watch' && situation.past ? 'status' : 'card';
  const key = age && age !== 'fresh' && age !== 'timeless' ? worst[age] : undefined;
  const copied = versionHolder.value ?? '';
  const oldCopy = isDate(copied) && Date.parse(today ?? '') - Date.parse(copied) > OLD_COPY_DAYS * DAY;
  return [
    {
      when: key !== undefined,
      id: key ?? 'lapsed',
      place,
      sources: [status, ...(over ? [over.cell, over.type] : [checked?.cell ?? statusVerifiedDate])],
    },
    {
      when: oldCopy && (open || (!closed && kind !== 'access')),
      id: 'copy-old',
      place: 'source',
      sources: [versionHolder],
      values: { date: format.date(copied) },
    },
    {
      when: situation.partial,
      id: 'partial',
      place: 'top',
      sources: situation.missing.map((field) => ({ field })),
    },
  ];
}

/** What bears on joining. */
function joiningRules({ study, situation, site }: Context, places: readonly Ordered[]): Rule[] {
  const status = study.status.overallStatus;
  const { locations } = study.contacts;
  const open = places.filter((place) => place.open);
  const marked = places.some(({ place }) => place.status.state === 'known');
  const sources = [status, locations, ...open.slice(0, 3).map(({ place }) => place.status)];
  const values = { n: open.length };
  const missed = Boolean(site?.trim()) && places.length > 0 && !places.some(({ matched }) => matched);
  const time = study.design.designInfo.timePerspective;
  return [
    {
      when: status.value === 'RECRUITING' && marked && !open.length,
      id: 'sites-closed',
      place: 'top',
      sources,
    },
    {
      when: status.value === 'NOT_YET_RECRUITING' && open.length > 0,
      id: 'sites-open-not-yet',
      place: 'top',
      sources,
      values,
    },
    { when: situation.closed && open.length > 0, id: 'sites-open-closed', place: 'top', sources, values },
    {
      when: missed,
      id: situation.partial ? 'site-not-in-copy' : 'site-not-listed',
      place: 'places',
      sources: [locations],
      values: { site: site?.trim() ?? '' },
    },
    {
      when: situation.kind === 'watch' && situation.past && situation.open,
      id: 'past-open',
      place: 'card',
      sources: [time, status],
    },
  ];
}

function groupRules({ study, situation }: Context): Rule[] {
  const { allocation, interventionModel } = study.design.designInfo;
  const { armGroups } = study.arms;
  const { clash } = situation;
  if (situation.kind !== 'trial' || !clash) return [];
  const title = clash === 'chance-title' ? chanceTitle(study) : undefined;
  return [
    {
      when: true,
      id: clash,
      place: 'groups',
      sources: title ? [allocation, title.cell] : [allocation, interventionModel, armGroups],
      values: { n: situation.groups },
    },
  ];
}

/** Whether the record says two things about what is hidden. */
export const isHiddenUnclear = (context: Context): boolean => hiddenRules(context).some(({ when }) => when);

function hiddenRules({ study, situation }: Context): Rule[] {
  const { masking, whoMasked } = study.design.designInfo.maskingInfo;
  const [blind, open] = situation.kind === 'trial' ? [blindTitle(study), openTitle(study)] : [];
  const listed = masking.value === 'NONE' && whoMasked.value !== undefined;
  const place = 'masking';
  return [
    { when: listed, id: 'open-but-hidden', place, sources: [masking, whoMasked] },
    { when: !listed && blind !== undefined, id: 'open-but-blind', place, sources: [masking, blind?.cell ?? masking] },
    { when: !listed && open !== undefined, id: 'hidden-but-open', place, sources: [whoMasked, open?.cell ?? masking] },
  ];
}

function dateRules({ study, today, format }: Context): Rule[] {
  const { startDateStruct, completionDateStruct, primaryCompletionDateStruct } = study.status;
  const { minimumAge, maximumAge } = study.eligibility;
  const [start, end] = [startDateStruct.date, completionDateStruct.date];
  return [
    {
      when: agesCross({ study }),
      id: 'ages-crossed',
      place: 'who',
      sources: [minimumAge, maximumAge],
    },
    {
      when: start.value !== undefined && end.value !== undefined && compareDates(start.value, end.value) > 0,
      id: 'dates-crossed',
      place: 'status',
      sources: [start, end],
    },
    ...[startDateStruct, completionDateStruct, primaryCompletionDateStruct].map(
      ({ date, type }): Rule => ({
        when: type.value === 'ACTUAL' && today !== undefined && compareDates(date.value ?? '', today) > 0,
        id: 'date-ahead',
        place: 'status',
        sources: [date, type],
        values: { date: format.date(date.value ?? '') },
      }),
    ),
  ];
}

function statusRules({ study, situation }: Context): Rule[] {
  const { overallStatus: status, startDateStruct: start } = study.status;
  const { count, type } = study.design.enrollmentInfo;
  const off = status.value === 'WITHDRAWN';
  const counted = off && !situation.nobody;
  return [
    {
      when: off && !counted && start.type.value === 'ACTUAL',
      id: 'called-off-started',
      place: 'status',
      sources: [status, start.date, start.type],
    },
    {
      when: counted,
      id: 'called-off-counted',
      place: 'status',
      sources: [status, count, type],
      values: { n: count.value ?? 0 },
    },
    {
      when: situation.open && study.posted.hasResults.value === true,
      id: 'open-with-results',
      place: 'results',
      sources: [status, study.posted.hasResults],
    },
  ];
}

/** What is known only once the sections are made: long texts, hidden signs, and what could not be read. */
export function lateNotices(
  { study, words, format }: Context,
  facts: readonly Fact[],
  faults: readonly string[],
): Notice[] {
  // The list of conditions is drawn line by line, and quoted in no fact.
  const { field, value: quote = '' } = study.eligibility.eligibilityCriteria;
  const texts = [...facts, { field, quote }];
  const fields = (holds: (quote: string) => boolean) =>
    texts.filter((text) => holds(text.quote ?? '')).flatMap(fieldsOf);
  const broken = [...new Set(faults)].sort();
  const notices: readonly Notice[] = [
    {
      id: 'long-text',
      say: words.notices['long-text'],
      fields: fields((quote) => quote.length > LONG),
      place: 'source',
    },
    { id: 'direction', say: words.notices.direction, fields: fields(turnsText), place: 'source' },
    { id: 'unreadable', say: format.plural(words.notices.unreadable, broken.length), fields: broken, place: 'top' },
  ];
  return notices.filter((notice) => notice.fields.length > 0);
}
