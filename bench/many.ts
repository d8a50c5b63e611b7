import { changed, manySites, randomized, type Study } from '../test/trial/fixtures/studies.js';

/** `times` x 50 studies, each with its own study number. */
export const manyStudies = (times: number): Study[] =>
  Array.from({ length: 50 * times }, (_none, at) =>
    changed(randomized(), { 'identificationModule.nctId': `NCT9999${String(at).padStart(4, '0')}` }),
  );

/** A study with `times` x 1,600 places. */
export const manyPlaces = (times: number): Study => manySites(1600 * times);
