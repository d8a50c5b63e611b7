import { createHash } from 'node:crypto';
import type { Path } from './layout.js';

/** Every text of something, by the place where it stands: `what.2.text` or, where a list has ids, `questions.primary.text`. */
export type Texts = ReadonlyMap<string, string>;

/** Fields that are no words: ids, addresses, dates, machine values. */
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
/** Lists of words that are one text each, cut at "|". */
const LISTS = new Set(['forms', 'typed', 'means']);
/** Fields of a rule that are no words, though a treatment has words under the same name. */
const RULE = new Set(['id', 'when', 'how']);

type Say = (place: string, text: string, path: Path) => string;
/** Whether a field of an object holds words. */
type HoldsWords = (name: string, parent: object) => boolean;

/** In a guide and in the words about trials. */
const inContent: HoldsWords = (name, parent) => {
  // The list of treatments of a guide shares its name with a field of a value, which holds ids.
  if (name === 'treatments' && 'rules' in parent) return true;
  return !NO_WORDS.has(name) && !('because' in parent && 'how' in parent && RULE.has(name));
};
/** In the words of the interface, where all is words but the tag of the language. */
export const inInterface: HoldsWords = (name) => name !== 'lang';

/**
 * Goes through every text, and puts in its place what `say` gives back.
 *
 * @param value - A guide, the words about trials, or (with `inInterface`) the words of the interface. It is not changed.
 * @param say - Called with the place and the text, in the order in which they stand.
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
  // Another language has other forms of a word, and more or fewer of them. So it has with what people type.
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
 * By what the entries of a list are named: an id, or the word that a glossary explains, so that a new entry moves none of the others.
 * Statements have neither, and go by number; so does a name that stands there a second time.
 */
function namesOf(list: readonly unknown[]): (string | number)[] {
  const names = list.map((entry) => {
    const { id, term } = (entry ?? {}) as { id?: string; term?: string };
    return id ?? term;
  });
  return names.map((name, index) => (name === undefined || names.indexOf(name) < index ? index : name));
}

/** The left side of a carer's words is a text of the guide, and is said as it is said there. */
function carer(words: Record<string, string>, { place, path, say }: Walk): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).map(([text, other]) => [text, say(`${place}.${fingerprint(text)}`, other, [...path, text])]),
  );
}

/** A short name for a text, that changes with it. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** All texts, by place. */
export function textsOf(value: unknown, holdsWords = inContent): Texts {
  const texts = new Map<string, string>();
  const note: Say = (place, text) => {
    texts.set(place, text);
    return text;
  };
  mapTexts(value, note, holdsWords);
  return texts;
}

/** SHA-256 of all texts: what a reviewer of a translation had before them. */
export function digestOf(texts: Texts): string {
  return createHash('sha256')
    .update(JSON.stringify([...texts]))
    .digest('hex');
}
