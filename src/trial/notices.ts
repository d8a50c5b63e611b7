import { type Context, entriesOf, studyType } from './facts.js';
import { ageInDays, compareDates, isDate } from './format.js';
import { fieldOf, known } from './record.js';
import { DATES } from './sections-about.js';
import { hasContact, missesSite } from './sections-places.js';
import type { Notice } from './types.js';
import type { TrialWords } from './words.en.js';

const STATUS = 'status.overallStatus';
const VERIFIED = 'status.statusVerifiedDate';
const COPIED = '/derivedSection.miscInfoModule.versionHolder';
const ALLOCATION = 'design.designInfo.allocation';
const PLAN = 'design.designInfo.interventionModel';
const ARMS = 'armsInterventions.armGroups';
const MASKING = 'design.designInfo.maskingInfo.masking';
const MASKED = 'design.designInfo.maskingInfo.whoMasked';
const [MIN, MAX] = ['eligibility.minimumAge', 'eligibility.maximumAge'] as const;
const PLACES = 'contactsLocations.locations';

const OPEN = ['RECRUITING', 'NOT_YET_RECRUITING', 'ENROLLING_BY_INVITATION'];
const CLOSED = ['COMPLETED', 'TERMINATED', 'WITHDRAWN', 'ACTIVE_NOT_RECRUITING', 'SUSPENDED'];
const CORE = ['identification', 'status', 'sponsorCollaborators', 'description', 'conditions', 'design', 'eligibility'];
const OLD_CHECK_MONTHS = 12;
const OLD_COPY_DAYS = 90;
const DAY = 86_400_000;

type NoticeKey = keyof TrialWords['notices'];
type Draft = readonly [id: NoticeKey, fields: readonly string[], values?: Readonly<Record<string, string | number>>];

const statusOf = ({ read }: Context) => known(read.text(STATUS)) ?? '';

/** Whether the record says that no one can join now. A status this guide does not know is neither open nor closed. */
export function isClosed(context: Context): boolean {
  return CLOSED.includes(statusOf(context));
}

/** Whether the study is listed as open, and the team's last check is more than a year before today. */
export function isStale(context: Context): boolean {
  const { today, read } = context;
  const date = known(read.text(VERIFIED)) ?? '';
  if (!today || !isDate(date) || !OPEN.includes(statusOf(context))) return false;
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || 12);
  const age = months(today) - months(date);
  return age > OLD_CHECK_MONTHS || (age === OLD_CHECK_MONTHS && date.length > 7 && today.slice(8) > date.slice(8));
}

/** What a reader is told first. Nothing about age or passed dates is said without a date of today. */
export function noticesOf(context: Context): Notice[] {
  const { format, words } = context;
  return [
    ...standing(context),
    ...age(context),
    ...sites(context),
    ...contradictions(context),
    ...dates(context),
    ...whole(context),
  ].map(([id, fields, values]) => ({
    id,
    say: format.fill(words.notices[id], { unclear: words.unclear, ...values }),
    fields: fields.map(fieldOf),
  }));
}

function standing(context: Context): Draft[] {
  const status = statusOf(context);
  const rows: readonly (readonly [boolean, Draft])[] = [
    [isClosed(context), ['closed', [STATUS]]],
    [studyType(context) === 'EXPANDED_ACCESS', ['not-a-trial', ['design.studyType']]],
    [status === 'WITHHELD', ['withheld', [STATUS]]],
    [status === 'UNKNOWN', ['status-unknown', [STATUS]]],
  ];
  return pick(rows);
}

function age(context: Context): Draft[] {
  const { today, read, format } = context;
  const copied = known(read.text(COPIED)) ?? '';
  const old = today && isDate(copied) && Date.parse(today) - Date.parse(copied) > OLD_COPY_DAYS * DAY;
  const date = (path: string) => ({ date: format.date(known(read.text(path)) ?? '') ?? '' });
  return pick([
    [isStale(context), ['check-old', [STATUS, VERIFIED], date(VERIFIED)]],
    [Boolean(old), ['copy-old', [COPIED], date(COPIED)]],
  ]);
}

function sites(context: Context): Draft[] {
  const { read, id } = context;
  const states = entriesOf(context, PLACES).map((path) => known(read.text(`${path}.status`)));
  const [n, total] = [states.filter((state) => state === 'RECRUITING').length, states.length];
  const stated = statusOf(context) === 'RECRUITING' && states.some((state) => state !== undefined);
  const unheard = OPEN.includes(statusOf(context)) && !hasContact(context);
  const fields = [STATUS, 'contactsLocations'];
  return pick([
    [stated && n === 0, ['sites-closed', [STATUS, PLACES]]],
    [stated && n > 0 && n < total, ['sites-mixed', [STATUS, PLACES], { n, total }]],
    [missesSite(context), ['site-not-listed', [PLACES]]],
    [unheard && Boolean(id), ['no-contact', fields, { id: id ?? '' }]],
    [unheard && !id, ['no-contact-or-number', fields]],
  ]);
}

function contradictions(context: Context): Draft[] {
  const { read } = context;
  const [allocation, plan] = [known(read.text(ALLOCATION)), known(read.text(PLAN))];
  const arms = entriesOf(context, ARMS).length;
  const chance = allocation === 'RANDOMIZED';
  const ages = [MIN, MAX].map((path) => ageInDays(known(read.text(path)) ?? ''));
  const [start, end] = ['status.startDateStruct.date', 'status.completionDateStruct.date'].map(
    (path) => known(read.text(path)) ?? '',
  );
  return pick([
    [chance && plan === 'SINGLE_GROUP', ['chance-one-plan', [ALLOCATION, PLAN]]],
    [chance && arms < 2, ['chance-few-groups', [ALLOCATION, ARMS]]],
    [allocation === 'NA' && arms > 1, ['one-group-many', [ALLOCATION, ARMS]]],
    [allocation === 'NA' && plan === 'PARALLEL', ['one-group-parallel', [ALLOCATION, PLAN]]],
    [
      known(read.text(MASKING)) === 'NONE' && read.texts(MASKED).state !== 'absent',
      ['open-but-hidden', [MASKING, MASKED]],
    ],
    [(ages[0] ?? 0) > (ages[1] ?? Infinity), ['ages-crossed', [MIN, MAX]]],
    [
      isDate(start!) && isDate(end!) && compareDates(start!, end!) > 0,
      ['dates-crossed', ['status.startDateStruct', 'status.completionDateStruct']],
    ],
  ]);
}

function dates(context: Context): Draft[] {
  const { today, read, format } = context;
  return DATES.flatMap(([key, path]) => {
    const raw = known(read.text(`${path}.date`)) ?? '';
    const type = known(read.text(`${path}.type`));
    if (!today || !isDate(raw)) return [];
    const ahead = compareDates(raw, today);
    const date = format.date(raw) ?? '';
    return pick([
      [type === 'ACTUAL' && ahead > 0, ['date-ahead', [path], { date }]],
      [type === 'ESTIMATED' && ahead < 0, [`${key}-passed`, [path], { date }]],
    ]);
  });
}

function whole({ read }: Context): Draft[] {
  const missing = [...CORE, '/derivedSection'].filter(read.absent);
  return missing.length ? [['partial', missing]] : [];
}

/** Notices that are known only once the sections are made: long texts, hidden signs, and what could not be read. */
export function lateNotices(
  context: Context,
  quotes: readonly { field: string; long: boolean; turns: boolean }[],
): Notice[] {
  const { words, format, read } = context;
  const fields = (key: 'long' | 'turns') => quotes.filter((quote) => quote[key]).map(({ field }) => field);
  const broken = [...read.broken].sort();
  return [
    { id: 'long-text', say: words.notices['long-text'], fields: fields('long') },
    { id: 'direction', say: words.notices.direction, fields: fields('turns') },
    { id: 'unreadable', say: format.plural(words.unreadable, broken.length), fields: broken },
  ].filter((notice) => notice.fields.length > 0);
}

function pick(rows: readonly (readonly [when: boolean, draft: Draft])[]): Draft[] {
  return rows.filter(([when]) => when).map(([, draft]) => draft);
}
