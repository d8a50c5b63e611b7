import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainTrial, splitEligibility } from '../../src/trial/trial.js';
import { changed, expandedAccess, observational, randomized } from './fixtures/studies.js';

/** Spans as `kind: text`, so that tests are easy to read. */
const split = (text: string) =>
  splitEligibility(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end).trim()}`);

describe('splitEligibility', () => {
  const headings = [
    'Inclusion Criteria:',
    'Inclusion criteria',
    'INCLUSION CRITERIA',
    'Inclusion:',
    'Inclusion',
    'Inclusion Criteria :',
    'Inclusion Criteria：',
    'Key Inclusion Criteria',
    'Main inclusion criteria:',
    'Patient Inclusion Criteria:',
    'Subject Inclusion Criteria:',
    'Donor Inclusion Criteria:',
    'Clinic Inclusion Criteria',
    'Disease-specific inclusion criteria:',
    'Radiological Inclusion Criteria:',
    'Pre-operative inclusion criteria:',
    'Intraoperative Inclusion Criteria:',
    'Additional inclusion criteria for Phase 1 part:',
    'List of inclusion criteria:',
    'Inclusion criteria for trial entry',
    'III.6 INCLUSION CRITERIA',
    'Inclusion Criteriar:',
    '* Inclusion Criteria:',
    '- **Inclusion criteria**',
    'Part A: Inclusion Criteria:',
    'Subjects must meet all of the following inclusion criteria:',
    'INCLUSION CRITERIA (all of the following):',
    'Inclusion Criteria Cohort A',
  ];
  for (const heading of headings) {
    it(`takes "${heading}" for a heading, and its exclusion form too`, () => {
      assert.deepEqual(split(`${heading}\n* x`), [`heading: ${heading}`, 'inclusion: * x']);
      const against = heading.replace(/inclusion/i, (word) => (word.startsWith('I') ? 'Exclusion' : 'exclusion'));
      assert.deepEqual(split(`${against}\n* x`), [`heading: ${against}`, 'exclusion: * x']);
    });
  }

  const sentences = [
    'Note: other protocol-defined inclusion/exclusion criteria may apply',
    '* patients who do not fulfil the inclusion criteria',
    '* Patients not meeting all of the inclusion criteria',
    'Brain metastases at inclusion are allowed',
    'Age at inclusion: 18',
    'Inclusion criteria not met',
    '1. Meets Inclusion Criteria: age',
    'Exclusion of pregnancy: a test',
    'Patients who do not meet the inclusion criteria:',
    '* With unlisted exclusion criteria but not suitable',
    'There are no inclusion criteria for partners.',
  ];
  for (const sentence of sentences) {
    it(`leaves "${sentence}" in its list`, () => {
      const kinds = splitEligibility(`Exclusion Criteria:\n* x\n${sentence}\n* y`).map(({ kind }) => kind);
      assert.ok(!kinds.includes('inclusion'), kinds.join());
    });
  }

  it('splits at a heading in the middle of a line', () => {
    assert.deepEqual(
      split('Inclusion Criteria:• Has an antibody (MAB) Exclusion Criteria:• Patient has A• Patient has B'),
      [
        'heading: Inclusion Criteria:',
        'inclusion: • Has an antibody (MAB)',
        'heading: Exclusion Criteria:',
        'exclusion: • Patient has A',
        'exclusion: • Patient has B',
      ],
    );
    assert.deepEqual(split('Age over 18. Exclusion: pregnant. Inclusion: male'), [
      'unlabelled: Age over 18.',
      'heading: Exclusion:',
      'exclusion: pregnant.',
      'heading: Inclusion:',
      'inclusion: male',
    ]);
    assert.deepEqual(split('age over 18 Exclusion Criteria: none'), [
      'unlabelled: age over 18',
      'heading: Exclusion Criteria:',
      'exclusion: none',
    ]);
  });

  it('keeps text after the heading in the list', () => {
    assert.deepEqual(split('Exclusion Criteria:Patients with X'), [
      'heading: Exclusion Criteria:',
      'exclusion: Patients with X',
    ]);
    assert.deepEqual(split('Exclusion criteria include pregnancy'), [
      'heading: Exclusion criteria include',
      'exclusion: pregnancy',
    ]);
  });

  it('keeps several pairs, with the names of their groups as headings', () => {
    const text =
      'Patients\nInclusion Criteria:\n* a\nExclusion Criteria:\n* b\nDonors\nInclusion Criteria:\n* c\nExclusion Criteria:\n* d';
    const spans = split(text);
    assert.deepEqual(
      spans.filter((span) => !span.startsWith('heading')),
      ['inclusion: * a', 'exclusion: * b', 'inclusion: * c', 'exclusion: * d'],
    );
    assert.ok(spans.includes('heading: Donors'));
  });

  it('does not take the last entry of a list without markers for a heading', () => {
    assert.deepEqual(split('Inclusion Criteria:\n\nHealthy volunteers\n\nExclusion Criteria:\n\nPregnancy'), [
      'heading: Inclusion Criteria:',
      'inclusion: Healthy volunteers',
      'heading: Exclusion Criteria:',
      'exclusion: Pregnancy',
    ]);
  });

  it('never labels a line before the first heading as inclusion or exclusion', () => {
    assert.deepEqual(split('* a\n\nExclusion Criteria:\n* b'), [
      'unlabelled: * a',
      'heading: Exclusion Criteria:',
      'exclusion: * b',
    ]);
    assert.deepEqual(split('DISEASE CHARACTERISTICS:\n* a'), ['heading: DISEASE CHARACTERISTICS:', 'unlabelled: * a']);
    assert.deepEqual(split('Exclusion Criteria:\n* a\nDonor eligibility criteria:\n* b').at(-1), 'unlabelled: * b');
    assert.deepEqual(split('Exclusion Criteria:\n* a\nInclusion/Exclusion Criteria:\n* b').at(-1), 'unlabelled: * b');
  });

  it('gives depth and marker of each line', () => {
    const spans = splitEligibility('Inclusion Criteria:\n\n1. a\n   * b\n     still b\n   * c\n2\\. d\n   e\n');
    assert.deepEqual(
      spans.map(({ level, marker }) => `${level}${marker}`),
      ['0', '01.', '1*', '1', '1*', '02.', '0'],
    );
  });

  it('gives no span for an empty text and one span for blanks', () => {
    assert.deepEqual(splitEligibility(''), []);
    assert.deepEqual(splitEligibility(' \n'), [{ start: 0, end: 2, kind: 'unlabelled', level: 0, marker: '' }]);
  });

  it('labels parts for an open study, a closed one, one of past records, and expanded access', () => {
    const parts = (study: unknown) => explainTrial(study).eligibility!.parts.map(({ say }) => say);
    assert.deepEqual(parts(randomized()), [
      'The study looks for people like this',
      'People cannot join if one of these is true',
    ]);
    assert.deepEqual(parts(changed(randomized(), { 'statusModule.overallStatus': 'COMPLETED' })), [
      'The study looked for people like this',
      'People could not join if one of these was true',
    ]);
    assert.deepEqual(parts(changed(observational(), { 'designModule.designInfo.timePerspective': 'RETROSPECTIVE' })), [
      'The study looks at people like this',
      'It leaves out people if one of these is true',
    ]);
    assert.deepEqual(parts(expandedAccess()), [
      'It is for people like this',
      'People cannot get it this way if one of these is true',
    ]);
    assert.deepEqual(parts(changed(randomized(), { 'eligibilityModule.eligibilityCriteria': 'Adults' })), [
      'Conditions, in the words of the record',
    ]);
  });
});
