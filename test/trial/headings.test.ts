import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitEligibility } from '../../src/trial/trial.js';

const WANTED = 'Inclusion Criteria:\n\n* Adults\n\n';
const BOTH = `${WANTED}Exclusion Criteria:\n\n* Old\n\n`;

/** The kind of a line below this heading. */
function under(before: string, heading: string): string | undefined {
  const text = `${before}${heading}\n* the line\n* another`;
  return splitEligibility(text).find(({ start, end }) => text.slice(start, end).includes('the line'))?.kind;
}

const LOOKED_FOR = [
  'Inclusion Criteria:',
  'INCLUSION CRITERIA',
  'Key Inclusion Criteria :',
  'Inclusion:',
  'Inlcusion criteria:',
  '__Inclusion Criteria__',
  'Patient Inclusion Criteria:',
  'Criteria for inclusion:',
  'Patients are eligible if:',
  'To be eligible, people must:',
  'You can join if:',
  'Participants are eligible to be included in the study only if all the following criteria apply:',
];

const KEPT_OUT = [
  'Non-inclusion Criteria:',
  'Non inclusion criteria',
  'Noninclusion criteria:',
  'NON-INCLUSION CRITERIA :',
  'Non‑inclusion criteria:',
  'Non–inclusion criteria',
  'Not inclusion criteria:',
  'Criteria for non-inclusion:',
  'Not included:',
  'Excluded:',
  'Patients excluded:',
  'Exclusionary criteria:',
  'Reasons for exclusion:',
  'Conditions for exclusion:',
  'Ineligibility Criteria:',
  'Ineligibility:',
  'Ineligible:',
  'Not eligible:',
  'Patients are not eligible if:',
  'Patients are ineligible if:',
  'Patients will be excluded if they:',
  'Patients will be excluded from the study if',
  'Patients must not be included if they have:',
  'Patients who fulfil any of these criteria cannot participate:',
  'Subjects with any of the following will be excluded from the study:',
  'The following patients will not be included:',
  'Any of these will exclude a person:',
  'People who have any of these will be excluded:',
  'A subject is not eligible to take part if any of these is true:',
  'Contraindications:',
  'Contra-indication:',
  'Absolute contraindications:',
  'You cannot join if:',
  'Critères de non-inclusion :',
  'Criterios de exclusión:',
  'Critérios de exclusão:',
  'Critérios de não inclusão:',
  'Nicht-Einschlusskriterien:',
  'Exlusion Criteria:',
  'Exculsion criteria',
  'Exclsion Critera:',
  '__Exclusion Criteria__',
  'EXCLUSION CRITERIA;',
  'Criterios de no inclusión:',
  'Ausschlusskriterien:',
  '排除标准：',
  'Exclusion Criteria:',
  'Exclusion',
  'Key exclusion criteria',
  'Exclusions:',
  'Disease-specific exclusion criteria:',
  'Intra-operative Exclusion Criteria:',
];

/** Headings of neither list, or of both. */
const NEITHER = [
  'Eligibility criteria:',
  'Inclusion and exclusion criteria:',
  'Inclusion/Exclusion Criteria',
  'Withdrawal criteria:',
  'Criteria for withdrawal:',
  'Discontinuation criteria',
  'Donor criteria:',
  'Prohibited medications:',
  'Restrictions:',
  'Participants should not:',
  'Patients must not have:',
  'None of the following:',
  'Absence of any of these:',
  'Contraindications to surgery:',
  'Who cannot take part?',
  'Who can NOT join',
  'What would keep me out?',
  'Reasons you might not be able to join:',
  'Excl. criteria:',
  'E.C.:',
  'Excluding criteria:',
  'Inclusion (no):',
  'Elimination criteria:',
  'Deferral criteria:',
  'Drop-out criteria:',
  'Screen failure criteria:',
  'Un-eligible:',
  'Kontraindikationen:',
  "Who can't join:",
  'Reasons not to take part:',
  "Critères d'inclusion :",
  'Criterios de inclusión:',
  'Einschlusskriterien:',
  '* Excluded:',
  '* Patients will be excluded if they:',
];

describe('a heading', () => {
  for (const heading of LOOKED_FOR)
    it(`is of the inclusions: ${heading}`, () => assert.equal(under('', heading), 'inclusion'));

  for (const heading of KEPT_OUT)
    it(`is of the exclusions, anywhere in the text: ${heading}`, () => {
      for (const before of ['', WANTED, BOTH]) assert.equal(under(before, heading), 'exclusion', before);
    });

  for (const heading of NEITHER)
    it(`ends the labeled part if it is not clear: ${heading}`, () =>
      assert.equal(under(WANTED, heading), 'unlabelled'));

  it('of inclusions, within the exclusions, counts only if it says "inclusion"', () => {
    assert.equal(under(BOTH, 'Patients are eligible if:'), 'unlabelled');
    assert.equal(under(BOTH, 'Inclusion Criteria:'), 'inclusion');
  });
});

describe('an entry', () => {
  const stays = (before: string, line: string, kind: string) =>
    it(`stays in its list: ${line}`, () => assert.equal(under(before, line), kind));
  for (const line of [
    '* Ineligible for surgery because of:',
    '* Contraindications to a CT scan, such as:',
    'Laboratory values:',
    'Insulin:',
    'Laboratory criteria:',
    'Adequate organ function, defined as:',
    'Leukemia (excluding one type) with:',
    'Excluded from surgery by a doctor',
  ])
    stays(WANTED, line, 'inclusion');
  for (const line of [
    '* Patients with a pacemaker are eligible if:',
    'Patients with HIV are eligible if:',
    'Patients with treated brain metastases are not excluded:',
    'Note: other inclusion/exclusion criteria may apply',
    '* Contraindications:',
    'Laboratory values:',
  ])
    stays(BOTH, line, 'exclusion');
});

describe('a heading with any words of exclusion', () => {
  const who = fc.constantFrom(
    'Patients',
    'Participants',
    'Subjects',
    'People',
    'Women',
    'You',
    'Those',
    'Persons with cancer',
  );
  const verb = fc.constantFrom(
    'are not eligible',
    'will be excluded',
    'cannot take part',
    'can not join',
    'may not participate',
    'must not enter',
    'are ineligible',
    'will not be included',
    "can't join",
    'should not be enrolled',
    'do not qualify',
    'are disqualified',
  );
  const tail = fc.constantFrom('', ' if', ' if they', ' from this study if', ' when', ' in case of');

  it('is never put under the inclusions', () => {
    fc.assert(
      fc.property(who, verb, tail, fc.boolean(), (subject, says, rest, upper) => {
        const line = `${subject} ${says}${rest}:`;
        assert.notEqual(under(WANTED, upper ? line.toUpperCase() : line), 'inclusion', line);
      }),
      { numRuns: 400 },
    );
  });

  it('is never put there in any spelling of "non-inclusion" or "exclusion"', () => {
    const kind = fc.constantFrom(
      '',
      'Key ',
      'Main ',
      'Patient ',
      'General ',
      'Study ',
      'Other ',
      '2. ',
      'B. ',
      '- ',
      '**',
    );
    const word = fc.constantFrom(
      'non-inclusion',
      'non inclusion',
      'noninclusion',
      'not inclusion',
      'exclusion',
      'exclusions',
      'exclusionary',
      'ineligibility',
    );
    const criteria = fc.constantFrom('', ' criteria', ' Criteria', ' criterion', ' CRITERIA', ' criterias');
    fc.assert(
      fc.property(kind, word, criteria, fc.constantFrom(':', ' :', '：', ''), (before, name, after, end) => {
        assert.notEqual(under(WANTED, `${before}${name}${after}${end}`), 'inclusion');
      }),
      { numRuns: 400 },
    );
  });
});
