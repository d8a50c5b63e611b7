// Every field of a record that this guide reads, once: its name, where it stands, and how it is read. The nesting is that
// of the registry's API v2, so that nobody has to look up which path a name means.

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
/** One of the registry's own words. Any other word is read as unknown, never as the nearest one. */
const code = <const V extends readonly string[]>(...values: V) => ({ as: 'code', values }) as const;
/** Several of them. */
const codes = <const V extends readonly string[]>(...values: V) => ({ as: 'codes', values }) as const;

const STATUSES = [
  'NOT_YET_RECRUITING',
  'RECRUITING',
  'ENROLLING_BY_INVITATION',
  'ACTIVE_NOT_RECRUITING',
  'SUSPENDED',
  'TERMINATED',
  'COMPLETED',
  'WITHDRAWN',
  'UNKNOWN',
  'AVAILABLE',
  'TEMPORARILY_NOT_AVAILABLE',
  'NO_LONGER_AVAILABLE',
  'APPROVED_FOR_MARKETING',
  'WITHHELD',
] as const;
const ACCESS = ['AVAILABLE', 'TEMPORARILY_NOT_AVAILABLE', 'NO_LONGER_AVAILABLE', 'APPROVED_FOR_MARKETING'] as const;

const planned = { date, type: code('ACTUAL', 'ESTIMATED') } as const;
const outcome = { measure: text, timeFrame: text, description: markup } as const;
const contact = {
  name: text,
  role: code('CONTACT', 'PRINCIPAL_INVESTIGATOR', 'SUB_INVESTIGATOR', 'STUDY_CHAIR', 'STUDY_DIRECTOR'),
  phone: text,
  phoneExt: text,
  email: text,
} as const;
const sponsor = {
  name: text,
  class: code('INDUSTRY', 'NIH', 'FED', 'OTHER_GOV', 'NETWORK', 'INDIV', 'OTHER', 'AMBIG', 'UNKNOWN'),
} as const;

/** One module of `protocolSection` for each name here, or what stands beside it; `[…]` is a list of such entries. */
export const RECORD = {
  identification: {
    path: 'protocolSection.identificationModule',
    fields: { nctId: text, briefTitle: text, officialTitle: text, acronym: text },
  },
  status: {
    path: 'protocolSection.statusModule',
    fields: {
      overallStatus: code(...STATUSES),
      lastKnownStatus: code(...STATUSES),
      whyStopped: markup,
      statusVerifiedDate: date,
      lastUpdateSubmitDate: date,
      lastUpdatePostDateStruct: { date },
      startDateStruct: planned,
      primaryCompletionDateStruct: planned,
      completionDateStruct: planned,
      expandedAccessInfo: { hasExpandedAccess: flag, nctId: text, statusForNctId: code(...ACCESS) },
    },
  },
  sponsors: {
    path: 'protocolSection.sponsorCollaboratorsModule',
    fields: { leadSponsor: sponsor, collaborators: [sponsor] },
  },
  oversight: {
    path: 'protocolSection.oversightModule',
    fields: { oversightHasDmc: flag, isUnapprovedDevice: flag },
  },
  description: {
    path: 'protocolSection.descriptionModule',
    fields: { briefSummary: markup, detailedDescription: markup },
  },
  conditions: { path: 'protocolSection.conditionsModule', fields: { conditions: texts } },
  design: {
    path: 'protocolSection.designModule',
    fields: {
      studyType: code('INTERVENTIONAL', 'OBSERVATIONAL', 'EXPANDED_ACCESS'),
      phases: codes('EARLY_PHASE1', 'PHASE1', 'PHASE2', 'PHASE3', 'PHASE4', 'NA'),
      patientRegistry: flag,
      targetDuration: text,
      expandedAccessTypes: { individual: flag, intermediate: flag, treatment: flag },
      designInfo: {
        allocation: code('RANDOMIZED', 'NON_RANDOMIZED', 'NA'),
        interventionModel: code('SINGLE_GROUP', 'PARALLEL', 'CROSSOVER', 'FACTORIAL', 'SEQUENTIAL'),
        interventionModelDescription: markup,
        primaryPurpose: code(
          'TREATMENT',
          'PREVENTION',
          'DIAGNOSTIC',
          'SUPPORTIVE_CARE',
          'SCREENING',
          'HEALTH_SERVICES_RESEARCH',
          'BASIC_SCIENCE',
          'DEVICE_FEASIBILITY',
          'ECT',
          'OTHER',
        ),
        observationalModel: code(
          'COHORT',
          'CASE_CONTROL',
          'CASE_ONLY',
          'CASE_CROSSOVER',
          'ECOLOGIC_OR_COMMUNITY',
          'FAMILY_BASED',
          'DEFINED_POPULATION',
          'NATURAL_HISTORY',
          'OTHER',
        ),
        timePerspective: code('PROSPECTIVE', 'RETROSPECTIVE', 'CROSS_SECTIONAL', 'OTHER'),
        maskingInfo: {
          masking: code('NONE', 'SINGLE', 'DOUBLE', 'TRIPLE', 'QUADRUPLE'),
          whoMasked: codes('PARTICIPANT', 'CARE_PROVIDER', 'INVESTIGATOR', 'OUTCOMES_ASSESSOR'),
          maskingDescription: markup,
        },
      },
      enrollmentInfo: { count, type: code('ACTUAL', 'ESTIMATED') },
      bioSpec: {
        retention: code('SAMPLES_WITH_DNA', 'SAMPLES_WITHOUT_DNA', 'NONE_RETAINED'),
        description: markup,
      },
    },
  },
  arms: {
    path: 'protocolSection.armsInterventionsModule',
    fields: {
      armGroups: [
        {
          label: text,
          type: code(
            'EXPERIMENTAL',
            'ACTIVE_COMPARATOR',
            'PLACEBO_COMPARATOR',
            'SHAM_COMPARATOR',
            'NO_INTERVENTION',
            'OTHER',
          ),
          description: markup,
          interventionNames: texts,
        },
      ],
      interventions: [
        {
          type: code(
            'DRUG',
            'BIOLOGICAL',
            'DEVICE',
            'PROCEDURE',
            'RADIATION',
            'BEHAVIORAL',
            'GENETIC',
            'DIETARY_SUPPLEMENT',
            'COMBINATION_PRODUCT',
            'DIAGNOSTIC_TEST',
            'OTHER',
          ),
          name: text,
          otherNames: texts,
          armGroupLabels: texts,
          description: markup,
        },
      ],
    },
  },
  outcomes: {
    path: 'protocolSection.outcomesModule',
    fields: { primaryOutcomes: [outcome], secondaryOutcomes: [outcome], otherOutcomes: [outcome] },
  },
  eligibility: {
    path: 'protocolSection.eligibilityModule',
    fields: {
      eligibilityCriteria: markup,
      sex: code('ALL', 'FEMALE', 'MALE'),
      genderBased: flag,
      genderDescription: markup,
      minimumAge: age,
      maximumAge: age,
      stdAges: codes('CHILD', 'ADULT', 'OLDER_ADULT'),
      healthyVolunteers: flag,
      studyPopulation: markup,
    },
  },
  contacts: {
    path: 'protocolSection.contactsLocationsModule',
    fields: {
      centralContacts: [contact],
      overallOfficials: [{ name: text, affiliation: text }],
      locations: [
        {
          facility: text,
          status: code(...STATUSES),
          city: text,
          state: text,
          zip: text,
          country: text,
          geoPoint: { lat: number, lon: number },
          contacts: [contact],
        },
      ],
    },
  },
  references: {
    path: 'protocolSection.referencesModule',
    fields: {
      references: [
        {
          pmid: text,
          type: code('RESULT', 'DERIVED', 'BACKGROUND'),
          citation: text,
          retractions: [{ pmid: text, source: text }],
        },
      ],
      seeAlsoLinks: [{ label: markup, url: text }],
    },
  },
  sharing: {
    path: 'protocolSection.ipdSharingStatementModule',
    fields: { ipdSharing: code('YES', 'NO', 'UNDECIDED') },
  },
  copy: { path: 'derivedSection.miscInfoModule', fields: { versionHolder: date } },
  posted: { path: '', fields: { hasResults: flag } },
} as const;

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
