import type { Guide, Id, Statement, Treatment } from './guide.js';
import { GLANCE, PARTS, statementsOf } from './sections.js';

/** One text of a guide that a search can find, and the view that shows it. */
export interface Hit {
  readonly view: 'start' | 'browse' | 'treatment' | 'questions' | 'summary' | 'about';
  /** Id of the treatment or question that the view shows. */
  readonly id?: Id;
  /** The heading above it: the name of a part of a treatment's page, a key of `Strings`, or the text of the heading. */
  readonly part: string;
  /** The whole sentence. */
  readonly text: string;
  /** The text to scroll to, if the sentence itself is shown only after an answer. */
  readonly at?: string;
}

/** A text with the words by which a search finds it. */
export interface Searchable extends Hit {
  /** The words that find it, if they are not those of the sentence. */
  readonly words?: string;
}

const some = (text: string | undefined) => (text ? [text] : []);
const said = (statements: readonly Statement[]) => statements.map(({ text }) => text);

/** `part` of a hit that is a name of a treatment. */
export const NAME = 'name';
/** `part` of a hit that is the meaning of a medical word. */
export const GLOSSARY = 'glossary';

/** The headings on the page of a treatment, by the names of its parts. */
export type Headings = Readonly<Record<string, string>>;

/**
 * Every text of a guide, in its order. A text that the page of a treatment repeats is listed once. The first text below a heading is found
 * by the words of the heading too.
 */
export function searchTexts(guide: Guide, headings: Headings = {}): Searchable[] {
  return [...guide.treatments.flatMap((treatment) => ofTreatment(treatment, headings)), ...ofFrame(guide)];
}

function ofTreatment(treatment: Treatment, headings: Headings): Searchable[] {
  const { id, name, also, summary, glance = {}, questions, pictures } = treatment;
  const parts = new Map<string, string>();
  const add = (part: string, texts: readonly string[]) => {
    for (const text of texts) if (!parts.has(text)) parts.set(text, part);
  };
  add('', [summary.text]);
  for (const fact of GLANCE) add(fact, said(glance[fact] ? [glance[fact]] : []));
  for (const part of PARTS) add(part, said(statementsOf(treatment, part)));
  add('questions', questions);
  add(
    '',
    pictures.flatMap(({ caption }) => some(caption)),
  );
  const page = { view: 'treatment', id } as const;
  const named = { ...page, part: NAME, text: summary.text, words: [name, ...also].join(' ') };
  const below = [...parts].map(([text, part], at, all) => {
    const heading = all[at - 1]?.[1] !== part && headings[part];
    return { ...page, part, text, ...(heading && { words: `${heading} ${text}` }) };
  });
  return [named, ...below];
}

/** The texts outside the treatments, with the headings above them. */
function ofFrame(guide: Guide): Searchable[] {
  const { title, lead, decision, disclaimer, urgent } = guide;
  // The digest and the grades are not texts.
  const { digest, grades, ...about } = guide.about;
  const under = (view: Hit['view'], part: string, texts: readonly string[]): Searchable[] =>
    texts.map((text) => ({ view, part, text }));
  const passages = (view: Hit['view'], all: Guide['scope']) =>
    all.flatMap(({ heading, statements, note }) => under(view, heading, [heading, ...said(statements), ...some(note)]));
  return [
    ...under('start', title, [title, lead, decision, disclaimer]),
    ...passages('start', [guide.overview, ...guide.scope]),
    ...passages('browse', guide.alsoAsk),
    ...guide.questions.flatMap(ofQuestion),
    ...(guide.tests ?? []).flatMap(({ name, what, ask }) => [
      ...under('summary', name, [name, ...said(what)]),
      ...under('summary', name, Object.values(ask).flat()).map((each) => ({ ...each, at: name })),
    ]),
    ...under('summary', 'practical', guide.practical),
    ...under('start', urgent.heading, [urgent.heading, urgent.intro, ...said(urgent.signs)]),
    ...under('about', 'about', Object.values(about)),
    ...guide.glossary.map(({ term, forms, meaning }) => ({
      view: 'about' as const,
      part: GLOSSARY,
      text: `${term}: ${meaning}`,
      at: meaning,
      words: [term, ...forms, meaning].join(' '),
    })),
  ];
}

function ofQuestion({ id, text, hint, note, why, answers }: Guide['questions'][number]): Searchable[] {
  const shown = [text, ...some(hint), why.text, ...answers.flatMap((answer) => [answer.text, ...some(answer.hint)])];
  const hit = (each: string): Searchable => ({ view: 'questions', id, part: text, text: each });
  return [...shown.map(hit), ...some(note).map((each) => ({ ...hit(each), at: text }))];
}
