// What a list of conditions says of itself is shown where it stands, and is no condition.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import spanish from '../../src/generated/es.trial-words.json';
import type { TrialWords } from '../../src/i18n/en/trial.js';
import { isRecordNote } from '../../src/trial/record-note.js';
import { en } from '../../src/trial/trial.js';
import { changed, randomized } from './fixtures/studies.js';
import { asked, explain, realRecords } from './support/read.js';

const NOTES = [
  'The information listed above is not intended to contain all considerations relevant to a person’s taking part in a trial, and not all inclusion/ exclusion criteria are listed.',
  'This list is not intended to contain all considerations relevant to eligibility.',
  'There may be other reasons why you cannot take part.',
  'There may be other reasons why a person is not able to join. The study team will discuss these with you.',
  'There are additional inclusion and exclusion criteria.',
  'Further criteria may apply',
  'Other protocol-defined inclusion/exclusion criteria may apply',
  'Note: other inclusion/exclusion criteria may apply',
  'NOTE: Other protocol-defined Inclusion/ Exclusion Criteria apply.',
  'Additional exclusion criteria as specified in the protocol.',
  'Other requirements per protocol',
  'Additional criteria exist.',
  'This is not a complete list of the criteria.',
  "Please note: this isn't a full list of exclusion criteria.",
  'This list is not exhaustive.',
  'Not all inclusion and exclusion criteria are listed here.',
  'Only key criteria are listed.',
  'The above is only a summary of the main inclusion criteria. See protocol for the full list.',
  'Please contact the study team for more information.',
  'Full eligibility criteria will be discussed with you by the study team.',
  'The list above does not include all of the exclusion criteria.',
  'Additional inclusion criteria for Part 2 are defined in the protocol.',
  'Other protocol\\-defined criteria may apply.',
];

const CONDITIONS = [
  'Other reasons that, in the opinion of the investigator, make the patient unsuitable',
  'Any other exclusion criteria per protocol',
  'No other exclusion criteria',
  'Other malignancy within 5 years',
  'Other conditions may be allowed after discussion with the sponsor',
  'Patients to whom other exclusion criteria apply',
  'Other exclusion criteria apply if the patient is pregnant',
  'Meets all other inclusion criteria',
  'See criterion 3',
  'See inclusion criteria',
  'None',
  'Not all tumors can be removed',
  "Able to comply with the study protocol, in the investigator's judgment.",
  'This is not a complete resection',
  'Pregnant. Other criteria may apply.',
  'Unable to contact the study team by phone',
  'Can visit the study site',
  'Further treatment may be given',
  'Not included in any other study',
  'Participation in other clinical trials',
  'Surgery is not intended to cure',
  'There may be other tumors in the lung',
  'Additional criteria may apply, such as:',
];

const CRITERIA = 'eligibilityModule.eligibilityCriteria';
const listOf = (text: string, words?: TrialWords) =>
  explain(changed(randomized(), { [CRITERIA]: text }), words && { words }).eligibility!;
const notesIn = (text: string) =>
  listOf(text).parts.flatMap(({ lines }) => lines.flatMap((line) => (line.note ? [line.text] : [])));

describe('what a list of conditions says of itself', () => {
  it('is told from a condition', () => {
    for (const text of NOTES) assert.ok(isRecordNote(text.replace('\\', '')), text);
    for (const text of CONDITIONS) assert.ok(!isRecordNote(text), text);
  });

  it('is a note where it stands, in the first list, in the second, before and between', () => {
    for (const note of NOTES)
      for (const text of [
        `${note}\n\nInclusion Criteria:\n\n* Adults`,
        `Inclusion Criteria:\n\n* Adults\n* ${note}\n\nExclusion Criteria:\n\n* Pregnancy`,
        `Inclusion Criteria:\n\n* Adults\n\nExclusion Criteria:\n\n* Pregnancy\n* ${note}`,
        `Adults\n\n${note}`,
      ]) {
        const { spans } = listOf(text);
        assert.equal(spans.map(({ start, end }) => text.slice(start, end)).join(''), text);
        assert.deepEqual(notesIn(text), [note], text);
      }
  });

  it('stands under a label of its own, in both languages', () => {
    for (const [words, label] of [
      [undefined, 'A note in the record'],
      [spanish as TrialWords, 'Una nota del registro'],
    ] as const) {
      const first = listOf(`${NOTES[5]}\n\nInclusion Criteria:\n\n* Adults`, words).parts[0]!;
      assert.deepEqual([first.say, first.note], [label, undefined]);
      const last = listOf(`Exclusion Criteria:\n\n* Pregnancy\n* ${NOTES[5]}`, words).parts[0]!;
      assert.deepEqual([last.say, last.note], [(words ?? en).parts.exclusion, label]);
    }
  });

  it('leaves a list of nothing else empty', () => {
    const part = listOf(`Exclusion Criteria:\n\n${NOTES[5]}`).parts[0]!;
    assert.equal(part.empty, en.eligibility.empty);
  });

  it('leads to no question', () => {
    const text = 'Inclusion Criteria:\n\n* There may be other reasons to wait, such as a biopsy or a washout.';
    assert.deepEqual(notesIn(text), [text.split('* ')[1]]);
    const all = asked(changed(randomized(), { [CRITERIA]: text }));
    for (const key of ['biopsy', 'washout'] as const) assert.ok(!all.includes(en.questions[key]), key);
  });

  it('is found in the real record that has one, and nowhere else', () => {
    const found = realRecords().flatMap(([name, record]) =>
      (explain(record).eligibility?.parts ?? []).flatMap(({ lines }) =>
        lines.filter(({ note }) => note).map(() => name),
      ),
    );
    assert.deepEqual(found, realRecords().length ? ['NCT02210780.json'] : []);
  });
});
