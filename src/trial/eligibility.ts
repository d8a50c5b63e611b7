import { type HeadKind, headingLine } from './heading-lines.js';
import { nextHeading } from './headings.js';
import { isRecordNote } from './record-note.js';
import { LINE_END, markerOf, plainText, renderText } from './text.js';
import type { EligibilityLine, EligibilityPart, Span } from './types.js';

type Draft = { -readonly [Key in keyof Span]: Span[Key] } & {
  /** For a heading: the list that it heads. */
  heads?: HeadKind;
};

/** A run of one line: a heading with the list it heads, or plain words. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly heading?: HeadKind;
}

const HAS_WORDS = /[\p{L}\p{N}]/u;
/** Names a group of people before its own "Inclusion": "Part B", "Donors". */
const GROUP =
  /^(?:(?:part|cohort|group|arm|phase|stage|step) \S{1,12}|(?:for |healthy )?(?:donors?|patients?|participants?|recipients?|controls?|volunteers?|caregivers?|partners?))$/i;

/**
 * Splits the conditions for joining into spans. Put together, the spans are the text: nothing is dropped, moved or
 * rewritten, only labelled.
 *
 * Lines before the first heading are `unlabelled`, and so is a text without headings, and whatever follows a heading that
 * is not plain: nobody is told that a line lets them join, or keeps them out, unless the text says so. Takes time in step
 * with the length of the text.
 *
 * @param text - `eligibilityCriteria` of a record, or any text.
 */
export function splitEligibility(text: string): Span[] {
  return draft(text).map(({ heads: _, ...span }) => span);
}

function draft(text: string): Draft[] {
  const spans: Draft[] = [];
  const indents: number[] = [];
  let kind: HeadKind = 'unlabelled';
  for (const { start, end, heading } of piecesOf(text)) {
    const piece = text.slice(start, end);
    const last = spans.at(-1);
    if (!HAS_WORDS.test(piece)) {
      // Blank lines and rules belong to what they follow.
      if (last) last.end = end;
      continue;
    }
    const place = { start: last ? start : 0, end };
    if (heading) {
      if (heading === 'inclusion' && last && !last.marker && isGroupName(text, last)) {
        // The name goes with the list after it.
        last.kind = 'heading';
        delete last.heads;
      }
      kind = heading;
      indents.length = 0;
      spans.push({ ...place, kind: 'heading', level: 0, marker: '', heads: heading });
      continue;
    }
    const body = piece.trimStart();
    const marker = markerOf(body);
    const level = levelOf(indents, piece.length - body.length, marker !== '');
    spans.push({ ...place, kind, level, marker: marker.replace('\\', '') });
  }
  return spans.length || !text ? spans : [{ start: 0, end: text.length, kind, level: 0, marker: '' }];
}

function* piecesOf(text: string): Generator<Piece> {
  let kind: HeadKind = 'unlabelled';
  for (const [start, stop, end] of linesOf(text)) {
    const line = text.slice(start, stop);
    if (!line.trim()) {
      yield { start, end };
      continue;
    }
    const indent = line.length - line.trimStart().length;
    const marker = markerOf(line.slice(indent, indent + 12));
    const body = indent + marker.length + (/^\s*/.exec(line.slice(indent + marker.length))?.[0].length ?? 0);
    let from = 0;
    for (let next = nextHeading(line, 0, body, marker !== ''); next; next = nextHeading(line, from, from, false)) {
      // A heading that opens the line takes indent and marker along.
      const head = next.start <= body ? from : next.start;
      // In the list of exclusions a doubtful heading changes nothing.
      if (next.kind === 'unlabelled' && kind === 'exclusion') break;
      yield* itemsOf(text, start + from, start + head, from > 0);
      kind = next.kind;
      yield { start: start + head, end: start + next.end, heading: kind };
      from = next.end;
    }
    const edge = !marker && indent === 0;
    const found: HeadKind | undefined = from === 0 ? headingLine(line.slice(body), edge, kind) : undefined;
    if (found || (from === 0 && edge && isSubheading(line))) {
      kind = found ?? kind;
      yield { start, end, heading: kind };
    } else yield* itemsOf(text, start + from, end, from > 0);
  }
}

/** Start, end of the words, and end with the line break, of each line. */
function* linesOf(text: string): Generator<[number, number, number]> {
  let start = 0;
  for (const found of text.matchAll(new RegExp(LINE_END, 'g'))) {
    const end = found.index + found[0].length;
    yield [start, found.index, end];
    start = end;
  }
  yield [start, text.length, text.length];
}

/** Marks that begin an entry within a line: the round bullet anywhere; the others between spaces. */
const INNER = /•|(?<=\s)(?:[*·▪●◦]\s+(?=\S)|-\s+(?=\p{Lu})|(\d{1,2})\\?[.)]\s+(?=\S))/gu;

/** Entries that follow each other in one line, as copies have them that lost their line breaks. */
function* itemsOf(text: string, from: number, end: number, afterHeading: boolean): Generator<Piece> {
  if (from >= end) return;
  let start = from;
  for (const at of marksIn(text.slice(from, end), afterHeading)) {
    if (from + at <= start) continue;
    yield { start, end: from + at };
    start = from + at;
  }
  yield { start, end };
}

/** Where entries begin in a run of one line. One mark alone is none, unless the run itself begins with it. */
function marksIn(run: string, afterHeading: boolean): number[] {
  const body = run.trimStart();
  const own = markerOf(body);
  // The run's own mark begins it already.
  const first = run.length - body.length;
  const found = [...run.matchAll(INNER)].filter(({ index, 0: mark }) => index > first && !isProduct(run, index, mark));
  const round = found.filter(({ 0: mark }) => mark === '•').map(({ index }) => index);
  const signs = found.filter(({ 0: mark, 1: number }) => mark !== '•' && number === undefined);
  const same = signs.filter(({ 0: mark }) => mark[0] === signs[0]?.[0][0]).map(({ index }) => index);
  const numbered = found.flatMap(({ index, 1: number }) => (number ? [[Number(number), index] as const] : []));
  const anew = inOrder(numbered, 1);
  const onward = inOrder(numbered, (Number.parseInt(own, 10) || Number.NaN) + 1);
  const numbers = anew.length > 1 ? anew : onward.length > 1 || afterHeading ? onward : [];
  // "* weight * height" is a product, "* Adults * Liver metastases" are two entries.
  const starts =
    own !== '' && same.length > 0 && own[0] === run[same[0]!] && /^.\s+\p{Lu}/u.test(run.slice(same[0]!, same[0]! + 9));
  const enough = same.length > 1 || starts || (afterHeading && same.length > 0);
  return [...round, ...(enough ? same : []), ...numbers].sort((a, b) => a - b);
}

/** "5 * 10": a sign between numbers is no mark. */
const isProduct = (run: string, index: number, mark: string) =>
  /\d\s?$/.test(run.slice(Math.max(0, index - 2), index)) && /^\d/.test(run.slice(index + mark.length));

/** Of numbers with a point, those that count up from one on. */
function inOrder(numbers: readonly (readonly [number, number])[], from: number): number[] {
  const places: number[] = [];
  for (const [number, index] of numbers) if (number === places.length + from) places.push(index);
  return places;
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

/** Lines that say that there is nothing. */
const NONE = /^(?:[-–—*]*|none|n\/?a|nil|not applicable)\.?$/i;

/** The spans of a text as parts to draw: runs of one kind, each with the headings that stand before it. */
export function partsOf(
  text: string,
  labels: Readonly<Record<HeadKind, string>>,
  { empty, only, note }: { readonly empty: string; readonly only: string; readonly note: string },
): EligibilityPart[] {
  return runsOf(text).map(({ kind, lines }, at) => {
    const own = lines.filter(({ heading }) => !heading);
    const isNote = kind === 'unlabelled' && own.length > 0 && own.every((line) => line.note);
    const say = isNote ? note : !at && kind === 'unlabelled' ? only : labels[kind];
    const bare = kind !== 'unlabelled' && own.every((line) => line.note || NONE.test(line.text));
    const isMixed = !isNote && own.some((line) => line.note);
    return { kind, say, lines, ...(bare && { empty }), ...(isMixed && { note }) };
  });
}

interface Run {
  readonly kind: HeadKind;
  readonly lines: EligibilityLine[];
}

function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let waiting: EligibilityLine[] = [];
  let heads: HeadKind | undefined;
  const add = (kind: HeadKind, ...lines: readonly EligibilityLine[]) => {
    if (runs.at(-1)?.kind !== kind) runs.push({ kind, lines: [] });
    runs.at(-1)!.lines.push(...waiting, ...lines);
    waiting = [];
  };
  for (const span of draft(text)) {
    const line = lineOf(text, span);
    if (span.kind !== 'heading') {
      add(span.kind, line);
      heads = undefined;
      continue;
    }
    // A heading right after a heading of the other list: the first one stands over nothing.
    if (heads && heads !== span.heads) add(heads);
    heads = span.heads;
    waiting.push(line);
  }
  if (waiting.length) add(heads ?? 'unlabelled');
  return runs;
}

function lineOf(text: string, { start, end, kind, level, marker }: Span): EligibilityLine {
  const words = text.slice(start, end).trim();
  const found = kind === 'heading' ? '' : markerOf(words);
  const own = words.slice(found.length).trim();
  const heading = kind === 'heading';
  const note = !heading && isRecordNote(plainText(own, true));
  return { heading, ...(note && { note }), level, marker, text: own, blocks: renderText(own, true) };
}
