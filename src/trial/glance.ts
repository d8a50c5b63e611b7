import type { Context, WholeContext } from './context.js';
import { echoOf, LOOK_FOR } from './echo.js';
import { blocksOf, echoed, inTense, type Source, silence, tell } from './facts.js';
import type { Text } from './format.js';
import { isMeasuring } from './measuring.js';
import { labelOf, nameOf, openOf } from './places.js';
import { besidePretend, everyGroupGets, isPretend, withoutClass } from './pretend.js';
import { sourceLine } from './section-source.js';
import { accessWords, closedKey, lapsedSaying } from './section-status.js';
import { peopleFact } from './section-who.js';
import type { Fact, GlanceLine } from './types.js';

/** Names of a list that the card shows. */
const FIRST = 3;

/** The card at the top: at most eight lines, each leading to its section. What does not apply is left out. */
export function glanceOf(context: WholeContext): GlanceLine[] {
  const rows: readonly (readonly [GlanceLine['id'], GlanceLine['section'], Fact | undefined])[] = [
    ['open', 'status', openLine(context)],
    ['what', context.conditions.value ? 'kind' : 'title', whatLine(context)],
    ['tested', 'tested', testedLine(context)],
    ['groups', 'groups', groupsLine(context)],
    ['placebo', 'placebo', placeboLine(context)],
    ['who', 'who', peopleFact(context, context.words.glance)],
    ['where', 'places', whereLine(context)],
    ['source', 'source', sourceLine(context)],
  ];
  return rows.flatMap(([id, section, fact]) => (fact ? [{ id, section, ...fact }] : []));
}

/** Whether the study is open, who said so and when. Never as our own fact. */
export function openLine(context: Context): Fact {
  const { words, status, kind, checked, over, overallStatus: cell, enrollmentInfo, timePerspective } = context;
  const w = words.glance;
  const say = (text: string, ...more: Source[]) => tell(context, text, [cell, ...more]);
  if (kind === 'access') return accessLine(context);
  if (context.nobody) return say(status === 'WITHDRAWN' ? w.calledOff : w.endedEmpty, enrollmentInfo.count);
  if (kind === 'watch' && context.past && context.open) return say(w.past, timePerspective);
  if (context.open) return listedLine(context);
  if (cell.state === 'unrecognised') return tell(context, w.odd, [cell], { state: 'unrecognised' });
  if (!status) return silence(context, w, 'none', cell);
  if (status === 'ACTIVE_NOT_RECRUITING' && over) return say(w.runningOver, over.cell);
  if (status === 'UNKNOWN') return checked?.how === 'checked' ? say(w.unknown, checked.cell) : say(w.unknownUndated);
  const key = closedKey(status);
  return key ? say(w[key]) : accessLine(context);
}

/** What is said of a study that has not begun to take people, by the age of that. */
const NOT_YET = { fresh: 'notYet', old: 'notYetOld', timeless: 'notYetListed' } as const;

/** The line of a study that is listed as open, by how far that can be believed. */
function listedLine(context: Context): Fact {
  const { words, format, status, checked, over, age, overallStatus: cell, versionHolder } = context;
  const w = words.glance;
  const seen: readonly Source[] = [cell, checked?.cell ?? context.statusVerifiedDate];
  const say = (text: string, ...more: Source[]) => tell(context, text, [...seen, ...more]);
  if (status === 'ENROLLING_BY_INVITATION')
    return age === 'fresh' ? tell(context, w.invitation, [cell]) : say(w.invitationDoubt, ...(over ? [over.cell] : []));
  const isNotYet = status === 'NOT_YET_RECRUITING';
  if (over) {
    const say = isNotYet ? w[over.by === 'Main' ? 'notYetLapsedMain' : 'notYetLapsedEnd'] : lapsedSaying(w, over);
    return tell(context, say, [cell, over.cell, over.type]);
  }
  if (isNotYet) return say(w[NOT_YET[age as keyof typeof NOT_YET] ?? 'notYetUndated']);
  if (age === 'fresh') return say(w.open);
  if (age === 'unchecked')
    return tell(context, w.unchecked, [cell, versionHolder], { values: { date: format.date(versionHolder.value) } });
  if (age === 'old') return say(checked?.how === 'changed' ? w.oldChange : w.old);
  return say(age === 'timeless' ? w.listed : w.undated);
}

function accessLine(context: Context): Fact {
  const { words, checked } = context;
  const { say, isOld } = accessWords(context, context.status);
  const parts = [context.kind === 'access' && words.glance.access, say, isOld && words.access.old];
  return tell(context, parts.filter(Boolean).join(' '), [
    context.studyType,
    context.overallStatus,
    ...(checked ? [checked.cell] : []),
  ]);
}

/** A list of names: the first of them, and how many more there are. */
export function firstOf(
  context: Context,
  say: string,
  sources: readonly Source[],
  names: readonly string[],
  most = FIRST,
): Fact {
  const n = names.length - most;
  const quote = names.slice(0, most).join('\n');
  const after = n > 0 && context.format.fill(context.words.more, { n });
  return tell(context, say, sources, { quote, blocks: blocksOf(quote), after });
}

function whatLine(context: Context): Fact | undefined {
  const { kind, words, conditions, studyType, briefTitle } = context;
  const w = words.glance;
  const say = kind === 'access' ? w.aboutAccess : w.about[kind];
  if (conditions.value) return firstOf(context, say, [conditions, studyType], conditions.value);
  if (kind === 'access' || !briefTitle.value) return undefined;
  return tell(context, w.called, [briefTitle], { quote: briefTitle });
}

/** What is said of one thing, and of several in a study with groups: one of them may be there to be compared with. */
const TESTS = {
  now: ['tests', 'compares'],
  past: ['tested', 'compared'],
  never: ['wouldTest', 'wouldCompare'],
} as const;

/** Aims of studies that give people something to treat or prevent an illness. With other aims, a way to measure may be what is tested. */
const GIVES: ReadonlySet<string | undefined> = new Set(['TREATMENT', 'PREVENTION']);

/** What is tested: the first names, without pretend treatments and repeats, and without what is done only to measure. */
export function testedLine(context: Context): Fact | undefined {
  const { kind, words, interventions, groups, course, primaryPurpose } = context;
  if (kind === 'watch') return undefined;
  const names = interventions.entries.flatMap(({ name }) => (name.value === undefined ? [] : withoutClass(name.value)));
  const real = new Map(names.filter((name) => !isPretend(name)).map((name) => [name.toLowerCase(), name]));
  if (kind === 'trial') for (const name of everyGroupGets(context)) if (real.size > 1) real.delete(name.toLowerCase());
  const measures = GIVES.has(primaryPurpose.value) ? [...real.values()].filter(isMeasuring) : [];
  if (measures.length < real.size) for (const name of measures) real.delete(name.toLowerCase());
  if (!real.size) return undefined;
  const say = words.glance[kind === 'access' ? 'treatment' : TESTS[course][groups > 1 && real.size > 1 ? 1 : 0]];
  const sources = [interventions, ...interventions.entries.map(({ name }) => name).slice(0, FIRST)];
  return firstOf(context, say, sources, [...real.values()]);
}

/** What the card says of chance, where it is less than the section says. */
const BY_CHANCE = {
  clash: 'unclear',
  cluster: 'partly',
  unlisted: 'partly',
  noChanceUnlisted: undefined,
  watched: undefined,
  listed: undefined,
  nothing: undefined,
} as const;

function groupsLine(context: WholeContext): Fact | undefined {
  const { words, kind, chance, allocation, armGroups, interventionModel } = context;
  if (kind !== 'trial') return undefined;
  if (chance.how === 'silent') {
    const echo = echoOf(context, LOOK_FOR.chance);
    return echo && tell(context, words.says[echo.from], [allocation, echo.cell], echoed(echo));
  }
  // People who join a sequential study later may get another dose: no one plan for all.
  const isOneInSteps = chance.how === 'one' && interventionModel.value === 'SEQUENTIAL';
  const key = isOneInSteps
    ? 'oneListed'
    : chance.how in BY_CHANCE
      ? BY_CHANCE[chance.how as 'clash']
      : (chance.how as 'chance');
  return key && tell(context, inTense(context, words.glance, key), [allocation, armGroups, interventionModel]);
}

function placeboLine(context: WholeContext): Fact | undefined {
  const { kind, words, format, tense, placebo: found, whoMasked, armGroups } = context;
  const w = words.glance;
  if (kind !== 'trial') return undefined;
  const isHidden = tense !== 'never' && whoMasked.value?.includes('PARTICIPANT');
  if (found?.how === 'typed') {
    const what = found.what === 'both' && tense === 'never' ? 'placebo' : found.what;
    const names = tense === 'never' ? [] : besidePretend(context);
    const parts: readonly Text[] = [
      inTense(context, w, what),
      ...(names.length ? [inTense(context, w, 'alsoGets')] : []),
    ];
    const say = parts.map((text) => format.fill(text, { n: found.groups })).join(' ');
    const sources = [...found.at, ...(isHidden ? [whoMasked] : [])];
    const told = isHidden && inTense(context, w, 'notTold');
    if (!names.length) return tell(context, told ? `${say} ${told}` : say, sources);
    // The names end the line, so that no sentence runs into them.
    const all = told ? `${told} ${say}` : say;
    return firstOf(context, all, [...sources, ...armGroups.entries.map((arm) => arm.interventionNames)], names);
  }
  if (found?.how === 'named' || (found?.how === 'told' && !found.denied)) {
    const say = inTense(context, w, found.what === 'sham' ? 'spokenSham' : 'spoken');
    return tell(context, say, found.how === 'named' ? found.at : [found.echo.cell]);
  }
  return isHidden ? tell(context, inTense(context, w, 'notToldTreatment'), [whoMasked]) : undefined;
}

/** Where the study is: the asked place, the one place, or how many there are. */
export function whereLine(context: Context): Fact | undefined {
  const { words, format, places, locations } = context;
  const w = words.glance;
  const [first] = places;
  if (first?.matched) return siteLine(context);
  if (!first) {
    if (context.partial || locations.state !== 'absent') return undefined;
    return tell(context, w.noPlace, [locations], { state: 'absent' });
  }
  const n = places.length;
  if (n === 1) {
    const { facility, city } = first.place;
    const quote = nameOf(first.place);
    return quote
      ? tell(context, w.onePlace, [facility, city], { quote })
      : tell(context, words.places.named, [locations], { values: { n } });
  }
  const countries = new Set(places.map(({ place }) => place.country.value));
  const [c, k] = [countries.size, openOf(places).length];
  const isKnown = !countries.has(undefined);
  const isMarked = k > 0 || (context.status === 'RECRUITING' && places.some(({ place }) => place.status.value));
  const parts: readonly Text[] = [
    isKnown ? w[c > 1 ? 'places' : 'placesOneCountry'] : words.places.named,
    ...(context.open && isMarked ? [w[k === n ? 'openAll' : k ? 'openAt' : 'openNone']] : []),
  ];
  return tell(context, parts.map((text) => format.fill(text, { n, c, k })).join(' '), [locations]);
}

/** The place that the page asked for, with its own status. */
function siteLine(context: Context): Fact {
  const { words, checked, places } = context;
  const { place, open } = places[0]!;
  const { facility, city, status } = place;
  const label = labelOf(context, place);
  // The card stands alone: what is open is open as of a date.
  const say = label === words.places.RECRUITING && checked ? words.places.wasOpenIn : label;
  const sources = [status, facility, city, ...(checked && open ? [checked.cell] : [])];
  return tell(context, say, sources, { quote: nameOf(place) });
}
