// Each question fits the state that the record gives for the study: open, paused, over, not known.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import spanish from '../../src/generated/es.trial-words.json';
import type { TrialWords } from '../../src/i18n/en/trial.js';
import { en } from '../../src/trial/trial.js';
import { changed, expandedAccess, observational, randomized, type Study } from './fixtures/studies.js';
import { asked, explain, realRecords } from './support/read.js';

const { questions, standing } = en;
type Key = Exclude<keyof typeof questions, 'lead'>;

const STATUS = 'statusModule.overallStatus';
const WHY = 'statusModule.whyStopped';
const withStatus = (status: unknown, study = randomized(), more: Readonly<Record<string, unknown>> = {}) =>
  changed(study, { [STATUS]: status, ...more });

/** The keys of the questions about a study, and `standing` for each that fits every study. */
function keysOf(study: Study): string[] {
  const all = Object.entries(questions);
  return asked(study).map((say) => all.find(([, text]) => text === say)?.[0] ?? 'standing');
}

/** Questions of somebody who may soon join, or who takes part. */
const JOINING: readonly string[] = ['chance', 'placebo', 'hidden', 'biopsy', 'visits', 'nearer', 'early', 'standing'];

describe('the questions about a study that', () => {
  it('is paused are whether and when it goes on, and why, if the record does not say it', () => {
    assert.deepEqual(keysOf(withStatus('SUSPENDED')), ['whyPaused', 'goesOn', 'another', 'treatment']);
    const told = withStatus('SUSPENDED', randomized(), { [WHY]: 'A new drug has to be made' });
    assert.deepEqual(keysOf(told), ['goesOn', 'another', 'treatment']);
    assert.deepEqual(keysOf(withStatus('SUSPENDED', observational())), ['whyPaused', 'goesOn', 'another']);
  });

  it('is not open yet begin with when it will be', () => {
    for (const more of [{}, { 'statusModule.statusVerifiedDate': '2023-01' }]) {
      const keys = keysOf(withStatus('NOT_YET_RECRUITING', randomized(), more));
      assert.equal(keys[0], 'notYet');
      assert.ok(!keys.includes('open') && !keys.includes('otherwise'));
    }
  });

  it('invites people are about who is invited', () =>
    assert.equal(keysOf(withStatus('ENROLLING_BY_INVITATION'))[0], 'invited'));

  it('takes no new people are about what it has found so far', () =>
    assert.deepEqual(keysOf(withStatus('ACTIVE_NOT_RECRUITING')), ['another', 'soFar', 'treatment']));

  it('may be open or not begin with that, and with what to do if it is not', () => {
    for (const status of ['UNKNOWN', undefined, 'A_NEW_WORD'])
      assert.deepEqual(keysOf(withStatus(status)).slice(0, 2), ['open', 'otherwise'], status);
    const old = withStatus('RECRUITING', randomized(), { 'statusModule.statusVerifiedDate': '2020-01' });
    assert.deepEqual(keysOf(old).slice(0, 2), ['open', 'otherwise']);
    assert.ok(!keysOf(withStatus('RECRUITING')).includes('open'));
  });

  it('took nobody new when that was last known are not those of somebody who may join', () => {
    for (const last of ['ACTIVE_NOT_RECRUITING', 'SUSPENDED', 'COMPLETED', 'TERMINATED', 'WITHDRAWN']) {
      const keys = keysOf(withStatus('UNKNOWN', randomized(), { 'statusModule.lastKnownStatus': last }));
      assert.deepEqual(keys.slice(0, 2), ['open', 'another'], last);
      for (const key of JOINING) assert.ok(!keys.includes(key), `${last}: ${key}`);
    }
  });

  it('takes nobody are never those of somebody who may join, in no record', () => {
    for (const [name, record] of realRecords())
      if (explain(record).closed)
        for (const key of JOINING) assert.ok(!keysOf(record).includes(key), `${name}: ${key}`);
  });

  it('tests no treatment do not speak of one', () => {
    for (const purpose of ['PREVENTION', 'DIAGNOSTIC', 'SCREENING', 'BASIC_SCIENCE', undefined]) {
      const keys = keysOf(withStatus('COMPLETED', randomized(), { 'designModule.designInfo.primaryPurpose': purpose }));
      assert.deepEqual(keys, ['another', 'found', 'outside'], purpose);
    }
  });

  it('looks back at old records, or collects data once, do not speak of stopping or of how often', () => {
    const time = (perspective: string) =>
      changed(observational(), { 'designModule.designInfo.timePerspective': perspective });
    assert.ok(!asked(time('RETROSPECTIVE')).includes(standing.stop));
    assert.ok(!keysOf(time('CROSS_SECTIONAL')).includes('often'));
    assert.ok(asked(observational()).includes(standing.stop) && keysOf(observational()).includes('often'));
  });
});

describe('the questions about a treatment outside a trial', () => {
  const access = (status: unknown, more: Readonly<Record<string, unknown>> = {}) =>
    keysOf(withStatus(status, expandedAccess(), more)).filter((key) => key !== 'standing');

  it('are whether it can be asked for, unless the record said so within a year', () => {
    assert.deepEqual(access('AVAILABLE'), ['option']);
    assert.deepEqual(access('AVAILABLE', { 'statusModule.statusVerifiedDate': '2020-01' }), ['askNow', 'option']);
    for (const status of ['TEMPORARILY_NOT_AVAILABLE', 'WITHHELD', 'UNKNOWN', undefined, 'A_NEW_WORD', 'COMPLETED'])
      assert.deepEqual(access(status), ['askNow', 'option'], status);
  });

  it('that is over are what else there is', () => {
    assert.deepEqual(access('NO_LONGER_AVAILABLE'), ['treatment']);
    assert.deepEqual(access('APPROVED_FOR_MARKETING'), ['treatment', 'approved']);
  });
});

describe('in Spanish, the question', () => {
  const es = (status: string) => asked(withStatus(status), { words: spanish as TrialWords });
  const fits: readonly (readonly [string, Key, RegExp])[] = [
    ['SUSPENDED', 'goesOn', /continuar/],
    ['NOT_YET_RECRUITING', 'notYet', /^¿Ya acepta/],
    ['ENROLLING_BY_INVITATION', 'invited', /invita/],
    ['ACTIVE_NOT_RECRUITING', 'soFar', /hasta ahora/],
    ['UNKNOWN', 'otherwise', /^Si no,/],
  ];
  for (const [status, key, pattern] of fits)
    it(`fits the status ${status}`, () => {
      const say = (spanish as TrialWords).questions[key] as string;
      assert.match(say, pattern);
      assert.ok(es(status).includes(say));
    });
});
