import type { TrialWords } from '../i18n/en/trial.js';
import { isDate } from '../i18n/format.js';
import { tenseOf } from './chance.js';
import { type Context, tell } from './facts.js';
import { formatOf } from './format.js';
import { glanceOf } from './glance.js';
import { studyLink } from './links.js';
import { LONG, lateNotices, noticesOf } from './notices.js';
import { countriesOf, type Ordered, orderPlaces, placeFacts, sitesOf } from './places.js';
import { questionsOf } from './questions.js';
import { hasPath, readMeasure, readStudy } from './record.js';
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
import { situationOf } from './situation.js';
import type { ExplainOptions, Fact, Section, SectionId, Site, TrialExplanation } from './types.js';

/** The sections in their order. One that has nothing to say is left out. */
const SECTIONS: { readonly [Id in SectionId]: (context: Context, places: readonly Ordered[]) => Fact[] } = {
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
  questions: ({ study, words }) => [tell(words.questions.lead, [study.identification])],
  silent: silentFacts,
  sponsor: sponsorFacts,
  samples: sampleFacts,
  title: titleFacts,
  source: sourceFacts,
};

/** What has been read of one study, ready to be told. */
export interface Reading {
  readonly context: Context;
  readonly places: readonly Ordered[];
  readonly faults: readonly string[];
}

/** Reads one study; every later step works from this. */
export function readOne({ study: json, boxed }: StudyRecord, words: TrialWords, options: ExplainOptions): Reading {
  const { study, faults } = readStudy(json, boxed);
  const number = study.identification.nctId.value?.trim().toUpperCase() ?? '';
  const today = options.today && isDate(options.today) && options.today.length === 10 ? options.today : undefined;
  const situation = situationOf(study, (path) => hasPath(json, path), today);
  const context: Context = {
    study,
    situation,
    words,
    format: formatOf(words),
    id: /^NCT\d{8}$/.test(number) ? number : undefined,
    site: options.site,
    today,
    measure: readMeasure(json, boxed),
  };
  return { context, faults, places: orderPlaces(context) };
}

/** Explains one record in the words given: see `explainTrial`. */
export function explainWith(words: TrialWords, record: unknown, options: ExplainOptions): TrialExplanation {
  const given = readRecord(record, options.nctId);
  const { context, places, faults } = readOne(given, words, options);
  const { study, situation, id } = context;
  const title = study.identification.briefTitle.value;
  const eligibility = eligibilityOf(context);
  const early = noticesOf(context, places);
  const sections = (Object.keys(SECTIONS) as SectionId[])
    .map((key) => sectionOf(context, places, key))
    .filter(({ id: own, facts }) => facts.length > 0 || early.some(({ place }) => place === own));
  const sites = sitesOf(context, places, (place) => placeContacts(context, place));
  const picture = isCounted(context) ? pictureOf(context, countFacts(context)[0]) : undefined;
  return {
    ...(id && { id, link: studyLink(id) }),
    ...(title && { title }),
    closed: situation.closed,
    boxed: given.boxed,
    glance: glanceOf(context, places),
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

function sectionOf(context: Context, places: readonly Ordered[], id: SectionId): Section {
  const { words } = context;
  return {
    id,
    heading: headingOf(context, id),
    facts: SECTIONS[id](context, places).map((fact) =>
      fact.quote && fact.quote.length > LONG ? { ...fact, fold: words.folds.long } : fact,
    ),
  };
}

function headingOf(context: Context, id: SectionId): string {
  const { words, situation } = context;
  const { closed, kind, partial } = situation;
  const tense = tenseOf(context);
  const others: readonly (readonly [boolean, Readonly<Partial<Record<SectionId, string>>>])[] = [
    [kind === 'access', words.accessSections],
    [kind === 'watch', words.watchSections],
    [partial, words.partSections],
    [tense === 'past', words.pastSections],
    [tense === 'never', words.neverSections],
    [closed, words.closedSections],
  ];
  return others.find(([holds, headings]) => holds && headings[id])?.[1][id] ?? words.sections[id];
}
