// Records in Spanish, where a number that is one changes more words than in English.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import spanish from '../../src/generated/es.trial-words.json';
import type { TrialWords } from '../../src/i18n/en/trial.js';
import { changed, randomized, STUDIES, type Study } from './fixtures/studies.js';
import { explain, realRecords, saying, says } from './support/read.js';

const AGES = ['0 Years', '1 Year', '1 Month', '1 Week', '2 Years', undefined];
const PEOPLE = [0, 1, 2, 12_000];
const STATUSES = ['RECRUITING', 'NOT_YET_RECRUITING', 'ACTIVE_NOT_RECRUITING', 'COMPLETED', 'WITHDRAWN', 'UNKNOWN'];

/** Studies of one year, one person or one place, in each status that has words of its own. */
const ones: readonly Study[] = [
  ...AGES.flatMap((minimumAge) =>
    AGES.map((maximumAge) =>
      changed(randomized(), { 'eligibilityModule.minimumAge': minimumAge, 'eligibilityModule.maximumAge': maximumAge }),
    ),
  ),
  ...STATUSES.flatMap((status) =>
    PEOPLE.flatMap((count) =>
      ['ACTUAL', 'ESTIMATED'].map((type) =>
        changed(randomized(), {
          'statusModule.overallStatus': status,
          'designModule.enrollmentInfo': { count, type },
          'contactsLocationsModule.locations': [{ facility: 'Clinic', city: 'Exampleton', country: 'United States' }],
        }),
      ),
    ),
  ),
];

const inSpanish = (study: unknown) => saying(explain(study, { words: spanish as TrialWords }));

describe('records in Spanish', () => {
  it('have no plural after one', () => {
    const records = [
      ...ones,
      ...Object.values(STUDIES).map((make) => make()),
      ...realRecords().map(([, record]) => record),
    ];
    const wrong = records
      .flatMap(inSpanish)
      .filter((text) => /(?<![\d.,])1 (?!(?:mes|más)(?!\p{L}))\p{L}+s(?!\p{L})/u.test(text));
    assert.deepEqual([...new Set(wrong)], []);
  });

  it('say the age of one year in the singular, and of more in the plural', () => {
    const age = (minimumAge?: string, maximumAge?: string) =>
      says(
        changed(randomized(), {
          'eligibilityModule.minimumAge': minimumAge,
          'eligibilityModule.maximumAge': maximumAge,
        }),
        'who',
        { words: spanish as TrialWords },
      )[1];
    assert.equal(age('1 Year'), 'El estudio es para personas de 1 año o más, de cualquier sexo.');
    assert.equal(age(undefined, '1 Year'), 'El estudio es para personas de hasta 1 año de edad, de cualquier sexo.');
    assert.equal(age('1 Year', '1 Year'), 'El estudio es para personas cuya edad en años es 1, de cualquier sexo.');
    assert.equal(age('1 Year', '17 Years'), 'El estudio es para personas de 1 a 17 años, de cualquier sexo.');
  });
});
