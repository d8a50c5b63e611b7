// Measures whether the time to read a record is linear in each of its lists. It uses processor time, not wall
// time, and alternates between the two sizes, so that a busy machine affects both equally.

import { explainTrial, splitEligibility } from '../src/trial/trial.js';
import { changed, randomized, type Study } from '../test/trial/fixtures/studies.js';

/** A list twice as long may take less than this many times as long: two is linear, four is not. */
export const MOST = 2.5;
const ROUNDS = 3;
/** Ratio of the two measured sizes. With a smaller one the noise would be as large as the difference. */
const STEP = 4;
const TODAY = '2026-11-25';

const entries = (n: number, make: (at: number) => unknown) => Array.from({ length: n }, (_none, at) => make(at));
const contact = (at: number) => ({
  name: `Desk ${at}`,
  role: 'CONTACT',
  phone: '+49 30 555 0100 ext 5',
  email: 'team@example.org',
});
const place = (at: number) => ({
  facility: `Clinic ${at}`,
  city: `Town ${at % 700}`,
  country: `Country ${at % 30}`,
  status: at % 3 ? 'RECRUITING' : 'COMPLETED',
  geoPoint: { lat: at % 80, lon: at % 170 },
  contacts: [contact(at)],
});
const outcome = (at: number) => ({ measure: `Measure ${at}`, timeFrame: '6 months', description: 'By a list' });

/** Changes that give a study one long list, by the name of the list. */
export const LISTS: Readonly<Record<string, (n: number) => Readonly<Record<string, unknown>>>> = {
  places: (n) => ({ 'contactsLocationsModule.locations': entries(n, place) }),
  'contacts of one place': (n) => ({
    'contactsLocationsModule.locations': [{ ...place(0), contacts: entries(n, contact) }],
  }),
  contacts: (n) => ({ 'contactsLocationsModule.centralContacts': entries(n, contact) }),
  researchers: (n) => ({
    'contactsLocationsModule.overallOfficials': entries(n, (at) => ({ name: `Name ${at}`, affiliation: 'Example' })),
  }),
  groups: (n) => ({
    'armsInterventionsModule.armGroups': entries(n, (at) => ({
      label: `Group ${at}`,
      type: at % 2 ? 'EXPERIMENTAL' : 'PLACEBO_COMPARATOR',
      description: 'A placebo tablet each day.',
      interventionNames: ['Drug: Placebo'],
    })),
  }),
  'things tested': (n) => ({
    'armsInterventionsModule.interventions': entries(n, (at) => ({
      type: 'DRUG',
      name: `Drug ${at}`,
      otherNames: ['A'],
      armGroupLabels: ['Control'],
    })),
  }),
  'main outcomes': (n) => ({ 'outcomesModule.primaryOutcomes': entries(n, outcome) }),
  'other outcomes': (n) => ({ 'outcomesModule.secondaryOutcomes': entries(n, outcome) }),
  illnesses: (n) => ({ 'conditionsModule.conditions': entries(n, (at) => `Illness ${at}`) }),
  helpers: (n) => ({ 'sponsorCollaboratorsModule.collaborators': entries(n, (at) => ({ name: `Helper ${at}` })) }),
  papers: (n) => ({
    'referencesModule.references': entries(n, (at) => ({ pmid: String(at), type: 'RESULT', citation: `Paper ${at}` })),
  }),
  conditions: (n) => ({
    'eligibilityModule.eligibilityCriteria': `Inclusion Criteria:\n${entries(n, (at) => `* Age ≥ ${at} • a * b 1. c`).join('\n')}`,
  }),
};

/** A study in which one list has this number of entries. */
export const studyWith = (list: string, n: number): Study => changed(randomized(), LISTS[list]!(n));

/** Milliseconds for size `n` and for four times that size, and the factor for each doubling. */
export interface Growth {
  readonly short: number;
  readonly long: number;
  readonly ratio: number;
}

/** Growth of the time with the size, from the fastest of several alternating runs of each size. */
export function growthOf(make: (n: number) => () => unknown, n: number): Growth {
  const [small, large] = [make(n), make(STEP * n)];
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round += 1) {
    short = Math.min(short, timeOf(small));
    long = Math.min(long, timeOf(large));
  }
  return { short, long, ratio: (long / short) ** (1 / Math.log2(STEP)) };
}

/** Processor time of one run in milliseconds. */
export function timeOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Prepares the explanation of a study with a list of this length. */
export const explaining = (list: string) => (n: number) => {
  const study = studyWith(list, n);
  return () => explainTrial(study, { today: TODAY, site: 'Town 3' });
};

/** Prepares the splitting of a text of this length, which repeats a piece. */
export const splitting = (piece: string) => (length: number) => {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  return () => splitEligibility(text);
};

/** Pieces of text: ordinary ones, and ones that a bad pattern would be slow on. */
export const TEXTS: Readonly<Record<string, string>> = {
  'a real-looking list': `${randomized().protocolSection.eligibilityModule.eligibilityCriteria}\n`,
  'one line without a break': 'Adults with cancer of the colon that has spread to the liver, ',
  'headings on every line': 'Inclusion Criteria:\nExclusion Criteria:\n',
  'headings within one line': 'Inclusion Criteria: a Exclusion Criteria: b ',
  'headings without their words': 'Patients are not eligible if they:\nContraindications:\n',
  'deeper and deeper lists': '* one\n  * two\n    * three\n      * four\n',
  'round bullets in one line': '• one • two ',
  'stars and numbers in one line': '* One 1. Two * Three 2. Four - Five ',
  'one sign in each line': 'Age ≥ 18\n',
  'white space': ' ',
  'line breaks': '\n',
  backslashes: '\\',
  colons: 'a: ',
  'signs that could begin a tag': '<p <b <',
};
