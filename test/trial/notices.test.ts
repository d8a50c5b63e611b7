import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, randomized, stopped, withheld } from './fixtures/studies.js';
import { explain, noticeIds, noticeOf } from './support/read.js';

const places = (status: string, ...states: (string | undefined)[]) =>
  changed(randomized(), {
    'statusModule.overallStatus': status,
    'contactsLocationsModule.locations': states.map((state) => ({
      city: 'A',
      country: 'B',
      ...(state && { status: state }),
    })),
  });

describe('notices', () => {
  it('are none if the record is recent and consistent', () => assert.deepEqual(noticeIds(randomized()), []));

  it('have a position: in the card, under it, or in their section', () => {
    const place = (study: unknown, id: string) => explain(study).notices.find((notice) => notice.id === id)?.place;
    assert.equal(place(changed(randomized(), { 'statusModule.statusVerifiedDate': '2024-01' }), 'check-old'), 'card');
    assert.equal(place(places('RECRUITING', 'COMPLETED'), 'sites-closed'), 'top');
    assert.equal(
      place(changed(randomized(), { 'designModule.designInfo.interventionModel': 'SINGLE_GROUP' }), 'chance-one-plan'),
      'groups',
    );
  });

  it('report an old copy only while a study may take people', () => {
    const at = (date: string, status = 'RECRUITING') => {
      const study = changed(randomized(), { 'statusModule.overallStatus': status });
      study.derivedSection.miscInfoModule.versionHolder = date;
      return noticeIds(study).includes('copy-old');
    };
    assert.deepEqual([at('2026-08-26'), at('2026-08-27'), at('2020-01-01', 'COMPLETED')], [true, false, false]);
  });

  it('report places whose status contradicts the study', () => {
    assert.deepEqual(noticeIds(places('RECRUITING', 'NOT_YET_RECRUITING', 'WITHDRAWN')), ['sites-closed']);
    assert.deepEqual(noticeIds(places('RECRUITING', undefined)), []);
    assert.match(
      noticeOf(places('NOT_YET_RECRUITING', 'RECRUITING'), 'sites-open-not-yet')!,
      /^The study as a whole is not open yet, but it is marked as open at 1 place\./,
    );
    assert.match(
      noticeOf(places('COMPLETED', 'RECRUITING', 'RECRUITING'), 'sites-open-closed')!,
      /but it is marked as open at 2 places/,
    );
  });

  it('report a withdrawn study that began or counted people', () => {
    const off = changed(randomized(), { 'statusModule.overallStatus': 'WITHDRAWN' });
    assert.ok(noticeIds(off).includes('called-off-started'));
    const counted = changed(off, { 'designModule.enrollmentInfo': { count: 7, type: 'ACTUAL' } });
    assert.match(noticeOf(counted, 'called-off-counted')!, /a number of people: 7\./);
  });

  it('report a minimum age above the maximum, and results of a study that is listed as open', () => {
    const ages = changed(randomized(), {
      'eligibilityModule.minimumAge': '18 Years',
      'eligibilityModule.maximumAge': '24 Months',
    });
    assert.deepEqual(noticeIds(ages), ['ages-crossed']);
    const open = randomized();
    open.hasResults = true;
    assert.deepEqual(noticeIds(open), ['open-with-results']);
  });

  it('report that only a part of the record was given', () => {
    const study = randomized();
    delete study.derivedSection;
    assert.equal(
      noticeOf(study, 'partial'),
      'Only part of the record is here. What is missing below may be in the registry.',
    );
    assert.ok(!noticeIds(withheld()).includes('partial'));
  });

  it('count the parts that could not be read, while the rest is shown', () => {
    const study = changed(randomized(), {
      'designModule.enrollmentInfo.count': 'many',
      'identificationModule.acronym': ['A', 'B'],
      'eligibilityModule.sex': 7,
    });
    assert.equal(noticeOf(study, 'unreadable'), '3 parts of this record could not be read.');
    const one = changed(stopped(), { designModule: 'gone' });
    assert.equal(noticeOf(one, 'unreadable'), '1 part of this record could not be read.');
  });

  it('report very long texts and hidden direction characters', () => {
    const study = changed(randomized(), {
      'descriptionModule.briefSummary': 'x'.repeat(50_001),
      'identificationModule.acronym': 'A\u202Eb',
    });
    assert.deepEqual(noticeIds(study), ['long-text', 'direction']);
  });
});
