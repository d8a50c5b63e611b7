import { tenseOf } from './chance.js';
import { partsOf, splitEligibility } from './eligibility.js';
import { type Context, given, ifLong, oddFacts, quoted, silence, tell } from './facts.js';
import { type Age, ageInDays, parseAge } from './format.js';
import type { Cell } from './record.js';
import type { Eligibility, Fact } from './types.js';

/** How many people, and which. */
export function whoFacts(context: Context): Fact[] {
  const { study, situation } = context;
  const { eligibility, design } = study;
  const { sex, minimumAge, maximumAge, stdAges, healthyVolunteers, genderBased } = eligibility;
  return [
    ...(situation.kind === 'access' ? [] : countFacts(context)),
    ...peopleFacts(context),
    ...healthFacts(context),
    ...genderFacts(context),
    ...populationFacts(context),
    ...oddFacts(context, [design.enrollmentInfo.count, design.enrollmentInfo.type]),
    ...oddFacts(context, [sex, minimumAge, maximumAge, stdAges, healthyVolunteers, genderBased]),
  ];
}

/** More people than any study has: 99999999 is a known way to write "no number". */
const FILLER = /^9{5,}$/;
const MOST = { trial: 1_000_000, watch: 20_000_000, access: 20_000_000, study: 20_000_000 } as const;

const isFiller = ({ situation }: Context, count: number) => FILLER.test(String(count)) || count > MOST[situation.kind];

/** How many people: planned, counted, or not to be told apart. */
export function countFacts(context: Context): Fact[] {
  const { study, situation, words, format } = context;
  const { count, type } = study.design.enrollmentInfo;
  const n = count.value;
  const w = words.who;
  if (n === undefined) return [];
  const sources = [count, type];
  const say = (forms: { one: string; other: string }) => [tell(format.plural(forms, n), sources)];
  if (n === 0) return [tell(situation.nobody ? w.nobody : w.zero, sources)];
  if (isFiller(context, n)) return [tell(format.fill(w.filler, { n }), sources)];
  if (situation.past) return say(w.data);
  const { overallStatus: status } = study.status;
  // Called off, yet with people: neither is taken for true.
  if (!type.value || (status.value === 'WITHDRAWN' && !situation.nobody))
    return [tell(format.fill(w.number, { n }), sources)];
  if (type.value === 'ACTUAL') return say(situation.open ? w.joinedOpen : w.joined);
  if (!situation.closed) return say(isPlanned(context) ? w.planned : w.wasPlanned);
  if (situation.nobody) return [...say(w.wasPlanned), tell(w.nobody, [status, type])];
  const over = status.value === 'COMPLETED' || status.value === 'TERMINATED';
  return [...say(w.wasPlanned), ...(over ? [tell(w.joinedUnknown, [type, status], { state: 'absent' })] : [])];
}

/** A plan is told as one only while somebody stands by it: not once its dates or its last check have passed. */
const isPlanned = ({ situation: { open, age, checkOld } }: Context) =>
  open ? age === 'fresh' || age === 'timeless' : !checkOld;

/** Whether the number of people may be drawn. */
export const isCounted = (context: Context) => {
  const { value } = context.study.design.enrollmentInfo.count;
  return value !== undefined && value > 0 && !isFiller(context, value);
};

/** Ages and sex in words, for one sentence. */
export interface People {
  readonly people: string | undefined;
  readonly sex: string | undefined;
  readonly sources: readonly Cell<unknown>[];
}

/** Whom the study is for, by age and sex; nothing is taken from what is left out. */
export function peopleOf(context: Context): People {
  const { study, words } = context;
  const { sex, minimumAge, maximumAge, stdAges } = study.eligibility;
  const people = agesOf(context);
  const w = words.who.sex;
  const isYoung = (age: Cell<string>, unknown: boolean) =>
    age.value === undefined ? unknown : isUnder18(parseAge(age.value)!);
  const groups = minimumAge.value || maximumAge.value ? undefined : stdAges.value;
  const children = isYoung(minimumAge, groups?.includes('CHILD') ?? maximumAge.value !== undefined);
  const only = isYoung(maximumAge, groups?.join() === 'CHILD');
  const said = {
    ALL: w.ALL,
    MALE: only ? w.boysOnly : children ? w.boys : w.MALE,
    FEMALE: only ? w.girlsOnly : children ? w.girls : w.FEMALE,
  };
  return {
    people,
    sex: sex.value && said[sex.value],
    sources: [minimumAge, maximumAge, ...(minimumAge.value || maximumAge.value ? [] : [stdAges]), sex],
  };
}

const isUnder18 = ({ n, unit }: Age) => unit !== 'year' || n < 18;

function agesOf(context: Context): string | undefined {
  const { study, words, format } = context;
  const { minimumAge, maximumAge, stdAges } = study.eligibility;
  const w = words.who.ages;
  const [least, most] = [minimumAge.value, maximumAge.value].map((text) =>
    text === undefined ? undefined : parseAge(text),
  );
  if (!least && !most) {
    const groups = stdAges.value?.map((group) => words.who.standard[group]);
    return groups && format.fill(w.groups, { list: format.list(groups) });
  }
  const inYears = [least, most].every((one) => !one || one.unit === 'year');
  const show = (one: Age | undefined, text: string | undefined) => (inYears ? String(one?.n) : format.age(text ?? ''));
  const values = { min: show(least, minimumAge.value), max: show(most, maximumAge.value) };
  const birth = least?.n === 0;
  const key = birth ? (most ? 'birthTo' : 'birth') : least ? (most ? 'range' : 'from') : 'upTo';
  if (key === 'range' && inYears && least!.n === most!.n) return format.fill(w.same, values);
  const whole = key === 'birth' ? w.birth : inYears ? w[key] : w[`${key}Units`];
  return format.fill(whole, values);
}

/** How the people of a study are told: as looked at, as it was for, or as it is for. */
export function moodOf(context: Context): 'looks' | 'was' | 'is' {
  if (context.situation.past && !context.situation.nobody) return 'looks';
  return tenseOf(context) === 'now' ? 'is' : 'was';
}

/** Whether the lowest age is above the highest. */
export function agesCross({ study }: Pick<Context, 'study'>): boolean {
  const [least, most] = [study.eligibility.minimumAge, study.eligibility.maximumAge].map(({ value }) =>
    value === undefined ? Number.NaN : ageInDays(parseAge(value)!),
  );
  return least! > most!;
}

function peopleFacts(context: Context): Fact[] {
  const { study, situation, words, format } = context;
  const { people, sex, sources } = peopleOf(context);
  const { minimumAge, maximumAge } = study.eligibility;
  const w = words.who;
  if (!people && !sex) return [];
  const shape = people && sex ? '' : people ? 'Ages' : 'Sex';
  const mood = situation.kind === 'access' ? 'access' : moodOf(context);
  const open = minimumAge.value !== undefined && maximumAge.state === 'absent' && !situation.partial;
  return [
    tell(format.fill(w[`${mood}${shape}`], { people: people ?? '', sex: sex ?? '' }), sources),
    ...(open ? [tell(w.noUpper, [maximumAge], { state: 'absent' })] : []),
  ];
}

/** Whether healthy people are taken. Of a study that watches, "no" says nothing: it may watch anybody. */
function healthFacts(context: Context): Fact[] {
  const { study, situation, words } = context;
  const past = tenseOf(context) !== 'now';
  const { healthyVolunteers: healthy } = study.eligibility;
  const w = words.who;
  if (healthy.value) return [tell(past ? w.healthyPast : w.healthy, [healthy])];
  if (healthy.value === undefined || situation.kind !== 'trial') return [];
  return [tell(past ? w.notHealthyPast : w.notHealthy, [healthy])];
}

function genderFacts({ study, words }: Context): Fact[] {
  const { genderBased, genderDescription } = study.eligibility;
  const w = words.who;
  if (genderDescription.value)
    return [
      tell(genderBased.value ? w.gender : w.genderText, [genderDescription, genderBased], { quote: genderDescription }),
    ];
  return given(w.genderBare, genderBased);
}

function populationFacts({ study, words }: Context): Fact[] {
  const { studyPopulation } = study.eligibility;
  return quoted(words.who.population, studyPopulation, ifLong(studyPopulation, words));
}

/** The one fact about the full list; the list itself is in `eligibilityOf`. */
export function eligibilityFacts(context: Context): Fact[] {
  const { study, situation, words } = context;
  const { eligibilityCriteria: criteria } = study.eligibility;
  const w = words.eligibility;
  const over = situation.closed || situation.past;
  const wrote = situation.kind === 'access' ? w.access : over ? w.wrotePast : w.wrote;
  if (criteria.value) return [tell(wrote, [criteria])];
  if (criteria.state !== 'absent') return oddFacts(context, [criteria]);
  return [
    silence(context, { record: w.none, copy: w.nonePart }, criteria),
    ...(over ? [] : [tell(w.only, [criteria], { state: 'absent' })]),
  ];
}

/** The full list, split. */
export function eligibilityOf(context: Context): Eligibility | undefined {
  const { study, situation, words } = context;
  const { field, value: text } = study.eligibility.eligibilityCriteria;
  if (!text) return undefined;
  const labels =
    situation.kind === 'access'
      ? words.accessParts
      : { looks: words.pastParts, was: words.closedParts, is: words.parts }[moodOf(context)];
  return {
    field,
    text,
    spans: splitEligibility(text),
    joinable: !situation.closed && !situation.past,
    parts: partsOf(text, labels, { empty: words.eligibility.empty, only: words.onlyPart }),
  };
}
