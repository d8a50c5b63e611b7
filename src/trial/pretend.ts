// Where a record speaks of a placebo or a sham. The type of a group alone may be a slip, and a word alone may stand beside
// "no" or "or": so both are looked at, and neither is taken for more than it says.

import { type Echo, echoOf, LOOK_FOR } from './echo.js';
import type { Arm, Cell, Item, Located, Study } from './record.js';

/** What is given or done in place of a real treatment. */
type Pretend = 'placebo' | 'sham';

const PRETEND = /\b(?:placebos?|sham|dummy)\b/gi;
/** A negation right before the word, or up to four words before. */
const NEGATED = /(?:\b(?:no|not|without|instead of)\b|\b(?:un|non)-?\s?$)/i;
const NEAR = 60;
/** In a name, these words say that something real is given too: "Placebo or aspirin". */
const BESIDE = /\b(?:or|and|plus|with|vs|versus|active)\b|[+/]/i;

/** Whether a text speaks of a placebo or a sham, and whether it only says that there is none. */
function pretendIn(text: string | undefined): { readonly what: Pretend; readonly denied: boolean } | undefined {
  const hits = [...(text ?? '').matchAll(PRETEND)];
  const real = hits.find(({ index }) => !NEGATED.test(wordsBefore(text!, index)));
  const hit = real ?? hits[0];
  return hit && { what: /sham/i.test(hit[0]) ? 'sham' : 'placebo', denied: !real };
}

/** Up to four words of the same sentence. */
function wordsBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - NEAR), index).replace(/^.*[.;:\n]/s, '');
  return before
    .split(/(?<=\s)/)
    .slice(-4)
    .join('');
}

/** Whether a name is that of a pretend thing alone. */
export function isPretend(name: string): Pretend | undefined {
  const found = pretendIn(name);
  return found && !found.denied && !BESIDE.test(name) ? found.what : undefined;
}

const CLASS =
  /^(?:Drug|Device|Biological|Procedure|Radiation|Behavioral|Genetic|Dietary Supplement|Combination Product|Diagnostic Test|Other): /;

/** The name of a thing that a group gets, without the registry's class before it. */
export const withoutClass = (name: string) => name.replace(CLASS, '');

/** All that is said of one group. */
const textsOf = ({ label, description, interventionNames }: Arm): (string | undefined)[] => [
  label.value,
  description.value,
  ...(interventionNames.value ?? []),
];

/** Whether the texts of a group speak of a placebo or a sham. */
export function pretendOfArm(arm: Arm): ReturnType<typeof pretendIn> {
  const all = textsOf(arm).map(pretendIn);
  return all.find((found) => found && !found.denied) ?? all.find((found) => found);
}

/** How the record speaks of a placebo. */
export type Finding =
  /** A group is typed so, and its text says so too. */
  | { readonly how: 'typed'; readonly what: Pretend | 'both'; readonly groups: number; readonly at: readonly Located[] }
  /** A group is typed so, but no text names a placebo. */
  | { readonly how: 'unnamed'; readonly at: readonly Located[] }
  /** Groups or things name one, but no group is typed so. */
  | { readonly how: 'named'; readonly what: Pretend; readonly at: readonly Located[] }
  /** Only a title or a text speaks of one, or says that there is none. */
  | { readonly how: 'told'; readonly echo: Echo; readonly what: Pretend; readonly denied: boolean }
  /** Groups are listed, and nothing speaks of one. */
  | { readonly how: 'none'; readonly at: readonly Located[] };

/** Looks for a placebo or a sham by evidence; nothing when no groups are listed and no text speaks of one. */
export function findPlacebo(study: Study): Finding | undefined {
  const { armGroups, interventions } = study;
  return typed(armGroups.entries) ?? named(armGroups.entries, interventions.entries) ?? told(study);
}

/** Marks of a group that gets a pretend thing. Which one, its own words say: "placebo" is set on shams, too. */
const MARKED: readonly unknown[] = ['PLACEBO_COMPARATOR', 'SHAM_COMPARATOR'];

function typed(arms: readonly Arm[]): Finding | undefined {
  const marked = arms.filter(({ type }) => MARKED.includes(type.value));
  const typed = marked.flatMap((arm) => {
    const found = pretendOfArm(arm);
    return found && !found.denied ? { arm, what: found.what } : [];
  });
  const placebos = typed.filter(({ what }) => what === 'placebo');
  const shams = typed.filter(({ what }) => what === 'sham');
  const all = typed.map(({ arm }) => arm);
  if (all.length) {
    const what = placebos.length && shams.length ? 'both' : shams.length ? 'sham' : 'placebo';
    return { how: 'typed', what, groups: all.length, at: all.map(({ type }) => type) };
  }
  return marked.length ? { how: 'unnamed', at: marked.map(({ type }) => type) } : undefined;
}

/**
 * What every group with a placebo or a sham gets beside it, by name: a sign that other treatment goes on. Nothing where a group does not list
 * the pretend thing itself, for then one of its names may be that thing: "saline".
 */
export function besidePretend({ armGroups }: Study): readonly string[] {
  const each = armGroups.entries
    .filter(({ type }) => MARKED.includes(type.value))
    .map(({ interventionNames }) => (interventionNames.value ?? []).map(withoutClass));
  return each.every((names) => names.some(isPretend))
    ? (each[0] ?? []).filter((name) => !pretendIn(name) && each.every((names) => names.includes(name)))
    : [];
}

/** What each group gets, the one with the placebo or sham too: the usual treatment, and not what is tested. */
export const everyGroupGets = (study: Study): readonly string[] =>
  besidePretend(study).filter((name) =>
    study.armGroups.entries.every((arm) => arm.interventionNames.value?.map(withoutClass).includes(name)),
  );

function named(arms: readonly Arm[], items: readonly Item[]): Finding | undefined {
  const cells: readonly Cell<string | readonly string[]>[] = [
    ...arms.flatMap(({ label, description, interventionNames }) => [label, description, interventionNames]),
    ...items.flatMap(({ name, otherNames, description }) => [name, otherNames, description]),
  ];
  for (const cell of cells) {
    const found = [cell.value ?? []]
      .flat()
      .map(pretendIn)
      .find((one) => one && !one.denied);
    if (found) return { how: 'named', what: found.what, at: [cell] };
  }
  return undefined;
}

function told(study: Study): Finding | undefined {
  const echo = echoOf(study, LOOK_FOR.placebo);
  const found = echo && pretendIn(echo.quote);
  if (echo && found) return { how: 'told', echo, ...found };
  const { armGroups, interventions } = study;
  return armGroups.entries.length ? { how: 'none', at: [armGroups, interventions] } : undefined;
}
