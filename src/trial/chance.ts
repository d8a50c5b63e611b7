import { clusterOf, type Echo } from './echo.js';
import type { Study } from './record.js';
import type { Situation } from './situation.js';

/** What the record lets us say about chance and groups. */
export interface Chance {
  /** The name of the sentence that says so in the section on groups, where there is one. */
  readonly how: /** Two of its facts do not fit: nothing is claimed. */
    | 'clash'
    /** Whole clinics or places may be put into groups, not single people: `echo` says so. */
    | 'cluster'
    /** Chance may decide in one part of the study only. */
    | 'partly'
    | 'chance'
    | 'unlisted'
    | 'noChance'
    | 'noChanceUnlisted'
    /** All who join follow one plan. */
    | 'one'
    /** One group is listed, and no more is said. */
    | 'oneListed'
    /** Groups of people to watch. */
    | 'watched'
    /** Groups, in a study whose kind is not known. */
    | 'listed'
    /** The record leaves it out. */
    | 'silent'
    /** There is nothing to say, or a word that this guide does not know. */
    | 'nothing';
  readonly echo?: Echo;
}

/** Labels of groups that belong to different parts of a study. */
const PART =
  /\b(?:parts?|phases?|stages?|cohorts?|run[\s-]?in|lead[\s-]?in|extension|open[\s-]?label|dose[\s-]level|stud(?:y|ies) \d)\b/i;

/** Whether chance decides who is in which group, as far as the record says so. */
export function chanceOf(study: Study & Situation): Chance {
  const { kind, groups, many, one, clash, allocation } = study;
  const { value, state } = allocation;
  if (kind === 'access') return { how: 'nothing' };
  if (kind !== 'trial') return { how: groups ? (kind === 'watch' ? 'watched' : 'listed') : 'nothing' };
  if (clash) return { how: 'clash' };
  if (value === 'RANDOMIZED') return byChance(study, groups);
  if (value === 'NA') return { how: one ? 'one' : 'nothing' };
  if (state === 'unrecognised') return { how: groups ? 'listed' : 'nothing' };
  if (groups === 1) return { how: 'oneListed' };
  return { how: !value ? 'silent' : many ? 'noChance' : 'noChanceUnlisted' };
}

function byChance(study: Study, groups: number): Chance {
  const echo = clusterOf(study);
  if (echo) return { how: 'cluster', echo };
  if (!groups) return { how: 'unlisted' };
  const inParts =
    study.interventionModel.value === 'SEQUENTIAL' ||
    study.armGroups.entries.some(({ label }) => PART.test(label.value ?? ''));
  return { how: groups > 2 && inParts ? 'partly' : 'chance' };
}
