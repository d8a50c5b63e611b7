// Lines that head a list of conditions without the words "inclusion" or "exclusion" in English: sentences ("Patients are
// not eligible if:"), other languages, and lines of which it is only plain that they are not about people to join. What
// might keep people out never falls under the people that the study looks for.

/** What a line heads, or nothing when it is an entry of the list. */
export type HeadKind = 'inclusion' | 'exclusion' | 'unlabelled';

const MOST_WORDS = 16;
/** A colon, or a question as in "Who cannot take part?". */
const ENDS = /[:：?]\s*$/;
/** A condition that is left open at the end of its line, with or without a colon. */
const OPEN_END =
  /(?:[:：]|\b(?:if|when|who|following|criteria)(?: (?:they|any|you|one)){0,2}(?: of the following)?)\s*$/i;

const OUT = new RegExp(
  [
    '(?:will|would|shall|should|must|may|can|is|are|be|were)(?: also| automatically)?(?: be)? (?:excluded|ineligible|disqualified)',
    '(?:not|never)(?: be)?(?: considered)? eligible',
    "(?:can(?:not|'t)|(?:can|could|may|must|should|will|are|is) (?:not|never))(?: be)?(?: able to| allowed to)? (?:join|take part|participate|enrol\\w*|included|enter\\w*|recruited|considered|selected|accepted)",
    '(?:will|would|shall|should|may|must|we) exclude',
    '(?:following|these|conditions|criteria)(?: \\w+){0,3} (?:exclude|disqualify)',
  ]
    .map((sentence) => `\\b${sentence}\\b`)
    .join('|'),
  'i',
);
/** "… are not excluded if:" stands in the list of exclusions, and is about people who may join. */
const NOT_OUT = /\b(?:not|never)(?: be)?(?: automatically)? excluded\b/i;
/** Words that narrow a sentence to one group of people: "Patients with HIV are excluded if:". */
const SPECIFIC = /\b(?:with|who|having|on|taking)\b/i;
const ANY = /\b(?:any|one|all|following|these|below|criteria|conditions)\b/i;

const SUBJECT =
  '(?:(?:all|the|eligible|adult|a|an|any) ){0,2}(?:patients?|participants?|subjects?|people|persons?|women|men|volunteers?|individuals?|adults|children|candidates?|you)';
const IN = new RegExp(
  [
    `^${SUBJECT} (?:is|are|may be|can be|will be|should be)(?: considered)? eligible\\b`,
    `^to be eligible\\b`,
    `^${SUBJECT} (?:can|may) (?:join|take part|participate|be included|enroll?)\\b.*\\b(?:if|when|who)\\b`,
    `^${SUBJECT} (?:will be|are|may be) included if\\b`,
  ].join('|'),
  'i',
);
/** Words that reverse what a sentence says. */
const TURNED = /\b(?:not|no|never|cannot|unless|except|without|exclu\w*)\b/i;

/** In a line that heads something, what keeps people out or may do so. "Excluding one type" is part of an entry. */
const BAD = new RegExp(
  [
    'exclu(?!ding)|inelig|contra-?indic|\\bno[nt][\\s-]elig|\\bnonelig|\\bnon-?inclu|\\brul(?:e|es|ed|ing) out\\b',
    "\\b(?:can|must|may|should|do|does|did|will|is|are) ?not\\b|n['’]t\\b",
    '\\bnot (?:to|for|be|suitable|permitted|allowed|included)\\b',
    '\\b(?:withdraw|discontinu|disqualif|prohibit|forbid|restrict|unsuitab|reject|(?:unable|barred)\\b)',
    '\\bexcl\\b|^e\\.?c\\.?\\s?[:：]|\\bun-?elig|elimin|suppress|defer|\\bexcluding crit|\\bkeeps? .{1,12}\\bout\\b|\\(no\\)',
    '\\bdrop-?\\s?out|\\bfail|kontraindi|contraindicaç',
    '^(?:no|none|without|absence|lack|free of|never)\\b',
  ].join('|'),
  'i',
);

/** "Exlusion Criteria:", "__Inclusion Criteria__", "EXCLUSION CRITERIA;": a slip of the pen, or marks around the words. */
const SLIP =
  /^[\W_]*(?:(?:key|main|major|general|additional|other|patients?|subjects?|study) )?(in|ex)[clus]{2,6}i?ons?(?:[\W_]+crit[a-z]*)?[\W_]*$/i;

/** A heading in the form of a question, with or without its mark. */
const ASKS = /^(?:who|what) (?:can|may|should|could|will|would)\b/i;

/** Headings of a list that is neither of the two. */
const THIRD =
  /\b(?:inclusion|exclusion|eligib\w*|entry|donors?|withdraw\w*|discontinu\w*|stopping|termination|randomi[sz]ation|enrol\w*|registration)\b.{0,40}\bcrit\w+|\bcriteria for (?:withdraw\w*|discontinu\w*|stopping|randomi[sz]ation|entry|eligibility)\b|^(?:eligibility|withdrawal|discontinuation)\s*[:：]?$/i;
const BOTH = /\b(?:in|ex)clusions?\s{0,3}(?:\/|&|\band\b|\bor\b)\s{0,3}(?:in|ex)clusions?\b(?<rest>.*)$/i;

/** Headings in other languages. Only exclusions are labelled as such; an inclusion in another language is left unlabelled. */
const FOREIGN_OUT =
  /\bn(?:o(?:n|t)?|ão)[\s-]inclus|\bnicht-?\s?einschlu|exclus(?:i[óòôãõ]|ão|ões)|crit\p{L}+ d(?:e|i|['’]) ?(?:non[\s-])?exclusi|esclusi|excluí|ausschlu|uitsluit|exclusie|wykluc|исключ|排除|除外|제외/iu;
const FOREIGN_IN =
  /inclus(?:i[óòôãõ]|ão|ões)|inclusione|inclusie|d['’]\s?inclusion|crit\p{L}+ de inclusion|einschlu|włącz|включ|纳入|納入|入选|入選|選択基準|선정/iu;

const wordsIn = (line: string) => line.trim().split(/\s+/).length;

/**
 * Looks at one line that has no English heading in it.
 *
 * @param line - Words of the line, without indent and marker.
 * @param edge - Whether the line has neither marker nor indent.
 * @param current - The list that the line stands in.
 */
export function headingLine(line: string, edge: boolean, current: HeadKind): HeadKind | undefined {
  const words = line.trim();
  if (words.length > 240 || wordsIn(words) > MOST_WORDS) return undefined;
  const foreign = foreignHeading(words);
  if (foreign) return foreign;
  const slip = edge && SLIP.exec(words)?.[1];
  if (slip) return /^i/i.test(slip) ? 'inclusion' : 'exclusion';
  const out = OUT.test(words) && !NOT_OUT.test(words) && OPEN_END.test(words);
  if (!edge) {
    // An entry that heads entries of its own: they are no people like those the study looks for.
    return out && ENDS.test(words) && current === 'inclusion' ? 'unlabelled' : undefined;
  }
  if (out) return SPECIFIC.test(words) && !ANY.test(words) ? turned(current) : 'exclusion';
  if (IN.test(words) && ENDS.test(words) && !TURNED.test(words))
    return isPlainSubject(words) ? afterOut(current) : undefined;
  const both = BOTH.exec(words);
  if (both)
    return /^\s*(?:criteria|requirements)?\s*[:：]?\s*$/i.test(both.groups?.rest ?? '') ? 'unlabelled' : undefined;
  if (THIRD.test(words) && (ENDS.test(words) || wordsIn(words) <= 5) && !/[.;]\s*$/.test(words)) return 'unlabelled';
  if ((ENDS.test(words) || ASKS.test(words)) && BAD.test(words) && current === 'inclusion') return 'unlabelled';
  return undefined;
}

/** In the list of inclusions a doubtful line ends the list; elsewhere it changes nothing. */
const turned = (current: HeadKind): HeadKind | undefined => (current === 'inclusion' ? 'unlabelled' : undefined);

/** Within the exclusions, "Patients are eligible if:" may head exceptions: nobody is told that they let people join. */
const afterOut = (current: HeadKind): HeadKind => (current === 'exclusion' ? 'unlabelled' : 'inclusion');

/** "Patients with HIV are eligible if:" is an entry about some; "Patients are eligible if:" heads the list. */
const isPlainSubject = (words: string) => !/\b(?:with|who|having)\b(?=.*\b(?:eligible|join|included)\b)/i.test(words);

function foreignHeading(words: string): HeadKind | undefined {
  if (!(ENDS.test(words) ? wordsIn(words) <= 8 : wordsIn(words) <= 5 && !/[.;,]\s*$/.test(words))) return undefined;
  if (FOREIGN_OUT.test(words)) return 'exclusion';
  return FOREIGN_IN.test(words) ? 'unlabelled' : undefined;
}
