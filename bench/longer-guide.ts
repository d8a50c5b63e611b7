import english from '../src/generated/secondary-liver-cancer.en.json';
import type { Guide } from '../src/guide/guide.js';

const guide: Guide = english;

/** The built-in guide repeated: each copy of a treatment has its own rules, facts, sources and glossary words, with new ids. */
export function longerGuide(times: number): Guide {
  const copies = <Entry>(list: readonly Entry[], other: (entry: Entry, at: number, index: number) => Entry): Entry[] =>
    Array.from({ length: times }, (_, at) => (at ? list.map((entry, index) => other(entry, at, index)) : list)).flat();
  const facts = Object.entries(guide.facts);
  return {
    ...guide,
    treatments: copies(guide.treatments, ({ opens: _, ...each }, at) => ({
      ...each,
      id: `${each.id}-${at}`,
      name: `${each.name} ${at}`,
      also: each.also.map((name) => `${name} ${at}`),
      pictures: each.pictures.map((picture) => ({ ...picture, id: `${picture.id}-${at}` })),
    })),
    rules: copies(guide.rules, (rule, at, index) => ({
      ...rule,
      id: `R${at}${String(index).padStart(3, '0')}`,
      treatment: `${rule.treatment}-${at}`,
    })),
    sources: copies(guide.sources, (source, at) => ({ ...source, id: `${source.id}-${at}` })),
    facts: Object.fromEntries(
      copies(facts, ([id, sources], at) => [`${id}${at}`, sources.map((source) => `${source}-${at}`)]),
    ),
    glossary: copies(guide.glossary, ({ term, forms, meaning }, at) => ({
      term: `${term} ${at}`,
      meaning,
      ...(forms && { forms: forms.map((form) => `${form} ${at}`) }),
    })),
  };
}
