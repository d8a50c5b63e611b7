// Finds "Inclusion criteria" and "Exclusion criteria" where they head a list, and leaves them alone where a sentence only
// mentions them. At most WINDOW characters around a word are looked at, so that time grows in step with the text.

/** Where a heading stands in a line, and which list it heads. */
export interface Heading {
  readonly start: number;
  /** Just after the heading's colon; what follows is the list's first entry. */
  readonly end: number;
  readonly kind: 'inclusion' | 'exclusion' | 'unlabelled';
}

const WINDOW = 160;
/**
 * The words that head a list: "inclusion", with "non" or "not" in front of it; "exclusion"; and the bare ones ("excluded",
 * "contraindications"), which head one only when they stand alone.
 */
const WORD =
  /\b(?:(non|not|no)[\s\u2010-\u2015-]{0,2})?inclusions?\b|\bexclusion(?:s|ary)?\b|\b(excluded|ineligible|ineligibility|contra-?indications?|not\s(?:included|eligible))\b/gi;
const BOTH_AFTER = /^\s{0,3}(?:\/|&|and\b|or\b)\s{0,3}(?:in|ex)clusion/i;
const BOTH_BEFORE = /(?:in|ex)clusions?\s{0,3}(?:\/|&|\band|\bor)\s{0,3}$/i;
const CRITERIA = /^\s{0,3}(?:crit[a-z]{0,9}|requirements?)\b/i;
/** Words that lead to the word of a heading: "Reasons for exclusion". */
const LEADS_IN =
  /^(?:(?:key|main|other|additional|general)\s)?(?:reasons?|grounds|causes?|criteria|conditions|factors)\s(?:for|of)\s*$/i;
/** What may stand before a bare word that heads a list. */
const BARE_KIND =
  /^(?:(?:absolute|relative|general|other|additional|medical|specific|key|main|study|patients?|subjects?|participants?)\s*){0,2}$/i;
/** A verb that ends a heading in place of a colon: "Exclusion criteria include". */
const VERB =
  /^\s{1,3}(?:are|is|were|will be|includes?|included|including|comprised?|consist(?:ed)? of)\b(?!\s{1,3}not\b)/i;
const DASH = /^\s{1,3}[-–—]\s/;
const LINKS =
  'who|whom|that|which|not|no|do|does|did|meet\\w*|met|fulfil\\w*|satisf\\w*|any|all|following|with|per|as|see|under|unlisted|these|those';
/** Words in front of "inclusion criteria" that make it part of a sentence. */
const SENTENCE = new RegExp(
  `\\b(?:${LINKS}|unless|except|if|without|note|protocol|must|than|have|has|is|are|be)\\b`,
  'i',
);
/** In the middle of a line, the words right in front that make it part of a sentence. */
const LEADS_ON = new RegExp(`\\b(?:${LINKS}|the|of|and|or|to|in|by|for|above|below)\\W{0,3}$`, 'i');
const NEGATED = /\b(?:not|no|unmet|fail\w*|unless|except|without|other than|un\w*able)\b/i;
/** Words that may stand before a bare "Inclusion:", and belong to a heading in the middle of a line. */
const KIND_OF =
  /(?:^|[^\p{L}])((?:(?:key|main|major|minor|general|specific|other|additional|primary|patients?|subjects?|participants?|donors?|recipients?|controls?|clinical|study)\s{1,3}){1,2})$/iu;
const BOUNDARY = /[.;:：；。)\]）•·*,–—"”]\s{0,4}$/;

const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;

/**
 * Finds the next heading in a line.
 *
 * @param line - One line, without its line end.
 * @param from - Where to start: after the last heading, or 0.
 * @param body - Where the line's words start, after indent and list marker.
 * @param marked - Whether the line has a list marker: list entries mention criteria more often than they head a list.
 */
export function nextHeading(line: string, from: number, body: number, marked: boolean): Heading | undefined {
  WORD.lastIndex = from;
  for (let match = WORD.exec(line); match; match = WORD.exec(line)) {
    const [word, negation, bare] = match;
    const at = match.index;
    const after = at + word.length;
    const before = line.slice(Math.max(from, at - WINDOW), at);
    const tail = line.slice(after, after + WINDOW);
    if (BOTH_AFTER.test(tail) || BOTH_BEFORE.test(before)) continue;
    const kind = kindOf(word, negation, bare, marked);
    const criteria = CRITERIA.exec(tail)?.[0].length ?? 0;
    const close = closing(tail, criteria, after + tail.length < line.length);
    if (!close || (kind === 'inclusion' && NEGATED.test(close.suffix))) continue;
    const first = at - before.length <= Math.max(from, body);
    const lead = first ? line.slice(Math.max(from, body), at) : undefined;
    const capital = /^\p{Lu}/u.test(line.slice(at));
    const look: Look = { before, lead, at, capital, criteria, close, kind, marked };
    const start = bare === undefined ? headStart(look) : bareStart(look);
    if (start !== undefined) return { start: Math.max(from, start), end: after + close.length, kind };
  }
  return undefined;
}

/**
 * The list that a word heads. "No inclusion criteria" may say that there are none; and a bare word in a list entry may
 * head the entries under it alone: neither is taken for more than "not known".
 */
function kindOf(
  word: string,
  negation: string | undefined,
  bare: string | undefined,
  marked: boolean,
): Heading['kind'] {
  if (bare !== undefined) return marked ? 'unlabelled' : 'exclusion';
  if (negation !== undefined) return /^no\s/i.test(word) ? 'unlabelled' : 'exclusion';
  return /^i/i.test(word) ? 'inclusion' : 'exclusion';
}

interface Close {
  readonly by: 'colon' | 'end' | 'verb' | 'dash';
  /** Characters of the tail that belong to the heading. */
  readonly length: number;
  readonly suffix: string;
}

/** How the heading ends, if what follows the word can be the end of a heading at all. */
function closing(tail: string, criteria: number, cut: boolean): Close | undefined {
  const rest = tail.slice(criteria);
  const colon = /^([^:：;；.!?•\n]{0,80})[:：]/.exec(rest);
  const suffix = (colon?.[1] ?? rest).trim();
  const verb = criteria ? VERB.exec(rest)?.[0] : undefined;
  if (colon && countWords(suffix) <= 12 && (criteria || !suffix || /^[(-]/.test(suffix))) {
    return { by: 'colon', length: criteria + colon[0].length, suffix };
  }
  if (!cut && countWords(suffix) <= 5 && !/[.;:,；。]/.test(suffix) && (criteria || !suffix) && !verb) {
    return { by: 'end', length: tail.length, suffix };
  }
  if (verb) return { by: 'verb', length: criteria + verb.length, suffix: '' };
  const dash = criteria ? DASH.exec(rest)?.[0] : undefined;
  return dash ? { by: 'dash', length: criteria + dash.length, suffix: '' } : undefined;
}

interface Look {
  readonly before: string;
  /** Words between the start of the line and the word; undefined when there are too many. */
  readonly lead: string | undefined;
  readonly at: number;
  readonly capital: boolean;
  readonly criteria: number;
  readonly close: Close;
  readonly kind: Heading['kind'];
  readonly marked: boolean;
}

/** Where the heading starts, or nothing when the word only stands in a sentence. */
function headStart(look: Look): number | undefined {
  const { before, lead, at, capital, criteria, close, kind, marked } = look;
  // "age over 18 Exclusion Criteria:": small words before a capital belong to the list, not to the heading.
  const listed = capital && close.by === 'colon' && /(?:^|\s)(?!of\b|for\b|and\b)\p{Ll}/u.test(lead ?? '');
  if (lead !== undefined && !listed && headsLine(look, lead)) return at - lead.length;
  // In the middle of a line only a capital and a colon make a heading.
  if (!capital || close.by !== 'colon' || countWords(close.suffix) > 4) return undefined;
  const adjectives = KIND_OF.exec(before)?.[1] ?? '';
  const left = before.slice(0, before.length - adjectives.length);
  const free = BOUNDARY.test(left) || (criteria > 0 && !LEADS_ON.test(left));
  const safe = kind === 'exclusion' || !marked || !NEGATED.test(left);
  return left.trim() && free && safe ? at - adjectives.length : undefined;
}

/** The same for a bare word: nothing may stand between it and the colon or the end of the line. */
function bareStart({ before, lead, at, capital, close }: Look): number | undefined {
  if (close.suffix || (close.by !== 'colon' && close.by !== 'end')) return undefined;
  if (lead !== undefined) {
    if (BARE_KIND.test(lead.replace(/^[^\p{L}]+/u, ''))) return at - lead.length;
    if (close.by === 'end' || !capital || !lead.trim()) return undefined;
  }
  return close.by === 'colon' && capital && BOUNDARY.test(before) ? at : undefined;
}

/** Whether the line starts with a heading, given the words in front of "inclusion" or "exclusion". */
function headsLine({ criteria, close, kind, marked }: Look, lead: string): boolean {
  const words = countWords(lead);
  const plain = words <= 5 && !SENTENCE.test(lead) && !/[,;；。!?]/.test(lead);
  if (close.by === 'verb' || close.by === 'dash') return words === 0 || (plain && words <= 2 && !marked);
  if (LEADS_IN.test(lead)) return !marked;
  if (!criteria) return words === 0 || KIND_OF.test(` ${lead}`) || /^[^\p{L}]*$/u.test(lead);
  const all = words + 2 + countWords(close.suffix);
  if (close.by === 'end') return plain && !NEGATED.test(close.suffix) && all <= (marked ? 4 : 7);
  if (plain) return true;
  // A whole sentence up to a colon: "Patients must meet the following inclusion criteria:".
  return !marked && words <= 15 && !/[.;；。]/.test(lead) && (kind === 'exclusion' || !NEGATED.test(lead));
}
