// Every word the trial reader says, in US English. Another language is a copy of this object with the same keys.
// Words in {braces} are filled in: keep them. A sentence that ends in a colon stands before words of the record.
// When each is said: the code beside the section of the same name. No sentence says more than its fields do.

import { asks } from './trial/asks.js';
import { files } from './trial/files.js';
import { general } from './trial/general.js';
import { glance } from './trial/glance.js';
import { groups } from './trial/groups.js';
import { kind } from './trial/kind.js';
import { people } from './trial/people.js';
import { places } from './trial/places.js';
import { source } from './trial/source.js';
import { status } from './trial/status.js';

/** The English words of the trial reader. */
export const en = {
  ...general,
  ...status,
  ...kind,
  ...groups,
  ...people,
  ...places,
  ...source,
  ...glance,
  ...asks,
  ...files,
};

/** The words of one language: the same keys as English. */
export type TrialWords = typeof en;
