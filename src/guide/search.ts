import type { Guide } from './guide.js';
import { held, once } from './once.js';
import { GLOSSARY, type Headings, type Hit, NAME, type Searchable, searchTexts } from './search-texts.js';
import { isOneOff, stem, wordsOf } from './search-words.js';

export type { Headings, Hit } from './search-texts.js';

/** The result of a search. */
export interface Found {
  readonly hits: readonly Hit[];
  /** Whether a text has a word of the query. */
  readonly isWanted: (text: string) => boolean;
}

/** Positions in the list of all texts. */
type Places = ReadonlySet<number>;

/** Search index of a guide. Built once, when the first letters are typed. */
interface Index {
  readonly texts: readonly Searchable[];
  /** Each text as a line of stems with a space before and after each, so that a run of words is found as a substring. */
  readonly lines: readonly string[];
  /** The texts in which each stem occurs. */
  readonly places: ReadonlyMap<string, Places>;
  /** The stem of every word: those of the texts, and the synonyms that people type for them. */
  readonly words: ReadonlyMap<string, string>;
  /** Synonyms that people type, as stems, with the guide's words for them. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** Stems that the search ignores: "my", "will". */
  readonly empty: ReadonlySet<string>;
}

/** Words that are searched as one: the texts that have them, and the stems to highlight. */
interface Wanted {
  readonly places: Places;
  readonly stems: readonly string[];
}

/** The most words of a synonym. */
const LONGEST = 4;
/** A word with fewer letters is never corrected: one letter makes another word of it. */
const LEAST_LETTERS = 5;
const NONE: Headings = {};
const NOTHING: Found = { hits: [], isWanted: () => false };

/**
 * Finds the texts of a guide that have all words of the query, in any order: each as typed, in another form, or by a synonym. If there are
 * none, a word may also match the name of the treatment on whose page the text is; if there are still none, one letter may be wrong.
 *
 * Names come first, then glossary words, then sentences, first those that have the words in a row. Within each group the order is that of the
 * guide, so that no treatment is ranked.
 *
 * @param query - What the visitor typed; fewer than two letters find nothing.
 * @param headings - On the page of a treatment: their words find what stands below. The same object for the same words.
 */
export function search(guide: Guide, query: string, headings: Headings = NONE): Found {
  if (query.trim().length < 2) return NOTHING;
  const index = indexOf(headings)(guide);
  const typed = wordsOf(query);
  const meant = meantOf(index, typed);
  const words = meant.length ? meant : typed;
  const strict = wantedOf(index, words);
  let wanted = strict;
  let numbers = withAll(index, strict, false);
  if (!numbers.length) numbers = withAll(index, strict, true);
  if (!numbers.length) {
    wanted = words.map((word) => anyLike(index, word)).filter((each): each is Wanted => !!each);
    numbers = withAll(index, wanted, true);
  }
  const stems = new Set(wanted.flatMap((each) => each.stems).filter((each) => !meant.length || !index.empty.has(each)));
  const isWanted = (text: string) => wordsOf(text).some((each) => stems.has(stem(each)));
  const run = ` ${typed.map(stem).join(' ')} `;
  const hits = numbers.map((at) => index.texts[at]!);
  const inRow = new Set(hits.filter((_, at) => index.lines[numbers[at]!]!.includes(run)));
  return { hits: inOrder(hits, inRow, isWanted), isWanted };
}

const indexOf = once((headings: Headings) =>
  once((guide: Guide): Index => {
    const texts = searchTexts(guide, headings);
    const places = new Map<string, Set<number>>();
    const words = new Map<string, string>();
    const note = (word: string) => held(words, word, () => stem(word));
    const lines = texts.map(({ text, words: own = text }, at) => {
      const stems = wordsOf(own).map(note);
      for (const each of stems) held(places, each, () => new Set()).add(at);
      return ` ${stems.join(' ')} `;
    });
    const groups = guide.synonyms ?? [];
    const empty = new Set(groups.filter(({ means }) => !means.length).flatMap(({ typed }) => stemsOf(typed.join(' '))));
    const synonyms = new Map<string, string[]>();
    for (const { typed, means } of groups)
      for (const each of means.length ? typed : []) {
        const all = wordsOf(each);
        const run = all.filter((word) => !empty.has(stem(word)));
        if (all.length === 1) note(each);
        // "How long do I have" keeps all its words, so that "long" alone does not mean it.
        const key = (run.length > 1 ? run : all).map(stem).join(' ');
        held(synonyms, key, () => []).push(...means.map((mean) => stemsOf(mean).join(' ')));
      }
    return { texts, lines, places, words, synonyms, empty };
  }),
);

/** The words of the query without those that the search ignores, unless they are part of a synonym. */
function meantOf({ synonyms, empty }: Index, typed: readonly string[]): string[] {
  const stems = typed.map(stem);
  const kept = new Set<number>();
  for (const at of stems.keys())
    for (let length = 2; length <= LONGEST; length += 1)
      if (synonyms.has(stems.slice(at, at + length).join(' '))) for (let n = 0; n < length; n += 1) kept.add(at + n);
  return typed.filter((_, at) => kept.has(at) || !empty.has(stems[at]!));
}

const stemsOf = (text: string) => wordsOf(text).map(stem);

/** The words to search. A run of words that is a synonym is searched as one, the longest first. */
function wantedOf(index: Index, words: readonly string[]): Wanted[] {
  const wanted: Wanted[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST, words.length - at);
    const run = () =>
      words
        .slice(at, at + length)
        .map(stem)
        .join(' ');
    while (length > 1 && !index.synonyms.has(run())) length -= 1;
    wanted.push(length > 1 ? together(index, [run()]) : asTyped(index, words[at]!));
    at += length;
  }
  return wanted;
}

/** The texts that have any of these runs of stems, or the guide's words for them. */
function together(index: Index, runs: readonly string[]): Wanted {
  const all = runs.flatMap((run) => [run, ...(index.synonyms.get(run) ?? [])]);
  const places = new Set<number>();
  for (const run of all) {
    const [first = '', ...rest] = run.split(' ');
    for (const at of index.places.get(first) ?? [])
      if (!rest.length || index.lines[at]!.includes(` ${run} `)) places.add(at);
  }
  return { places, stems: all.flatMap((run) => run.split(' ')) };
}

/** The texts that have a word in any form; if none has, those with words that begin with it; else those with words one letter off. */
function asTyped(index: Index, word: string): Wanted {
  const own = stem(word);
  if (index.places.has(own) || index.synonyms.has(own)) return together(index, [own]);
  const begun = beginning(index, word);
  return together(index, begun.length ? begun : alike(index, word));
}

/** The same, with all these matches together. `undefined` for a short word that no text has. */
function anyLike(index: Index, word: string): Wanted | undefined {
  const all = together(index, [stem(word), ...beginning(index, word), ...alike(index, word)]);
  return all.places.size || word.length >= LEAST_LETTERS ? all : undefined;
}

const stemsWhere = ({ words }: Index, holds: (word: string) => boolean) => [
  ...new Set([...words].flatMap(([each, own]) => (holds(each) ? [own] : []))),
];
const beginning = (index: Index, word: string) => stemsWhere(index, (each) => each.startsWith(word));
const alike = (index: Index, word: string) =>
  word.length < LEAST_LETTERS ? [] : stemsWhere(index, (each) => isOneOff(each, word));

/**
 * The texts that match every wanted word, at least one of them in the text itself.
 * @param named - Whether the name of a treatment counts for every text on its page.
 */
function withAll({ texts }: Index, wanted: readonly Wanted[], named: boolean): number[] {
  const pages = wanted.map(({ places }) => {
    const names = named ? [...places].filter((at) => texts[at]!.part === NAME) : [];
    return new Set(names.map((at) => texts[at]!.id));
  });
  const isOn = (page: ReadonlySet<unknown>, { view, id }: Hit) => view === 'treatment' && page.has(id);
  const holds = (at: number) =>
    wanted.some(({ places }) => places.has(at)) &&
    wanted.every(({ places }, which) => places.has(at) || isOn(pages[which]!, texts[at]!));
  return [...texts.keys()].filter(holds);
}

function inOrder(hits: readonly Searchable[], inRow: ReadonlySet<Searchable>, isWanted: Found['isWanted']): Hit[] {
  const rank = (hit: Searchable) => {
    if (hit.part === NAME) return 0;
    if (hit.part === GLOSSARY && isWanted(hit.text.split(':')[0]!)) return 1;
    return inRow.has(hit) ? 2 : 3;
  };
  const sorted = [0, 1, 2, 3].flatMap((wanted) => hits.filter((hit) => rank(hit) === wanted));
  // The summary of a treatment is listed with its names.
  const isNamed = ({ id, text }: Hit) =>
    sorted.some((other) => other.part === NAME && other.id === id && other.text === text);
  const shown = sorted.filter((hit) => hit.part || !isNamed(hit));
  // People look for treatments: if the hits begin with glossary words, the first sentence about a treatment is moved above them.
  const first = shown[0]?.part === GLOSSARY ? shown.find(({ view }) => view === 'treatment') : undefined;
  return first ? [first, ...shown.filter((hit) => hit !== first)] : shown;
}
