/** Words that a guide never uses, and why: they promise, rank, predict or sort people. */
const FORBIDDEN =
  /\b(best|recommend\w*|should|eligib\w*|suitab\w*|cur(?:e|es|ed|ing|able|ative)|success rates?|surviv\w*|prognos\w*|qualif\w*|candida\w+|hop(?:e|es|ed|ing|eful)|breakthroughs?|cutting.edge|miracle\w*|promising|last chances?|victims?|ruled out|unlikely|battl\w*|fight(?:s|ing)?|fought|\w+ per ?cent)\b|\d ?%/gi;
const ALLOWED = /\b(?:\w+ not|\w+n['’]t|can['’]t|cannot|no)(?: \w+ to)? cure\b/gi;
const MOST_WORDS = 20;
/** Benefits and harms: as many words, give or take this share. */
const LIKE_LENGTH = 0.3;

/** What the command cannot look at, because it needs word lists that are not part of the package. */
export const UNCHECKED =
  'Not looked at here: the reading grade, and whether every medical word is in the glossary. Have someone read for that.';

/** What is left out of the checks for a guide in another language; `undefined` for English. */
export function uncheckedIn({ lang }) {
  return isEnglish(lang)
    ? undefined
    : `Not looked at here: the words, because the lists are English and this guide says its language is "${lang}".`;
}

const isEnglish = (lang) => /^en\b/i.test(lang);

/** What no reader sees, or what stands as somebody else wrote it. */
const UNSEEN = new Set([
  'id',
  'svg',
  'url',
  'facts',
  'sources',
  'forms',
  'term',
  'lang',
  'version',
  'date',
  'number',
  'digest',
]);
/** Names and labels, which are no sentences. */
const NAMES = new Set(['title', 'name', 'also', 'label', 'about']);

function* textsOf(part, path = []) {
  if (typeof part === 'string') yield { path, text: part };
  if (typeof part !== 'object' || part === null) return;
  for (const [key, inner] of Object.entries(part)) {
    if (UNSEEN.has(key) || key === 'askIf' || key === 'signOff' || key === 'reviewed') continue;
    // "how" and "when" are words of the page of a treatment, and no words in a rule.
    if (path[0] === 'rules' && path.length === 2 && !['because', 'finds', 'ask'].includes(key)) continue;
    yield* textsOf(inner, [...path, Array.isArray(part) ? Number(key) : key]);
  }
}

/** Sentences of a text. A text without a full stop is one sentence. */
const sentencesOf = (text) => text.split(/(?<=[.!?:])\s+/).filter(Boolean);
const wordsOf = (text) => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];

/** Weak spots of the wording: words never used, long sentences, good and bad sides that do not weigh the same. */
export function wording(guide) {
  const english = isEnglish(guide.lang);
  return [
    ...(english ? [...textsOf(guide)].flatMap((each) => [...forbidden(each), ...long(each)]) : []),
    ...guide.treatments.flatMap(({ benefits, harms }, at) =>
      weigh(benefits, harms, english).map((message) => ({ path: ['treatments', at, 'harms'], message })),
    ),
  ];
}

function forbidden({ path, text }) {
  return [...text.replace(ALLOWED, '').matchAll(FORBIDDEN)].map(([word]) => ({
    path,
    message: `"${word}" is a word that a guide never uses: say it another way. "${text}"`,
  }));
}

function long({ path, text }) {
  if (path.some((key) => NAMES.has(key))) return [];
  return sentencesOf(text)
    .filter((sentence) => wordsOf(sentence).length > MOST_WORDS)
    .map((sentence) => ({ path, message: `more than ${MOST_WORDS} words in a sentence: "${sentence}"` }));
}

function weigh(good, bad, english) {
  const words = (list) => list.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const [a, b] = [words(good), words(bad)];
  const messages = [];
  if (Math.abs(good.length - bad.length) > 1)
    messages.push(`benefits and harms: ${good.length} items against ${bad.length}: at most one more on a side`);
  if (Math.abs(a - b) > LIKE_LENGTH * Math.max(a, b))
    messages.push(`benefits and harms: ${a} words against ${b}: keep them within 30 % of each other`);
  for (const { text } of english ? [...good, ...bad] : [])
    if (!/^It (may|can)\b/.test(text)) messages.push(`benefits and harms begin "It may": "${text}"`);
  return messages;
}
