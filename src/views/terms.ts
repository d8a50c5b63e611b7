import type { Guide, Statement, Term, Treatment } from '../model/guide.js';

const found = new WeakMap<Treatment, readonly Term[]>();

/** The words of the glossary that a treatment's page uses, in alphabetical order. */
export function termsIn({ glossary }: Guide, treatment: Treatment): readonly Term[] {
  let terms = found.get(treatment);
  if (!terms) {
    const text = JSON.stringify(
      Object.values(treatment).flatMap((part) =>
        Array.isArray(part)
          ? part.map((item: string | Statement) => (typeof item === 'string' ? item : item.text))
          : [],
      ),
    ).toLowerCase();
    terms = glossary.filter(({ term, forms }) => [term, ...forms].some((form) => holds(text, form.toLowerCase())));
    found.set(treatment, terms);
  }
  return terms;
}

/** Whether a text holds a word as a whole word: "port" is not in "support". */
function holds(text: string, word: string): boolean {
  const letter = /[\p{L}\p{N}-]/u;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + word.length] ?? ' ')) return true;
  }
  return false;
}
