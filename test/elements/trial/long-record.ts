import { manySites, type Study } from './support.js';

const URL_TEXT = `https://www.example.org/${'a-very-long-path-without-any-break/'.repeat(8)}index.html?${'q=1&'.repeat(40)}`;
const CHEMICAL = `(2S)-N-${'[3-(trifluoromethyl)phenyl]'.repeat(6)}carboxamide${'hydrochlorid'.repeat(8)}`;

/** A record as large as real ones get: long words, long addresses, deep lists, many groups, measures and places. */
export function longRecord(): Study {
  const study = manySites(60);
  const {
    identificationModule,
    descriptionModule,
    armsInterventionsModule,
    outcomesModule,
    eligibilityModule,
    referencesModule,
  } = study.protocolSection;
  identificationModule.briefTitle = `A Study of ${CHEMICAL} in Adults`;
  identificationModule.officialTitle = `A Randomized, Double-Blind, Placebo-Controlled Study of ${CHEMICAL} (${URL_TEXT})`;
  descriptionModule.briefSummary = `${'The team wants to learn if the drug works. '.repeat(60)}\n\n* ${URL_TEXT}\n* ${CHEMICAL}`;
  descriptionModule.detailedDescription = `${CHEMICAL} `.repeat(40);
  armsInterventionsModule.armGroups = Array.from({ length: 12 }, (_, at) => ({
    label: `Arm ${at}: ${CHEMICAL}`,
    type: 'EXPERIMENTAL',
    description: `${CHEMICAL} every ${at} weeks, see ${URL_TEXT}`,
    interventionNames: [`Drug: ${CHEMICAL}`, 'Procedure: Surgery'],
  }));
  armsInterventionsModule.interventions[0].name = CHEMICAL;
  armsInterventionsModule.interventions[0].otherNames = [CHEMICAL, URL_TEXT];
  outcomesModule.primaryOutcomes = Array.from({ length: 12 }, (_, at) => ({
    measure: `Change ${at} from baseline in ${CHEMICAL}`,
    timeFrame: 'Baseline, weeks 2, 4, 6, 8, 10, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, and every 12 weeks after',
    description: CHEMICAL,
  }));
  eligibilityModule.eligibilityCriteria = [
    'Inclusion Criteria:',
    ...Array.from(
      { length: 30 },
      (_, at) => `${' '.repeat((at % 6) * 3)}${at % 2 ? '*' : `${at}.`} ${at % 5 ? 'Age over 18 years' : CHEMICAL}`,
    ),
    'Exclusion Criteria:',
    `* ${URL_TEXT}`,
  ].join('\n');
  referencesModule.seeAlsoLinks = [
    { label: URL_TEXT, url: URL_TEXT },
    { label: 'x', url: `https://${'a'.repeat(60)}.example.org/` },
  ];
  study.protocolSection.contactsLocationsModule.locations[0] = {
    facility: `${CHEMICAL} Hospital`,
    city: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
    country: 'United Kingdom of Great Britain and Northern Ireland',
    status: 'MADE_UP_STATUS_WITHOUT_ANY_BREAK_THAT_GOES_ON_AND_ON_AND_ON_AND_ON',
    contacts: [
      { name: CHEMICAL, phone: '+44 5555 555 0100', email: `${'a'.repeat(60)}@${'b'.repeat(60)}.example.org` },
    ],
  };
  return study;
}
