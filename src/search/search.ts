import type { Guide, Id, Statement, Treatment } from '../model/guide.js';

/** One place in the guide where a word was found. */
export interface Hit {
  /** The treatment whose page holds it; `undefined` for the rest of the guide. */
  readonly treatment?: Id;
  /** The heading it stands under: a part of a treatment's page, or the heading itself. */
  readonly part: string;
  readonly text: string;
}

/** Folds case and accents, so that "cafe" finds "Café". Length is kept, so that places in the text still fit. */
export function fold(text: string): string {
  return [...text].map((letter) => letter.normalize('NFD')[0]!.toLowerCase()[0] ?? letter).join('');
}

const texts = (statements: readonly Statement[]) => statements.map(({ text }) => text);

function pageOf(treatment: Treatment): [string, readonly string[]][] {
  const { what, how, when, whenNot, benefits, harms, before, during, after, life, uncertain, change } = treatment;
  const parts = { what, how, when, whenNot, benefits, harms, before, during, after, life, uncertain, change };
  return [
    ['name', [treatment.name, ...treatment.also, treatment.summary.text]],
    ...Object.entries(parts).map(([part, statements]): [string, readonly string[]] => [part, texts(statements)]),
    ['questions', treatment.questions],
  ];
}

/**
 * Finds a word, or a run of words, in every text of a guide, in the guide's order.
 *
 * @param guide - The guide to look in.
 * @param word - What the visitor typed; fewer than two letters find nothing.
 */
export function search(guide: Guide, word: string): Hit[] {
  const needle = fold(word.trim());
  if (needle.length < 2) return [];
  const found = (text: string) => fold(text).includes(needle);
  const hits: Hit[] = [];
  for (const treatment of guide.treatments) {
    for (const [part, lines] of pageOf(treatment)) {
      for (const text of lines) if (found(text)) hits.push({ treatment: treatment.id, part, text });
    }
  }
  for (const { heading, statements, note } of [...guide.scope, guide.overview, ...guide.alsoAsk]) {
    for (const text of [...texts(statements), ...(note ? [note] : [])]) {
      if (found(text) || found(heading)) hits.push({ part: heading, text });
    }
  }
  for (const { term, forms, meaning } of guide.glossary) {
    if ([term, ...forms, meaning].some(found)) hits.push({ part: 'glossary', text: `${term}: ${meaning}` });
  }
  return hits;
}
