import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainTrial } from '../../src/trial/trial.js';
import { STUDIES, type Study } from './fixtures/studies.js';
import { DISPLAYED, remove } from './support/fields.js';
import { allFacts, realRecords, skipRecords } from './support/read.js';

const plain = (field: string) => field.replace(/\[\d+\]/g, '[]');
const within = (inner: string, outer: string) =>
  inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

/** Facts without those that rest on a path, its parts or, for a sentence about a whole list, on the list it is in. */
function untouched(facts: ReturnType<typeof allFacts>, path: string, outside: boolean) {
  return (
    facts
      // One sentence stands for these sections when the study is known not to be a trial.
      .filter(
        ({ section }) =>
          !outside || !path.endsWith('studyType') || !/^(?:phase|groups|placebo|masking|people)$/.test(section),
      )
      .filter(
        ({ field, also = [] }) =>
          ![field, ...also].map(plain).some((other) => within(other, path) || leans(other, path)),
      )
      .map(({ section, field, state, say, quote, href, fold }) => [section, field, state, say, quote, href, fold])
  );
}

/** The placebo sentence names its lists, and means all that is in them. */
const leans = (other: string, path: string) =>
  other.endsWith('s') && path.startsWith(`${other}[]`) && other.includes('armsInterventions');

function check(name: string, record: Study): number {
  let checked = 0;
  const whole = allFacts(explainTrial(record));
  const outside = record.protocolSection.designModule?.studyType === 'EXPANDED_ACCESS';
  for (const [path, expected] of Object.entries(DISPLAYED)) {
    const less = structuredClone(record);
    const times = remove(less, path);
    if (times === 0) continue;
    checked += 1;
    const facts = allFacts(explainTrial(less));
    const [before, after] = [whole, facts].map((all) => untouched(all, path, outside));
    // Comparing text is quick; the slow comparison is for its message.
    if (JSON.stringify(before) !== JSON.stringify(after)) assert.deepEqual(after, before, `${name} without ${path}`);
    const now = facts.filter(({ field }) => within(plain(field), path));
    const gone = now.filter(({ state }) => state === 'absent').map(({ say }) => say);
    if (expected === null) assert.deepEqual(gone, [], `${name} without ${path}`);
    else if (typeof expected === 'string')
      assert.ok(isRight(record, path, gone, expected), `${name} without ${path}: ${gone[0]}`);
    else
      assert.ok(
        gone.every((say) => expected.includes(say)),
        `${name} without ${path}: ${gone[0]}`,
      );
  }
  return checked;
}

/** Some gaps are worded by the kind of study, or mean nothing for it. */
function isRight(record: Study, path: string, gone: readonly string[], expected: string): boolean {
  const { designModule: design, statusModule: status } = record.protocolSection;
  const type = design?.studyType;
  const watching = [
    'designInfo.observationalModel',
    'designInfo.timePerspective',
    'patientRegistry',
    'studyPopulation',
    'samplingMethod',
  ];
  const testing = ['designInfo.primaryPurpose', 'designInfo.interventionModel', 'armGroups[].type'];
  const ends = (paths: readonly string[]) => paths.some((end) => path.endsWith(end));
  const moot =
    type === 'EXPANDED_ACCESS' ||
    (ends(watching) && type !== 'OBSERVATIONAL') ||
    (ends(testing) && type === 'OBSERVATIONAL') ||
    (path.endsWith('lastKnownStatus') && status.overallStatus !== 'UNKNOWN') ||
    (path.endsWith('whyStopped') && !/TERM|WITHDRAWN|SUSP/.test(status.overallStatus)) ||
    (path.endsWith('whoMasked') && design.designInfo.maskingInfo.masking === 'NONE');
  return gone.includes(expected) || (moot && gone.length === 0);
}

describe('taking one field away', () => {
  it('covers at least sixty fields', () => {
    assert.ok(Object.keys(DISPLAYED).length >= 60);
  });

  for (const [name, make] of Object.entries(STUDIES)) {
    if (name === 'manySites') continue;
    it(`says that it is missing, and changes no other sentence: ${name}`, () => {
      assert.ok(check(name, make()) > 5);
    });
  }

  it('says that it is missing in every real record, and changes no other sentence', { skip: skipRecords }, () => {
    let checked = 0;
    for (const [name, record] of realRecords()) {
      // Two hundred explanations of hundreds of places take long and show nothing new.
      const places = record.protocolSection.contactsLocationsModule?.locations;
      if (places) places.length = Math.min(places.length, 12);
      checked += check(name, record);
    }
    console.log(`fields taken away from real records: ${checked}`);
    assert.ok(checked > 2000);
  });
});
