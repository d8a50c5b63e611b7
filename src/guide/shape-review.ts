import * as z from 'zod/mini';
import { about, date, text } from './shape-parts.js';

/** Who signed, and until when. */
export const signOff = z.strictObject({
  name: text.check(about('Name of the clinician who read it.')),
  role: text.check(about('Role of the clinician.')),
  date: date.check(about('ISO date of the reading.')),
  expires: date.check(about('ISO date after which it counts as not reviewed; at most 24 months after the reading.')),
  digest: z.exactOptional(
    text.check(
      about('SHA-256 of what was read, as "treatment-guide sign" writes it. Without it the signature does not hold.'),
    ),
  ),
});

const parts = z.array(text);

/** Which parts of a guide were checked, by whom. */
export const reviewed = z
  .strictObject({
    reviews: z
      .array(z.extend(signOff, { parts: parts.check(about('Parts that stand as they were read.')) }))
      .check(about('Who checked some of it.')),
    changed: parts.check(about('Parts that have changed since somebody checked them.')),
    open: parts.check(about('Parts that nobody has checked.')),
  })
  .check(
    about(
      'In place of "signOff", where it does not hold for all: who checked which parts. A part is the id of a treatment, "rules", "words" or "sources".',
    ),
  );

/** How a translation was made. */
export const translation = z
  .strictObject({
    method: text.check(about('How the words were made.')),
    translator: text.check(about('Who made them.')),
    qualifiedReviewer: z.exactOptional(text.check(about('Name and role of who checked them; left out: a draft.'))),
    reviewedOn: z.exactOptional(date.check(about('ISO date of that check.'))),
    sourceHash: text.check(about('SHA-256 of the texts that were translated.')),
    untranslated: z.exactOptional(
      z.array(text).check(about('Texts that stand in the source language, since they have changed there.')),
    ),
  })
  .check(about('How a translation was made. Left out in the language in which the guide was written.'));
