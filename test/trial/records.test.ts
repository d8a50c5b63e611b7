import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en, explainTrial } from '../../src/trial/trial.js';
import { randomized, STUDIES, type Study } from './fixtures/studies.js';
import { allFacts, factAt, RECORDS, realRecords, skipRecords } from './support/read.js';

const today = '2026-11-23';
const made = Object.entries(STUDIES).map(([name, make]): [string, Study] => [name, make()]);
const records = [...made, ...realRecords()];

/** The same record with its keys the other way round, and keys nobody knows. */
function shuffled(value: Study): Study {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner)]);
  return Object.fromEntries([['modelPredictions', { x: 1 }], ...entries.reverse(), ['zzz_nested', ['y']]]);
}

describe('every record', () => {
  it('is explained whole: eighteen sections, a state and a source for every sentence', () => {
    for (const [name, record] of records) {
      const explained = explainTrial(record, { today });
      assert.equal(explained.sections.length, 18, name);
      for (const { field, state, say, quote } of allFacts(explained)) {
        assert.match(field, /^(?:protocolSection|derivedSection|hasResults)/, name);
        assert.ok(['known', 'absent', 'unrecognised'].includes(state), `${name}: ${field}`);
        assert.match(say, /^[A-Z].*[.:?]$/s, `${name}: ${field}`);
        assert.doesNotMatch(say, /[{}]|undefined|null|NaN|\[object/, `${name}: ${field}`);
        if (say.endsWith(':')) assert.ok(quote, `${name}: ${field} announces nothing`);
      }
    }
  });

  it('gives the same explanation each time, in any order of keys, with any other keys', () => {
    for (const [name, record] of records) {
      const first = explainTrial(record, { today });
      assert.deepEqual(explainTrial(record, { today }), first, name);
      assert.equal(JSON.stringify(explainTrial(shuffled(record), { today })), JSON.stringify(first), name);
    }
  });

  it('is not changed by being explained', () => {
    for (const [name, record] of records) {
      const before = structuredClone(record);
      explainTrial(record, { today });
      assert.deepEqual(record, before, name);
    }
  });

  it('speaks of a placebo wherever one of its groups does', () => {
    for (const [name, record] of records) {
      const arms: Study[] = record.protocolSection.armsInterventionsModule?.armGroups ?? [];
      const told = arms.some(({ type, label, description }) =>
        /placebo|sham_/i.test(`${type} ${label} ${description}`),
      );
      const fact = explainTrial(record).sections.find(({ id }) => id === 'placebo')!.facts[0]!;
      if (told) assert.match(fact.say, /^The record (?:lists|marks|mentions) .*(?:placebo|sham)/, name);
      else assert.doesNotMatch(fact.say, /there is no|none of/i, name);
    }
  });

  it('never says that people are taken at a place because the study is open', () => {
    for (const [name, record] of records) {
      const places: Study[] = record.protocolSection.contactsLocationsModule?.locations ?? [];
      const open = places.filter(({ status }) => status === 'RECRUITING').length;
      const said = allFacts(explainTrial(record)).filter(
        ({ say }) => say === en.facts.siteStatus.values.RECRUITING,
      ).length;
      assert.equal(said, open, name);
    }
  });

  it('quotes the record to the letter', () => {
    for (const [name, record] of records) {
      const text = JSON.stringify(record);
      for (const { quote, field } of allFacts(explainTrial(record))) {
        for (const line of /(?:names|Names|Labels|conditions|city)$/.test(field) ? [] : [quote ?? '']) {
          assert.ok(text.includes(JSON.stringify(line).slice(1, -1)), `${name}: ${field}`);
        }
      }
    }
  });

  it('is quick to explain', () => {
    const times = records.map(([, record]) => {
      const start = performance.now();
      explainTrial(record, { today });
      return performance.now() - start;
    });
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
    assert.ok(median < 50, `median ${median.toFixed(1)} ms`);
  });

  it('came from the folder of real records, too', { skip: skipRecords }, () => {
    assert.ok(realRecords().length >= 50, RECORDS);
  });
});

describe('a word that this guide does not know', () => {
  const CODES = [
    'statusModule.overallStatus',
    'statusModule.lastKnownStatus',
    'designModule.studyType',
    'designModule.designInfo.allocation',
    'designModule.designInfo.interventionModel',
    'designModule.designInfo.primaryPurpose',
    'designModule.designInfo.maskingInfo.masking',
    'designModule.designInfo.observationalModel',
    'designModule.designInfo.timePerspective',
    'eligibilityModule.sex',
    'eligibilityModule.samplingMethod',
    'eligibilityModule.minimumAge',
    'armsInterventionsModule.armGroups.0.type',
    'armsInterventionsModule.interventions.0.type',
    'contactsLocationsModule.locations.0.status',
    'contactsLocationsModule.centralContacts.0.role',
    'contactsLocationsModule.overallOfficials.0.role',
    'sponsorCollaboratorsModule.leadSponsor.class',
    'sponsorCollaboratorsModule.responsibleParty.type',
    'statusModule.startDateStruct.type',
    'statusModule.expandedAccessInfo.statusForNctId',
    'designModule.enrollmentInfo.type',
    'designModule.phases.0',
    'eligibilityModule.stdAges.0',
    'designModule.designInfo.maskingInfo.whoMasked.0',
  ];
  for (const path of CODES) {
    it(`is quoted and not guessed at: ${path}`, () => {
      const study = randomized();
      const steps = path.split('.');
      const last = steps.pop()!;
      const parent = steps.reduce((node, step) => node[step], study.protocolSection);
      parent[last] = 'MADE_UP_VALUE';
      const facts = allFacts(explainTrial(study, { today }));
      const odd = facts.filter(({ state }) => state === 'unrecognised');
      assert.equal(odd.length, 1, odd.map(({ field }) => field).join());
      assert.match(`${odd[0]!.quote}`, /MADE_UP_VALUE|1200/);
      assert.match(odd[0]!.say, /^The record uses a word here that this guide does not know\. Ask the study team /);
    });
  }

  it('is neither open, nor by chance, nor hidden', () => {
    const study = randomized();
    study.protocolSection.statusModule.overallStatus = 'RECRUITING_SOON';
    study.protocolSection.designModule.designInfo.allocation = 'RANDOMISED';
    study.protocolSection.designModule.designInfo.maskingInfo.masking = 'PARTLY';
    const { closed, groups, questions } = explainTrial(study);
    assert.deepEqual([closed, groups.chance], [false, 'unknown']);
    for (const say of [en.questions.chance, en.questions.hidden])
      assert.ok(!questions.some((question) => question.say === say));
  });

  it('of the wrong type spoils its own field only', () => {
    const study = randomized();
    study.protocolSection.armsInterventionsModule.armGroups = [['list'], 'text', null, { label: 'Fine' }];
    study.protocolSection.identificationModule.briefTitle = { toString: 'x' };
    assert.equal(factAt(study, 'armGroups[3].label')?.quote, 'Fine');
    assert.equal(factAt(study, 'armGroups[1].label')?.state, 'unrecognised');
    assert.equal(factAt(study, 'briefTitle')?.quote, '{"toString":"x"}');
  });
});
