import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainTrial } from '../../src/trial/trial.js';
import { changed, observational, randomized, type Study, stopped, withheld } from './fixtures/studies.js';
import { asked, explain, glance, noticeIds, noticeOf, saying, says } from './support/read.js';

const STATUS = 'statusModule.overallStatus';
const CHECKED = 'statusModule.statusVerifiedDate';
const END = 'statusModule.completionDateStruct';
const MAIN = 'statusModule.primaryCompletionDateStruct';
const START = 'statusModule.startDateStruct';

const first = (study: Study) => says(study, 'status')[0];
const undated = (study: Study): Study => {
  delete study.derivedSection.miscInfoModule;
  return changed(study, { [CHECKED]: undefined });
};

describe('a study that is listed as open', () => {
  it('is open in the words of its team, with the month', () => {
    assert.equal(
      first(randomized()),
      'In August 2026, the study team said that the study was open and looking for people.',
    );
    assert.equal(glance(randomized()).open, 'Open: the study team said so in August 2026.');
  });

  it('is never said to be open now', () => {
    for (const say of saying(explain(randomized())))
      assert.doesNotMatch(say, /\b(?:is open now|takes people now|open now)\b/i);
  });

  it('is in doubt when its last check is more than twelve months old', () => {
    const at = (date: string) => noticeIds(changed(randomized(), { [CHECKED]: date })).includes('check-old');
    assert.deepEqual([at('2025-10'), at('2025-11'), at('2025-11-24'), at('2025-11-26')], [true, false, true, false]);
    const old = changed(randomized(), { [CHECKED]: '2024-03' });
    assert.equal(
      first(old),
      'The record lists the study as open. But it was last checked in March 2024, more than a year ago. Ask if it is still open.',
    );
  });

  it('was last changed, not checked, where only that is known', () => {
    const study = changed(randomized(), { [CHECKED]: undefined, 'statusModule.lastUpdateSubmitDate': '2024-03-05' });
    assert.equal(glance(study).open, 'Listed as open, but last changed in March 2024. Ask if it is still open.');
    assert.match(glance(study).source!, /last changed by the study team in March 2024/);
  });

  it('is in doubt when nothing says how old it is', () => {
    const study = undated(randomized());
    assert.equal(
      first(study),
      'The record lists the study as open. This copy does not say when that was last checked. Ask if it is still open.',
    );
    assert.ok(noticeIds(study).includes('undated'));
    const copied = changed(randomized(), { [CHECKED]: undefined });
    assert.match(first(copied)!, /It does not say when that was last checked\. The copy is from October 1, 2026\./);
  });

  it('is in doubt when a planned end has fully passed', () => {
    const at = (date: string, type?: string) =>
      first(changed(randomized(), { [END]: { date, ...(type && { type }) } }));
    assert.match(at('2026-11', 'ESTIMATED')!, /^In August 2026/);
    assert.match(at('2026-11-25', 'ESTIMATED')!, /^In August 2026/);
    assert.match(at('2026-11-24', 'ESTIMATED')!, /planned to end by November 24, 2026, and that date has passed/);
    assert.match(at('2025', 'ESTIMATED')!, /planned to end by 2025/);
    assert.match(at('2026-02')!, /it gives February 2026 as the end,/);
    assert.match(at('2026-02', 'ACTUAL')!, /it also says that the study ended in February 2026/);
    const main = changed(randomized(), { [MAIN]: { date: '2026-02', type: 'ESTIMATED' } });
    assert.match(
      first(main)!,
      /its main data were due by February 2026, and that date has passed\. It may be full\. Ask\.$/,
    );
    const taken = changed(randomized(), { [MAIN]: { date: '2026-02', type: 'ACTUAL' } });
    assert.match(first(taken)!, /^In August 2026/);
  });

  it('has one notice about its age, the most serious', () => {
    const study = changed(undated(randomized()), { [END]: { date: '2025', type: 'ESTIMATED' } });
    assert.deepEqual(
      noticeIds(study).filter((id) => ['lapsed', 'check-old', 'undated', 'ended'].includes(id)),
      ['lapsed'],
    );
  });

  it("has no words about its age if today's date is not given", () => {
    for (const today of [undefined, '', 'today', '2026-02-31', '2026']) {
      const explained = explainTrial(changed(randomized(), { [CHECKED]: '2010-01' }), { today });
      assert.equal(explained.glance[0]!.say, 'In January 2010, this study was listed as open.');
      assert.deepEqual(explained.notices, []);
    }
  });

  it('is not open yet in the words of its team, with the planned start', () => {
    const at = (date: string) =>
      says(
        changed(randomized(), { [STATUS]: 'NOT_YET_RECRUITING', [START]: { date, type: 'ESTIMATED' } }),
        'status',
      ).slice(0, 2);
    assert.deepEqual(at('2027-02'), [
      'In August 2026, the study team said that it had not started taking people.',
      'The start is planned for February 2027.',
    ]);
    assert.equal(at('2026-03')[1], 'The start was planned for March 2026. That date has passed.');
  });

  it('is by invitation only if the record says so', () => {
    const study = changed(randomized(), { [STATUS]: 'ENROLLING_BY_INVITATION' });
    assert.equal(first(study), 'The study is open only to people the team invites. You cannot sign up on your own.');
  });
});

describe('a study that takes no one', () => {
  const told: readonly (readonly [status: string, say: string, glance: string])[] = [
    [
      'ACTIVE_NOT_RECRUITING',
      'The study is still running, but it takes no new people.',
      'This study is still running but takes no new people.',
    ],
    ['SUSPENDED', 'The study is paused. It may start again.', 'This study is paused. It may start again.'],
    [
      'TERMINATED',
      'The study was stopped early. It will not start again.',
      'This study was stopped early. No one can join.',
    ],
    ['COMPLETED', 'The study has ended. No one can join.', 'This study has ended. No one can join.'],
    ['WITHDRAWN', 'The study was called off before anyone joined.', 'This study was called off. No one joined.'],
  ];
  for (const [status, say, card] of told) {
    it(`is said to be so in the first line: ${status}`, () => {
      const study = changed(randomized(), { [STATUS]: status });
      assert.deepEqual([first(study), glance(study).open], [say, card]);
      assert.equal(explain(study).closed, true);
      for (const question of asked(study)) assert.doesNotMatch(question, /could I get|would I|nearer|visits|pay/i);
    });
  }

  it('gives its reason, or is said to give none', () => {
    assert.equal(says(stopped(), 'status')[1], 'The team gives this reason: | Too few people joined \\(slow\\)');
    const silent = changed(stopped(), { 'statusModule.whyStopped': undefined });
    assert.equal(says(silent, 'status')[1], 'The record does not say why.');
  });

  it('is said to have ended in a month only if that is in the past', () => {
    const ended = changed(randomized(), { [STATUS]: 'COMPLETED', [END]: { date: '2021-05', type: 'ACTUAL' } });
    assert.equal(first(ended), 'The study ended in May 2021. No one can join.');
    const planned = changed(randomized(), { [STATUS]: 'COMPLETED', [END]: { date: '2021-05', type: 'ESTIMATED' } });
    assert.equal(first(planned), 'The study has ended. No one can join.');
  });

  it('does not offer its contacts for joining', () => {
    assert.match(
      says(stopped(), 'contacts')[0]!,
      /^Named in the record\. This study takes no new people: \| Study Desk/,
    );
  });

  it('says how many joined only if that is known', () => {
    const count = (status: string, enrollment: object) =>
      says(changed(randomized(), { [STATUS]: status, 'designModule.enrollmentInfo': enrollment }), 'who').slice(0, 2);
    assert.equal(count('COMPLETED', { count: 7, type: 'ACTUAL' })[0], '7 people joined.');
    assert.deepEqual(count('COMPLETED', { count: 40, type: 'ESTIMATED' }), [
      'The plan was for 40 people.',
      'The record does not say how many joined.',
    ]);
    assert.deepEqual(count('WITHDRAWN', { count: 40, type: 'ESTIMATED' }), [
      'The plan was for 40 people.',
      'No one joined.',
    ]);
    assert.equal(count('RECRUITING', { count: 40, type: 'ACTUAL' })[0], 'The record says that 40 people joined.');
    assert.equal(count('RECRUITING', { count: 40 })[0], 'The record gives 40 as the number of people.');
    assert.equal(
      count('RECRUITING', { count: 0, type: 'ACTUAL' })[0],
      'The record gives 0 people. The number may not be filled in.',
    );
  });
});

describe('other states', () => {
  it('are explained: withheld, missing, or unknown to this guide', () => {
    assert.equal(first(withheld()), 'The details are held back for now, as the law allows.');
    assert.ok(!noticeIds(withheld()).includes('partial'), 'withheld data is not missing from the copy');
    assert.equal(
      first(changed(randomized(), { [STATUS]: undefined })),
      'The record does not say if the study is open.',
    );
    const odd = changed(randomized(), { [STATUS]: 'RECRUITING_SOON' });
    assert.match(says(odd, 'status').at(-1)!, /does not know\. Ask the study team about it: \| RECRUITING_SOON$/);
    assert.deepEqual(
      [explain(odd).closed, glance(odd).open],
      [false, 'The record gives a status that this guide does not know. Ask the study team.'],
    );
  });

  it('offer a treatment outside the study only if the record lists that', () => {
    const study = changed(randomized(), {
      'statusModule.expandedAccessInfo': {
        hasExpandedAccess: true,
        nctId: 'NCT99999908',
        statusForNctId: 'NO_LONGER_AVAILABLE',
      },
    });
    const lines = says(study, 'status');
    assert.ok(
      lines.includes(
        'There was also a way for doctors to ask for the treatment outside the study. This is called expanded access.',
      ),
    );
    assert.ok(lines.includes('It can no longer be asked for this way.'));
    assert.ok(lines.includes('That offer has its own record: | NCT99999908'));
  });
});

describe('dates', () => {
  const told = (start: object, end: object, status = 'RECRUITING') =>
    says(changed(randomized(), { [STATUS]: status, [START]: start, [END]: end, [MAIN]: undefined }), 'status').slice(1);

  it('that belong together are in one sentence, as precise as in the record', () => {
    const began = { date: '2026-03-02', type: 'ACTUAL' };
    assert.deepEqual(told(began, { date: '2029-12', type: 'ESTIMATED' }), [
      'It began on March 2, 2026 and is planned to end in December 2029.',
    ]);
    assert.deepEqual(
      told(began, { date: '2026-05', type: 'ACTUAL' }, 'TERMINATED').at(-1),
      'It ran from March 2, 2026 to May 2026.',
    );
    assert.deepEqual(told({ date: '2024' }, { date: '2029' }), [
      'The record gives 2024 as the start of the study.',
      'The record gives 2029 as the end of the study.',
    ]);
  });

  it('of a retrospective study are those of the work', () => {
    const study = changed(observational(), { 'designModule.designInfo.timePerspective': 'RETROSPECTIVE' });
    assert.ok(says(study, 'status').includes('The work runs from February 2025 to March 31, 2028.'));
  });

  it('that are marked as past but lie ahead, or are in the wrong order, are called unclear', () => {
    const ahead = changed(randomized(), { [END]: { date: '2027-01', type: 'ACTUAL' } });
    assert.match(noticeOf(ahead, 'date-ahead')!, /January 2027\. The record is not clear here\. Ask the study team\.$/);
    const crossed = changed(randomized(), { [START]: { date: '2029-01', type: 'ESTIMATED' } });
    assert.ok(noticeIds(crossed).includes('dates-crossed'));
  });
});
