// Finds the lines in a list of conditions that speak of the list and not of a person: "Other criteria may apply". Nobody meets one of
// these, or fails to. A line that says anything else, too, is a condition.

import { isUnfinished, sentencesOf } from './echo.js';

/** Characters of the longest note. */
const MOST = 800;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const MORE = setOf('other others additional further more full complete detailed');
const PART = setOf('only summary selection overview excerpt partial abbreviated abridged');
/** Words for conditions in general. "Conditions" may be illnesses, and a "criterion" may be one that a line refers to. */
const CRITERIA = setOf(
  'criteria requirements considerations restrictions inclusions exclusions reasons eligibility list lists listing information details',
);
const ASK = setOf('see refer consult contact ask call speak talk');
const WHOM = setOf(
  'protocol team site sites center centre investigator investigators doctor doctors staff sponsor coordinator website',
);
const STATES = setOf(
  'is are was were be may might can could will would apply applies applied applicable exist exists defined specified described ' +
    'listed shown given provided included outlined detailed mandated required available found assessed reviewed discussed discuss per',
);
/** Small words, and those that say which conditions are meant. A sentence of these alone is about the list. */
const SMALL = setOf(
  'a an and as at before by during for from here however in it not of on or our also please some such that the these they this those to ' +
    'us with you your do does nb note notes important above below following preceding foregoing all study trial clinical inclusion exclusion ' +
    'entry participation enrollment enrolment eligibility general key main major selected specific related based certain various ' +
    'several medical part parts cohort cohorts arm arms phase screening selection prior further potential relevant which up',
);
const ABOUT_LIST: readonly ReadonlySet<string>[] = [MORE, PART, CRITERIA, ASK, WHOM, STATES, SMALL];

/** "… is not intended to contain all …", "… is not exhaustive", "not all criteria are listed". */
const NOT_ALL =
  /(?:\bnot|n['’]t) (?:(?:be |necessarily )?(?:intended|meant|designed) to|(?:be )?(?:an? |the )?(?:exhaustive|complete|comprehensive|full)|(?:contain|include|list|cover|show) (?:all|every)|all(?= of| the| in| ex| el| cr| st| re))\b/i;
const THERE_ARE =
  /^[\W_]*(?:(?:please )?note\W+(?:that )?)?there (?:may|might|can|could|will|are|is)\b(?: also)?(?: be)?(?: (?:many|some))? (?:other|additional|further|more) (?:[\w/-]+ ){0,5}?(?:criteria|requirements|considerations|restrictions|exclusions|reasons)\b/i;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const isAboutList = (words: readonly string[]) => words.every((word) => ABOUT_LIST.some((set) => set.has(word)));

/** Whether a line only says something of the list that it stands in. */
export function isRecordNote(line: string): boolean {
  if (line.length > MOST || isUnfinished(line)) return false;
  const sentences = [...sentencesOf(line)].filter((sentence) => wordsOf(sentence).length);
  return sentences.some(isNote) && sentences.every((sentence) => isNote(sentence) || isAboutList(wordsOf(sentence)));
}

function isNote(sentence: string): boolean {
  const words = wordsOf(sentence);
  const has = (...sets: readonly ReadonlySet<string>[]) => sets.every((set) => words.some((word) => set.has(word)));
  if (THERE_ARE.test(sentence)) return true;
  const limit = NOT_ALL.exec(sentence);
  if (limit) return has(CRITERIA) && isAboutList(wordsOf(sentence.slice(0, limit.index)));
  if (!isAboutList(words)) return false;
  const asks = words.find((word) => !SMALL.has(word)) ?? '';
  return (has(CRITERIA) && (has(MORE) || has(PART)) && (has(STATES) || has(ASK))) || (ASK.has(asks) && has(WHOM));
}
