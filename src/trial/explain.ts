import type { TrialWords } from '../i18n/en/trial.js';
import { isDate } from '../i18n/format.js';
import { chanceOf } from './chance.js';
import type { Context, WholeContext } from './context.js';
import { factsOf, type Told, tell } from './facts.js';
import { type Format, formatOf, type Values } from './format.js';
import { glanceOf } from './glance.js';
import { studyLink } from './links.js';
import { LONG, lateNotices, noticesOf } from './notices.js';
import { moduleOf } from './paths.js';
import { countriesOf, orderPlaces, placeFacts, siteOf } from './places.js';
import { findPlacebo } from './pretend.js';
import { questionsOf } from './questions.js';
import { hasPath, readMeasure, readStudy, type Study } from './record.js';
import { contactFacts, placeContacts } from './section-contacts.js';
import { groupFacts, pictureOf, testedFacts } from './section-groups.js';
import { maskingFacts, placeboFacts } from './section-hidden.js';
import { outcomeFacts } from './section-outcomes.js';
import { resultFacts } from './section-results.js';
import { silentFacts, sourceFacts } from './section-source.js';
import { statusFacts } from './section-status.js';
import { kindFacts, phaseFacts, sampleFacts, sponsorFacts, titleFacts } from './section-study.js';
import { countFacts, eligibilityFacts, eligibilityOf, isCounted, whoFacts } from './section-who.js';
import { readRecord, type StudyRecord } from './shapes.js';
import { type Situation, situationOf } from './situation.js';
import type { ExplainOptions, Fact, Section, SectionId, Site, TrialExplanation } from './types.js';

/** The sections in their order. One that has nothing to say is left out. */
const SECTIONS: { readonly [Id in SectionId]: (context: WholeContext) => Told } = {
  status: statusFacts,
  kind: kindFacts,
  phase: phaseFacts,
  tested: testedFacts,
  groups: groupFacts,
  placebo: placeboFacts,
  masking: maskingFacts,
  who: whoFacts,
  eligibility: eligibilityFacts,
  outcomes: outcomeFacts,
  places: placeFacts,
  contacts: contactFacts,
  results: resultFacts,
  questions: (context) => tell(context, context.words.questions.lead, [moduleOf('identification')]),
  silent: silentFacts,
  sponsor: sponsorFacts,
  samples: sampleFacts,
  title: titleFacts,
  source: sourceFacts,
};

/** What has been read of one study, ready to be told. */
export interface Reading {
  readonly context: Context;
  readonly faults: readonly string[];
}

/** Reads one study; every later step works from this. */
export function readOne({ study: json, boxed }: StudyRecord, words: TrialWords, options: ExplainOptions): Reading {
  const { study, faults } = readStudy(json, boxed);
  const number = study.nctId.value?.trim().toUpperCase() ?? '';
  const id = /^NCT\d{8}$/.test(number) ? number : undefined;
  const { site, today: day = '' } = options;
  const today = isDate(day) && day.length === 10 ? day : undefined;
  const situation = situationOf(study, (path) => hasPath(json, path), today);
  const format = formatOf(words);
  const values = valuesOf(study, situation, format, id);
  const places = orderPlaces(study, situation.closed, site);
  return { faults, context: { ...study, ...situation, words, format, id, site, today, places, values } };
}

/** What any sentence about a study may name. */
function valuesOf(study: Study, { checked, over, groups }: Situation, format: Format, id = ''): Values {
  const { startDateStruct, completionDateStruct, primaryCompletionDateStruct, versionHolder } = study;
  const [start, end, main] = [startDateStruct, completionDateStruct, primaryCompletionDateStruct].map(
    ({ date }) => date.value,
  );
  return {
    id,
    n: groups,
    checked: () => format.month(checked?.date),
    copied: () => format.date(versionHolder.value),
    date: () => format.date(over?.cell.value),
    month: () => format.month(over?.cell.value),
    start: () => format.date(start),
    startOn: () => format.on(start),
    end: () => format.date(end),
    endOn: () => format.on(end),
    main: () => format.date(main),
    mainOn: () => format.on(main),
  };
}

/** Explains one record in the words given: see `explainTrial`. */
export function explainWith(...given: Parameters<typeof explaining>): TrialExplanation {
  const steps = explaining(...given);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in short steps, so that a page can answer between them: all at once takes a slow telephone a third of a second. */
export function* explaining(
  words: TrialWords,
  record: unknown,
  options: ExplainOptions,
): Generator<void, TrialExplanation, void> {
  const given = readRecord(record, options.nctId);
  yield;
  const { context: read, faults } = readOne(given, words, options);
  yield;
  const context: WholeContext = {
    ...read,
    chance: chanceOf(read),
    placebo: findPlacebo(read),
    measure: readMeasure(given.study, given.boxed),
  };
  const { id, briefTitle } = read;
  const title = briefTitle.value;
  const eligibility = eligibilityOf(context);
  yield;
  const early = noticesOf(context);
  const sections: Section[] = [];
  for (const key of Object.keys(SECTIONS) as SectionId[]) {
    yield;
    const section = sectionOf(context, key);
    if (section.facts.length > 0 || early.some(({ place }) => place === key)) sections.push(section);
  }
  const sites: Site[] = [];
  for (const place of context.places) {
    yield;
    sites.push(siteOf(context, place, placeContacts(context, place.place)));
  }
  yield;
  const picture = isCounted(context) ? pictureOf(context, countFacts(context)[0]) : undefined;
  return {
    ...(id && { id, link: studyLink(id) }),
    ...(title && { title }),
    closed: context.closed,
    boxed: given.boxed,
    glance: glanceOf(context),
    sections,
    notices: [...early, ...lateNotices(context, toldOf(sections, sites), faults)],
    questions: questionsOf(context, eligibility),
    ...(picture && { picture }),
    sites,
    countries: countriesOf(context, sites),
    ...(eligibility && { eligibility }),
  };
}

/** Every fact of the explanation. */
const toldOf = (sections: readonly Section[], sites: readonly Site[]): Fact[] => [
  ...sections.flatMap(({ facts }) => facts),
  ...sites.flatMap(({ facts, contacts }) => [...facts, ...contacts]),
];

function sectionOf(context: WholeContext, id: SectionId): Section {
  const fold = context.words.folds.long;
  return {
    id,
    heading: headingOf(context, id),
    facts: factsOf(SECTIONS[id](context)).map((fact) => ((fact.quote?.length ?? 0) > LONG ? { ...fact, fold } : fact)),
  };
}

/** Sections on what goes on for as long as a study runs, though it takes nobody new. */
const GOES_ON: readonly SectionId[] = ['tested', 'groups', 'masking', 'outcomes'];

function headingOf(context: Context, id: SectionId): string {
  const { words, closed, kind, partial, tense, course } = context;
  const others: readonly (readonly [boolean, Readonly<Partial<Record<SectionId, string>>>])[] = [
    [kind === 'access', words.accessSections],
    [kind === 'watch', words.watchSections],
    [partial, words.partSections],
    [tense === 'past' && !(course === 'now' && GOES_ON.includes(id)), words.pastSections],
    [tense === 'never', words.neverSections],
    [closed, words.closedSections],
  ];
  return others.find(([holds, headings]) => holds && headings[id])?.[1][id] ?? words.sections[id];
}
