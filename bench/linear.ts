// Whether the time to read a record grows in step with each of its lists. Times are those of the processor, not of the
// clock, and the two sizes are measured in turn, so that a busy machine changes both alike.

import { explainTrial, splitEligibility } from '../src/trial/trial.js';
import { changed, randomized, type Study } from '../test/trial/fixtures/studies.js';

/** A list twice as long may take less than this many times as long: two is linear, four is not. */
export const MOST = 2.5;
const ROUNDS = 3;
/** How many times as long the longer of two lists is: between near sizes the noise is as large as the difference. */
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

/** A record with one long list, by what the list is of. */
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

/** A study with one of its lists of that many entries. */
export const studyWith = (list: string, n: number): Study => changed(randomized(), LISTS[list]!(n));

/** Milliseconds for `n` and for four times as much, and how many times as long each doubling takes. */
export interface Growth {
  readonly short: number;
  readonly long: number;
  readonly ratio: number;
}

/** How the time grows with the size: the fastest of some runs of each size, in turn. */
export function growthOf(make: (n: number) => () => unknown, n: number): Growth {
  const [small, large] = [make(n), make(STEP * n)];
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round += 1) {
    short = Math.min(short, timeOf(small));
    long = Math.min(long, timeOf(large));
  }
  return { short, long, ratio: (long / short) ** (1 / Math.log2(STEP)) };
}

/** Milliseconds of the processor for one run. */
export function timeOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Explains a study with a list of that many entries. */
export const explaining = (list: string) => (n: number) => {
  const study = studyWith(list, n);
  return () => explainTrial(study, { today: TODAY, site: 'Town 3' });
};

/** Splits a text of that many signs, made of a piece again and again. */
export const splitting = (piece: string) => (length: number) => {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  return () => splitEligibility(text);
};

/** Texts, ordinary and made to be slow. */
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
