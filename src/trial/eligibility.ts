import { nextHeading } from './headings.js';
import { markerOf } from './text.js';
import type { EligibilityLine, EligibilityPart, Span } from './types.js';

type Kind = EligibilityPart['kind'];
type Draft = { -readonly [Key in keyof Span]: Span[Key] };

/** A run of one line: its heading's kind, or plain words. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly heading?: Kind;
}

const HAS_WORDS = /[\p{L}\p{N}]/u;
/** Names a group of people before its own "Inclusion": "Part B", "Donors". */
const GROUP =
  /^(?:(?:part|cohort|group|arm|phase|stage|step) \S{1,12}|(?:for |healthy )?(?:donors?|patients?|participants?|recipients?|controls?|volunteers?|caregivers?|partners?))$/i;
/** Heads a list that is neither of the two: what comes after it is not known to be one. */
const THIRD =
  /\b(?:inclusion|exclusion|eligib\w*|entry|donors?|withdraw\w*|discontinu\w*|stopping|randomi[sz]ation)\b.{0,40}\bcriteria\b/i;

/**
 * Splits the conditions for joining into spans. Put together, the spans are the text: nothing is dropped, moved or
 * rewritten, only labelled.
 *
 * Lines before the first heading are `unlabelled`, and so is a text without headings: nobody is told that a line lets
 * them join, or keeps them out, unless the text says so. Takes time in step with the length of the text.
 *
 * @param text - `eligibilityCriteria` of a record, or any text.
 */
export function splitEligibility(text: string): Span[] {
  const spans: Draft[] = [];
  const indents: number[] = [];
  let kind: Kind = 'unlabelled';
  for (const { start, end, heading } of piecesOf(text)) {
    const piece = text.slice(start, end);
    const last = spans.at(-1);
    if (!HAS_WORDS.test(piece)) {
      // Blank lines and rules belong to what they follow.
      if (last) last.end = end;
      continue;
    }
    if (heading) {
      if (heading === 'inclusion' && last && !last.marker && isGroupName(text, last)) last.kind = 'heading';
      kind = heading;
      indents.length = 0;
    }
    const body = piece.trimStart();
    const marker = heading ? '' : markerOf(body);
    const level = heading ? 0 : levelOf(indents, piece.length - body.length, marker !== '');
    spans.push({
      start: last ? start : 0,
      end,
      kind: heading ? 'heading' : kind,
      level,
      marker: marker.replace('\\', ''),
    });
  }
  return spans.length || !text ? spans : [{ start: 0, end: text.length, kind, level: 0, marker: '' }];
}

function* piecesOf(text: string): Generator<Piece> {
  let kind: Kind = 'unlabelled';
  for (const [start, stop, end] of linesOf(text)) {
    const line = text.slice(start, stop);
    const indent = line.length - line.trimStart().length;
    const marker = markerOf(line.slice(indent, indent + 12));
    const body = indent + marker.length + (/^\s*/.exec(line.slice(indent + marker.length))?.[0].length ?? 0);
    let from = 0;
    for (let next = nextHeading(line, 0, body, marker !== ''); next; next = nextHeading(line, from, from, false)) {
      // A heading that opens the line takes indent and marker along.
      const head = next.start <= body ? from : next.start;
      yield* itemsOf(text, start + from, start + head);
      kind = next.kind;
      yield { start: start + head, end: start + next.end, heading: kind };
      from = next.end;
    }
    if (from === 0 && !marker && indent === 0 && isSubheading(line)) {
      if (THIRD.test(line)) kind = 'unlabelled';
      yield { start, end, heading: kind };
    } else yield* itemsOf(text, start + from, end);
  }
}

/** Start, end of the words, and end with the line break, of each line. */
function* linesOf(text: string): Generator<[number, number, number]> {
  let start = 0;
  for (const found of text.matchAll(/\r\n|\r|\n/g)) {
    const end = found.index + found[0].length;
    yield [start, found.index, end];
    start = end;
  }
  yield [start, text.length, text.length];
}

/** Entries that follow each other in one line, each with its round bullet. */
function* itemsOf(text: string, from: number, end: number): Generator<Piece> {
  let start = from;
  for (let at = text.indexOf('•', from + 1); at >= 0 && at < end; at = text.indexOf('•', at + 1)) {
    yield { start, end: at };
    start = at;
  }
  if (start < end) yield { start, end };
}

function levelOf(indents: number[], indent: number, marked: boolean): number {
  while (indents.length && indents.at(-1)! > indent) indents.pop();
  if (marked && (indents.at(-1) ?? -1) < indent) indents.push(indent);
  return Math.max(0, indents.length - 1);
}

function isSubheading(line: string): boolean {
  const words = line.trim();
  return words.length <= 80 && /[:：]$/.test(words) && words.split(/\s+/).length <= 6;
}

function isGroupName(text: string, { start, end }: Span): boolean {
  return end - start < 60 && GROUP.test(text.slice(start, end).trim());
}

/** Spans as parts to draw: runs of one kind, each with the headings that stand before it. */
export function partsOf(
  text: string,
  spans: readonly Span[],
  labels: Readonly<Record<Kind, string>>,
): EligibilityPart[] {
  const parts: { kind: Kind; say: string; lines: EligibilityLine[] }[] = [];
  let waiting: EligibilityLine[] = [];
  for (const { start, end, kind, level, marker } of spans) {
    const words = text.slice(start, end).trim();
    const found = kind === 'heading' ? '' : markerOf(words);
    const line = { heading: kind === 'heading', level, marker, text: words.slice(found.length).trim() };
    waiting.push(line);
    if (kind === 'heading') continue;
    if (parts.at(-1)?.kind !== kind) parts.push({ kind, say: labels[kind], lines: [] });
    parts.at(-1)!.lines.push(...waiting);
    waiting = [];
  }
  if (waiting.length && !parts.length) parts.push({ kind: 'unlabelled', say: labels.unlabelled, lines: [] });
  parts.at(-1)?.lines.push(...waiting);
  return parts;
}
