import type { FactId, Guide, Source } from '../guide/guide.js';
import { sha256 } from '../guide/sha256.js';
import { sourcesOf } from '../ui/blocks.js';
import { escapeText } from './escape.js';

/** How far a statement was checked: by nobody, by somebody whose signature holds, before it was changed, or too long ago. */
export type ReviewState = 'draft' | 'reviewed' | 'changed' | 'expired';

/** One statement of a guide, with what somebody needs who quotes it. */
export interface StatementRecord {
  /** Its place on the page, which is also the end of its address: `guide-s-1f2e3d4c`. It changes when the words or the facts change. */
  readonly id: string;
  readonly text: string;
  readonly facts: readonly FactId[];
  readonly sources: readonly Source[];
  /** SHA-256 of the text and the ids of its facts, as JSON: `["text",["F-1","F-2"]]`. The id has its first eight digits. */
  readonly digest: string;
  readonly review: ReviewState;
}

/** Something in a guide that rests on facts: a rule says `because`, everything else `text`. */
interface Said {
  readonly text?: unknown;
  readonly because?: unknown;
  readonly facts?: unknown;
}

/** Words of the interface that may stand before a statement in one element. */
const MOST_WORDS_BEFORE = 16;

/** Parts of a guide that are reviewed as one. A treatment is a part of its own; the rest is `words`. */
const PARTS: Readonly<Record<string, string>> = { rules: 'rules', facts: 'sources', sources: 'sources' };

/**
 * Every statement of a guide that stands on its page, once, in the order in which the guide has them.
 *
 * @param prefix - Stands before every id, as on the page.
 * @param today - ISO date on which the guide is read.
 */
export function statementsIn(guide: Guide, prefix: string, today: string): readonly StatementRecord[] {
  const found = new Map<string, StatementRecord>();
  const walk = (value: unknown, part: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { text, because, facts } = value as Said;
    const words = typeof text === 'string' ? text : because;
    if (typeof words === 'string' && Array.isArray(facts)) {
      const record = recordOf(guide, prefix, words, facts as FactId[], stateOf(guide, part, today));
      if (!found.has(record.id)) found.set(record.id, record);
    }
    for (const inner of Object.values(value)) walk(inner, part);
  };
  const { treatments, checks: _, carer: __, values: ___, ...rest } = guide;
  for (const [name, value] of Object.entries(rest)) walk(value, PARTS[name] ?? 'words');
  for (const treatment of treatments) walk(treatment, treatment.id);
  return [...found.values()];
}

function recordOf(
  guide: Guide,
  prefix: string,
  text: string,
  facts: readonly FactId[],
  review: ReviewState,
): StatementRecord {
  const digest = sha256(JSON.stringify([text, facts]));
  return {
    id: `${prefix}-s-${digest.slice(0, 8)}`,
    text,
    facts,
    sources: [...sourcesOf(guide, facts).keys()],
    digest,
    review,
  };
}

function stateOf({ signOff, reviewed }: Guide, part: string, today: string): ReviewState {
  if (reviewed?.changed.includes(part)) return 'changed';
  const signed = signOff ? [signOff] : (reviewed?.reviews.filter(({ parts }) => parts.includes(part)) ?? []);
  if (!signed.length) return 'draft';
  return signed.some(({ expires }) => today <= expires) ? 'reviewed' : 'expired';
}

/**
 * Gives each statement of a page its place: the element that holds it alone gets the id, where there is one; else a span around its words.
 * A statement that stands twice has its place where it stands first.
 *
 * @param html - What `plain` made: no tag within a text but those that it holds, and no attribute with `>`.
 */
export function withPlaces(html: string, statements: readonly StatementRecord[]): string {
  const ids = new Map(statements.map(({ id, text }) => [escapeText(text), id]));
  const alone = html.replace(
    /(<[a-z]\w*)([^<>]*)>([^<]+)/g,
    (whole, open: string, attributes: string, text: string) => {
      const id = ids.get(text.trim());
      if (!id || / id="/.test(attributes)) return whole;
      ids.delete(text.trim());
      return `${open} id="${id}"${attributes}>${text}`;
    },
  );
  // Words of the interface may stand before a statement in the same element: "Why: ...". Only so many beginnings are tried, so that the time
  // grows in step with the page.
  return alone.replace(/(?<=>)[^<]+/g, (text) => {
    let at = text.search(/\S/);
    for (let word = 0; at >= 0 && word < MOST_WORDS_BEFORE; word += 1) {
      const said = text.slice(at).trimEnd();
      const id = ids.get(said);
      if (id) {
        ids.delete(said);
        return `${text.slice(0, at)}<span id="${id}">${said}</span>${text.slice(at + said.length)}`;
      }
      const space = text.indexOf(' ', at);
      at = space < 0 ? -1 : space + 1;
    }
    return text;
  });
}
