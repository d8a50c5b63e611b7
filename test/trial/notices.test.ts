import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  changed,
  expandedAccess,
  randomized,
  singleGroup,
  stopped,
  unknownStatus,
  withheld,
} from './fixtures/studies.js';
import { noticeIds, noticeOf } from './support/read.js';

const today = '2026-11-23';
const INFO = 'designModule.designInfo';

describe('notices', () => {
  it('say nothing about a fresh, consistent record', () => {
    assert.deepEqual(noticeIds(randomized(), { today }), []);
  });

  it('say first that no one can join a closed study', () => {
    for (const status of ['COMPLETED', 'TERMINATED', 'WITHDRAWN', 'ACTIVE_NOT_RECRUITING', 'SUSPENDED']) {
      const closed = changed(randomized(), { 'statusModule.overallStatus': status });
      assert.equal(noticeIds(closed, { today })[0], 'closed', status);
    }
    assert.equal(noticeOf(stopped(), 'closed'), 'No one can join this study now.');
    for (const status of ['RECRUITING', 'PAUSED_FOR_REVIEW', undefined]) {
      assert.ok(!noticeIds(changed(randomized(), { 'statusModule.overallStatus': status })).includes('closed'));
    }
  });

  it('warn of an old check only for open studies, and only after a year', () => {
    const checked = (date: string, status = 'RECRUITING') =>
      noticeIds(
        changed(randomized(), { 'statusModule.statusVerifiedDate': date, 'statusModule.overallStatus': status }),
        { today },
      );
    assert.ok(checked('2025-10').includes('check-old'));
    assert.ok(!checked('2025-11').includes('check-old'));
    assert.ok(!checked('2020-01', 'COMPLETED').includes('check-old'));
    const old = changed(randomized(), { 'statusModule.statusVerifiedDate': '2024-02' });
    assert.equal(
      noticeOf(old, 'check-old', { today }),
      'The record was last checked by the study team in February 2024. It may have changed.',
    );
  });

  it('warn of an old copy after 90 days', () => {
    const study = randomized();
    study.derivedSection.miscInfoModule.versionHolder = '2026-08-24';
    assert.ok(noticeIds(study, { today }).includes('copy-old'));
    study.derivedSection.miscInfoModule.versionHolder = '2026-08-25';
    assert.ok(!noticeIds(study, { today }).includes('copy-old'));
  });

  it('say nothing about age without a date of today, or with a broken one', () => {
    const study = changed(randomized(), { 'statusModule.statusVerifiedDate': '2010-01' });
    study.derivedSection.miscInfoModule.versionHolder = '2010-01-01';
    for (const day of [undefined, '', 'today', '2026-02-31', '2026'])
      assert.deepEqual(noticeIds(study, { today: day }), []);
  });

  it('tell a plan that has passed, and a fact that lies ahead', () => {
    const study = changed(randomized(), {
      'statusModule.startDateStruct': { date: '2026-10', type: 'ESTIMATED' },
      'statusModule.completionDateStruct': { date: '2027-01', type: 'ACTUAL' },
    });
    assert.deepEqual(noticeIds(study, { today }), ['start-passed', 'date-ahead']);
    assert.match(noticeOf(study, 'start-passed', { today })!, /planned for October 2026/);
    const thisMonth = changed(randomized(), { 'statusModule.startDateStruct': { date: '2026-11', type: 'ESTIMATED' } });
    assert.deepEqual(noticeIds(thisMonth, { today }), []);
  });

  it('count the places when they differ from the study', () => {
    const places = (...statuses: (string | undefined)[]) =>
      changed(randomized(), {
        'contactsLocationsModule.locations': statuses.map((status) => ({
          city: 'A',
          country: 'B',
          ...(status && { status }),
        })),
      });
    assert.equal(
      noticeOf(places('RECRUITING', 'COMPLETED', undefined), 'sites-mixed'),
      'The study is listed as open, but only 1 of 3 places take people now.',
    );
    assert.ok(noticeIds(places('NOT_YET_RECRUITING', 'WITHDRAWN')).includes('sites-closed'));
    assert.deepEqual(noticeIds(places(undefined, undefined)), []);
  });

  const contradictions: [string, string, Record<string, unknown>][] = [
    ['chance-one-plan', 'randomized', { [`${INFO}.interventionModel`]: 'SINGLE_GROUP' }],
    ['chance-few-groups', 'randomized', { 'armsInterventionsModule.armGroups': [{ label: 'A' }] }],
    ['one-group-many', 'randomized', { [`${INFO}.allocation`]: 'NA', [`${INFO}.interventionModel`]: 'SINGLE_GROUP' }],
    ['one-group-parallel', 'singleGroup', { [`${INFO}.interventionModel`]: 'PARALLEL' }],
    ['open-but-hidden', 'singleGroup', { [`${INFO}.maskingInfo`]: { masking: 'NONE', whoMasked: ['PARTICIPANT'] } }],
    [
      'ages-crossed',
      'randomized',
      { 'eligibilityModule.minimumAge': '18 Years', 'eligibilityModule.maximumAge': '24 Months' },
    ],
    ['dates-crossed', 'randomized', { 'statusModule.startDateStruct': { date: '2029-01', type: 'ESTIMATED' } }],
  ];
  for (const [id, base, change] of contradictions) {
    it(`show both sides of a contradiction and ask: ${id}`, () => {
      const study = changed(base === 'randomized' ? randomized() : singleGroup(), change);
      assert.deepEqual(noticeIds(study), [id]);
      assert.match(noticeOf(study, id)!, /The record is not clear here\. Ask the study team\.$/);
    });
  }

  it('tell other pages apart: not a trial, held back, silent, partial', () => {
    assert.ok(noticeIds(expandedAccess()).includes('not-a-trial'));
    assert.ok(noticeIds(withheld()).includes('withheld'));
    assert.ok(noticeIds(withheld()).includes('partial'));
    assert.ok(noticeIds(unknownStatus()).includes('status-unknown'));
    const study = randomized();
    delete study.derivedSection;
    assert.equal(noticeOf(study, 'partial'), 'Only part of the record was given.');
  });

  it('count the parts that could not be read, and show the rest', () => {
    const study = changed(randomized(), {
      'designModule.enrollmentInfo.count': 'many',
      'identificationModule.acronym': ['A', 'B'],
      'eligibilityModule.sex': 7,
    });
    assert.equal(noticeOf(study, 'unreadable'), '3 parts of this record could not be read.');
    const one = changed(randomized(), { designModule: 'gone' });
    assert.equal(noticeOf(one, 'unreadable'), '1 part of this record could not be read.');
  });

  it('report very long texts and hidden signs of direction', () => {
    const study = changed(randomized(), {
      'descriptionModule.briefSummary': 'x'.repeat(50_001),
      'identificationModule.acronym': 'A\u202Eb',
    });
    assert.deepEqual(noticeIds(study), ['long-text', 'direction']);
  });
});
