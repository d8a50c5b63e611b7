import type { Guide, Statement, Term, Treatment } from '../model/guide.js';

/** A run of a text: plain, or a word of the glossary as it stands there. */
export interface Run {
  readonly text: string;
  readonly term?: Term;
}

interface Matcher {
  readonly words: RegExp;
  readonly terms: ReadonlyMap<string, Term>;
  readonly said: Map<string, readonly Run[]>;
}
const matchers = new WeakMap<Guide, Matcher>();

/** Finds whole words, the longest first: "port" is not in "support", and "liver artery" is one word. */
function matcherOf(guide: Guide): Matcher {
  let matcher = matchers.get(guide);
  if (!matcher) {
    const terms = new Map(
      guide.glossary.flatMap((term) => [term.term, ...term.forms].map((form) => [form.toLowerCase(), term])),
    );
    const any = [...terms.keys()]
      .sort((one, two) => two.length - one.length)
      .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|');
    // No look-behind: older browsers have none. Without a glossary nothing matches.
    matcher = {
      words: new RegExp(`(^|[^\\p{L}\\p{N}-])(${any || '(?!)'})(?![\\p{L}\\p{N}-])`, 'giu'),
      terms,
      said: new Map(),
    };
    matchers.set(guide, matcher);
  }
  return matcher;
}

/** A text cut at the words of the glossary. What was cut once is remembered. */
export function runsOf(guide: Guide, text: string): readonly Run[] {
  const { words, terms, said } = matcherOf(guide);
  let runs = said.get(text);
  if (!runs) {
    const cut: Run[] = [];
    let end = 0;
    for (const match of text.matchAll(words)) {
      const start = match.index + match[1]!.length;
      if (start > end) cut.push({ text: text.slice(end, start) });
      end = start + match[2]!.length;
      cut.push({ text: text.slice(start, end), term: terms.get(match[2]!.toLowerCase())! });
    }
    if (end < text.length) cut.push({ text: text.slice(end) });
    runs = cut;
    said.set(text, runs);
  }
  return runs;
}

/** The words of the glossary that a treatment's page uses, in alphabetical order. */
export function termsIn(guide: Guide, treatment: Treatment): readonly Term[] {
  const texts = Object.values(treatment).flatMap((part) =>
    Array.isArray(part) ? part.map((item: string | Statement) => (typeof item === 'string' ? item : item.text)) : [],
  );
  const used = new Set(texts.flatMap((text) => (text ? runsOf(guide, text).map(({ term }) => term) : [])));
  return guide.glossary.filter((term) => used.has(term));
}
