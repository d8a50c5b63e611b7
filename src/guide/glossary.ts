import type { Guide, Statement, Term, Treatment } from './guide.js';
import { held, once } from './once.js';
import type { TrialBasics } from './trial-basics.js';

/** A part of a text: plain, or a glossary word as it is spelled in the text. */
export interface Run {
  readonly text: string;
  readonly term?: Term;
}

/** One spelling of a glossary word, in lower case. */
interface Form {
  readonly form: string;
  readonly term: Term;
}

interface Matcher {
  /** The spellings by their first word, the longest first. */
  readonly forms: ReadonlyMap<string, readonly Form[]>;
  readonly said: Map<string, readonly Run[]>;
}

/** Whole words: "port" is not in "support", nor in "port-a-cath". */
const WORD = /[\p{L}\p{N}-]+/gu;
const firstWord = (text: string) => text.match(WORD)?.[0] ?? '';

const matcherOf = once((guide: Guide): Matcher => {
  const forms = new Map<string, Form[]>();
  for (const term of guide.glossary)
    for (const form of [term.term, ...term.forms].map((each) => each.toLowerCase()))
      held(forms, firstWord(form), () => []).push({ form, term });
  for (const alike of forms.values()) alike.sort((one, two) => two.form.length - one.form.length);
  return { forms, said: new Map() };
});

/** The glossary word that begins here, the longest first: "liver artery" before "liver". "chemo" does not match in "chemotherapies". */
function formAt(text: string, start: number, alike: readonly Form[] = []): Form | undefined {
  return alike.find(({ form }) => {
    const end = start + form.length;
    return text.slice(start, end).toLowerCase() === form && text.slice(end).search(WORD) !== 0;
  });
}

/**
 * Splits a text at its glossary words; the result is cached. It goes word by word, because one regular expression of all glossary words
 * takes a browser ten times as long on the first page.
 */
export function runsOf(guide: Guide, text: string): readonly Run[] {
  const { forms, said } = matcherOf(guide);
  return held(said, text, () => {
    const cut: Run[] = [];
    let end = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const found = index < end ? undefined : formAt(text, index, forms.get(word.toLowerCase()));
      if (!found) continue;
      if (index > end) cut.push({ text: text.slice(end, index) });
      end = index + found.form.length;
      cut.push({ text: text.slice(index, end), term: found.term });
    }
    if (end < text.length) cut.push({ text: text.slice(end) });
    return cut;
  });
}

/** The glossary words that some texts use, in the order of the glossary. */
function termsOf(guide: Guide, texts: readonly string[]): readonly Term[] {
  const used = new Set(texts.flatMap((text) => runsOf(guide, text).map(({ term }) => term)));
  return guide.glossary.filter((term) => used.has(term));
}

/** The glossary words that a treatment's page uses. */
export function termsIn(guide: Guide, treatment: Treatment): readonly Term[] {
  const texts = Object.values(treatment).flatMap((part) =>
    Array.isArray(part) ? part.map((item: string | Statement) => (typeof item === 'string' ? item : item.text)) : [],
  );
  return termsOf(guide, texts.filter(Boolean));
}

/** The glossary words that the general half of the trial explainer uses. */
export function termsInTrials(guide: Guide, trials: TrialBasics): readonly Term[] {
  const texts = (part: unknown): string[] =>
    typeof part === 'object' && part ? Object.values(part).flatMap(texts) : [String(part)];
  return termsOf(guide, texts(trials));
}
