import { chanceOf, tenseOf } from './chance.js';
import { echoOf, LOOK_FOR } from './echo.js';
import { type Context, echoed, echoFact, oddFacts, quoted, silence, tell } from './facts.js';
import { isPretend, pretendOfArm, withoutClass } from './pretend.js';
import type { Arm, Item } from './record.js';
import type { Fact, GroupPicture } from './types.js';

/** What is given or done, and which groups get it. */
export function testedFacts(context: Context): Fact[] {
  const { study, situation, words } = context;
  const { interventions } = study.arms;
  const watched = situation.kind === 'watch' && interventions.entries.length > 0;
  const gets: Gets = new Map(
    study.arms.armGroups.entries.map(({ label, interventionNames }) => [
      label.value ?? '',
      new Set((interventionNames.value ?? []).map(withoutClass)),
    ]),
  );
  return [
    ...(watched ? [tell(words.tested.watched, [study.design.studyType, interventions])] : []),
    ...interventions.entries.flatMap((item) => itemFacts(context, item, gets)),
    ...interventions.entries.flatMap((item) => itemTexts(context, item)),
    ...oddFacts(context, [interventions, ...interventions.entries.flatMap(({ type, name }) => [type, name])]),
  ];
}

/** What each group gets, by its label. */
type Gets = ReadonlyMap<string, ReadonlySet<string>>;

/** One thing: its name under the registry's class, which says how it is filed and not what it is. */
function itemFacts({ study, situation, words }: Context, item: Item, gets: Gets): Fact[] {
  const { name, type, armGroupLabels, field } = item;
  const w = words.tested;
  const pretend = situation.kind === 'trial' ? isPretend(name.value ?? '') : undefined;
  const filed = type.value && type.value !== 'OTHER' && type.value !== 'GENETIC' ? w[type.value] : w.other;
  const labels = armGroupLabels.value ?? [];
  const some = situation.many && labels.length > 0 && labels.length < situation.groups;
  // Where each of these groups lists it, the section on the groups says who gets it.
  const isTold = labels.every((label) => gets.get(label)?.has(name.value ?? ''));
  return [
    name.value
      ? tell(pretend ? w[pretend] : filed, [name, type], { quote: name, item: field })
      : tell(w.nameless, [name], { state: 'absent', item: field }),
    ...(some && !isTold
      ? [tell(w.groups, [armGroupLabels, study.arms.armGroups], { quote: armGroupLabels, item: field })]
      : []),
  ];
}

function itemTexts({ words }: Context, { name, otherNames, description, field }: Item): Fact[] {
  if (!otherNames.value && !description.value) return [];
  const more = { item: field, fold: words.folds.words };
  const w = words.tested;
  return [
    ...(name.value ? [tell(w.about, [name, otherNames, description], { quote: name, ...more })] : []),
    ...quoted(w.also, otherNames, more),
    ...quoted(words.text, description, more),
  ];
}

/** Who gets what, and whether chance decides. */
export function groupFacts(context: Context): Fact[] {
  const { study, situation } = context;
  if (situation.kind === 'access') return [];
  const { allocation, interventionModel } = study.design.designInfo;
  const { armGroups } = study.arms;
  const marks = marksOf(context);
  const plan = planFacts(context);
  return [
    ...chanceFacts(context),
    ...plan.filter(({ fold }) => !fold),
    ...(marks.allTested
      ? [
          tell(
            context.words.groups.allTested,
            armGroups.entries.map(({ type }) => type),
          ),
        ]
      : []),
    ...armGroups.entries.flatMap((arm, at) => armFacts(context, arm, at, marks)),
    ...plan.filter(({ fold }) => fold),
    ...armTexts(context),
    ...oddFacts(context, [allocation, interventionModel, armGroups]),
    ...oddFacts(
      context,
      armGroups.entries.flatMap(({ label, type, interventionNames }) => [label, type, interventionNames]),
    ),
  ];
}

/** Whether chance decides, in one or two sentences. */
function chanceFacts(context: Context): Fact[] {
  const { study, situation, words, format } = context;
  const { allocation, interventionModel } = study.design.designInfo;
  const { armGroups } = study.arms;
  const w = words.groups;
  const tense = tenseOf(context);
  const n = situation.groups;
  const sources = [allocation, armGroups, interventionModel];
  const say = (text: string) => [tell(format.fill(text, { n }), sources)];
  const counted = (forms: { one: string; other: string }) => [tell(format.plural(forms, n), [armGroups])];
  const chance = chanceOf(context);
  switch (chance.how) {
    case 'chance':
      return say({ now: w.chance, past: w.chancePast, never: w.chanceNever }[tense]);
    case 'cluster':
      return [tell(w.cluster, sources, { ...echoed(chance.echo) }), tell(w.clusterAsk, [chance.echo.cell])];
    case 'partly':
      return say({ now: w.partly, past: w.partlyPast, never: w.partlyNever }[tense]);
    case 'chance-unlisted':
      return say(situation.partial ? w.unlistedPart : w.unlisted);
    case 'no-chance':
      return say({ now: w.noChance, past: w.noChancePast, never: w.noChanceNever }[tense]);
    case 'no-chance-unlisted':
      return say(w.noChanceUnlisted);
    case 'one':
      return say({ now: w.one, past: w.onePast, never: w.oneNever }[tense]);
    case 'one-listed':
      return say(w.oneListed);
    case 'watched':
      return counted(w.watched);
    case 'listed':
      return counted(w.listed);
    case 'silent':
      return silentFacts(context);
    default:
      return [];
  }
}

/** Nothing is said about chance in its field: the record's own sentence, or that there is none. */
function silentFacts(context: Context): Fact[] {
  const { study, situation, words, format } = context;
  const { allocation } = study.design.designInfo;
  const { armGroups } = study.arms;
  const w = words.groups;
  const listed = situation.groups ? [tell(format.plural(w.listed, situation.groups), [armGroups])] : [];
  const echo = echoOf(study, situation.groups ? LOOK_FOR.chance : LOOK_FOR.groups) ?? echoOf(study, LOOK_FOR.chance);
  if (echo) return [...listed, echoFact(context, echo, allocation)];
  return [...listed, silence(context, { record: w.silent, copy: w.silentPart }, allocation)];
}

const SWITCH = /\b(?:only|may|allowed|eligible|option\w*|progress\w*|worsen\w*)\b/i;
const CROSS = /\b(?:cross|switch)/i;
/** A longer quotation is folded. */
const LONG = 160;
const RATIO = /\d\s?:\s?\d/;
const NEAR_RATIO = /\brandom|\bratio\b/i;

/** How the groups are set up, where that is not said already. */
function planFacts(context: Context): Fact[] {
  const { study, situation, words } = context;
  const { interventionModel: plan, allocation } = study.design.designInfo;
  const w = words.groups;
  const facts: Fact[] = [];
  if (plan.value === 'FACTORIAL' || plan.value === 'SEQUENTIAL' || plan.value === 'CROSSOVER') {
    if (!situation.clash) facts.push(tell(w[plan.value], [plan]));
    const switching =
      plan.value === 'CROSSOVER' ? echoOf(study, CROSS, { fits: (sentence) => SWITCH.test(sentence) }) : undefined;
    if (switching)
      facts.push(
        tell(w.switching, [switching.cell], {
          ...echoed(switching),
        }),
      );
  }
  const ratio =
    allocation.value === 'RANDOMIZED'
      ? echoOf(study, RATIO, { fits: (sentence) => NEAR_RATIO.test(sentence) })
      : undefined;
  if (ratio)
    facts.push(
      tell(w.ratio, [ratio.cell], { ...echoed(ratio), ...(ratio.quote.length > LONG && { fold: words.folds.words }) }),
    );
  return facts;
}

/** What the groups of a study are marked as, taken together. */
interface Marks {
  /** All of them as getting something that is tested: told once. */
  readonly allTested: boolean;
  readonly someTested: boolean;
}

function marksOf({ study, situation }: Context): Marks {
  const { entries } = study.arms.armGroups;
  const isTested = ({ type }: Arm) => type.value === 'EXPERIMENTAL';
  return {
    allTested:
      situation.kind === 'trial' &&
      entries.length > 1 &&
      entries.every((arm) => isTested(arm) && pretendOfArm(arm)?.denied !== false),
    someTested: entries.some(isTested),
  };
}

/** One group: its name, what it gets, and what the team marked it as. */
function armFacts(context: Context, arm: Arm, at: number, marks: Marks): Fact[] {
  const { words, format, situation } = context;
  const { label, interventionNames, field } = arm;
  const w = words.groups;
  const n = { n: at + 1 };
  const gets = (interventionNames.value ?? []).map(withoutClass).join('\n');
  // A study that watches gives nothing: what it lists may be care that people get anyway, or a test of samples.
  const given = { now: w.gets, past: w.got, never: w.wouldGet }[tenseOf(context)];
  const getting = situation.kind === 'trial' ? given : w.listedFor;
  const kind = typeSaying(context, arm, marks);
  return [
    label.value
      ? tell(format.fill(w.name, n), [label], { quote: label, item: field })
      : tell(format.fill(w.nameless, n), [label], { state: 'absent', item: field }),
    ...(gets ? [tell(getting, [interventionNames], { quote: gets, item: field })] : []),
    ...(kind
      ? [
          tell(kind, [arm.type, ...(pretendOfArm(arm) ? [label, interventionNames, arm.description] : [])], {
            item: field,
          }),
        ]
      : []),
  ];
}

/** What the mark that the team set on a group lets us say of it. */
function typeSaying(context: Context, arm: Arm, marks: Marks): string | undefined {
  const { situation, words } = context;
  if (situation.kind !== 'trial') return undefined;
  const w = words.groups;
  const said = { now: w, past: words.closedGroups, never: words.neverGroups }[tenseOf(context)];
  const found = pretendOfArm(arm);
  const pretend = found?.denied === false;
  const names = arm.interventionNames.value ?? [];
  switch (arm.type.value) {
    case 'EXPERIMENTAL':
      if (!pretend) return marks.allTested ? undefined : w.EXPERIMENTAL;
      return isPretend(arm.label.value ?? '') || (names.length && names.every((name) => isPretend(withoutClass(name))))
        ? w.testedPretend
        : w.testedBeside;
    case 'ACTIVE_COMPARATOR':
      return marks.someTested ? said.ACTIVE_COMPARATOR : w.activeAlone;
    case 'PLACEBO_COMPARATOR':
    case 'SHAM_COMPARATOR':
      if (!pretend) return w.placeboUnnamed;
      return found.what === 'sham' ? said.SHAM_COMPARATOR : said.PLACEBO_COMPARATOR;
    case 'NO_INTERVENTION':
      return names.length ? w.nothingBut : said.NO_INTERVENTION;
    default:
      return undefined;
  }
}

/** What the team writes about the groups, folded. */
function armTexts({ study, words, format }: Context): Fact[] {
  const { interventionModelDescription: plan } = study.design.designInfo;
  const fold = words.folds.words;
  return [
    ...quoted(words.text, plan, { fold }),
    ...study.arms.armGroups.entries.flatMap(({ description, field }, at) =>
      description.value
        ? [
            tell(format.fill(words.groups.about, { n: at + 1 }), [description], {
              quote: description,
              item: field,
              fold,
            }),
          ]
        : [],
    ),
  ];
}

/** Who gets what, to draw; nothing where a picture would claim more than the record does. */
export function pictureOf(context: Context, people: Fact | undefined): GroupPicture | undefined {
  const { study, situation } = context;
  const { entries } = study.arms.armGroups;
  const { count } = study.design.enrollmentInfo;
  if (situation.kind !== 'trial' || situation.nobody || !entries.length || situation.clash) return undefined;
  return {
    chance: chanceOf(context).how === 'chance',
    ...(count.value && { people: count.value }),
    say: people?.say ?? '',
    groups: entries.map(({ field }) => field),
  };
}
