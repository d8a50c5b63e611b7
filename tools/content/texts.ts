import { createHash } from 'node:crypto';
import type { Path } from './layout.js';

/** Every text of a value by its key: `what.2.text` or, if a list has ids, `questions.primary.text`. */
export type Texts = ReadonlyMap<string, string>;

/** Fields that are not texts: ids, addresses, dates, machine values. */
const NO_WORDS = new Set([
  'id',
  'facts',
  'sources',
  'svg',
  'cover',
  'opens',
  'number',
  'version',
  'date',
  'lang',
  'size',
  'askIf',
  'treatments',
  'treatment',
  'standing',
  'kind',
  'measure',
  'step',
  'align',
  'signOff',
  'reviewed',
  'license',
  'code',
  'translation',
  'grades',
  'digest',
]);
/** Lists of words that a translator gets as one text, separated by "|". */
const LISTS = new Set(['forms', 'typed', 'means']);
/** Fields of a rule that are not texts, though a treatment has texts under the same name. */
const RULE = new Set(['id', 'when', 'how']);

type Say = (place: string, text: string, path: Path) => string;
/** Whether a field of an object has texts. */
type HoldsWords = (name: string, parent: object) => boolean;

/** The rule for a guide and the texts about trials. */
const inContent: HoldsWords = (name, parent) => {
  // The list of treatments of a guide shares its name with a field of a value, which holds ids.
  if (name === 'treatments' && 'rules' in parent) return true;
  return !NO_WORDS.has(name) && !('because' in parent && 'how' in parent && RULE.has(name));
};
/** The rule for the words of the interface: everything but the language tag. */
export const inInterface: HoldsWords = (name) => name !== 'lang';

/**
 * Replaces every text by the result of `say`.
 *
 * @param value - A guide, the texts about trials, or (with `inInterface`) the words of the interface. It is not changed.
 * @param say - Called with the key and the text, in order.
 */
export function mapTexts<T>(value: T, say: Say, holdsWords = inContent): T {
  return walk(value, { place: '', path: [], say, holdsWords }) as T;
}

interface Walk {
  readonly place: string;
  readonly path: Path;
  readonly say: Say;
  readonly holdsWords: HoldsWords;
}

function walk(value: unknown, at: Walk): unknown {
  const { place, path, say, holdsWords } = at;
  const key = path.at(-1);
  const below = (step: string | number, name = step): Walk => ({
    ...at,
    place: place ? `${place}.${name}` : String(name),
    path: [...path, step],
  });
  if (typeof value === 'string') return say(place, value, path);
  if (typeof value !== 'object' || value === null) return value;
  // Another language may have more or fewer forms and synonyms of a word, so the list is one text.
  if (typeof key === 'string' && LISTS.has(key) && Array.isArray(value))
    return say(place, value.join(' | '), path)
      .split(' | ')
      .filter((form) => form);
  if (key === 'carer' && holdsWords === inContent) return carer(value as Record<string, string>, at);
  if (Array.isArray(value)) {
    const names = namesOf(value);
    return value.map((inner, index) => walk(inner, below(index, names[index])));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, holdsWords(name, value) ? walk(inner, below(name)) : inner]),
  );
}

/**
 * The key of each list entry: its id, or the word that a glossary explains, so that a new entry does not change the keys of the others.
 * Statements have neither, and get their number; so does an entry with a repeated name.
 */
function namesOf(list: readonly unknown[]): (string | number)[] {
  const names = list.map((entry) => {
    const { id, term } = (entry ?? {}) as { id?: string; term?: string };
    return id ?? term;
  });
  return names.map((name, index) => (name === undefined || names.indexOf(name) < index ? index : name));
}

/** The keys of `carer` are texts of the guide, so they are replaced as those texts are. */
function carer(words: Record<string, string>, { place, path, say }: Walk): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).map(([text, other]) => [text, say(`${place}.${fingerprint(text)}`, other, [...path, text])]),
  );
}

/** A short hash of a text. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** All texts by their keys. */
export function textsOf(value: unknown, holdsWords = inContent): Texts {
  const texts = new Map<string, string>();
  const note: Say = (place, text) => {
    texts.set(place, text);
    return text;
  };
  mapTexts(value, note, holdsWords);
  return texts;
}

/** SHA-256 of all texts: what the reviewer of a translation signs. */
export function digestOf(texts: Texts): string {
  return createHash('sha256')
    .update(JSON.stringify([...texts]))
    .digest('hex');
}
