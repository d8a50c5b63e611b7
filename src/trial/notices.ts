import type { TrialWords } from '../i18n/en/trial.js';
import { type Context, studyType } from './facts.js';
import { ageInDays, compareDates, isDate } from './format.js';
import { fieldOf } from './record.js';
import { DATES } from './sections-about.js';
import { hasContact, missesSite } from './sections-places.js';
import type { Notice } from './types.js';

const STATUS = 'status.overallStatus';
const VERIFIED = 'status.statusVerifiedDate';
const COPIED = '/derivedSection.miscInfoModule.versionHolder';
const ALLOCATION = 'design.designInfo.allocation';
const PLAN = 'design.designInfo.interventionModel';
const ARMS = 'armsInterventions.armGroups';
const MASKING = 'design.designInfo.maskingInfo.masking';
const MASKED = 'design.designInfo.maskingInfo.whoMasked';
const [MIN, MAX] = ['eligibility.minimumAge', 'eligibility.maximumAge'] as const;
const [START, END] = ['status.startDateStruct', 'status.completionDateStruct'] as const;
const PLACES = 'contactsLocations.locations';

const OPEN = ['RECRUITING', 'NOT_YET_RECRUITING', 'ENROLLING_BY_INVITATION'];
const CLOSED = ['COMPLETED', 'TERMINATED', 'WITHDRAWN', 'ACTIVE_NOT_RECRUITING', 'SUSPENDED'];
const CORE = ['identification', 'status', 'sponsorCollaborators', 'description', 'conditions', 'design', 'eligibility'];
const OLD_CHECK_MONTHS = 12;
const OLD_COPY_DAYS = 90;
const DAY = 86_400_000;

type NoticeKey = keyof TrialWords['notices'];
type Values = Readonly<Record<string, string | number>>;
type Rule = readonly [when: boolean, id: NoticeKey, fields: readonly string[], values?: Values];

const statusOf = ({ read }: Context) => read.value(STATUS);

/** Whether the record says that no one can join now. A status this guide does not know is neither open nor closed. */
export function isClosed(context: Context): boolean {
  return CLOSED.includes(statusOf(context));
}

/** Whether the study is listed as open, and the team's last check is more than a year before today. */
export function isStale(context: Context): boolean {
  const { today, read } = context;
  const date = read.value(VERIFIED);
  if (!today || !isDate(date) || !OPEN.includes(statusOf(context))) return false;
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || 12);
  const age = months(today) - months(date);
  return age > OLD_CHECK_MONTHS || (age === OLD_CHECK_MONTHS && date.length > 7 && today.slice(8) > date.slice(8));
}

/** What a reader is told first. Nothing about age or passed dates is said without a date of today. */
export function noticesOf(context: Context): Notice[] {
  const { format, words } = context;
  return [standing, age, places, contradictions, dates, whole]
    .flatMap((rules) => rules(context))
    .filter(([when]) => when)
    .map(([, id, fields, values]) => ({
      id,
      say: format.fill(words.notices[id], { unclear: words.unclear, ...values }),
      fields: fields.map(fieldOf),
    }));
}

function standing(context: Context): Rule[] {
  const status = statusOf(context);
  return [
    [isClosed(context), 'closed', [STATUS]],
    [studyType(context) === 'EXPANDED_ACCESS', 'not-a-trial', ['design.studyType']],
    [status === 'WITHHELD', 'withheld', [STATUS]],
    [status === 'UNKNOWN', 'status-unknown', [STATUS]],
  ];
}

function age(context: Context): Rule[] {
  const { today = '', read, format } = context;
  const copied = read.value(COPIED);
  const old = isDate(copied) && Date.parse(today) - Date.parse(copied) > OLD_COPY_DAYS * DAY;
  const date = (path: string) => ({ date: format.date(read.value(path)) ?? '' });
  return [
    [isStale(context), 'check-old', [STATUS, VERIFIED], date(VERIFIED)],
    [old, 'copy-old', [COPIED], date(COPIED)],
  ];
}

function places(context: Context): Rule[] {
  const { read, id = '' } = context;
  const status = statusOf(context);
  const states = read.entries(PLACES).map((path) => read.value(`${path}.status`));
  const [n, total] = [states.filter((state) => state === 'RECRUITING').length, states.length];
  const stated = status === 'RECRUITING' && states.some(Boolean);
  const unheard = OPEN.includes(status) && !hasContact(context);
  return [
    [stated && n === 0, 'sites-closed', [STATUS, PLACES]],
    [stated && n > 0 && n < total, 'sites-mixed', [STATUS, PLACES], { n, total }],
    [missesSite(context), 'site-not-listed', [PLACES]],
    [unheard, id ? 'no-contact' : 'no-contact-or-number', [STATUS, 'contactsLocations'], { id }],
  ];
}

function contradictions({ read }: Context): Rule[] {
  const [allocation, plan] = [read.value(ALLOCATION), read.value(PLAN)];
  const arms = read.entries(ARMS).length;
  const chance = allocation === 'RANDOMIZED';
  const one = allocation === 'NA';
  const [youngest = 0, oldest = Infinity] = [MIN, MAX].map((path) => ageInDays(read.value(path)));
  const [start = '', end = ''] = [START, END].map((path) => read.value(`${path}.date`));
  const crossed = isDate(start) && isDate(end) && compareDates(start, end) > 0;
  const hidden = read.value(MASKING) === 'NONE' && !read.absent(MASKED);
  return [
    [chance && plan === 'SINGLE_GROUP', 'chance-one-plan', [ALLOCATION, PLAN]],
    [chance && arms < 2, 'chance-few-groups', [ALLOCATION, ARMS]],
    [one && arms > 1, 'one-group-many', [ALLOCATION, ARMS]],
    [one && plan === 'PARALLEL', 'one-group-parallel', [ALLOCATION, PLAN]],
    [hidden, 'open-but-hidden', [MASKING, MASKED]],
    [youngest > oldest, 'ages-crossed', [MIN, MAX]],
    [crossed, 'dates-crossed', [START, END]],
  ];
}

function dates({ today, read, format }: Context): Rule[] {
  return DATES.flatMap(([key, path]): Rule[] => {
    const raw = read.value(`${path}.date`);
    const type = read.value(`${path}.type`);
    if (!today || !isDate(raw)) return [];
    const ahead = compareDates(raw, today);
    const date = { date: format.date(raw) ?? '' };
    return [
      [type === 'ACTUAL' && ahead > 0, 'date-ahead', [path], date],
      [type === 'ESTIMATED' && ahead < 0, `${key}-passed`, [path], date],
    ];
  });
}

function whole({ read }: Context): Rule[] {
  const missing = [...CORE, '/derivedSection'].filter(read.absent);
  return [[missing.length > 0, 'partial', missing]];
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
