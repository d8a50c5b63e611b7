import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, observational, randomized, singleGroup } from './fixtures/studies.js';
import { says } from './support/read.js';

const ARMS = 'armsInterventionsModule.armGroups';
const ITEMS = 'armsInterventionsModule.interventions';
const placebo = (study: unknown) => says(study, 'placebo').join();
const arm = (type: string, label = 'A', description = '') => ({ type, label, description });

describe('placebo', () => {
  it('is listed when a group is of that type', () => {
    assert.match(placebo(randomized()), /^The record lists a group that gets a placebo\./);
    const sham = changed(singleGroup(), { [ARMS]: [arm('EXPERIMENTAL'), arm('SHAM_COMPARATOR', 'B')] });
    assert.match(placebo(sham), /gets a sham\./);
    const both = changed(randomized(), { [ARMS]: [arm('PLACEBO_COMPARATOR', 'placebo'), arm('SHAM_COMPARATOR', 'B')] });
    assert.match(placebo(both), /a placebo or a sham/);
  });

  it('may be a slip when no text of a group speaks of it', () => {
    const slip = changed(singleGroup(), { [ARMS]: [arm('PLACEBO_COMPARATOR', 'Usual care')] });
    assert.match(placebo(slip), /^The record marks a group as a placebo group\. No group text uses the word/);
  });

  it('is mentioned when only words speak of it, wherever they stand', () => {
    const places: Record<string, unknown>[] = [
      { [ARMS]: [arm('OTHER', 'PLACEBO first')] },
      { [ARMS]: [arm('OTHER', 'B', 'a double-dummy design')] },
      { [ITEMS]: [{ name: 'Sham laser' }] },
      { [ITEMS]: [{ name: 'Drops', otherNames: ['placebo drops'] }] },
      { 'identificationModule.officialTitle': 'A Placebo-Controlled Study' },
    ];
    for (const place of places)
      assert.match(placebo(changed(singleGroup(), place)), /^The record mentions a placebo or a sham/);
    assert.doesNotMatch(placebo(changed(singleGroup(), { [ARMS]: [arm('OTHER', 'Shamir protocol')] })), /mentions/);
  });

  it('is never said not to exist', () => {
    assert.equal(placebo(singleGroup()), 'The record does not list a placebo group. Ask the team.');
    assert.equal(placebo(observational()), 'The record does not list a placebo group. Ask the team.');
    const none = changed(singleGroup(), { [ARMS]: undefined, [ITEMS]: undefined });
    assert.equal(placebo(none), 'The record does not say if there is a placebo or a sham.');
  });
});
