// Records that the registry's data model allows and that are hard to tell: no sentence may be said of one that does not hold for it.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import spanish from '../../src/generated/es.trial-words.json';
import type { TrialWords } from '../../src/i18n/en/trial.js';
import { en } from '../../src/trial/trial.js';
import { changed, expandedAccess, observational, randomized, type Study, singleGroup } from './fixtures/studies.js';
import { allFacts, asked, explain, glance, nothingSays, noticeIds, saying, says } from './support/read.js';

const STATUS = 'statusModule.overallStatus';
const CHECKED = 'statusModule.statusVerifiedDate';
const COUNT = 'designModule.enrollmentInfo';
const LOCATIONS = 'contactsLocationsModule.locations';
const NONE = { count: 0, type: 'ACTUAL' };
const es = { words: spanish as TrialWords };

/** That a study is told with a sentence of ours, in English and in Spanish. */
function tells(study: Study, pick: (words: TrialWords) => string): void {
  for (const options of [{}, es]) {
    const say = pick((options as typeof es).words ?? en);
    assert.ok(saying(explain(study, options)).includes(say), say);
  }
}

describe('a record whose last check is said to be still ahead', () => {
  const ahead = (status: string, more: Readonly<Record<string, unknown>> = {}) =>
    changed(randomized(), { [STATUS]: status, [CHECKED]: '2027-05', ...more });

  it('is not told as if the team had said so', () => {
    for (const status of ['RECRUITING', 'NOT_YET_RECRUITING', 'UNKNOWN', 'ENROLLING_BY_INVITATION'])
      nothingSays(ahead(status), /In May 2027|said (?:so )?in May 2027|checked .*May 2027|does not say when/);
    tells(ahead('RECRUITING'), ({ status }) => status.unsure);
    tells(ahead('NOT_YET_RECRUITING'), ({ status }) => status.notYetUnsure);
  });

  it('has a notice of that', () => assert.ok(noticeIds(ahead('RECRUITING')).includes('date-ahead')));

  it('is told by the day of its last change, if it gives one', () => {
    const study = ahead('RECRUITING', { 'statusModule.lastUpdateSubmitDate': '2026-10-01' });
    assert.match(glance(study).open!, /October 2026/);
  });

  it('is not meant by the month of today', () =>
    assert.match(glance(changed(randomized(), { [CHECKED]: '2026-11' })).open!, /November 2026/));
});

describe('a treatment outside a trial', () => {
  const offer = (status: string, more: Readonly<Record<string, unknown>> = {}) =>
    changed(expandedAccess(), { [STATUS]: status, ...more });

  it('without a list is not something to join', () => {
    const study = offer('AVAILABLE', { 'eligibilityModule.eligibilityCriteria': undefined });
    assert.deepEqual(says(study, 'eligibility'), [en.eligibility.noneAccess, en.eligibility.onlyAccess]);
    assert.deepEqual(says(study, 'eligibility', es), [
      es.words.eligibility.noneAccess,
      es.words.eligibility.onlyAccess,
    ]);
    nothingSays(study, /you can join|conditions for joining/);
  });

  it('that cannot be asked for is not told as if it could', () => {
    for (const status of ['TEMPORARILY_NOT_AVAILABLE', 'NO_LONGER_AVAILABLE', 'APPROVED_FOR_MARKETING']) {
      nothingSays(offer(status), /^It can be asked for|though the study is not/);
      tells(offer(status), ({ places }) => places.openThoughAccess);
    }
  });

  it('of which the status is not known has places that were listed as open', () => {
    const { facts } = explain(offer('WITHHELD')).sites[0]!;
    assert.equal(facts[0]!.say, 'In August 2026, listed as open:');
  });
});

describe('a trial with the status of an offer outside trials', () => {
  it('is still a trial', () => {
    for (const make of [randomized, observational])
      nothingSays(changed(make(), { [STATUS]: 'AVAILABLE' }), /This is not a trial/);
  });
});

describe('what stands in the place of a reason and is none', () => {
  const paused = (why: string) => changed(randomized(), { [STATUS]: 'SUSPENDED', 'statusModule.whyStopped': why });

  it('is not called a reason, and leads to the question why', () => {
    for (const why of ['.', 'N/A', 'n.a.', 'None', '-', 'Unknown', 'Not applicable', 'other.']) {
      tells(paused(why), ({ status }) => status.whyBare);
      nothingSays(paused(why), /gives this reason/);
      assert.ok(asked(paused(why)).includes(en.questions.whyPaused), why);
    }
  });

  it('leaves a real reason alone', () => {
    for (const why of ['None of the sites could open', 'Other priorities', 'No funding', 'COVID-19']) {
      tells(paused(why), ({ status }) => status.why);
      assert.ok(!asked(paused(why)).includes(en.questions.whyPaused), why);
    }
  });
});

describe('a paused study that was last checked long ago', () => {
  it('has a notice of that', () => {
    const paused = { [STATUS]: 'SUSPENDED' };
    assert.ok(noticeIds(changed(randomized(), { ...paused, [CHECKED]: '2021-05' })).includes('check-old'));
    assert.ok(!noticeIds(changed(randomized(), paused)).includes('check-old'));
  });
});

describe('a study that runs without new people, and that nobody has joined', () => {
  it('is told as it would have been, in every section', () => {
    const study = changed(randomized(), { [STATUS]: 'ACTIVE_NOT_RECRUITING', [COUNT]: NONE });
    nothingSays(study, /^(?:The main thing measured|Also measured|It is run at)/);
    tells(study, ({ outcomes }) => outcomes.mainNever);
    assert.ok(!asked(study).includes(en.questions.soFar));
  });
});

describe('a study that collects data once', () => {
  const once = (groups: number) =>
    changed(observational(), {
      'designModule.designInfo': { observationalModel: 'COHORT', timePerspective: 'CROSS_SECTIONAL' },
      'armsInterventionsModule.armGroups': Array.from({ length: groups }, (_, at) => ({ label: `Group ${at}` })),
    });

  it('follows nobody over time', () => {
    for (const groups of [0, 1, 2, 3]) {
      nothingSays(once(groups), /follows|over time$/);
      tells(once(groups), ({ kind }) => kind.time.CROSS_SECTIONAL);
    }
    assert.ok(says(once(2), 'kind').includes('It looks at 2 groups of people and compares them.'));
    const fact = allFacts(explain(once(1))).find(({ say }) => say === en.kind.time.CROSS_SECTIONAL)!;
    assert.ok(fact.also!.some((field) => field.endsWith('observationalModel')));
  });
});

describe('a group that is marked as getting nothing, and gets something', () => {
  const study = (names?: readonly string[]) =>
    changed(randomized(), {
      'armsInterventionsModule.armGroups': [{ type: 'NO_INTERVENTION', label: 'Controls', interventionNames: names }],
    });

  it('leads to no question about getting nothing', () => {
    assert.ok(asked(study()).includes(en.questions.untreated));
    assert.ok(!asked(study(['Drug: Saline'])).includes(en.questions.untreated));
  });
});

describe('a sequential study of one group', () => {
  const study = changed(singleGroup(), { 'designModule.designInfo.interventionModel': 'SEQUENTIAL' });

  it('is not told to have several, nor one plan for all', () => {
    nothingSays(study, /groups start one after another|same plan/);
    tells(study, ({ groups }) => groups.sequentialOne);
    assert.equal(glance(study).groups, en.glance.oneListed);
  });
});

describe('an early study of something that has no dose', () => {
  const early = (type: string) =>
    changed(singleGroup(), {
      'designModule.phases': ['PHASE1'],
      'armsInterventionsModule.interventions': [{ type, name: 'Thing' }],
    });

  it('leads to no question about a dose', () => {
    for (const type of ['DEVICE', 'BEHAVIORAL', 'PROCEDURE', 'DIAGNOSTIC_TEST', 'OTHER']) {
      assert.ok(asked(early(type)).includes(en.questions.effects), type);
      assert.ok(!asked(early(type)).includes(en.questions.early), type);
    }
    for (const type of ['DRUG', 'BIOLOGICAL', 'RADIATION'])
      assert.ok(asked(early(type)).includes(en.questions.early), type);
  });
});

describe('places without a status of their own', () => {
  it('are not called open in any of the hard records', () => {
    for (const status of ['SUSPENDED', 'UNKNOWN', 'WITHDRAWN'])
      nothingSays(
        changed(randomized(), { [STATUS]: status, [LOCATIONS]: [{ facility: 'Clinic', country: 'Spain' }] }),
        /listed as open at|^Listed as open/,
      );
  });
});
