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
      /** F- facts: where on the source page. */
      section: text.optional(),
      kind: z.enum(['factor', 'limit', 'enables', 'default', 'may', 'what', 'effect', 'advice']).optional(),
      /** X- facts: how sure, and what of the source was read. Nothing from memory. */
      sure: z.enum(['high', 'medium', 'low']).optional(),
      seen: z.enum(['page', 'abstract'], 'must be page or abstract: a fact from memory is left out').optional(),
      /** C- facts: what is loose in the source, what is reworded, and what the new wording rests on. */
      problem: text.optional(),
      corrects: z.array(text).optional(),
      with: z.array(text).optional(),
      sources: z.array(text).optional(),
    }),
  ),
});
export type FactsFile = z.infer<typeof factsFile>;

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'must be a digest: let "treatment-guide sign" write it');

/** `sign-off.yaml`: who read which state of which files. `all` stands for every file. */
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
        /** By treatment: words that must stand on its card, and words that must not. */
        cards: z
          .record(text, z.strictObject({ says: z.array(text).default([]), never: z.array(text).default([]) }))
          .default({}),
        /** Words that must stand on no card. */
        never: z.array(text).default([]),
      }),
    )
    .min(1),
});

/** `words.yaml`: which words need no explanation, which always do, and which words of the house list this guide may use. */
export const wordsFile = z.strictObject({
  /** Rare in everyday speech, but not medical, or plain enough. */
  plain: z.array(text).default([]),
  /** Common in everyday speech, but medical: they must stand in the glossary. */
  medical: z.array(text).default([]),
  /** A word that guides do not use otherwise, and why this one does. */
  allowed: z.record(text, text).default({}),
});

/** `lang/<tag>/translation.yaml`: how a language was made, and who checked it. */
export const translationFile = z.strictObject({
  method: text,
  translator: text,
  /** Whether texts may be missing. They stand in the language of the guide, and the guide says so. */
  partial: z.boolean().default(false),
  reviews: z.array(z.strictObject({ name: text, role: text, date, digest })).default([]),
});

/** `lang/<tag>/wording.yaml`: what no text of the language says, and how long and how hard a text may be. */
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
