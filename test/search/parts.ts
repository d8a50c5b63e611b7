import type { Guide, Statement } from '../../src/guide/guide.js';

const said = (statements: readonly Statement[]) => statements.map(({ text }) => text);
const some = (text: string | undefined) => (text ? [text] : []);

/**
 * Every text of a guide that a reader sees, by the part of the guide. Written from the guide's types and not from
 * the search, so that a part that the search omits is noticed. Left out: names of sources; words of standings and reasons
 * of rules, which are only shown for a visitor's answers.
 */
export function partsOf(guide: Guide): Record<string, readonly string[]> {
  const { treatments, questions, urgent } = guide;
  const { digest, grades, ...about } = guide.about;
  const page = (part: 'what' | 'how' | 'when' | 'whenNot' | 'benefits' | 'harms') =>
    treatments.flatMap((treatment) => said(treatment[part]));
  const time = (part: 'before' | 'during' | 'after' | 'life' | 'uncertain' | 'change') =>
    treatments.flatMap((treatment) => said(treatment[part]));
  return {
    'names of treatments': treatments.map(({ name }) => name),
    'other names': treatments.flatMap(({ also }) => also),
    summaries: treatments.map(({ summary }) => summary.text),
    what: page('what'),
    how: page('how'),
    when: page('when'),
    whenNot: page('whenNot'),
    lasts: treatments.flatMap(({ lasts = [] }) => said(lasts)),
    benefits: page('benefits'),
    harms: page('harms'),
    before: time('before'),
    during: time('during'),
    after: time('after'),
    life: time('life'),
    uncertain: time('uncertain'),
    change: time('change'),
    'questions to ask': treatments.flatMap((treatment) => treatment.questions),
    'captions of pictures': treatments.flatMap(({ pictures }) => pictures.flatMap(({ caption }) => some(caption))),
    'practical questions': guide.practical,
    'title, lead and decision': [guide.title, guide.lead, guide.decision],
    'whom it is for': guide.scope.flatMap(({ heading, statements, note }) => [
      heading,
      ...said(statements),
      ...some(note),
    ]),
    'what treatment depends on': [guide.overview.heading, ...said(guide.overview.statements)],
    'further things to ask about': guide.alsoAsk.flatMap(({ heading, statements }) => [heading, ...said(statements)]),
    'tests that a reader was told about': (guide.tests ?? []).flatMap(({ name, what, ask }) => [
      name,
      ...said(what),
      ...Object.values(ask).flat(),
    ]),
    'urgent signs': [urgent.heading, urgent.intro, ...said(urgent.signs)],
    questions: questions.flatMap(({ text, hint, note, why }) => [text, ...some(hint), ...some(note), why.text]),
    answers: questions.flatMap(({ answers }) => answers.flatMap(({ text, hint }) => [text, ...some(hint)])),
    glossary: guide.glossary.flatMap(({ term, meaning }) => [term, meaning]),
    'about the guide': Object.values(about),
    disclaimer: [guide.disclaimer],
  };
}
