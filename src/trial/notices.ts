import type { TrialWords } from '../i18n/en/trial.js';
import { isDate } from '../i18n/format.js';
import type { Context } from './context.js';
import { blindTitle, chanceTitle, openTitle } from './echo.js';
import { fieldsOf, type Source } from './facts.js';
import { isBefore, type Values } from './format.js';
import { openOf } from './places.js';
import { agesCross } from './section-who.js';
import { turnsText } from './text.js';
import type { Fact, Notice } from './types.js';

const OLD_COPY_DAYS = 90;
const DAY = 86_400_000;
/** A longer text starts folded, and is reported. */
export const LONG = 50_000;

/** When a notice is given, which one, where it stands, what it rests on, and what it names. */
type Rule = readonly [
  when: boolean,
  id: Exclude<keyof TrialWords['notices'], 'unreadable'>,
  place: Notice['place'],
  sources: readonly Source[],
  values?: Values,
];

/** What does not fit, and how old the record is. Nothing about age or passed dates is said without a date of today. */
export function noticesOf(context: Context): Notice[] {
  const { words, format } = context;
  return [ageRules, joiningRules, groupRules, hiddenRules, dateRules, statusRules]
    .flatMap((rules) => rules(context))
    .filter(([when]) => when)
    .map(([, id, place, sources, values = {}]) => ({
      id,
      say: format.fill(words.notices[id], values, { unclear: words.unclear }, context.values),
      fields: [...new Set(sources.map(({ field }) => field))],
      place,
    }));
}

/** What is said of each way in which "open" can be doubted. */
const DOUBTS = {
  lapsed: 'lapsed',
  ended: 'ended',
  old: 'check-old',
  undated: 'undated',
  unchecked: 'undated',
  fresh: undefined,
  timeless: undefined,
} as const;

function ageRules(context: Context): Rule[] {
  const { today, format, age, over, checked, kind, overallStatus, versionHolder } = context;
  const doubt = age && DOUBTS[age];
  // The card's first line says of a study of past records that it looks back.
  const place = kind === 'watch' && context.past ? 'status' : 'card';
  const seen = over ? [over.cell, over.type] : [checked?.cell ?? context.statusVerifiedDate];
  const copied = versionHolder.value ?? '';
  const isOldCopy = isDate(copied) && Date.parse(today ?? '') - Date.parse(copied) > OLD_COPY_DAYS * DAY;
  const isOpen = context.open || (!context.closed && kind !== 'access');
  return [
    [Boolean(doubt), doubt ?? 'lapsed', place, [overallStatus, ...seen]],
    [
      context.status === 'SUSPENDED' && checked !== undefined && context.checkOld,
      'check-old',
      'status',
      [overallStatus, ...seen],
    ],
    [isOldCopy && isOpen, 'copy-old', 'source', [versionHolder], { date: format.date(copied) }],
    [context.partial, 'partial', 'top', context.missing.map((field) => ({ field }))],
  ];
}

/** What bears on joining. */
function joiningRules({
  site = '',
  places,
  status,
  partial,
  closed,
  overallStatus,
  locations,
  timePerspective,
  ...context
}: Context): Rule[] {
  const open = openOf(places);
  const n = open.length;
  const sources = [overallStatus, locations, ...open.slice(0, 3).map(({ place }) => place.status)];
  const asked = site.trim();
  const isMissed = asked !== '' && places.length > 0 && !places[0]!.matched;
  const marked = places.some(({ place }) => place.status.value);
  return [
    [status === 'RECRUITING' && marked && !n, 'sites-closed', 'top', sources],
    [status === 'NOT_YET_RECRUITING' && n > 0, 'sites-open-not-yet', 'top', sources, { n }],
    [closed && n > 0, 'sites-open-closed', 'top', sources, { n }],
    [isMissed, partial ? 'site-not-in-copy' : 'site-not-listed', 'places', [locations], { site: asked }],
    [context.kind === 'watch' && context.past && context.open, 'past-open', 'card', [timePerspective, overallStatus]],
  ];
}

function groupRules(context: Context): Rule[] {
  const { kind, clash, allocation, interventionModel, armGroups } = context;
  if (kind !== 'trial' || !clash) return [];
  const title = clash === 'chance-title' ? chanceTitle(context) : undefined;
  return [[true, clash, 'groups', title ? [allocation, title.cell] : [allocation, interventionModel, armGroups]]];
}

/** Whether the record says two things about what is hidden. */
export const isHiddenUnclear = (context: Context): boolean => hiddenRules(context).some(([when]) => when);

function hiddenRules(context: Context): Rule[] {
  const { kind, masking, whoMasked } = context;
  const [blind, open] = kind === 'trial' ? [blindTitle(context), openTitle(context)] : [];
  const listed = masking.value === 'NONE' && whoMasked.value !== undefined;
  return [
    [listed, 'open-but-hidden', 'masking', [masking, whoMasked]],
    [!listed && blind !== undefined, 'open-but-blind', 'masking', [masking, blind?.cell ?? masking]],
    [!listed && open !== undefined, 'hidden-but-open', 'masking', [whoMasked, open?.cell ?? masking]],
  ];
}

function dateRules(context: Context): Rule[] {
  const { today, format, minimumAge, maximumAge, startDateStruct: start, completionDateStruct: end } = context;
  return [
    [agesCross(context), 'ages-crossed', 'who', [minimumAge, maximumAge]],
    [isBefore(end.date.value, start.date.value), 'dates-crossed', 'status', [start.date, end.date]],
    ...[start, end, context.primaryCompletionDateStruct, { date: context.statusVerifiedDate, type: undefined }].map(
      ({ date, type }): Rule => [
        (!type || type.value === 'ACTUAL') && isBefore(today, date.value),
        'date-ahead',
        'status',
        [date, ...(type ? [type] : [])],
        { date: format.date(date.value) },
      ],
    ),
  ];
}

function statusRules({
  status,
  nobody,
  open,
  overallStatus,
  startDateStruct: start,
  enrollmentInfo,
  hasResults,
}: Context): Rule[] {
  const { count, type } = enrollmentInfo;
  const off = status === 'WITHDRAWN';
  return [
    [
      off && nobody && start.type.value === 'ACTUAL',
      'called-off-started',
      'status',
      [overallStatus, start.date, start.type],
    ],
    [off && !nobody, 'called-off-counted', 'status', [overallStatus, count, type], { n: count.value }],
    [open && hasResults.value === true, 'open-with-results', 'results', [overallStatus, hasResults]],
  ];
}

/** What is known only once the sections are made: long texts, hidden signs, and what could not be read. */
export function lateNotices(
  { eligibilityCriteria, words, format }: Context,
  facts: readonly Fact[],
  faults: readonly string[],
): Notice[] {
  // The list of conditions is drawn line by line, and quoted in no fact.
  const { field, value: quote = '' } = eligibilityCriteria;
  const texts = [...facts, { field, quote }];
  const fields = (holds: (quote: string) => boolean) =>
    texts.filter((text) => holds(text.quote ?? '')).flatMap(fieldsOf);
  const broken = [...new Set(faults)].sort();
  const notice = (id: keyof TrialWords['notices'], own: readonly string[], place: Notice['place']): Notice => ({
    id,
    say: format.fill(words.notices[id], { n: broken.length }),
    fields: own,
    place,
  });
  return [
    notice(
      'long-text',
      fields((text) => text.length > LONG),
      'source',
    ),
    notice('direction', fields(turnsText), 'source'),
    notice('unreadable', broken, 'top'),
  ].filter((one) => one.fields.length > 0);
}
