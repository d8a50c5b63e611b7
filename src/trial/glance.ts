import { chanceOf, tenseOf } from './chance.js';
import { echoOf, LOOK_FOR } from './echo.js';
import { blocksOf, type Context, echoed, type Source, tell } from './facts.js';
import { labelOf, type Ordered } from './places.js';
import { findPlacebo, isPretend, withoutClass } from './pretend.js';
import type { Cell } from './record.js';
import { sourceLine } from './section-source.js';
import { agesCross, moodOf, peopleOf } from './section-who.js';
import type { Fact, GlanceLine } from './types.js';

const FIRST = 3;

/** The card at the top: at most eight lines, each leading to its section. What does not apply is left out. */
export function glanceOf(context: Context, places: readonly Ordered[]): GlanceLine[] {
  const rows: readonly (readonly [GlanceLine['id'], GlanceLine['section'], Fact | undefined])[] = [
    ['open', 'status', openLine(context, places)],
    ['what', context.study.conditions.conditions.value ? 'kind' : 'title', whatLine(context)],
    ['tested', 'tested', testedLine(context)],
    ['groups', 'groups', groupsLine(context)],
    ['placebo', 'placebo', placeboLine(context)],
    ['who', 'who', whoLine(context)],
    ['where', 'places', whereLine(context, places)],
    ['source', 'source', sourceLine(context)],
  ];
  return rows.flatMap(([id, section, fact]) => (fact ? [{ id, section, ...fact }] : []));
}

/** Whether the study is open, who said so and when. Never as our own fact. */
export function openLine(context: Context, places: readonly Ordered[]): Fact {
  const { study, situation, words, format } = context;
  const status = study.status.overallStatus;
  const w = words.glance;
  const say = (text: string, ...more: Source[]) => tell(text, [status, ...more]);
  if (situation.kind === 'access') return accessLine(context);
  if (situation.nobody)
    return say(status.value === 'WITHDRAWN' ? w.calledOff : w.endedEmpty, study.design.enrollmentInfo.count);
  if (situation.kind === 'watch' && situation.past && situation.open)
    return say(w.past, study.design.designInfo.timePerspective);
  switch (status.value) {
    case 'COMPLETED':
      return say(w.ended);
    case 'TERMINATED':
      return say(w.stopped);
    case 'WITHDRAWN':
      return say(w.calledOffCounted);
    case 'ACTIVE_NOT_RECRUITING':
      return situation.over ? say(w.runningOver, situation.over.cell) : say(w.running);
    case 'SUSPENDED':
      return say(w.paused);
    case 'UNKNOWN':
      return situation.checked?.how === 'checked'
        ? say(format.fill(w.unknown, { checked: format.month(situation.checked.date) }), situation.checked.cell)
        : say(w.unknownUndated);
    case 'WITHHELD':
      return say(w.withheld);
    case 'RECRUITING':
    case 'NOT_YET_RECRUITING':
    case 'ENROLLING_BY_INVITATION':
      return listedLine(context, places);
    case undefined:
      if (status.state === 'unrecognised') return tell(w.odd, [status], { state: 'unrecognised' });
      return tell(situation.partial ? w.nonePart : w.none, [status], { state: 'absent' });
    default:
      return accessLine(context);
  }
}

/** The line of a study that is listed as open, by how far that can be believed. */
function listedLine(context: Context, places: readonly Ordered[]): Fact {
  const { study, situation, words, format } = context;
  const status = study.status.overallStatus;
  const { checked, over, age } = situation;
  const w = words.glance;
  const notYet = status.value === 'NOT_YET_RECRUITING';
  const invited = status.value === 'ENROLLING_BY_INVITATION';
  const month = checked ? format.month(checked.date) : '';
  const seen: readonly Source[] = [status, checked?.cell ?? study.status.statusVerifiedDate];
  const say = (text: string, ...more: Source[]) => tell(format.fill(text, { checked: month }), [...seen, ...more]);
  if (invited && age !== 'fresh') return say(w.invitationDoubt, ...(over ? [over.cell] : []));
  if (over) {
    const values = { date: format.date(over.cell.value!), month: format.month(over.cell.value!) };
    return tell(format.fill(w[overKey(over, notYet)], values), [status, over.cell, over.type]);
  }
  switch (age) {
    case 'fresh':
      if (invited) return tell(w.invitation, [status]);
      return notYet ? say(w.notYet) : freshLine(context, places, say(w.open));
    case 'old':
      return say(notYet ? w.notYetOld : checked?.how === 'changed' ? w.oldChange : w.old);
    case 'timeless':
      return say(notYet ? w.notYetListed : w.listed);
    case 'unchecked': {
      const { versionHolder } = study.copy;
      return notYet
        ? say(w.notYetUndated)
        : tell(format.fill(w.unchecked, { date: format.date(versionHolder.value!) }), [status, versionHolder]);
    }
    default:
      return say(notYet ? w.notYetUndated : w.undated);
  }
}

function overKey(over: NonNullable<Context['situation']['over']>, notYet: boolean) {
  if (notYet) return over.which === 'main' ? 'notYetMainLapsed' : 'notYetLapsed';
  if (over.type.value === 'ACTUAL') return 'endedToo';
  if (over.which === 'main') return 'lapsedMain';
  return over.type.value ? 'lapsedEnd' : 'lapsedEndGiven';
}

/** How many of the places are open, where they differ. */
function freshLine({ words, format, study }: Context, places: readonly Ordered[], fact: Fact): Fact {
  if (!places.length) return fact;
  const open = places.filter((place) => place.open).length;
  const also = [...(fact.also ?? []), study.contacts.locations.field];
  if (!open || open === places.length) return { ...fact, also };
  const w = words.places;
  const count = format.fill(open === 1 ? w.oneOpen : w.open, { n: places.length, k: open });
  return { ...fact, say: `${fact.say} ${count}`, also };
}

function accessLine({ study, situation, words, format }: Context): Fact {
  const status = study.status.overallStatus;
  const { checked, checkOld } = situation;
  const w = words.access;
  const undated: Readonly<Record<string, string>> = w.undated;
  const value = status.value ?? '';
  const dated = Object.hasOwn(undated, value);
  const known: Readonly<Record<string, unknown>> = w;
  const say = dated && !checked ? undated[value] : known[value];
  const more = typeof say === 'string' ? format.fill(say, { checked: checked ? format.month(checked.date) : '' }) : '';
  const parts = [words.glance.access, more, dated && checked && checkOld ? w.old : ''];
  return tell(parts.filter(Boolean).join(' '), [study.design.studyType, status, ...(checked ? [checked.cell] : [])]);
}

/** A list of names: the first three, and how many more there are. */
function first(context: Context, say: string, sources: readonly Source[], names: readonly string[]): Fact {
  const { words, format } = context;
  const more = names.length - FIRST;
  const quote = names.slice(0, FIRST).join('\n');
  return tell(say, sources, {
    quote,
    blocks: blocksOf(quote),
    ...(more > 0 && { after: format.plural(words.more, more) }),
  });
}

function whatLine(context: Context): Fact | undefined {
  const { study, situation, words } = context;
  const { conditions } = study.conditions;
  const { studyType } = study.design;
  const { briefTitle } = study.identification;
  const w = words.glance;
  if (situation.kind === 'access')
    return conditions.value && first(context, w.aboutAccess, [conditions, studyType], conditions.value);
  if (conditions.value) return first(context, w.about[situation.kind], [conditions, studyType], conditions.value);
  return briefTitle.value ? tell(w.called, [briefTitle], { quote: briefTitle }) : undefined;
}

/** What is tested: the first names, without pretend treatments and repeats. */
export function testedLine(context: Context): Fact | undefined {
  const { study, situation, words } = context;
  const { interventions } = study.arms;
  if (situation.kind === 'watch') return undefined;
  const names = interventions.entries.flatMap(({ name }) => (name.value === undefined ? [] : withoutClass(name.value)));
  const real = [
    ...new Map(names.filter((name) => !isPretend(name)).map((name) => [name.toLowerCase(), name])).values(),
  ];
  if (!real.length) return undefined;
  const w = words.glance;
  const say =
    situation.kind === 'access' ? w.treatment : { now: w.tests, past: w.tested, never: w.wouldTest }[tenseOf(context)];
  return first(context, say, [interventions, ...interventions.entries.map(({ name }) => name).slice(0, FIRST)], real);
}

function groupsLine(context: Context): Fact | undefined {
  const { study, situation, words, format } = context;
  const { allocation, interventionModel } = study.design.designInfo;
  const { armGroups } = study.arms;
  const sources = [allocation, armGroups, interventionModel];
  const w = words.glance;
  const tense = tenseOf(context);
  const now = tense === 'now';
  const say = (text: string) => tell(format.fill(text, { n: situation.groups }), sources);
  if (situation.kind !== 'trial') return undefined;
  switch (chanceOf(context).how) {
    case 'clash':
      return say(w.unclear);
    case 'chance':
      return say({ now: w.chance, past: w.chancePast, never: w.chanceNever }[tense]);
    case 'cluster':
    case 'partly':
    case 'chance-unlisted':
      return say(now ? w.partly : w.partlyPast);
    case 'no-chance':
      return say(now ? w.noChance : w.noChancePast);
    case 'one':
      return say({ now: w.one, past: w.onePast, never: w.oneNever }[tense]);
    case 'one-listed':
      return say(w.oneListed);
    case 'silent': {
      const echo = echoOf(study, LOOK_FOR.chance);
      return (
        echo &&
        tell(words.says[echo.from], [allocation, echo.cell], {
          ...echoed(echo),
        })
      );
    }
    default:
      return undefined;
  }
}

function placeboLine(context: Context): Fact | undefined {
  const { study, situation, words, format } = context;
  if (situation.kind !== 'trial') return undefined;
  const { whoMasked } = study.design.designInfo.maskingInfo;
  const w = words.glance;
  const tense = tenseOf(context);
  const found = findPlacebo(study);
  const hidden = whoMasked.value?.includes('PARTICIPANT') ?? false;
  if (found?.how === 'typed') {
    const forms = {
      now: w[found.what],
      past: w[`${found.what}Past`],
      never: found.what === 'sham' ? w.shamNever : w.placeboNever,
    }[tense];
    const say = typeof forms === 'string' ? forms : format.plural(forms, found.groups);
    const told = hidden && tense !== 'never';
    const also = told ? ` ${tense === 'now' ? w.notTold : w.notToldPast}` : '';
    return tell(`${say}${also}`, [...found.at, ...(told ? [whoMasked] : [])]);
  }
  const told = found?.how === 'named' || (found?.how === 'told' && !found.denied) ? found : undefined;
  if (told) {
    const sham = told.what === 'sham';
    const say = tense === 'now' ? (sham ? w.spokenSham : w.spoken) : sham ? w.spokenShamPast : w.spokenPast;
    return tell(say, told.how === 'named' ? told.at : [told.echo.cell]);
  }
  if (!hidden || tense === 'never') return undefined;
  return tell(tense === 'now' ? w.notToldTreatment : w.notToldTreatmentPast, [whoMasked]);
}

function whoLine(context: Context): Fact | undefined {
  const { words, format } = context;
  const { people: ages, sex, sources } = peopleOf(context);
  // Ages that contradict each other are left to the section, which says so.
  const people = agesCross(context) ? undefined : ages;
  if (!people && !sex) return undefined;
  const shape = people && sex ? '' : people ? 'Ages' : 'Sex';
  const key = `${moodOf(context)}${shape}` as const;
  return tell(format.fill(words.glance[key], { people: people ?? '', sex: sex ?? '' }), sources);
}

/** Where the study is: the asked place, the one place, or how many there are. */
export function whereLine(context: Context, places: readonly Ordered[]): Fact | undefined {
  const { study, situation, words, format } = context;
  const { locations } = study.contacts;
  const w = words.glance;
  const matched = places.find((one) => one.matched);
  if (matched) return siteLine(context, matched);
  if (!places.length) {
    if (situation.partial || locations.state !== 'absent') return undefined;
    return tell(w.noPlace, [locations], { state: 'absent' });
  }
  const [only] = places;
  if (places.length === 1) {
    const { facility, city, country } = only!.place;
    const named = [facility, city].flatMap(({ value }) => value ?? []);
    const quote = (named.length ? named : [country.value ?? '']).join(', ');
    return quote ? tell(w.onePlace, [facility, city], { quote }) : tell(format.plural(w.place, 1), [locations]);
  }
  const countries = new Set(places.map(({ place }) => place.country.value)).size;
  const open = places.filter((one) => one.open).length;
  // Places of a study by invitation are none of them open, and not closed either.
  const invited = study.status.overallStatus.value === 'ENROLLING_BY_INVITATION';
  const marked =
    situation.open && (open > 0 || (!invited && places.some(({ place }) => place.status.state === 'known')));
  if (places.some(({ place }) => place.country.value === undefined)) {
    const counted = format.fill(open === 1 ? words.places.oneOpen : words.places.open, { n: places.length, k: open });
    return tell(marked ? counted : format.plural(w.place, places.length), [locations]);
  }
  const key = countries > 1 ? (marked ? 'placesOpen' : 'places') : marked ? 'placesOneCountryOpen' : 'placesOneCountry';
  return tell(format.fill(w[key], { n: places.length, c: countries, k: open }), [locations]);
}

/** The place that the page asked for, with its own status. */
function siteLine(context: Context, { place, open }: Ordered): Fact {
  const { situation, words, format } = context;
  const { facility, city, status } = place;
  const { checked } = situation;
  const label = labelOf(context, place);
  // The card stands alone: what is open is open as of a date.
  const dated = label === words.places.RECRUITING && checked;
  const say = dated ? format.fill(words.glance.siteOpen, { checked: format.month(checked.date) }) : label;
  const quote = [facility, city].flatMap(({ value }) => value ?? []).join(', ') || (place.country.value ?? '');
  const sources: readonly Cell<unknown>[] = [status, facility, city, ...(checked && open ? [checked.cell] : [])];
  return tell(say, sources, { quote });
}
