import type { FactId, Guide, Source } from '../guide/guide.js';
import { sha256 } from '../guide/sha256.js';
import { sourcesOf } from '../ui/blocks.js';
import { escapeText } from './escape.js';

/** Review state of a statement: checked by nobody, checked with a valid signature, changed since, or checked too long ago. */
export type ReviewState = 'draft' | 'reviewed' | 'changed' | 'expired';

/** One statement of a guide, with what is needed to quote it. */
export interface StatementRecord {
  /** Its id on the page, and so the fragment of its address: `guide-s-1f2e3d4c`. It changes when the words or the facts change. */
  readonly id: string;
  readonly text: string;
  readonly facts: readonly FactId[];
  readonly sources: readonly Source[];
  /** SHA-256 of the text and the ids of its facts, as JSON: `["text",["F-1","F-2"]]`. The id has its first eight digits. */
  readonly digest: string;
  readonly review: ReviewState;
}

/** An item of a guide that cites facts. Its text is called `because` in a rule, `text` elsewhere. */
interface Said {
  readonly text?: unknown;
  readonly because?: unknown;
  readonly facts?: unknown;
}

/** The most words of the interface before a statement in the same element. */
const MOST_WORDS_BEFORE = 16;

/** Parts of a guide that are reviewed as one. A treatment is a part of its own; the rest is `words`. */
const PARTS: Readonly<Record<string, string>> = { rules: 'rules', facts: 'sources', sources: 'sources' };

/**
 * Every statement of a guide that its page shows, once, in the guide's order.
 *
 * @param prefix - Prefix of every id, as on the page.
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
    sources: sourcesOf(guide, facts),
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
 * Gives each statement of a page its id: on the element that has nothing but the statement, else on a span around its words. A statement that
 * the page repeats has the id at its first occurrence.
 *
 * @param html - Output of `plain`, whose attributes have no `>`.
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
  // A statement may have words of the interface before it in the same element: "Why: ...". The number of beginnings that are tried is
  // limited, so that the time grows linearly with the page.
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
