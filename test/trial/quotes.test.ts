import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isUnfinished, sentencesOf } from '../../src/trial/echo.js';
import type { Fact } from '../../src/trial/types.js';
import { rich } from './fixtures/rich.js';
import { changed, randomized, STUDIES, type Study } from './fixtures/studies.js';
import { allFacts, explain, line, realRecords, saying } from './support/read.js';

const DETAILS = 'descriptionModule.detailedDescription';
const RATIO = 'How likely each group is, in the words of the record:';
const made = Object.entries({ ...STUDIES, rich }).map(([name, make]): [string, Study] => [name, make()]);
const factOf = (study: unknown, say: string) => allFacts(explain(study)).find((fact) => fact.say === say);

describe('a sentence of the record', () => {
  it('that leads to a list is quoted with the whole list', () => {
    const list = 'Participants will be randomized in a 2:1 ratio to:\n\n* Arm A: Drug A. Daily.\n\n* Arm B: Drug B';
    for (const text of [list, `A study.\n\n${list}\n\nVisits are weekly.`, list.replaceAll('* ', '1. ')]) {
      const { quote = '' } = factOf(changed(randomized(), { [DETAILS]: text }), RATIO)!;
      assert.match(quote, /^Participants .* to:\s+(?:\*|1\.) Arm A: Drug A\. Daily\.\s+(?:\*|1\.) Arm B: Drug B$/);
    }
  });

  it('that leads to nothing is not quoted', () => {
    for (const text of [
      'Randomized 2:1 to:\n\nArm A gets A.',
      'Patients are randomized 2:1 to',
      'Ratio 2:1, random, by:',
    ])
      assert.equal(factOf(changed(randomized(), { [DETAILS]: text }), RATIO), undefined, text);
  });

  it('under a heading is quoted without the heading', () => {
    assert.deepEqual(
      [...sentencesOf('Design:\n\nThis study is open. It is small.')],
      ['This study is open.', 'It is small.'],
    );
  });

  it('of a very long list is quoted alone', () => {
    const entries = Array.from({ length: 60 }, (_, at) => `* Visit ${at} with a blood test`);
    assert.deepEqual([...sentencesOf(['The visits are:', ...entries].join('\n'))], entries);
  });

  it('that is cut does not end in a colon or a preposition', () => {
    const text = `Patients are randomized 2:1 by ${'a computer, '.repeat(20)}`;
    for (let length = 200; length < 260; length += 1) {
      const study = changed(randomized(), { [DETAILS]: `${text.slice(0, length)} to: of the ${'x'.repeat(90)}.` });
      const quote = factOf(study, RATIO)?.quote ?? '';
      assert.ok(!isUnfinished(quote.replace(/ …$/, '')), quote.slice(-40));
    }
  });

  it('is never a fragment, in no record', () => {
    for (const [name, record] of [...made, ...realRecords()]) {
      const explained = explain(record);
      const raw = JSON.stringify(record);
      const isPart = ({ quote }: Partial<Fact>) => {
        const text = JSON.stringify(quote ?? '');
        return !raw.includes(text) && raw.includes(text.slice(1, -1));
      };
      for (const { quote = '' } of [...allFacts(explained), ...explained.questions].filter(isPart))
        assert.ok(!isUnfinished(quote.replace(/ …$/, '')), `${name}: ${quote.slice(-60)}`);
    }
  });
});

describe('a text that only repeats the name it is about', () => {
  const repeating = () =>
    changed(randomized(), {
      'identificationModule.officialTitle': 'EXAMPLUMAB after Liver Surgery.',
      'descriptionModule.briefSummary': 'A study of one drug.',
      [DETAILS]: 'A study of  one drug.',
      'armsInterventionsModule.armGroups': [
        { label: 'Standard of care', description: 'standard of care', interventionNames: ['Drug: Antibiotic'] },
        { label: 'Drug', description: 'Every day', interventionNames: ['Drug: Examplumab'] },
      ],
      'armsInterventionsModule.interventions': [
        { type: 'DRUG', name: 'Antibiotic', description: 'Antibiotic' },
        { type: 'DRUG', name: 'Examplumab', description: 'Into a vein' },
      ],
      'outcomesModule.primaryOutcomes': [{ measure: 'Time alive', description: 'Time alive' }],
      'outcomesModule.otherOutcomes': undefined,
      'outcomesModule.secondaryOutcomes': [{ measure: 'Side effects', description: 'side effects' }],
    });

  it('is not told a second time', () => {
    const told = allFacts(explain(repeating()))
      .filter(({ fold }) => fold)
      .map(line);
    for (const words of [/^Its full name/, /^The study team also says/, /^Group 1 is described/, /^It is described/])
      assert.ok(!told.some((one) => words.test(one)), `${words}`);
    assert.ok(!told.includes('More about: | Antibiotic'));
    assert.ok(told.includes('Group 2 is described like this: | Every day'));
    assert.ok(told.includes('More about: | Examplumab'));
  });

  it('is named as a source of the sentence that tells the name', () => {
    const fields = allFacts(explain(repeating())).flatMap(({ field, also = [] }) => [field, ...also]);
    for (const ending of [
      'identificationModule.officialTitle',
      DETAILS,
      'armGroups[0].description',
      'interventions[0].description',
      'primaryOutcomes[0].description',
      'secondaryOutcomes[0].description',
    ])
      assert.ok(
        fields.some((field) => field.endsWith(ending)),
        ending,
      );
  });
});

describe('a study that was called off', () => {
  it('says once in its section that no one joined', () => {
    const study = changed(randomized(), {
      'statusModule.overallStatus': 'WITHDRAWN',
      'statusModule.completionDateStruct': undefined,
      'designModule.enrollmentInfo': { count: 0, type: 'ACTUAL' },
    });
    const { facts } = explain(study).sections.find(({ id }) => id === 'status')!;
    assert.equal(facts.filter(({ say }) => /no one joined|anyone joined/i.test(say)).length, 1);
    assert.ok(saying(explain(study)).includes('The record gives February 2025 as the start of the study.'));
  });
});
