import type { Context } from './context.js';
import { partsOf, splitEligibility } from './eligibility.js';
import { given, ifLong, oddFacts, quoted, silence, type Told, tell, variant } from './facts.js';
import { type Age, ageInDays, parseAge, type Text } from './format.js';
import type { Study } from './record.js';
import type { Eligibility, Fact } from './types.js';

/** How many people, and which. */
export function whoFacts(context: Context): Told {
  const { kind, words, sex, minimumAge, maximumAge, stdAges, healthyVolunteers, genderBased, enrollmentInfo } = context;
  const noLimit = minimumAge.value && maximumAge.state === 'absent' && !context.partial;
  const mood = kind === 'access' ? 'access' : moodOf(context);
  const people = peopleFact(context, words.who, mood);
  return [
    kind !== 'access' && countFacts(context),
    people,
    people && noLimit && tell(context, words.who.noUpper, [maximumAge], { state: 'absent' }),
    healthFact(context),
    genderFact(context),
    quoted(context, words.who.population, context.studyPopulation, ifLong(context.studyPopulation.value, words)),
    oddFacts(context, [enrollmentInfo.count, enrollmentInfo.type]),
    oddFacts(context, [sex, minimumAge, maximumAge, stdAges, healthyVolunteers, genderBased]),
  ];
}

/** More people than any study has: 99999999 is a known way to write "no number". */
const FILLER = /^9{5,}$/;

const isFiller = ({ kind }: Context, count: number) =>
  FILLER.test(String(count)) || count > (kind === 'trial' ? 1_000_000 : 20_000_000);

/** How many people: planned, counted, or not to be told apart. */
export function countFacts(context: Context): Fact[] {
  const { status, open, closed, nobody, words } = context;
  const { count, type } = context.enrollmentInfo;
  const n = count.value;
  const w = words.who;
  if (n === undefined) return [];
  const say = (text: Text) => tell(context, text, [count, type], { values: { n } });
  if (n === 0) return [say(nobody ? w.nobody : w.zero)];
  if (isFiller(context, n)) return [say(w.filler)];
  if (context.past) return [say(w.data)];
  // Called off, yet with people: neither is taken for true.
  if (!type.value || (status === 'WITHDRAWN' && !nobody)) return [say(w.number)];
  if (type.value === 'ACTUAL') return [say(open ? w.joinedOpen : w.joined)];
  // A plan is told as one while somebody stands by it: not once its dates or its last check have passed.
  if (!closed) return [say((open ? context.believed : !context.checkOld) ? w.planned : w.wasPlanned)];
  const cell = context.overallStatus;
  if (nobody) return [say(w.wasPlanned), tell(context, w.nobody, [cell, type])];
  if (status !== 'COMPLETED' && status !== 'TERMINATED') return [say(w.wasPlanned)];
  return [say(w.wasPlanned), tell(context, w.joinedUnknown, [type, cell], { state: 'absent' })];
}

/** Whether the number of people may be drawn. */
export const isCounted = (context: Context) => {
  const { value = 0 } = context.enrollmentInfo.count;
  return value > 0 && !isFiller(context, value);
};

type Mood = 'is' | 'was' | 'looks';

const moodOf = ({ past, nobody, tense }: Context): Mood => (past && !nobody ? 'looks' : tense === 'now' ? 'is' : 'was');

type Shape = '' | 'Ages' | 'Sex';

/**
 * Whom the study is for, by age and sex, in one sentence; nothing is taken from what is left out.
 *
 * @param words - Sentences for each mood: with ages and sex, with one of them.
 */
export function peopleFact<M extends string = Mood>(
  context: Context,
  words: Readonly<Record<`${M}${Shape}`, string>>,
  mood: M | Mood = moodOf(context),
): Fact | undefined {
  const { minimumAge, maximumAge, stdAges } = context;
  // Ages that contradict each other are left to their section, which says so.
  const isCard: boolean = (words as object) !== context.words.who;
  const people = isCard && agesCross(context) ? undefined : agesOf(context);
  const sex = sexOf(context);
  if (!people && !sex) return undefined;
  const shape = people && sex ? '' : people ? 'Ages' : 'Sex';
  const groups = minimumAge.value || maximumAge.value ? [] : [stdAges];
  return tell(context, words[`${mood as M}${shape}`], [minimumAge, maximumAge, ...groups, context.sex], {
    values: { people, sex },
  });
}

/** Whether the lowest age is above the highest. */
export function agesCross({ minimumAge, maximumAge }: Study): boolean {
  const [least, most] = [minimumAge, maximumAge].map(({ value }) =>
    value === undefined ? Number.NaN : ageInDays(parseAge(value)!),
  );
  return least! > most!;
}

function sexOf({ words, sex, minimumAge, maximumAge, stdAges }: Context): string | undefined {
  const isYoung = (age: Study['minimumAge'], isOtherwise: boolean) =>
    age.value === undefined ? isOtherwise : ageInDays(parseAge(age.value)!) < ageInDays(ADULT);
  const groups = (!minimumAge.value && !maximumAge.value && stdAges.value) || [];
  const hasChildren = isYoung(minimumAge, maximumAge.value !== undefined || groups.includes('CHILD'));
  const isForChildren = isYoung(maximumAge, groups.join() === 'CHILD');
  const { MALE, FEMALE, ALL, ...w } = words.who.sex;
  const said = isForChildren ? [w.boysOnly, w.girlsOnly] : hasChildren ? [w.boys, w.girls] : [MALE, FEMALE];
  return sex.value && { ALL, MALE: said[0], FEMALE: said[1] }[sex.value];
}

const ADULT: Age = { n: 18, unit: 'year' };

function agesOf({ words, format, minimumAge, maximumAge, stdAges }: Context): string | undefined {
  const w = words.who.ages;
  const [least, most] = [minimumAge, maximumAge].map(({ value }) => (value ? parseAge(value) : undefined));
  if (!least && !most) {
    const groups = stdAges.value?.map((group) => words.who.standard[group]);
    return groups && format.fill(w.groups, { list: format.list(groups) });
  }
  const key = least?.n === 0 ? (most ? 'birthTo' : 'birth') : least ? (most ? 'range' : 'from') : 'upTo';
  const inYears = [least, most].every((one) => !one || one.unit === 'year');
  const isSame = key === 'range' && inYears && least?.n === most?.n;
  // A bare number stands before the plural of "year" in some languages, so one year is written with its unit.
  const isBare = isSame || (inYears && (most ?? least)?.n !== 1);
  const show = (one: Age | undefined, text = '') => (isBare ? String(one?.n) : format.age(text));
  const values = { min: show(least, minimumAge.value), max: show(most, maximumAge.value) };
  return format.fill(isSame ? w.same : variant(w, key, !isBare && 'Units'), values);
}

/** Whether healthy people are taken. Of a study that watches, "no" says nothing: it may watch anybody. */
function healthFact(context: Context): Told {
  const { kind, tense, words } = context;
  const { value } = context.healthyVolunteers;
  if (value === undefined || (!value && kind !== 'trial')) return undefined;
  const say = variant(words.who, value ? 'healthy' : 'notHealthy', tense !== 'now' && 'Past');
  return tell(context, say, [context.healthyVolunteers]);
}

function genderFact(context: Context): Told {
  const { genderBased, genderDescription: text } = context;
  const w = context.words.who;
  if (!text.value) return given(context, w.genderBare, genderBased);
  return tell(context, genderBased.value ? w.gender : w.genderText, [text, genderBased], { quote: text });
}

/** The one fact about the full list; the list itself is in `eligibilityOf`. */
export function eligibilityFacts(context: Context): Told {
  const { closed, past, kind, words, eligibilityCriteria: criteria } = context;
  const w = words.eligibility;
  const isOver = closed || past;
  const wrote = kind === 'access' ? w.access : isOver ? w.wrotePast : w.wrote;
  if (criteria.value) return tell(context, wrote, [criteria]);
  if (criteria.state !== 'absent') return oddFacts(context, [criteria]);
  const [none, only] = kind === 'access' ? (['noneAccess', w.onlyAccess] as const) : (['none', w.only] as const);
  return [silence(context, w, none, criteria), !isOver && tell(context, only, [criteria], { state: 'absent' })];
}

/** The full list, split. */
export function eligibilityOf(context: Context): Eligibility | undefined {
  const { kind, past, closed, words } = context;
  const { field, value: text } = context.eligibilityCriteria;
  if (!text) return undefined;
  const { accessParts, onlyPart } = words;
  const moods = { looks: words.pastParts, was: words.closedParts, is: words.parts };
  // A paused study looks for nobody.
  const mood = closed && !past ? 'was' : moodOf(context);
  const labels = kind === 'access' ? accessParts : moods[mood];
  return {
    field,
    text,
    spans: splitEligibility(text),
    joinable: !closed && !past,
    parts: partsOf(text, labels, { ...words.eligibility, only: onlyPart }),
  };
}
