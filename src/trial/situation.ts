import { chanceTitle } from './echo.js';
import { isBefore } from './format.js';
import { moduleOf } from './paths.js';
import type { Cell, Study } from './record.js';

/** A trial tests; `watch` observes and records; `access` is a way to get a treatment outside a trial; else `study`. */
export type Kind = 'trial' | 'watch' | 'access' | 'study';

/**
 * How far "open" can be believed. `fresh`: the team said so within a year. `lapsed`: a planned end has passed. `ended`: an
 * end is said to have happened. `old`: the last check is over a year ago. `unchecked`: only the copy has a date.
 * `undated`: nothing has. `timeless`: there is no date of today to compare with.
 */
export type Age = 'fresh' | 'lapsed' | 'ended' | 'old' | 'unchecked' | 'undated' | 'timeless';

/** Two facts about the groups that do not fit: see `notices.ts` for what each says. */
type Clash =
  | 'chance-one-plan'
  | 'chance-one-group'
  | 'one-group-many'
  | 'one-group-compared'
  | 'many-one-plan'
  | 'chance-title';

type Tense = 'now' | 'past' | 'never';

/** When the record was last looked at by the team, or at least last changed. */
export interface Checked {
  readonly cell: Cell<string>;
  readonly date: string;
  readonly how: 'checked' | 'changed';
}

/** An end that has passed: of the study (`End`, or `EndGiven` without a type), or of its main data. */
export interface Over {
  readonly by: 'End' | 'EndGiven' | 'Main';
  readonly cell: Cell<string>;
  readonly type: Cell<string>;
}

/** What has to be known of a study before anything is said about it. */
export interface Situation {
  readonly kind: Kind;
  /** The registry's code, when this guide knows it. */
  readonly status: Study['overallStatus']['value'] | undefined;
  /** Listed as taking people, or about to. */
  readonly open: boolean;
  /** The record says that no one can join. A status this guide does not know is neither open nor closed. */
  readonly closed: boolean;
  /** It has ended, was stopped or called off, and is not only closed to new people. */
  readonly finished: boolean;
  /** No one has joined, and no one will. */
  readonly nobody: boolean;
  /**
   * How the study is told: as it is, as it was, or as it would have been. One that is paused may start again, and nothing says that
   * anybody has joined it.
   */
  readonly tense: Tense;
  /** How what is given, hidden and measured is told: in a study that takes nobody new but still runs, all of it goes on. */
  readonly course: Tense;
  /** Looks at data that already exist. */
  readonly past: boolean;
  readonly checked: Checked | undefined;
  /** Only for studies listed as open. */
  readonly age: Age | undefined;
  /** Listed as open, and nothing known speaks against it. */
  readonly believed: boolean;
  /** For `lapsed` and `ended`: the date that has passed. */
  readonly over: Over | undefined;
  /** The last check is over a year ago, or there is none; nothing is said without a date of today. */
  readonly checkOld: boolean;
  /** How many groups are listed. */
  readonly groups: number;
  readonly one: boolean;
  readonly many: boolean;
  readonly clash: Clash | undefined;
  /** Only part of the record is here, so that what is missing may not be missing in the record. */
  readonly partial: boolean;
  /** Paths of what is missing of a whole record. */
  readonly missing: readonly string[];
}

const OPEN: readonly unknown[] = ['RECRUITING', 'NOT_YET_RECRUITING', 'ENROLLING_BY_INVITATION'];
/** Statuses under which a study takes no new people. */
export const CLOSED: readonly unknown[] = [
  'COMPLETED',
  'TERMINATED',
  'WITHDRAWN',
  'ACTIVE_NOT_RECRUITING',
  'SUSPENDED',
];
const CORE = [
  'identification',
  'status',
  'sponsorCollaborators',
  'description',
  'conditions',
  'design',
  'eligibility',
] as const;
const OLD_MONTHS = 12;

/** Looks at a study before anything is said about it. */
export function situationOf(study: Study, has: (path: string) => boolean, today: string | undefined): Situation {
  const status = study.overallStatus.value;
  const { count, type } = study.enrollmentInfo;
  const [open, closed] = [OPEN.includes(status), CLOSED.includes(status)];
  const none = count.value === 0 && type.value === 'ACTUAL';
  const nobody =
    // A number that was only planned is no number of people who joined.
    (status === 'WITHDRAWN' && (!count.value || type.value === 'ESTIMATED')) ||
    (none && (status === 'TERMINATED' || status === 'COMPLETED'));
  const checked = checkedOf(study, today);
  const over = overOf(study, today);
  const age = open ? ageOf(study, checked, over, today) : undefined;
  const missing = missingOf(study, has);
  const tense = !closed || status === 'SUSPENDED' ? 'now' : nobody || none ? 'never' : 'past';
  return {
    ...{ kind: kindOf(study), status, open, closed, nobody, checked, age, over, missing },
    tense,
    course: tense === 'past' && status === 'ACTIVE_NOT_RECRUITING' && !over ? 'now' : tense,
    finished: status === 'COMPLETED' || status === 'TERMINATED' || status === 'WITHDRAWN',
    past: study.timePerspective.value === 'RETROSPECTIVE',
    believed: age === 'fresh' || age === 'timeless',
    checkOld: today !== undefined && (!checked || isOld(checked.date, today)),
    ...groupsOf(study),
    partial: missing.length > 0,
  };
}

function kindOf({ studyType, allocation, interventionModel, phases }: Study): Kind {
  if (studyType.value)
    return ({ OBSERVATIONAL: 'watch', EXPANDED_ACCESS: 'access', INTERVENTIONAL: 'trial' } as const)[studyType.value];
  const tests = [allocation, interventionModel, phases].some(({ value }) => value !== undefined);
  return tests && studyType.state === 'absent' ? 'trial' : 'study';
}

/** A date that is still ahead is no date of a check. */
function checkedOf({ statusVerifiedDate: verified, ...study }: Study, today?: string): Checked | undefined {
  const isKnown = ({ value }: Cell<string>) => value !== undefined && !isBefore(today, value);
  if (isKnown(verified)) return { cell: verified, date: verified.value!, how: 'checked' };
  const changed = [study.lastUpdateSubmitDate, study.lastUpdatePostDateStruct.date].find(isKnown);
  return changed && { cell: changed, date: changed.value!, how: 'changed' };
}

function overOf(
  { completionDateStruct: end, primaryCompletionDateStruct: main }: Study,
  today?: string,
): Over | undefined {
  if (isBefore(end.date.value, today))
    return { by: end.type.value ? 'End' : 'EndGiven', cell: end.date, type: end.type };
  // That the main data are in says nothing of who can still join; that the study has ended does.
  if (main.type.value === 'ACTUAL' || !isBefore(main.date.value, today)) return undefined;
  return { by: 'Main', cell: main.date, type: main.type };
}

function ageOf(
  study: Study,
  checked: Checked | undefined,
  over: Over | undefined,
  today: string | undefined,
): Age | undefined {
  if (over) return over.type.value === 'ACTUAL' ? 'ended' : 'lapsed';
  if (!checked) return study.versionHolder.value ? 'unchecked' : 'undated';
  if (!today) return 'timeless';
  return isOld(checked.date, today) ? 'old' : 'fresh';
}

/** More than twelve months ago. A date without a day or a month counts as its last one. */
function isOld(date: string, today: string): boolean {
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || 12);
  const age = months(today) - months(date);
  return age > OLD_MONTHS || (age === OLD_MONTHS && date.length > 7 && today.slice(8) > date.slice(8));
}

function groupsOf(study: Study): Pick<Situation, 'groups' | 'one' | 'many' | 'clash'> {
  const groups = study.armGroups.entries.length;
  const [how, plan] = [study.allocation.value, study.interventionModel.value];
  return {
    groups,
    one: groups === 1 || (groups === 0 && (how === 'NA' || plan === 'SINGLE_GROUP')),
    many: groups > 1 && plan !== 'SINGLE_GROUP' && how !== 'NA',
    clash: clashOf(study, groups),
  };
}

function clashOf(study: Study, groups: number): Clash | undefined {
  const [how, plan] = [study.allocation.value, study.interventionModel.value];
  const compared = plan === 'PARALLEL' || plan === 'CROSSOVER' || plan === 'FACTORIAL';
  const rules: readonly (readonly [boolean, Clash])[] = [
    [how === 'RANDOMIZED' && plan === 'SINGLE_GROUP', 'chance-one-plan'],
    [how === 'RANDOMIZED' && groups === 1, 'chance-one-group'],
    [how === 'NA' && groups > 1, 'one-group-many'],
    [how === 'NA' && compared, 'one-group-compared'],
    [how === 'NON_RANDOMIZED' && plan === 'SINGLE_GROUP' && groups > 1, 'many-one-plan'],
    [chanceTitle(study) !== undefined, 'chance-title'],
  ];
  return rules.find(([holds]) => holds)?.[1];
}

function missingOf(study: Study, has: (path: string) => boolean): readonly string[] {
  // What is held back is missing by law, not by how the copy was made.
  const core = study.overallStatus.value === 'WITHHELD' ? [] : CORE.map((name) => moduleOf(name).field);
  return [...core, 'derivedSection', study.hasResults.field].filter((path) => !has(path));
}
