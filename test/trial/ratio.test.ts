import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import spanish from '../../src/generated/es.trial-words.json';
import type { TrialWords } from '../../src/i18n/en/trial.js';
import { en } from '../../src/trial/trial.js';
import { changed, crossover, randomized } from './fixtures/studies.js';
import { allFacts, explain, realRecords, says } from './support/read.js';

const DETAILS = 'descriptionModule.detailedDescription';
const { ratio, ratioPast, switching } = en.groups;

/** What is quoted under a sentence of ours, for a study with this description. */
const quoteOf = (text: string, say = ratio, study = randomized()) =>
  allFacts(explain(changed(study, { [DETAILS]: text }))).find((fact) => fact.say === say)?.quote;

const ALLOTMENT = [
  'Patients will be randomized in a 1:1 ratio to receive either A or B.',
  'Patients will be randomly assigned to treatment group (1:1) through a dynamic process.',
  'Participants are randomised 2:1.',
  'Eligible people are allocated in a ratio of 3 : 1 to drug or placebo.',
  'A 1:1 randomization is used.',
  'The randomization ratio is 2:1.',
  'Subjects will be randomized to either drug A or drug B in a 2:1 ratio.',
  'Subjects will be randomized (2:1) to A or B.',
  'Randomization ratio: 1:1:1.',
  'In a 2:1 ratio, patients are randomly assigned to A or to B.',
  'Patients will be randomized to receive A, B, or placebo for 12 weeks (ratio 1:1:1).',
  'Allocation ratio (1:1).',
  'This non-inferiority trial randomizes patients 1:1 to A or B.',
  'In part 1 patients are randomized 1:1 and in part 2 they are randomized 2:1.',
];

const OTHER = [
  'Using an effect of 40%, 1052 patients randomised 1:1 gives 85% power with a 5% 2-sided alpha.',
  'With 1:1 randomization, 200 patients give 80% power to detect a difference of 10%.',
  'A sample size of 90 patients, randomized 2:1, is needed.',
  'Assuming a hazard ratio of 0.7 and 1:1 randomization, 300 events are needed.',
  'The randomized groups get lidocaine with epinephrine at 1:200,000 in a ratio.',
  'Patients are randomized to receive drug diluted in a 1:10 ratio.',
  'Patients are randomized to receive plasma and red cells in a 1:1 ratio.',
  'Patients are randomized to a fat to sugar ratio of 1:1 or of 2:1.',
  'The albumin to creatinine ratio of random urine is 3:1.',
  'A random blood sample is taken at 10:15 a.m. for the ratio test.',
  'The ratio of nurses to patients is 1:4 in this randomized trial.',
  'Bone is mixed at a ratio of 1:1 before people are randomized.',
  'The response rate is 80% against 60% in the randomized groups.',
  'In the randomized trial of 2019, the odds ratio was 1:3.',
];

describe('how likely each group is', () => {
  it('is quoted where the record says in what ratio people are put into groups', () => {
    for (const text of ALLOTMENT) assert.equal(quoteOf(text), text);
  });

  it('is never a calculation, nor a ratio of other things', () => {
    for (const text of OTHER) assert.equal(quoteOf(text), undefined, text);
    assert.equal(quoteOf([...OTHER, ALLOTMENT[2]].join('\n\n')), ALLOTMENT[2]);
  });

  it('speaks of chance or groups in every real record, and of no calculation', () => {
    for (const [name, record] of realRecords())
      for (const { say, quote = '' } of allFacts(explain(record)))
        if (say === ratio || say === ratioPast) {
          assert.match(quote, /random|allocat|assign/i, name);
          assert.doesNotMatch(quote, /power|alpha|sample size|hazard/i, name);
        }
  });

  it('is told as it was, where no one can join', () => {
    const over = changed(randomized(), { 'statusModule.overallStatus': 'COMPLETED' });
    assert.equal(quoteOf(ALLOTMENT[0]!, ratioPast, over), ALLOTMENT[0]);
    const es = says(changed(over, { [DETAILS]: ALLOTMENT[0] }), 'groups', { words: spanish as TrialWords });
    assert.ok(es.some((line) => line.startsWith('Qué tan probable era cada grupo')));
  });

  it('is not told of a study that is no trial', () => {
    const watch = changed(randomized(), { 'designModule.studyType': 'OBSERVATIONAL' });
    assert.equal(quoteOf(ALLOTMENT[0]!, ratio, watch), undefined);
  });
});

describe('what the record says on switching', () => {
  it('is about switching, and not about pictures or samples in cross section', () => {
    const scan = 'Cross-sectional imaging may show progression.';
    const text = 'Only people in group B may cross over to drug A.';
    assert.equal(quoteOf(scan, switching, crossover()), undefined);
    assert.equal(quoteOf(`${scan} ${text}`, switching, crossover()), text);
    for (const say of ['Patients may switch to A.', 'Patients who worsen are crossed over to A.'])
      assert.equal(quoteOf(say, switching, crossover()), say);
  });
});

describe('where the record does not say if chance decides', () => {
  const NOT_SAID = { 'designModule.designInfo.allocation': undefined, 'identificationModule.officialTitle': undefined };
  const quoted = (text: string) =>
    says(changed(randomized(), { ...NOT_SAID, [DETAILS]: text }), 'groups').some((line) =>
      line.endsWith(`${text} | ${en.asItStands}`),
    );

  it('a sentence is quoted only if it is about how people are put into groups', () => {
    for (const text of ['This is a cluster-randomized trial.', 'A cluster controlled trial.', 'A crossover study.'])
      assert.ok(quoted(text), text);
    for (const text of ['People with cluster headache can join.', 'The clusters of cells are counted.'])
      assert.ok(!quoted(text), text);
  });
});
