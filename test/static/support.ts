import { readFileSync } from 'node:fs';
import type { Guide, Id, Picture, Treatment } from '../../src/guide/guide.js';

/** The styles that the docs recommend for a page with the text in it. */
export const RECOMMENDED = /```css\n([\s\S]*?)```/.exec(
  readFileSync(new URL('../../docs/text-in-the-page.md', import.meta.url), 'utf8'),
)![1]!;

/** Keys whose values are not on the page: ids and codes, search words, and short words for rows of results. */
const UNSEEN = new Set([
  ...[
    'id',
    'lang',
    'svg',
    'forms',
    'typed',
    'means',
    'shortStandings',
    'topic',
    'short',
    'facts',
    'when',
    'askIf',
    'url',
    'version',
    'date',
    'read',
  ],
  ...['treatment', 'standing', 'how', 'kind', 'size', 'cover', 'opens', 'said', 'if', 'step', 'align'],
]);

/** Every text of a guide, or of a part of one, that should be on the page, each with its path. */
export function textsOf(part: unknown, at = ''): [where: string, text: string][] {
  if (typeof part === 'string') return [[at, part]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    // "how" and "when" are a rule's kind and condition as well as parts of a treatment, which are lists.
    const parts = Array.isArray(value) && (key === 'how' || (key === 'when' && !at.includes('rules')));
    // How a question is put to the team: the page has the question, but no talk to put it into.
    const isForTalk = key === 'ask' && /^\/questions\/\d+$/.test(at);
    return (UNSEEN.has(key) && !parts) || isForTalk ? [] : textsOf(value, `${at}/${key}`);
  });
}

/** A text with each run of white space as one space. */
export const words = (text: string) => text.replace(/\s+/g, ' ').trim();

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Decodes character references such as `&amp;` and `&#8217;`. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name = '') =>
    code ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? whole),
  );
}

/** The text of a piece of HTML, with a space for each tag. Good enough for our own markup. */
export const textOf = (html: string) =>
  words(decoded(html.replace(/<(style|script)\b[\s\S]*?<\/\1>|<wbr>/g, '').replace(/<[^>]*>/g, ' ')));

/** A text without white space, to find a text that has tags in it. */
export const squeezed = (text: string) => text.replace(/\s+/g, '');

/** The values of an attribute, in document order. */
export const valuesOf = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => decoded(value!));

/** The wanted texts that a text does not contain; empty if it contains them all. */
export const missing = (text: string, wanted: readonly (readonly [string, string])[]) =>
  wanted.filter(([, each]) => !text.includes(words(each))).map(([where, each]) => `${where}: ${each}`);

/** A guide in which every shown text is replaced; ids, facts and references stay. */
export function withEveryText(guide: Guide, change: (text: string) => string): Guide {
  const walk = (part: unknown, at = ''): unknown => {
    if (typeof part === 'string') return change(part);
    if (Array.isArray(part)) return part.map((each) => walk(each, at));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => {
        const parts = Array.isArray(value) && (key === 'how' || (key === 'when' && at !== 'rules'));
        return [key, UNSEEN.has(key) && !parts ? value : walk(value, key)];
      }),
    );
  };
  return walk(guide) as Guide;
}

/** The treatment with this id. */
export const treatmentOf = (guide: Guide, id: Id) => guide.treatments.find((treatment) => treatment.id === id)!;

/** The pictures on the page of a treatment: only the steps of a story if it has one. */
const onPage = ({ pictures }: Treatment) =>
  pictures.some(({ step }) => step) ? pictures.filter(({ step }) => step) : pictures;

/** The pictures of a guide in the order of the text. */
export const picturesIn = ({ overview, scope, treatments, alsoAsk }: Guide): Picture[] =>
  [overview, ...scope, ...treatments, ...alsoAsk].flatMap((part) =>
    'pictures' in part ? onPage(part) : (part.picture ?? []),
  );

/**
 * The parts of a guide that are in the text. Left out: pages put first on request, the questions to check oneself, a carer's words, and pictures for
 * lists only.
 */
export function readable({ checks: _, carer: __, values = [], treatments, ...rest }: Guide): unknown {
  return {
    ...rest,
    treatments: treatments.map((treatment) => ({ ...treatment, pictures: onPage(treatment) })),
    values: values.map(({ text }) => ({ text })),
  };
}
