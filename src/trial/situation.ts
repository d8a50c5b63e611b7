import { chanceTitle } from './echo.js';
import { compareDates } from './format.js';
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
export type Clash =
  | 'chance-one-plan'
  | 'chance-one-group'
  | 'one-group-many'
  | 'one-group-compared'
  | 'many-one-plan'
  | 'chance-title';

/** When the record was last looked at by the team, or at least last changed. */
export interface Checked {
  readonly cell: Cell<string>;
  readonly date: string;
  readonly how: 'checked' | 'changed';
}

/** What has to be known of a study before anything is said about it. */
export interface Situation {
  readonly kind: Kind;
  /** Listed as taking people, or about to. */
  readonly open: boolean;
  /** The record says that no one can join. A status this guide does not know is neither open nor closed. */
  readonly closed: boolean;
  /** No one has joined, and no one will. */
  readonly nobody: boolean;
  /** No one has joined so far, and no one can now. */
  readonly empty: boolean;
  /** Looks at data that already exist. */
  readonly past: boolean;
  readonly checked: Checked | undefined;
  /** Only for studies listed as open. */
  readonly age: Age | undefined;
  /** For `lapsed` and `ended`: the date that has passed, and which it is. */
  readonly over:
    | { readonly cell: Cell<string>; readonly type: Cell<string>; readonly which: 'end' | 'main' }
    | undefined;
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
const CLOSED: readonly unknown[] = ['COMPLETED', 'TERMINATED', 'WITHDRAWN', 'ACTIVE_NOT_RECRUITING', 'SUSPENDED'];
const OVER: readonly unknown[] = ['COMPLETED', 'TERMINATED', 'WITHDRAWN'];
/** Whether a study with this status has come to its end. */
export const isOver = (status: string | undefined): boolean => OVER.includes(status);
const CORE = ['identification', 'status', 'sponsors', 'description', 'conditions', 'design', 'eligibility'] as const;
const OLD_MONTHS = 12;

/** Looks at a study before anything is said about it. */
export function situationOf(study: Study, has: (path: string) => boolean, today: string | undefined): Situation {
  const status = study.status.overallStatus.value;
  const count = study.design.enrollmentInfo.count.value;
  const type = study.design.enrollmentInfo.type.value;
  const open = OPEN.includes(status);
  const checked = checkedOf(study);
  const over = overOf(study, today);
  const missing = missingOf(study, has);
  return {
    kind: kindOf(study),
    open,
    closed: CLOSED.includes(status),
    nobody:
      // A number that was only planned is no number of people who joined.
      (status === 'WITHDRAWN' && (!count || type === 'ESTIMATED')) ||
      ((status === 'TERMINATED' || status === 'COMPLETED') && count === 0 && type === 'ACTUAL'),
    empty: CLOSED.includes(status) && count === 0 && type === 'ACTUAL',
    past: study.design.designInfo.timePerspective.value === 'RETROSPECTIVE',
    checked,
    age: open ? ageOf(study, checked, over, today) : undefined,
    over,
    checkOld: today !== undefined && (!checked || isOld(checked.date, today)),
    ...groupsOf(study),
    partial: missing.length > 0,
    missing,
  };
}

function kindOf({ design }: Study): Kind {
  const { allocation, interventionModel } = design.designInfo;
  if (design.studyType.value === 'OBSERVATIONAL') return 'watch';
  if (design.studyType.value === 'EXPANDED_ACCESS') return 'access';
  if (design.studyType.value === 'INTERVENTIONAL') return 'trial';
  const tests = [allocation, interventionModel, design.phases].some(({ state }) => state === 'known');
  return tests && design.studyType.state === 'absent' ? 'trial' : 'study';
}

function checkedOf({ status }: Study): Checked | undefined {
  const { statusVerifiedDate: verified, lastUpdateSubmitDate, lastUpdatePostDateStruct } = status;
  if (verified.value) return { cell: verified, date: verified.value, how: 'checked' };
  const changed = [lastUpdateSubmitDate, lastUpdatePostDateStruct.date].find(({ value }) => value);
  return changed && { cell: changed, date: changed.value!, how: 'changed' };
}

function overOf({ status }: Study, today: string | undefined): Situation['over'] {
  const ends = [
    ['end', status.completionDateStruct],
    ['main', status.primaryCompletionDateStruct],
  ] as const;
  const passed = ends.filter(([, { date }]) => today && date.value && compareDates(date.value, today) < 0);
  // That the main data are in says nothing of who can still join; that the study has ended does.
  const found = passed.find(([which, { type }]) => which === 'end' || type.value !== 'ACTUAL');
  return found && { which: found[0], cell: found[1].date, type: found[1].type };
}

function ageOf(
  study: Study,
  checked: Checked | undefined,
  over: Situation['over'],
  today: string | undefined,
): Age | undefined {
  if (over) return over.type.value === 'ACTUAL' ? 'ended' : 'lapsed';
  if (!checked) return study.copy.versionHolder.value ? 'unchecked' : 'undated';
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
  const { allocation, interventionModel } = study.design.designInfo;
  const groups = study.arms.armGroups.entries.length;
  const [how, plan] = [allocation.value, interventionModel.value];
  return {
    groups,
    one: groups === 1 || (groups === 0 && (how === 'NA' || plan === 'SINGLE_GROUP')),
    many: groups > 1 && plan !== 'SINGLE_GROUP' && how !== 'NA',
    clash: clashOf(study, groups),
  };
}

function clashOf(study: Study, groups: number): Clash | undefined {
  const { allocation, interventionModel } = study.design.designInfo;
  const [how, plan] = [allocation.value, interventionModel.value];
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
  const core = study.status.overallStatus.value === 'WITHHELD' ? [] : CORE.map((name) => study[name].field);
  return [...core, 'derivedSection', study.posted.hasResults.field].filter((path) => !has(path));
}
