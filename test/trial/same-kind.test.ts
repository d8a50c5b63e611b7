// Records of kinds that were once explained wrongly, in other words and combinations. Each row: fields of the record, a sentence that
// must be there, and sentences that must not. All are changed copies of a made-up study.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, expandedAccess, observational, randomized, type Study, singleGroup } from './fixtures/studies.js';
import { explain, line, saying } from './support/read.js';

const STATUS = 'statusModule.overallStatus';
const CHECKED = 'statusModule.statusVerifiedDate';
const START = 'statusModule.startDateStruct';
const END = 'statusModule.completionDateStruct';
const MAIN = 'statusModule.primaryCompletionDateStruct';
const COUNT = 'designModule.enrollmentInfo';
const ARMS = 'armsInterventionsModule.armGroups';
const ITEMS = 'armsInterventionsModule.interventions';
const INFO = 'designModule.designInfo';
const TITLE = 'identificationModule.officialTitle';
const SUMMARY = 'descriptionModule.briefSummary';
const LEAST = 'eligibilityModule.minimumAge';
const MOST = 'eligibilityModule.maximumAge';
const SEX = 'eligibilityModule.sex';
const PLACES = 'contactsLocationsModule.locations';
const NOBODY = { [STATUS]: 'TERMINATED', [COUNT]: { count: 0, type: 'ACTUAL' } };

interface Row {
  readonly base?: () => Study;
  readonly has: Readonly<Record<string, unknown>>;
  readonly site?: string;
  readonly says?: string | RegExp;
  readonly not?: RegExp;
}

/** Every sentence as a reader sees it. */
function told({ base = randomized, has, site }: Row): string[] {
  const explained = explain(changed(base(), has), site ? { site } : {});
  const { glance, sections, sites, notices, questions } = explained;
  const facts = [...glance, ...sections.flatMap((section) => section.facts), ...sites.flatMap((one) => one.facts)];
  return [...facts.map(line), ...notices.map(({ say }) => say), ...questions.map(({ say }) => say)];
}

function check(rows: Readonly<Record<string, Row>>): void {
  for (const [name, row] of Object.entries(rows))
    it(name, () => {
      const { says, not, base = randomized, has } = row;
      const all = told(row);
      const stands = (one: string) => (typeof says === 'string' ? one === says : (says?.test(one) ?? true));
      assert.ok(all.some(stands), `nothing says ${says}:\n${all.join('\n')}`);
      if (not) for (const say of [...all, ...saying(explain(changed(base(), has)))]) assert.doesNotMatch(say, not);
    });
}

const arm = (type: string, label: string, ...interventionNames: string[]) => ({ type, label, interventionNames });

describe('a plan that is no longer valid is explained as a past plan', () => {
  const was = { says: 'The plan was for 1,200 people.', not: /team plans for/ };
  check({
    'planned end passed': { has: { [END]: { date: '2026-02', type: 'ESTIMATED' } }, ...was },
    'main data due long ago': { has: { [MAIN]: { date: '2025-02', type: 'ESTIMATED' } }, ...was },
    'last check years ago': { has: { [CHECKED]: '2019-05' }, ...was },
    'unknown status': { has: { [STATUS]: 'UNKNOWN', [CHECKED]: '2020-02' }, ...was },
    'no status, old check': { has: { [STATUS]: undefined, [CHECKED]: '2020-02' }, ...was },
    'fresh: the plan stands': { has: {}, says: 'The team plans for 1,200 people.' },
  });
});

describe('an ended study has no plans, and a study that never began has no past', () => {
  check({
    'completed, end ahead': {
      has: { [STATUS]: 'COMPLETED' },
      says: 'The record gives March 31, 2028 as the end of the study.',
      not: /is planned to end|are planned for/,
    },
    'stopped, main data ahead': {
      has: { [STATUS]: 'TERMINATED', [COUNT]: { count: 7, type: 'ACTUAL' } },
      says: 'For the last data on the main question, the record gives November 2027.',
      not: /are planned for/,
    },
    'not open yet, yet begun': {
      has: { [STATUS]: 'NOT_YET_RECRUITING' },
      says: 'The record gives February 2025 as the start of the study.',
      not: /It began/,
    },
    'end before the last check': {
      has: { [STATUS]: 'UNKNOWN', [CHECKED]: '2023-05', [END]: { date: '2021-02', type: 'ESTIMATED' } },
      says: 'It began in February 2025. It was planned to end in February 2021.',
      not: /since then|planned end has passed/,
    },
    'open, last checked in 2019: nobody knows if it goes on': {
      has: { [CHECKED]: '2019-05', [END]: undefined, [MAIN]: undefined, [START]: undefined },
      says: 'No results are posted.',
      not: /is not over/,
    },
    'paused: it may go on': {
      has: { [STATUS]: 'SUSPENDED' },
      says: 'The study is for people ages 18 to 80, of any sex.',
      not: /\bwas for people|were not taken|is closed/,
    },
  });
});

describe('if nobody joined, nobody was told anything', () => {
  check({
    'masked people': {
      has: NOBODY,
      says: /^These people were not to know who gets what: the people in the study and /,
      not: /People who took part|did not know/,
    },
    'nothing hidden': {
      has: { ...NOBODY, [`${INFO}.maskingInfo`]: { masking: 'NONE' }, [TITLE]: 'A Randomized Study' },
      says: 'Nothing was to be hidden: people and the team would know who gets what.',
      not: /Nothing was hidden/,
    },
    'masked by level alone': {
      has: { ...NOBODY, [`${INFO}.maskingInfo`]: { masking: 'DOUBLE' } },
      says: 'Some of those involved were not to know who gets what.',
    },
    'called off, yet with people': {
      has: { [STATUS]: 'WITHDRAWN', [COUNT]: { count: 12, type: 'ACTUAL' } },
      says: 'The record gives 12 as the number of people.',
      not: /12 people joined/,
    },
    'past records, called off': {
      base: observational,
      has: {
        [STATUS]: 'WITHDRAWN',
        [COUNT]: { count: 0, type: 'ACTUAL' },
        [`${INFO}.timePerspective`]: 'RETROSPECTIVE',
      },
      says: 'It was for people ages 18 to 80, of any sex.',
      not: /looks at people/,
    },
  });
});

describe('who is put into groups', () => {
  const whole = { says: /^The record says that groups are set by chance\. In its own words:/, not: /People are put/ };
  check({
    'hospitals, randomly assigned': {
      has: { [TITLE]: 'A Study', [SUMMARY]: 'Hospitals are randomly assigned to A or B.' },
      ...whole,
    },
    families: { has: { [TITLE]: 'A Study', [SUMMARY]: 'Families are randomized to an app.' }, ...whole },
    surgeons: { has: { [TITLE]: 'A Study', [SUMMARY]: 'Surgeons are randomised to one of two ways.' }, ...whole },
    lesions: { has: { [TITLE]: 'A Study', [SUMMARY]: 'Lesions will be randomized to heat or cold.' }, ...whole },
    'people at hospitals are people': {
      has: { [SUMMARY]: 'Patients at 12 hospitals are randomized.' },
      says: '2 groups. People are put into them by chance (at random).',
    },
    'not by cluster': {
      has: { [SUMMARY]: 'This is not a cluster-randomized trial; patients are randomized.' },
      says: '2 groups. People are put into them by chance (at random).',
      not: /whole clinics/,
    },
    'quasi-randomized is not by chance': {
      has: { [TITLE]: 'A Quasi-Randomized Study' },
      says: 'The record is not clear about the groups. Ask.',
      not: /People are put into them by chance/,
    },
    'one group, masked people': {
      base: singleGroup,
      has: { [`${INFO}.maskingInfo`]: { masking: 'SINGLE', whoMasked: ['PARTICIPANT'] } },
      says: 'These people do not know who gets what: the people in the study.',
      not: /which group/,
    },
  });
});

describe('a placebo or sham is explained by its own words, whatever the label of the group says', () => {
  check({
    'sham, marked as placebo': {
      has: {
        [ARMS]: [
          arm('EXPERIMENTAL', 'Laser', 'Device: Laser'),
          arm('PLACEBO_COMPARATOR', 'Sham laser', 'Device: Sham'),
        ],
        [ITEMS]: [{ type: 'DEVICE', name: 'Laser' }],
      },
      says: 'This group gets a sham: a pretend version of the real thing.',
      not: /gets a placebo/,
    },
    'usual care, marked as sham': {
      has: {
        [ARMS]: [arm('EXPERIMENTAL', 'A', 'Drug: A'), arm('SHAM_COMPARATOR', 'Usual care')],
        [ITEMS]: [{ type: 'DRUG', name: 'A' }],
      },
      says: 'The team marked this group as a placebo or sham group, but its text does not name one. Ask.',
      not: /gets a sham/,
    },
    'sham, marked as tested': {
      has: { [ARMS]: [arm('EXPERIMENTAL', 'Sham laser', 'Device: Sham laser'), arm('EXPERIMENTAL', 'Laser')] },
      says: 'The team marked this group as one that gets what is tested, but its name says placebo or sham. Ask.',
    },
    'in a study that watches, nobody may get it': {
      base: observational,
      has: { [ARMS]: [{ label: 'Former placebo group' }, { label: 'Others' }] },
      says: 'The record names a placebo, but no group is marked as a placebo group.',
      not: /Could I get|may get it/,
    },
  });
});

describe('expanded access', () => {
  const gone = { [STATUS]: 'NO_LONGER_AVAILABLE' };
  check({
    'no longer: places are not open': {
      base: expandedAccess,
      has: gone,
      says: /^Marked as open, though the offer is not:/,
      not: /^Listed as open:|Is this an option/,
    },
    'no longer: what is left to ask': { base: expandedAccess, has: gone, says: 'Can I still get this treatment?' },
    approved: {
      base: expandedAccess,
      has: { [STATUS]: 'APPROVED_FOR_MARKETING' },
      says: 'Is this approved for my illness?',
      not: /Is this an option/,
    },
    'last checked in 2019': {
      base: expandedAccess,
      has: { [CHECKED]: '2019-03', [PLACES]: [{ facility: 'A', status: 'AVAILABLE' }] },
      says: 'In March 2019, listed as open: | A',
    },
  });
});

describe('ages and sexes', () => {
  const only = { [LEAST]: undefined };
  check({
    'one age': { has: { [MOST]: '18 Years' }, says: 'The study is for people age 18 only, of any sex.' },
    'crossed ages stand in no card': {
      has: { [LEAST]: '80 Years', [MOST]: '18 Years' },
      says: 'For people of any sex.',
      not: /^For people ages/,
    },
    girls: {
      has: { ...only, [MOST]: '17 Years', [SEX]: 'FEMALE' },
      says: 'For people up to age 17, girls only.',
      not: /women/,
    },
    'girls and women': {
      has: { ...only, [MOST]: '30 Years', [SEX]: 'FEMALE' },
      says: 'For people up to age 30, girls and women only.',
    },
    boys: {
      has: { ...only, [MOST]: undefined, [SEX]: 'MALE', 'eligibilityModule.stdAges': ['CHILD'] },
      says: 'For children (birth to 17), boys only.',
      not: /\bmen\b/,
    },
    'no limit in words': {
      has: { [MOST]: 'None' },
      says: 'The record gives no upper age limit.',
      not: /does not know/,
    },
  });
});

describe('places', () => {
  check({
    'without a country are in no country': {
      has: { [PLACES]: [{ facility: 'A' }, { facility: 'B', country: 'France' }, { status: 'RECRUITING' }] },
      says: 'The record names 3 hospitals or other places. Listed as open at 1 of them.',
      not: /places in /,
    },
    'by invitation are not zero open ones': {
      has: {
        [STATUS]: 'ENROLLING_BY_INVITATION',
        [PLACES]: ['A', 'B'].map((facility) => ({ facility, status: 'ENROLLING_BY_INVITATION', country: 'France' })),
      },
      says: 'At 2 hospitals or other places in one country.',
      not: /0 listed/,
    },
    'an asked place that is paused': {
      has: { [PLACES]: [{ facility: 'A', city: 'Bonn', status: 'SUSPENDED' }, { facility: 'B' }] },
      site: 'Bonn',
      says: 'Paused here: | A, Bonn',
      not: /Listed as closed/,
    },
    'an asked place by invitation': {
      has: { [PLACES]: [{ facility: 'A', city: 'Bonn', status: 'ENROLLING_BY_INVITATION' }, { facility: 'B' }] },
      site: 'Bonn',
      says: 'By invitation only: | A, Bonn',
      not: /Listed as closed/,
    },
    'an asked place without a status, in a closed study': {
      has: { [STATUS]: 'COMPLETED', [PLACES]: [{ facility: 'A', city: 'Bonn' }, { facility: 'B' }] },
      site: 'Bonn',
      says: 'Place: | A, Bonn',
      not: /Listed as closed/,
    },
  });
});
