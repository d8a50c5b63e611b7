import { clusterOf, type Echo } from './echo.js';
import type { Context } from './facts.js';

/** What the record lets us say about chance and groups. */
export type Chance =
  /** Two of its facts do not fit: nothing is claimed. */
  | { readonly how: 'clash' }
  /** Whole clinics or places may be put into groups, not single people. */
  | { readonly how: 'cluster'; readonly echo: Echo }
  /** Chance may decide in one part of the study only. */
  | { readonly how: 'partly' }
  | {
      readonly how:
        | 'chance'
        | 'chance-unlisted'
        | 'no-chance'
        | 'no-chance-unlisted'
        /** All who join follow one plan. */
        | 'one'
        /** One group is listed, and no more is said. */
        | 'one-listed'
        /** Groups of people to watch. */
        | 'watched'
        /** Groups, in a study whose kind is not known. */
        | 'listed'
        /** The record leaves it out. */
        | 'silent'
        /** There is nothing to say, or a word that this guide does not know. */
        | 'nothing';
    };

/** Labels of groups that belong to different parts of a study. */
const PART =
  /\b(?:parts?|phases?|stages?|cohorts?|run[\s-]?in|lead[\s-]?in|extension|open[\s-]?label|dose[\s-]level|stud(?:y|ies) \d)\b/i;

/** Whether chance decides who is in which group, as far as the record says so. */
export function chanceOf({ study, situation }: Context): Chance {
  const { allocation } = study.design.designInfo;
  const { kind, groups, many, one, clash } = situation;
  if (kind === 'access') return { how: 'nothing' };
  if (kind === 'watch') return { how: groups ? 'watched' : 'nothing' };
  if (kind === 'study') return { how: groups ? 'listed' : 'nothing' };
  if (clash) return { how: 'clash' };
  switch (allocation.value) {
    case 'RANDOMIZED':
      return byChance({ study, situation });
    case 'NON_RANDOMIZED':
      return { how: groups === 1 ? 'one-listed' : many ? 'no-chance' : 'no-chance-unlisted' };
    case 'NA':
      return { how: one ? 'one' : 'nothing' };
    default:
      if (allocation.state === 'absent') return { how: groups === 1 ? 'one-listed' : 'silent' };
      return { how: groups ? 'listed' : 'nothing' };
  }
}

function byChance({ study, situation }: Pick<Context, 'study' | 'situation'>): Chance {
  const echo = clusterOf(study);
  if (echo) return { how: 'cluster', echo };
  if (situation.groups === 0) return { how: 'chance-unlisted' };
  const inParts =
    study.design.designInfo.interventionModel.value === 'SEQUENTIAL' ||
    study.arms.armGroups.entries.some(({ label }) => PART.test(label.value ?? ''));
  return { how: situation.groups > 2 && inParts ? 'partly' : 'chance' };
}

/**
 * The tense in which a study is told: as it is, as it was, or as it would have been. One that is paused may start again,
 * and nothing says that anybody has joined it.
 */
export function tenseOf({ study, situation }: Pick<Context, 'study' | 'situation'>): 'now' | 'past' | 'never' {
  if (study.status.overallStatus.value === 'SUSPENDED') return 'now';
  if (situation.nobody || situation.empty) return 'never';
  return situation.closed ? 'past' : 'now';
}
