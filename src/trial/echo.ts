// The record's own sentences: quoted where a field is empty that a reader would look for, or where a title says something
// else than a field. They are never turned into a claim of ours: a search for words cannot read "not" or "in part B".

import type { Cell, Study } from './record.js';
import { markerOf } from './text.js';

/** A sentence of the record, and where it stands. */
export interface Echo {
  readonly cell: Cell<string>;
  readonly from: 'title' | 'summary' | 'text';
  readonly quote: string;
}

/** What to look for in the texts of a record, by the field that is missing. */
export const LOOK_FOR = {
  chance:
    /\b(?:non[\s\\-]{0,3})?randomi[sz](?:ed|ation)\b|\bat random\b|\bsingle[\s\\-]{1,3}(?:arm|group)\b|\bcluster[\s\\-]{1,3}(?:\w{1,12}[\s\\-]{1,3})?(?:randomi|controlled|trial)|\bcross[\s\\-]{0,3}over\b/i,
  groups:
    /\brandomi[sz](?:ed|ation)\b|\bat random\b|\bsingle[\s\\-]{1,3}(?:arm|group)\b|\b(?:one|two|three|four|five|six|\d{1,2})[\s\\-]{1,3}(?:treatment |study )?(?:arms?|groups?)\b/i,
  placebo: /\b(?:placebos?|sham|dummy)\b/i,
  masking:
    /\b(?:single|double|triple)[\s\\-]{1,3}(?:blind|mask)(?:ed)?\b|\bopen[\s\\-]{1,3}label\b|\bun(?:blinded|masked)\b/i,
  phase: /\bphase[\s\\-]{1,3}(?:[0-4]|I{1,3}V?|IV)(?:[ab])?(?:\s?[/-]\s?(?:[1-4]|I{1,3}|IV)[ab]?)?\b/i,
  kind: /\b(?:observational|retrospective|chart review|medical records|survey|registry|expanded access|compassionate use)\b/i,
  unapproved: /\b(?:not (?:yet )?(?:been )?(?:approved|licen[sc]ed)|unapproved|unlicen[sc]ed|off[\s\\-]{1,3}label)\b/i,
} as const;

/** Characters of the longest quotation. */
const MOST = 240;
/** Characters of the longest list that is quoted. */
const MOST_OF_LIST = 1000;
const LEAD = /[:：]\s*\n/;
/** Characters before a match that are never cut off, because "no" and "not" stand there. */
const BEFORE = 80;
/** Ends a sentence: a stop before a capital, an empty line, or the next entry of a list. */
const STOP = /[.!?]["'”)\]]{0,2}\s+(?=[\p{Lu}\d"'“(])|\n\s*\n|\n(?=\s{0,8}[*•-]\s)/gu;
/** A stop after one of these ends no sentence. */
const SHORT = /(?:^|[\s(])(?:vs|e\.g|i\.e|etc|no|nos|fig|approx|ca|dr|st|\p{L})$/iu;

/** Words after which more must follow: "randomized 2:1 to:", "in a ratio of". */
const UNFINISHED =
  /(?:[:：]|\b(?:an?|as|at|between|by|either|for|from|in|into|of|on|than|the|to|versus|via|vs|with|within))$/i;

/** Whether a text stops before it has said what it is about. Such a fragment is never quoted. */
export const isUnfinished = (text: string): boolean => UNFINISHED.test(text.trimEnd().slice(-20));

/**
 * The sentences of a text, in order. One that leads to a list has the whole list, and one that leads to nothing is left out. Takes time in
 * step with the length of the text.
 */
export function* sentencesOf(text: string): Generator<string> {
  let start = 0;
  let pieces: string[] = [];
  for (const { index, 0: stop } of text.matchAll(STOP)) {
    const end = index + stop.length;
    if (stop.startsWith('.') && SHORT.test(text.slice(Math.max(start, index - 8), index))) continue;
    const piece = text.slice(start, end);
    const isLine = stop.includes('\n');
    const isEntryNext = isLine && markerOf(text.slice(end, end + 20).trimStart()) !== '';
    const goesOn = pieces.length ? isEntryNext || !isLine : isEntryNext && isUnfinished(piece);
    pieces.push(piece);
    start = end;
    if (goesOn) continue;
    yield* whole(pieces);
    pieces = [];
  }
  yield* whole([...pieces, text.slice(start)]);
}

/** The pieces of a sentence as one. Those of a very long list stay apart. */
function whole(pieces: readonly string[]): string[] {
  const sentence = pieces.join('');
  const all = sentence.length > MOST_OF_LIST ? pieces : [sentence];
  return all.filter((one) => !isUnfinished(one)).map((one) => one.trim());
}

function* textsOf(study: Study): Generator<readonly [Echo['from'], Cell<string>]> {
  yield ['title', study.officialTitle];
  yield ['title', study.briefTitle];
  yield ['summary', study.briefSummary];
  yield ['text', study.interventionModelDescription];
  yield ['text', study.maskingDescription];
  for (const arm of study.armGroups.entries) yield ['text', arm.description];
  yield ['text', study.detailedDescription];
}

/**
 * The first sentence of the record that speaks of something.
 *
 * @param fits - Whether a sentence that has the pattern is one that is looked for.
 * @param upTo - Where to stop looking: `title` looks in titles alone, `plan` up to how the groups are set up.
 */
export function echoOf(
  study: Study,
  pattern: RegExp,
  { upTo, fits = () => true }: { upTo?: 'title' | 'plan'; fits?: (sentence: string) => boolean } = {},
): Echo | undefined {
  for (const [from, cell] of textsOf(study)) {
    if (upTo === 'title' && from !== 'title') return undefined;
    if (upTo === 'plan' && from === 'text' && cell !== study.interventionModelDescription) return undefined;
    if (!cell.value || !pattern.test(cell.value)) continue;
    for (const sentence of sentencesOf(cell.value)) {
      const hit = pattern.exec(sentence);
      if (hit && fits(sentence)) return { cell, from, quote: cut(sentence, hit.index, hit.index + hit[0].length) };
    }
  }
  return undefined;
}

/** Shortens a long sentence at words, around the hit. A list stays whole: the first of two groups alone would mislead. */
function cut(sentence: string, from: number, to: number): string {
  if (sentence.length <= (LEAD.test(sentence) ? MOST_OF_LIST : MOST)) return sentence;
  const start = to <= MOST ? 0 : wordFrom(sentence, Math.max(0, from - BEFORE));
  const end = Math.max(to, start + MOST);
  let tail = sentence.slice(0, end).replace(/\s\S*$/, (part) => (end < sentence.length && end > to ? '' : part));
  while (isUnfinished(tail)) tail = tail.replace(/\s*\S+\s*$/, '');
  return `${start ? '… ' : ''}${tail.slice(start)}${tail.length < sentence.length ? ' …' : ''}`;
}

/** The start of the word that holds a place. */
function wordFrom(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space < 0 || at - space > BEFORE ? at : space + 1;
}

const CLUSTER =
  /\bcluster[\s\\-]{1,3}(?:\w{1,12}[\s\\-]{1,3})?(?:randomi|controlled|trial)|\bunits? of randomi[sz]ation\b|\bstepped[\s\\-]{1,3}wedge\b/i;
/** The sentence says what the study is not. */
const NOT_CLUSTER = /\b(?:not|no|non|unlike|instead of|rather than)\b[\s-]{1,3}(?:an? )?cluster/i;
const WHOLES =
  'clinics?|hospitals?|practices?|villages?|schools?|wards?|sites?|cent(?:er|re)s?|communities|pharmacies|units|' +
  'families|households|couples|class(?:es|rooms)|surgeons|physicians|doctors|nurses|teachers|teams|eyes?|teeth|lesions?|tumors?|limbs?';
const ASSIGNED = '(?:randomi[sz]ed|randomly (?:assigned|allocated))';
const WHOLE = new RegExp(
  `\\b(?:${WHOLES})\\b.{0,40}\\b${ASSIGNED}\\b|\\brandomi[sz]\\w{1,6}.{0,20}\\b(?:at the (?:level of (?:the )?)?(?:${WHOLES})|(?:${WHOLES})[\\s\\\\-]{1,3}level)\\b`,
  'i',
);
const PERSONS = /\b(?:patients?|people|persons?|participants?|subjects?|individuals?)\b/i;
const NOT_PERSONS =
  /\b(?:not|rather than|instead of) (?:the |single |individual )?(?:patients?|people|persons?|participants?|subjects?|individuals?)\b/gi;

/** A sentence that says that whole clinics or places, not persons, are put into groups. */
export function clusterOf(study: Study): Echo | undefined {
  return (
    echoOf(study, CLUSTER, { upTo: 'plan', fits: (sentence) => !NOT_CLUSTER.test(sentence) }) ??
    echoOf(study, WHOLE, { upTo: 'plan', fits: (sentence) => !PERSONS.test(sentence.replace(NOT_PERSONS, '')) })
  );
}

const NO_CHANCE = /\b(?:non|not|quasi|pseudo)[\s\\-]{0,3}randomi[sz]ed\b|\bsingle[\s\\-]{1,3}arm\b/i;
const CHANCE = /\brandomi[sz]ed\b/i;
/** A title with these words may speak of an earlier study, or of one part of this one. */
const OTHER_PART = /\b(?:parts?|extension|roll[\s-]?over|follow[\s-]?up|phase)\b/i;
const BLIND =
  /\b(?:single|double|triple|observer|assessor|evaluator|rater|investigator)[\s-]{1,3}(?:blind|mask)(?:ed)?\b/i;
const OPEN_LABEL = /\bopen[\s-]{1,3}label\b/i;

/** A title that says something else about chance than the record's own field. */
export function chanceTitle(study: Study): Echo | undefined {
  const how = study.allocation.value;
  if (!how) return undefined;
  const against = how === 'RANDOMIZED' ? NO_CHANCE : CHANCE;
  return echoOf(study, against, {
    upTo: 'title',
    fits: (title) => {
      const chance = CHANCE.test(title.replace(new RegExp(NO_CHANCE, 'gi'), ''));
      return how === 'RANDOMIZED' ? !chance : chance && !OTHER_PART.test(title);
    },
  });
}

/** A title that says "double-blind" where the record says that nothing is hidden. */
export function blindTitle(study: Study): Echo | undefined {
  return study.masking.value === 'NONE' ? echoOf(study, BLIND, { upTo: 'title' }) : undefined;
}

/** A title that says "open-label" where the record says that those who take part do not know. */
export function openTitle(study: Study): Echo | undefined {
  if (!study.whoMasked.value?.includes('PARTICIPANT')) return undefined;
  return echoOf(study, OPEN_LABEL, { upTo: 'title', fits: (title) => !OTHER_PART.test(title) && !BLIND.test(title) });
}
