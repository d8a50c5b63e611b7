import * as z from 'zod';

const text = z.string().min(1);
const date = z.iso.date('write a real date like 2026-11-23');

/** `facts/*.yaml`: facts beside the sources that they come from. */
export const factsFile = z.strictObject({
  sources: z
    .record(
      text,
      z.strictObject({ organization: text, title: text, url: z.url('must be a web address').optional(), read: date }),
    )
    .default({}),
  facts: z.record(
    text.regex(/^([FX]-[A-Z]+-\d+|C-\d+)$/, 'write a fact id like "F-SURG-1", "X-ABL-2" or "C-04"'),
    z.strictObject({
      text,
      /** F- facts: section of the source page. */
      section: text.optional(),
      kind: z.enum(['factor', 'limit', 'enables', 'default', 'may', 'what', 'effect', 'advice']).optional(),
      /** X- facts: how certain, and what of the source was read. Facts from memory are not allowed. */
      sure: z.enum(['high', 'medium', 'low']).optional(),
      seen: z.enum(['page', 'abstract'], 'must be page or abstract: a fact from memory is left out').optional(),
      /** C- facts: what is inexact in the source, which facts are reworded, and which facts support the new wording. */
      problem: text.optional(),
      corrects: z.array(text).optional(),
      with: z.array(text).optional(),
      sources: z.array(text).optional(),
    }),
  ),
});
export type FactsFile = z.infer<typeof factsFile>;

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'must be a digest: let "treatment-guide sign" write it');

/** `sign-off.yaml`: who reviewed which files, by their digests. `all` is the digest of all files together. */
export const signOffFile = z.strictObject({
  reviews: z.array(z.strictObject({ name: text, role: text, date, expires: date, digests: z.record(text, digest) })),
});

/** `cases.yaml`: worked examples. They run as tests. */
export const casesFile = z.strictObject({
  cases: z
    .array(
      z.strictObject({
        name: text,
        author: text,
        answers: z.record(text, text).default({}),
        standings: z.record(text, z.enum(['often', 'may', 'find', 'less', 'other', 'everyone'])),
        /** By treatment: words that its card must show, and words that it must not. */
        cards: z
          .record(text, z.strictObject({ says: z.array(text).default([]), never: z.array(text).default([]) }))
          .default({}),
        /** Words that no card may show. */
        never: z.array(text).default([]),
      }),
    )
    .min(1),
});

/** `words.yaml`: words that need no explanation, words that always need one, and exceptions from the list of forbidden words. */
export const wordsFile = z.strictObject({
  /** Words that are rare in everyday speech, but plain enough. */
  plain: z.array(text).default([]),
  /** Words that are common in everyday speech, but medical: the glossary must have them. */
  medical: z.array(text).default([]),
  /** Forbidden words that this guide uses, each with the reason. */
  allowed: z.record(text, text).default({}),
});

/** `lang/<tag>/translation.yaml`: how a language was made, and who checked it. */
export const translationFile = z.strictObject({
  method: text,
  translator: text,
  /** Whether texts may be missing. They are then shown in the language of the guide, with a note. */
  partial: z.boolean().default(false),
  reviews: z.array(z.strictObject({ name: text, role: text, date, digest })).default([]),
});

/** `lang/<tag>/wording.yaml`: forbidden words of the language, and how long and how hard a text may be. */
export const wordingFile = z.strictObject({
  longest: z.int().min(5),
  never: z
    .record(text.refine(isPattern, 'is no regular expression: look for a bracket that is not closed'), text)
    .default({}),
  ease: z.number().optional(),
});

function isPattern(pattern: string): boolean {
  try {
    return !!new RegExp(`(?:${pattern})`, 'giu');
  } catch {
    return false;
  }
}
