import * as z from 'zod/mini';

/** Describes a field; the text goes into the JSON Schema. */
export const about = z.describe;

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const text = z.string().check(z.minLength(1));
export const id = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens, like "liver-resection"'));
export const date = z
  .string()
  .check(
    z.refine(
      (day) =>
        /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day),
      'write a real date like 2026-11-23',
    ),
  );
export const language = z.string().check(z.refine(isLanguage, 'write a language tag like "en" or "es-US"'));
export const factId = z
  .string()
  .check(z.regex(/^([FX]-[A-Z]+-\d+|C-\d+)$/, 'write a fact id like "F-SURG-1", "X-ABL-2" or "C-04"'));

export const statement = z
  .strictObject({
    text: text.check(about('The sentence, in plain words.')),
    facts: z
      .array(factId)
      .check(z.minLength(1, 'name at least one fact: a statement without a source is not shown'))
      .check(about('Ids of the facts that it rests on.')),
  })
  .check(about('One assertion about medicine, with its facts.'));
export const some = z.array(statement).check(z.minLength(1, 'write at least one statement'));
