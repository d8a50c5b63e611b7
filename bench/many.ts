import { changed, manySites, randomized, type Study } from '../test/trial/fixtures/studies.js';

/** Fifty studies so many times, each with a number of its own. */
export const manyStudies = (times: number): Study[] =>
  Array.from({ length: 50 * times }, (_none, at) =>
    changed(randomized(), { 'identificationModule.nctId': `NCT9999${String(at).padStart(4, '0')}` }),
  );

/** A study with 1,600 places so many times. */
export const manyPlaces = (times: number): Study => manySites(1600 * times);
