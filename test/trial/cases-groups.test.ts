// Studies whose groups, placebo or phase were once explained wrongly, each with the right result.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, observational, randomized, singleGroup } from './fixtures/studies.js';
import { asked, glance, nothingSays, noticeIds, says } from './support/read.js';

const ARMS = 'armsInterventionsModule.armGroups';
const INFO = 'designModule.designInfo';

describe('who gets what', () => {
  it('an active comparator beside a sham may be the tested treatment, and is never "known to work"', () => {
    const study = changed(randomized(), {
      [ARMS]: [
        { label: 'Cell injection', type: 'ACTIVE_COMPARATOR', interventionNames: ['Biological: New cells'] },
        { label: 'Sham', type: 'SHAM_COMPARATOR', interventionNames: ['Other: Sham injection'] },
      ],
    });
    assert.ok(
      says(study, 'groups').includes(
        'The team marked this group ‘active comparator’. It may be the one that gets what is tested. Ask.',
      ),
    );
    assert.ok(says(study, 'groups').includes('This group gets a sham: a pretend version of the real thing.'));
    nothingSays(study, /known to work|in use\b/i);
  });

  it('if clinics are put into groups, no sentence says that people are', () => {
    const study = changed(randomized(), {
      'identificationModule.officialTitle': 'A Cluster-Randomized Trial of Two Ways to Give Advice',
      'descriptionModule.briefSummary':
        'Clinics, not patients, are randomized. All patients of one clinic get the same.',
    });
    assert.match(
      says(study, 'groups')[0]!,
      /^The record says that groups are set by chance\. In its own words: \| A Cluster-Randomized/,
    );
    assert.equal(glance(study).groups, 'Chance plays a part in who gets what. Ask how.');
    assert.ok(asked(study).includes('Who or what is put into groups here? How does that decide what I get?'));
    nothingSays(study, /people are put into/i);
    const summaryOnly = changed(study, { 'identificationModule.officialTitle': 'Two Ways to Give Advice' });
    assert.match(says(summaryOnly, 'groups')[0]!, /Clinics, not patients, are randomized\.$/);
  });

  it('a placebo that is added to other treatment is told with it, where every such group lists both', () => {
    const arm = (label: string, type: string, ...names: string[]) => ({ label, type, interventionNames: names });
    const told = (...groups: unknown[]) => glance(changed(randomized(), { [ARMS]: groups })).placebo;
    const real = arm('A', 'EXPERIMENTAL', 'Drug: Examplumab', 'Drug: Usualin');
    const hidden = 'People are not told which group they are in.';
    const added = arm('B', 'PLACEBO_COMPARATOR', 'Drug: Placebo', 'Drug: Usualin');
    assert.equal(told(real, added), `${hidden} One group gets a placebo. It also gets: | Usualin`);
    const more = arm('C', 'PLACEBO_COMPARATOR', 'Drug: Usualin', 'Drug: Placebo', 'Other: Care');
    assert.equal(told(real, added, more), `${hidden} Some groups get a placebo. They also get: | Usualin`);
    // What each group gets is not what is tested.
    const names = (...groups: unknown[]) =>
      glance(
        changed(randomized(), {
          [ARMS]: groups,
          'armsInterventionsModule.interventions': ['Examplumab', 'Usualin', 'Placebo'].map((name) => ({
            type: 'DRUG',
            name,
          })),
        }),
      ).tested;
    assert.equal(names(real, added), 'It tests: | Examplumab');
    assert.equal(
      names(arm('A', 'EXPERIMENTAL', 'Drug: Examplumab'), added),
      'It tests or compares: | Examplumab\nUsualin',
    );
    const alone = arm('D', 'PLACEBO_COMPARATOR', 'Drug: Placebo');
    assert.equal(told(real, added, alone), `Some groups get a placebo. ${hidden}`);
    // What is listed may be the placebo itself, or hold one.
    for (const names of [['Drug: Salt water'], ['Drug: Placebo', 'Drug: Placebo or examplumab']])
      assert.equal(told(real, arm('Placebo', 'PLACEBO_COMPARATOR', ...names)), `One group gets a placebo. ${hidden}`);
  });

  it('what a study of a treatment does only to measure is not said to be tested', () => {
    const tested = (names: readonly string[], primaryPurpose = 'TREATMENT') =>
      glance(
        changed(singleGroup(), {
          [`${INFO}.primaryPurpose`]: primaryPurpose,
          'armsInterventionsModule.interventions': names.map((name) => ({ type: 'OTHER', name })),
        }),
      ).tested;
    const measures = [
      'EORTC QLQ-C30, EQ-5D-5L',
      'Biospecimen Collection',
      'Tumour assessment',
      'Blood samples for chemistry',
    ];
    for (const measure of measures) assert.equal(tested(['Ablation', measure]), 'It tests: | Ablation', measure);
    const [first, second] = measures;
    assert.equal(tested([first!, second!]), `It tests: | ${first}\n${second}`, 'where there is nothing else');
    assert.match(
      tested(['Ablation', first!], 'HEALTH_SERVICES_RESEARCH')!,
      /QLQ/,
      'it may be what such a study is about',
    );
    for (const real of ['Questionnaire-guided care', 'Exercise program with surveys'])
      assert.equal(tested(['Ablation', real]), `It tests: | Ablation\n${real}`, real);
  });

  it('samples and questions of a study that watches are not said to be usual care', () => {
    const looksAt = (...names: string[]) =>
      says(
        changed(observational(), {
          'armsInterventionsModule.interventions': names.map((name) => ({ type: 'OTHER', name })),
        }),
        'tested',
      )[0]!;
    assert.match(looksAt('Liver surgery'), /as part of their usual care/);
    for (const measure of ['Cord blood Sample Collection', 'Questionnaire Administration'])
      assert.match(looksAt('Liver surgery', measure), /^Some of what .* may be done for the study/, measure);
  });

  it('a placebo is no medicine, whatever type the record gives it', () => {
    assert.ok(says(randomized(), 'tested').includes('A pretend treatment, made to look like the real one: | Placebo'));
    assert.ok(!says(randomized(), 'tested').includes('Listed as a drug: | Placebo'));
    assert.equal(glance(randomized()).tested, 'It tests: | Examplumab');
  });

  it('one arm that is not randomized is one group', () => {
    const study = changed(singleGroup(), { [`${INFO}.allocation`]: 'NON_RANDOMIZED' });
    assert.equal(says(study, 'groups')[0], 'The record lists one group.');
    assert.deepEqual(noticeIds(study), []);
    nothingSays(study, /more than one group|chance does not decide/i);
  });

  it('surgery and usual care are not said to be available only in the study', () => {
    const study = changed(randomized(), { 'statusModule.expandedAccessInfo': { hasExpandedAccess: false } });
    nothingSays(study, /outside the study|expanded access/i);
  });
});

describe('phase', () => {
  it('early phase 1 with the purpose of treatment: neither is denied', () => {
    const study = changed(singleGroup(), { 'designModule.phases': ['EARLY_PHASE1'] });
    assert.deepEqual(says(study, 'phase'), [
      'The team calls this an early phase 1 study. Such studies are small and come very early. Most look at how the body handles something, not at treating an illness.',
      'But the team also gives treatment as the aim. Ask what they hope to learn.',
    ]);
  });

  it('phase 3 with one group compares nothing', () => {
    const study = changed(singleGroup(), { 'designModule.phases': ['PHASE3'] });
    assert.equal(says(study, 'phase')[1], 'This one has one group, so it does not compare groups.');
    nothingSays(study, /in many people/i);
  });
});
