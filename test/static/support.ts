import type { Guide, Id, Picture, Treatment } from '../../src/guide/guide.js';

/** Keys whose values no reader of a page sees: names for programs, words that only find a text, and short words for rows of results. */
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

/** Every text of a guide, or of any part of one, that a reader should meet; each with where it stands. */
export function textsOf(part: unknown, at = ''): [where: string, text: string][] {
  if (typeof part === 'string') return [[at, part]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    // "how" and "when" are a rule's kind and condition as well as parts of a treatment, which are lists.
    const parts = Array.isArray(value) && (key === 'how' || (key === 'when' && !at.includes('rules')));
    return UNSEEN.has(key) && !parts ? [] : textsOf(value, `${at}/${key}`);
  });
}

/** Text as it stands in a page, with white space as one space. */
export const words = (text: string) => text.replace(/\s+/g, ' ').trim();

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a browser makes of references such as `&amp;` and `&#8217;`. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name = '') =>
    code ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? whole),
  );
}

/** The text of a piece of HTML; tags leave a space. Good enough for markup of our own making. */
export const textOf = (html: string) =>
  words(decoded(html.replace(/<(style|script)\b[\s\S]*?<\/\1>|<wbr>/g, '').replace(/<[^>]*>/g, ' ')));

/** The same without any white space, to find a text that has tags in it. */
export const squeezed = (text: string) => text.replace(/\s+/g, '');

/** The values of an attribute, in their order. */
export const valuesOf = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => decoded(value!));

/** Those of the wanted texts that a text does not hold: empty when all is there. */
export const missing = (text: string, wanted: readonly (readonly [string, string])[]) =>
  wanted.filter(([, each]) => !text.includes(words(each))).map(([where, each]) => `${where}: ${each}`);

/** A guide in which every text that is shown is replaced; ids, facts and what ties them stay. */
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

/** The named treatment. */
export const treatmentOf = (guide: Guide, id: Id) => guide.treatments.find((treatment) => treatment.id === id)!;

/** The pictures of a treatment that its page shows: where some are steps of a story, those. */
const onPage = ({ pictures }: Treatment) =>
  pictures.some(({ step }) => step) ? pictures.filter(({ step }) => step) : pictures;

/** The pictures of a guide in the order of the text. */
export const picturesIn = ({ overview, scope, treatments, alsoAsk }: Guide): Picture[] =>
  [overview, ...scope, ...treatments, ...alsoAsk].flatMap((part) =>
    'pictures' in part ? onPage(part) : (part.picture ?? []),
  );

/**
 * What of a guide stands in text: not the pages put first on request, the questions to check oneself, a carer's words, and pictures for
 * lists only.
 */
export function readable({ checks: _, carer: __, values = [], treatments, ...rest }: Guide): unknown {
  return {
    ...rest,
    treatments: treatments.map((treatment) => ({ ...treatment, pictures: onPage(treatment) })),
    values: values.map(({ text }) => ({ text })),
  };
}
