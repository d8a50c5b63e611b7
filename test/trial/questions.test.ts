import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en, explainTrial } from '../../src/trial/trial.js';
import {
  changed,
  crossover,
  manySites,
  observational,
  randomized,
  STUDIES,
  type Study,
  singleGroup,
  stopped,
} from './fixtures/studies.js';

const ask = (study: Study, today?: string) => explainTrial(study, { today }).questions.map(({ say }) => say);
const { questions, standing } = en;

describe('questions', () => {
  it('follow from the design of the study', () => {
    const asked = ask(randomized());
    for (const key of ['chance', 'placebo', 'hidden', 'biopsy', 'visits', 'nearer'] as const)
      assert.ok(asked.includes(questions[key]), key);
    assert.ok(ask(crossover()).includes(questions.crossover));
    assert.ok(ask(crossover()).includes(questions.early), 'phases 1 and 2 start with phase 1');
    assert.ok(ask(stopped()).includes(questions.closed));
    const untreated = changed(randomized(), {
      'armsInterventionsModule.armGroups': [{ type: 'NO_INTERVENTION', label: 'Usual care' }],
    });
    assert.ok(ask(untreated).includes(questions.untreated));
  });

  it('are not asked where they make no sense', () => {
    const asked = ask(observational());
    for (const key of ['chance', 'placebo', 'hidden', 'crossover', 'early'] as const)
      assert.ok(!asked.includes(questions[key]), key);
    assert.ok(!ask(singleGroup()).includes(questions.chance));
  });

  it('ask for what the record leaves out, by name', () => {
    const study = changed(randomized(), {
      'designModule.designInfo.allocation': undefined,
      'contactsLocationsModule.locations': undefined,
    });
    const asked = ask(study);
    assert.ok(asked.includes('The record does not say if chance decides. Can you tell me?'));
    assert.ok(asked.includes('The record does not say where it takes place. Can you tell me?'));
  });

  it('ask if the study is still open when its check is old', () => {
    const study = changed(randomized(), { 'statusModule.statusVerifiedDate': '2024-02' });
    assert.ok(ask(study, '2026-11-23').includes(questions.stale));
    assert.ok(!ask(study).includes(questions.stale));
  });

  it('quote the line of the list that makes us ask', () => {
    const asked = explainTrial(randomized()).questions.find(({ say }) => say === questions.biopsy);
    assert.match(asked!.quote!, /^Cancer of the colon .* shown by biopsy$/);
  });

  it('are never more than twelve, the specific ones first, the standing ones in their order', () => {
    for (const [name, make] of [
      ...Object.entries(STUDIES),
      ['bare', () => ({ protocolSection: {} })] as const,
      ['many', manySites] as const,
    ]) {
      const asked = ask(name === 'bare' ? { protocolSection: { a: 1 } } : make());
      assert.equal(asked.length, 12, name);
      assert.equal(new Set(asked).size, 12, name);
      const general = asked.filter((say) => standing.includes(say));
      assert.deepEqual(asked.slice(-general.length), standing.slice(0, general.length), name);
    }
  });
});
