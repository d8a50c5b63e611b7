import type { Context, WholeContext } from './context.js';
import { echoOf, LOOK_FOR } from './echo.js';
import {
  echoed,
  echoFact,
  ifLong,
  inCopy,
  inTense,
  named,
  oddFacts,
  quoted,
  repeats,
  silence,
  type Told,
  tell,
} from './facts.js';
import { isMeasuring } from './measuring.js';
import { isPretend, pretendOfArm, withoutClass } from './pretend.js';
import { ratioOf } from './ratio.js';
import type { Arm, Item } from './record.js';
import type { Fact, GroupPicture } from './types.js';

/** What is given or done, and which groups get it. */
export function testedFacts(context: Context): Told {
  const { kind, words, interventions, armGroups, studyType } = context;
  const { entries } = interventions;
  const gets: Gets = new Map(
    armGroups.entries.map(({ label, interventionNames }) => [
      label.value ?? '',
      new Set((interventionNames.value ?? []).map(withoutClass)),
    ]),
  );
  return [
    kind === 'watch' && entries.length > 0 && tell(context, words.tested[watched(entries)], [studyType, interventions]),
    entries.map((item) => itemFacts(context, item, gets)),
    entries.map((item) => itemTexts(context, item)),
    oddFacts(context, [interventions, ...entries.flatMap(({ type, name }) => [type, name])]),
  ];
}

/** What is said of things that a study only watches: nobody's usual care has questions for a study. */
const watched = (entries: readonly Item[]) =>
  entries.some(({ name }) => isMeasuring(name.value ?? '')) ? 'watchedMeasures' : 'watched';

/** What each group gets, by its label. */
type Gets = ReadonlyMap<string, ReadonlySet<string>>;

/** One thing: its name under the registry's class, which says how it is filed and not what it is. */
function itemFacts(context: Context, item: Item, gets: Gets): Told {
  const { kind, many, groups, words } = context;
  const { name, type, description, armGroupLabels, field } = item;
  const w = words.tested;
  const pretend = kind === 'trial' ? isPretend(name.value ?? '') : undefined;
  const filed = type.value && type.value !== 'OTHER' && type.value !== 'GENETIC' ? type.value : 'other';
  const labels = armGroupLabels.value ?? [];
  const isForSome = many && labels.length > 0 && labels.length < groups;
  // Where each of these groups lists it, the section on the groups says who gets it.
  const isTold = labels.every((label) => gets.get(label)?.has(name.value ?? ''));
  return [
    name.value
      ? tell(context, w[pretend ?? filed], [...named(name, description), type], { quote: name, item: field })
      : tell(context, w.nameless, [name], { state: 'absent', item: field }),
    isForSome &&
      !isTold &&
      tell(context, w.groups, [armGroupLabels, context.armGroups], { quote: armGroupLabels, item: field }),
  ];
}

function itemTexts(context: Context, { name, otherNames, description, field }: Item): Told {
  const { words } = context;
  const isNew = Boolean(description.value) && !repeats(description, name);
  const more = { item: field, fold: words.folds.words };
  const w = words.tested;
  return ((otherNames.value || isNew) && [
    name.value && tell(context, w.about, [name, otherNames, description], { quote: name, ...more }),
    quoted(context, w.also, otherNames, more),
    isNew && quoted(context, words.text, description, more),
  ]) as Told;
}

/** Who gets what, and whether chance decides. */
export function groupFacts(context: WholeContext): Told {
  const { words, allocation, interventionModel, armGroups } = context;
  const { entries } = armGroups;
  const types = entries.map(({ type }) => type);
  const ratio = ratioFact(context);
  if (context.kind === 'access') return undefined;
  return [
    chanceFacts(context),
    planFacts(context),
    !ratio?.fold && ratio,
    isAllTested(context) && tell(context, words.groups.allTested, types),
    entries.map((arm, at) => armFacts(context, arm, at + 1)),
    ratio?.fold && ratio,
    quoted(context, words.text, context.interventionModelDescription, { fold: words.folds.words }),
    entries.map(
      ({ label, description, field }, at) =>
        !repeats(description, label) &&
        quoted(context, words.groups.about, description, {
          item: field,
          fold: words.folds.words,
          values: { n: at + 1 },
        }),
    ),
    oddFacts(context, [
      allocation,
      interventionModel,
      armGroups,
      ...entries.flatMap(({ label, type, interventionNames }) => [label, type, interventionNames]),
    ]),
  ];
}

/** Whether chance decides, in one or two sentences. */
function chanceFacts(context: WholeContext): Told {
  const { words, chance, allocation, interventionModel, armGroups } = context;
  const { how, echo } = chance;
  const w = words.groups;
  const sources = [allocation, armGroups, interventionModel];
  if (echo) return [tell(context, w.cluster, sources, echoed(echo)), tell(context, w.clusterAsk, [echo.cell])];
  if (how === 'watched' || how === 'listed') return tell(context, w[how], [armGroups]);
  if (how === 'silent') return unsaidFacts(context);
  if (how === 'unlisted') return tell(context, inCopy(context, w, how), sources);
  return how !== 'clash' && how !== 'cluster' && how !== 'nothing' && tell(context, inTense(context, w, how), sources);
}

/** Nothing is said about chance in its field: the record's own sentence, or that there is none. */
function unsaidFacts(context: Context): Told {
  const { groups, words, allocation, armGroups } = context;
  const echo = (!groups && echoOf(context, LOOK_FOR.groups)) || echoOf(context, LOOK_FOR.chance);
  return [
    groups > 0 && tell(context, words.groups.listed, [armGroups]),
    echo ? echoFact(context, echo, allocation) : silence(context, words.groups, 'silent', allocation),
  ];
}

const SWITCH = /\b(?:only|may|allowed|eligible|option\w*|progress\w*|worsen\w*)\b/i;
const CROSS = /\bcross(?:e[ds]|ing)?[\s\\-]{0,3}over\b|\bswitch(?:e[ds]|ing)?\b/i;

/** How the groups are set up, where that is not said already. */
function planFacts(context: Context): Told {
  const { clash, one, words, interventionModel: plan } = context;
  const { value } = plan;
  const w = words.groups;
  if (value !== 'FACTORIAL' && value !== 'SEQUENTIAL' && value !== 'CROSSOVER') return undefined;
  const fits = (sentence: string) => SWITCH.test(sentence);
  const switching = value === 'CROSSOVER' && echoOf(context, CROSS, { fits });
  return [
    !clash && tell(context, one && value === 'SEQUENTIAL' ? w.sequentialOne : w[value], [plan]),
    switching && tell(context, w.switching, [switching.cell], echoed(switching)),
  ];
}

function ratioFact(context: Context): Fact | undefined {
  const { kind, words, allocation } = context;
  const ratio = kind === 'trial' && allocation.value === 'RANDOMIZED' ? ratioOf(context) : undefined;
  const say = inTense(context, words.groups, 'ratio');
  return ratio && tell(context, say, [ratio.cell], { ...echoed(ratio), ...ifLong(ratio.quote, words) });
}

const isTested = ({ type }: Arm) => type.value === 'EXPERIMENTAL';
const isNamedPretend = (arm: Arm) => pretendOfArm(arm)?.denied === false;

/** Whether all groups are marked as getting something that is tested, which is told once. */
const isAllTested = ({ kind, groups, armGroups }: Context) =>
  kind === 'trial' && groups > 1 && armGroups.entries.every((arm) => isTested(arm) && !isNamedPretend(arm));

/** One group: its name, what it gets, and what the team marked it as. */
function armFacts(context: Context, arm: Arm, n: number): Told {
  const { words, kind, course } = context;
  const { label, interventionNames, type, description, field: item } = arm;
  const w = words.groups;
  const gets = (interventionNames.value ?? []).map(withoutClass).join('\n');
  // A study that watches gives nothing: what it lists may be care that people get anyway, or a test of samples.
  const getting = kind === 'trial' ? { now: w.gets, past: w.got, never: w.wouldGet }[course] : w.listedFor;
  const say = kind === 'trial' && typeSaying(context, arm);
  const speaking = pretendOfArm(arm) ? [label, interventionNames, description] : [];
  return [
    label.value
      ? tell(context, w.name, named(label, description), { quote: label, item, values: { n } })
      : tell(context, w.nameless, [label], { state: 'absent', item, values: { n } }),
    gets && tell(context, getting, [interventionNames], { quote: gets, item }),
    say && tell(context, say, [type, ...speaking], { item }),
  ];
}

/** What the mark that the team set on a group lets us say of it. */
function typeSaying(context: Context, arm: Arm): string | undefined {
  const { words, course } = context;
  const w = words.groups;
  const said = { now: w, past: words.closedGroups, never: words.neverGroups }[course];
  const names = arm.interventionNames.value ?? [];
  const { value } = arm.type;
  if (value === 'EXPERIMENTAL') {
    if (!isNamedPretend(arm)) return isAllTested(context) ? undefined : w.EXPERIMENTAL;
    const isNothingElse = names.length && names.every((name) => isPretend(withoutClass(name)));
    return isPretend(arm.label.value ?? '') || isNothingElse ? w.testedPretend : w.testedBeside;
  }
  if (!value || value === 'OTHER') return undefined;
  if (value === 'ACTIVE_COMPARATOR' && !context.armGroups.entries.some(isTested)) return w.activeAlone;
  if (value === 'PLACEBO_COMPARATOR' || value === 'SHAM_COMPARATOR') {
    if (!isNamedPretend(arm)) return w.placeboUnnamed;
    return said[pretendOfArm(arm)?.what === 'sham' ? 'SHAM_COMPARATOR' : 'PLACEBO_COMPARATOR'];
  }
  return value === 'NO_INTERVENTION' && names.length ? w.nothingBut : said[value];
}

/** Who gets what, to draw; nothing where a picture would claim more than the record does. */
export function pictureOf(context: WholeContext, people: Fact | undefined): GroupPicture | undefined {
  const { kind, nobody, clash, chance } = context;
  const { entries } = context.armGroups;
  const { value } = context.enrollmentInfo.count;
  if (kind !== 'trial' || nobody || !entries.length || clash) return undefined;
  return {
    chance: chance.how === 'chance',
    ...(value && { people: value }),
    say: people?.say ?? '',
    groups: entries.map(({ field }) => field),
  };
}
