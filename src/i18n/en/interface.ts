import { about } from './interface/about.js';
import { answers } from './interface/answers.js';
import { carer } from './interface/carer.js';
import { frame } from './interface/frame.js';
import { reading } from './interface/reading.js';
import { study } from './interface/study.js';
import { talk } from './interface/talk.js';

/**
 * Words of the interface, in US English. `{name}` is a placeholder; of a pair `one` / `other` the plural rules choose.
 * Statements about medicine are not here: they are in `content/`, with their facts.
 */
export const en = {
  ...frame,
  ...reading,
  ...answers,
  ...carer,
  ...talk,
  ...about,
  ...study,
  error: {
    title: 'This guide did not load',
    text: 'You did nothing wrong. Please call your care team if you have questions.',
  },
} as const;

type Words<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> };
/** The shape of every language's words. */
export type Strings = Words<typeof en>;
