import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../src/trial/trial.js';
import {
  changed,
  crossover,
  expandedAccess,
  manySites,
  observational,
  randomized,
  STUDIES,
  type Study,
  singleGroup,
  stopped,
} from './fixtures/studies.js';
import { asked, explain } from './support/read.js';

const { questions, standing } = en;
const asks = (study: Study, ...keys: (keyof typeof questions)[]) => {
  for (const key of keys) assert.ok(asked(study).includes(questions[key] as string), key);
};

describe('questions', () => {
  it('follow from the design of the study', () => {
    asks(randomized(), 'chance', 'placebo', 'hidden', 'biopsy', 'visits', 'nearer');
    asks(crossover(), 'crossover', 'early');
    asks(
      changed(randomized(), {
        'armsInterventionsModule.armGroups': [{ type: 'NO_INTERVENTION', label: 'Usual care' }],
      }),
      'untreated',
    );
    asks(changed(randomized(), { 'designModule.phases': ['PHASE4'] }), 'approved');
    asks(changed(randomized(), { 'designModule.designInfo.interventionModel': 'SINGLE_GROUP' }), 'unclearChance');
  });

  it('ask about the visits once', () => {
    for (const study of [randomized(), singleGroup(), crossover(), manySites()])
      assert.equal(asked(study).filter((question) => /\bvisits\b/.test(question)).length, 1);
  });

  it('of a study that has ended are those that can still be answered', () => {
    assert.deepEqual(asked(stopped()), [questions.another, questions.safety, questions.found, questions.treatment]);
    assert.deepEqual(asked(changed(stopped(), { 'statusModule.overallStatus': 'COMPLETED' })), [
      questions.another,
      questions.found,
      questions.treatment,
    ]);
  });

  it('of an observational study are about data and care, and not about treatments', () => {
    asks(observational(), 'data', 'care', 'often');
    for (const question of asked(observational())) assert.doesNotMatch(question, /placebo|dose|group|emergency/i);
  });

  it('of expanded access are about that', () => asks(expandedAccess(), 'option'));

  it('are left out if they make no sense', () => {
    for (const key of ['chance', 'hidden', 'placebo', 'crossover'] as const)
      assert.ok(!asked(singleGroup()).includes(questions[key]), key);
    const masked = changed(randomized(), {
      'designModule.designInfo.maskingInfo': { masking: 'SINGLE', whoMasked: ['OUTCOMES_ASSESSOR'] },
    });
    assert.ok(!asked(masked).includes(questions.hidden), 'a doctor knows');
  });

  it('begin with whether the study is still open, if that is in doubt', () => {
    const old = changed(randomized(), { 'statusModule.statusVerifiedDate': '2024-02' });
    assert.equal(asked(old)[0], questions.open);
    assert.ok(!asked(randomized()).includes(questions.open));
  });

  it('ask once for what the record leaves out, by name', () => {
    const study = changed(randomized(), {
      'identificationModule.officialTitle': undefined,
      'designModule.designInfo.allocation': undefined,
      'contactsLocationsModule.locations': undefined,
    });
    assert.ok(
      asked(study).includes('The record says nothing about the part that chance plays or the places. Can you tell me?'),
    );
    const part = {
      protocolSection: { statusModule: { overallStatus: 'RECRUITING' }, designModule: { studyType: 'INTERVENTIONAL' } },
    };
    assert.ok(asked(part).some((say) => say.startsWith('I have only part of the record. Can you tell me about ')));
  });

  it('quote the condition that they come from', () => {
    const question = explain(randomized()).questions.find(({ say }) => say === questions.biopsy);
    assert.match(question!.quote!, /^Cancer of the colon .* shown by biopsy$/);
    assert.ok(!asked(stopped()).includes(questions.biopsy));
  });

  it('about a tissue sample come only from a whole line that says that one is taken', () => {
    const asksOf = (...lines: readonly string[]) =>
      asked(changed(randomized(), { 'eligibilityModule.eligibilityCriteria': lines.join('\n') })).includes(
        questions.biopsy,
      );
    const [inclusion, exclusion] = ['Inclusion Criteria:', 'Exclusion Criteria:'];
    assert.ok(asksOf(inclusion, '* Agrees to a biopsy of the liver'));
    assert.ok(!asksOf(inclusion, '* Adults', exclusion, '* Major surgery or a biopsy within 28 days'));
    assert.ok(!asksOf(inclusion, '* A mutation found in a liquid biopsy'));
    assert.ok(!asksOf(inclusion, '* A biopsy of the liver that shows both:', '  * Fat', '  * Scars'));
  });

  it('are eight at most before the fold, none twice, with general ones last', () => {
    for (const [name, make] of [...Object.entries(STUDIES), ['many', manySites] as const]) {
      const all = explain(make()).questions;
      assert.ok(all.slice(0, 8).every(({ more }) => !more) && all.slice(8).every(({ more }) => more), name);
      assert.equal(new Set(all.map(({ say }) => say)).size, all.length, name);
      const general = all.map(({ say }) => Object.values(standing).includes(say));
      assert.deepEqual(general, [...general].sort(), name);
    }
  });
});
