import type { Guide, Id, Statement, Treatment } from './guide.js';
import { PARTS, statementsOf } from './sections.js';

/** One place in the guide where a word was found. */
export interface Hit {
  /** The treatment whose page holds it; `undefined` for the rest of the guide. */
  readonly treatment?: Id;
  /** The heading it stands under: a part of a treatment's page, or the heading itself. */
  readonly part: string;
  readonly text: string;
}

/** Folds case and accents, so that "cafe" finds "Café". Length is kept, so that places in the text still fit. */
export function fold(text: string): string {
  return [...text]
    .map((letter) => {
      const plain = letter.normalize('NFD').charAt(0).toLowerCase();
      return letter.length === 1 && plain.length === 1 ? plain : letter;
    })
    .join('');
}

const texts = (statements: readonly Statement[]) => statements.map(({ text }) => text);

function pageOf(treatment: Treatment): [string, readonly string[]][] {
  return [
    ['name', [treatment.name, ...treatment.also, treatment.summary.text]],
    ...PARTS.map((part): [string, readonly string[]] => [part, texts(statementsOf(treatment, part))]),
    ['questions', treatment.questions],
    ['name', treatment.pictures.flatMap(({ caption }) => caption ?? [])],
  ];
}

/** The texts outside the treatments, under the headings that they stand under. */
function frameOf(guide: Guide): [string, readonly string[]][] {
  const { title, lead, decision, disclaimer, urgent } = guide;
  // A fingerprint and numbers are no words.
  const { digest, grades, ...about } = guide.about;
  const some = (text: string | undefined) => (text ? [text] : []);
  return [
    [title, [lead, decision, disclaimer]],
    ...[...guide.scope, guide.overview, ...guide.alsoAsk].map(
      ({ heading, statements, note }): [string, readonly string[]] => [heading, [...texts(statements), ...some(note)]],
    ),
    ...guide.questions.map(({ text, hint, note, why, answers }): [string, readonly string[]] => [
      text,
      [...some(hint), ...some(note), why.text, ...answers.flatMap((answer) => [answer.text, ...some(answer.hint)])],
    ]),
    ...(guide.tests ?? []).map(({ name, what, ask }): [string, readonly string[]] => [
      name,
      [...texts(what), ...Object.values(ask).flat()],
    ]),
    ['practical', guide.practical],
    [urgent.heading, [urgent.intro, ...texts(urgent.signs)]],
    ['about', Object.values(about)],
  ];
}

/**
 * Finds a word, or a run of words, in every text of a guide, in the guide's order.
 *
 * @param guide - The guide to look in.
 * @param word - What the visitor typed; fewer than two letters find nothing.
 */
export function search(guide: Guide, word: string): Hit[] {
  // What was copied may have its accents as letters of their own.
  const needle = fold(word.trim().normalize('NFC'));
  if (needle.length < 2) return [];
  const found = (text: string) => fold(text).includes(needle);
  const hits: Hit[] = [];
  for (const treatment of guide.treatments) {
    for (const [part, lines] of pageOf(treatment)) {
      for (const text of lines) if (found(text)) hits.push({ treatment: treatment.id, part, text });
    }
  }
  for (const [part, lines] of frameOf(guide)) {
    // Two are named by the interface, not by words of the guide.
    const heading = part !== 'practical' && part !== 'about' && found(part);
    for (const text of lines) if (heading || found(text)) hits.push({ part, text });
  }
  for (const { term, forms, meaning } of guide.glossary) {
    if ([term, ...forms, meaning].some(found)) hits.push({ part: 'glossary', text: `${term}: ${meaning}` });
  }
  return hits;
}
