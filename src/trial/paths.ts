// Every field of a record that this guide reads, once: its name and path in the registry's API v2, and how it is read.

/** A text that the registry types as plain: a name or a title. */
const text = { as: 'text' } as const;
/** A text with escapes in it: a description. */
const markup = { as: 'markup' } as const;
/** A list of plain texts; blank ones are left out. */
const texts = { as: 'texts' } as const;
/** A calendar date: a year, a month or a day. */
const date = { as: 'date' } as const;
/** An age such as "18 Years". "N/A", as old records write it, counts as no age. */
const age = { as: 'age' } as const;
/** A whole number, not below zero. */
const count = { as: 'count' } as const;
/** Any number, as of a point on the globe. */
const number = { as: 'number' } as const;
const flag = { as: 'flag' } as const;
type Words<List extends string> = List extends `${infer First} ${infer Rest}` ? First | Words<Rest> : List;
const wordsOf = <const List extends string>(list: List) => list.split(' ') as unknown as readonly Words<List>[];
/** One of the registry's own words, listed with spaces between. Any other word is read as unknown, never as the nearest one. */
const code = <const List extends string>(list: List) => ({ as: 'code', values: wordsOf(list) }) as const;
/** Several of them. */
const codes = <const List extends string>(list: List) => ({ as: 'codes', values: wordsOf(list) }) as const;

const ACCESS = 'AVAILABLE TEMPORARILY_NOT_AVAILABLE NO_LONGER_AVAILABLE APPROVED_FOR_MARKETING';
const STATUSES =
  `NOT_YET_RECRUITING RECRUITING ENROLLING_BY_INVITATION ACTIVE_NOT_RECRUITING SUSPENDED TERMINATED COMPLETED WITHDRAWN UNKNOWN WITHHELD ${ACCESS}` as const;

const planned = { date, type: code('ACTUAL ESTIMATED') } as const;
const outcome = { measure: text, timeFrame: text, description: markup } as const;
const contact = {
  name: text,
  role: code('CONTACT PRINCIPAL_INVESTIGATOR SUB_INVESTIGATOR STUDY_CHAIR STUDY_DIRECTOR'),
  phone: text,
  phoneExt: text,
  email: text,
} as const;
const sponsor = {
  name: text,
  class: code('INDUSTRY NIH FED OTHER_GOV NETWORK INDIV OTHER AMBIG UNKNOWN'),
} as const;

/**
 * Where each part of a record stands, with the fields that are read there; `[...]` is a list of such entries. Names of fields are unique
 * over all parts, so that a study that was read has them side by side: `study.allocation`.
 */
export const RECORD = {
  'protocolSection.identificationModule': { nctId: text, briefTitle: text, officialTitle: text, acronym: text },
  'protocolSection.statusModule': {
    overallStatus: code(STATUSES),
    lastKnownStatus: code(STATUSES),
    whyStopped: markup,
    statusVerifiedDate: date,
    lastUpdateSubmitDate: date,
    lastUpdatePostDateStruct: { date },
    startDateStruct: planned,
    primaryCompletionDateStruct: planned,
    completionDateStruct: planned,
    expandedAccessInfo: { hasExpandedAccess: flag, nctId: text, statusForNctId: code(ACCESS) },
  },
  'protocolSection.sponsorCollaboratorsModule': { leadSponsor: sponsor, collaborators: [sponsor] },
  'protocolSection.oversightModule': { oversightHasDmc: flag, isUnapprovedDevice: flag },
  'protocolSection.descriptionModule': { briefSummary: markup, detailedDescription: markup },
  'protocolSection.conditionsModule': { conditions: texts },
  'protocolSection.designModule': {
    studyType: code('INTERVENTIONAL OBSERVATIONAL EXPANDED_ACCESS'),
    phases: codes('EARLY_PHASE1 PHASE1 PHASE2 PHASE3 PHASE4 NA'),
    patientRegistry: flag,
    targetDuration: text,
    expandedAccessTypes: { individual: flag, intermediate: flag, treatment: flag },
    enrollmentInfo: { count, type: code('ACTUAL ESTIMATED') },
    bioSpec: {
      retention: code('SAMPLES_WITH_DNA SAMPLES_WITHOUT_DNA NONE_RETAINED'),
      description: markup,
    },
  },
  'protocolSection.designModule.designInfo': {
    allocation: code('RANDOMIZED NON_RANDOMIZED NA'),
    interventionModel: code('SINGLE_GROUP PARALLEL CROSSOVER FACTORIAL SEQUENTIAL'),
    interventionModelDescription: markup,
    primaryPurpose: code(
      'TREATMENT PREVENTION DIAGNOSTIC SUPPORTIVE_CARE SCREENING HEALTH_SERVICES_RESEARCH BASIC_SCIENCE DEVICE_FEASIBILITY ECT OTHER',
    ),
    observationalModel: code(
      'COHORT CASE_CONTROL CASE_ONLY CASE_CROSSOVER ECOLOGIC_OR_COMMUNITY FAMILY_BASED DEFINED_POPULATION NATURAL_HISTORY OTHER',
    ),
    timePerspective: code('PROSPECTIVE RETROSPECTIVE CROSS_SECTIONAL OTHER'),
  },
  'protocolSection.designModule.designInfo.maskingInfo': {
    masking: code('NONE SINGLE DOUBLE TRIPLE QUADRUPLE'),
    whoMasked: codes('PARTICIPANT CARE_PROVIDER INVESTIGATOR OUTCOMES_ASSESSOR'),
    maskingDescription: markup,
  },
  'protocolSection.armsInterventionsModule': {
    armGroups: [
      {
        label: text,
        type: code('EXPERIMENTAL ACTIVE_COMPARATOR PLACEBO_COMPARATOR SHAM_COMPARATOR NO_INTERVENTION OTHER'),
        description: markup,
        interventionNames: texts,
      },
    ],
    interventions: [
      {
        type: code(
          'DRUG BIOLOGICAL DEVICE PROCEDURE RADIATION BEHAVIORAL GENETIC DIETARY_SUPPLEMENT COMBINATION_PRODUCT DIAGNOSTIC_TEST OTHER',
        ),
        name: text,
        otherNames: texts,
        armGroupLabels: texts,
        description: markup,
      },
    ],
  },
  'protocolSection.outcomesModule': {
    primaryOutcomes: [outcome],
    secondaryOutcomes: [outcome],
    otherOutcomes: [outcome],
  },
  'protocolSection.eligibilityModule': {
    eligibilityCriteria: markup,
    sex: code('ALL FEMALE MALE'),
    genderBased: flag,
    genderDescription: markup,
    minimumAge: age,
    maximumAge: age,
    stdAges: codes('CHILD ADULT OLDER_ADULT'),
    healthyVolunteers: flag,
    studyPopulation: markup,
  },
  'protocolSection.contactsLocationsModule': {
    centralContacts: [contact],
    overallOfficials: [{ name: text, affiliation: text }],
    locations: [
      {
        facility: text,
        status: code(STATUSES),
        city: text,
        state: text,
        zip: text,
        country: text,
        geoPoint: { lat: number, lon: number },
        contacts: [contact],
      },
    ],
  },
  'protocolSection.referencesModule': {
    references: [
      {
        pmid: text,
        type: code('RESULT DERIVED BACKGROUND'),
        citation: text,
        retractions: [{ pmid: text, source: text }],
      },
    ],
    seeAlsoLinks: [{ label: markup, url: text }],
  },
  'protocolSection.ipdSharingStatementModule': { ipdSharing: code('YES NO UNDECIDED') },
  'derivedSection.miscInfoModule': { versionHolder: date },
  '': { hasResults: flag },
} as const;

/** A whole module, where a sentence rests on no field of its own. */
export const moduleOf = (
  name: 'identification' | 'sponsorCollaborators' | 'eligibility' | 'status' | 'description' | 'conditions' | 'design',
) => ({ field: `protocolSection.${name}Module` });

/** Where the outcome measures of posted results stand. Only the first main one is read: there may be hundreds. */
export const MEASURES = 'resultsSection.outcomeMeasuresModule.outcomeMeasures';

/** One outcome measure of posted results. */
export const MEASURE = {
  type: text,
  title: text,
  timeFrame: text,
  description: markup,
  populationDescription: markup,
  paramType: text,
  dispersionType: text,
  unitOfMeasure: text,
  groups: [{ id: text, title: text }],
  denoms: [{ units: text, counts: [{ groupId: text, value: text }] }],
  classes: [
    {
      title: text,
      categories: [
        {
          title: text,
          measurements: [
            { groupId: text, value: text, spread: text, lowerLimit: text, upperLimit: text, comment: text },
          ],
        },
      ],
    },
  ],
} as const;
