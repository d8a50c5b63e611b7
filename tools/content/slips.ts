import type { Guide } from '../../src/guide/guide.js';
import type { Finding } from './assemble.js';
import { isLanguage } from './house.js';
import type { Section, Text } from './passages.js';

/** With more questions than this, many visitors do not reach the end. */
const MOST_QUESTIONS = 8;

/** Leftovers in a text that a page would show as they are: HTML, Markdown, notes for later. */
const LEFT_IN: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/<\/?[a-z][^>]*>/i, 'is HTML, and would be shown as it stands: take it out'],
  [/&(?:[a-z]+|#x?[\da-f]+);/i, 'is an HTML entity, and would be shown as it stands: write the character itself'],
  [
    /\*\*[^*]+\*\*|__[^_]+__|^#{1,6} |\[[^\]]+\]\([^)]+\)|`[^`]+`/,
    'is Markdown, and would be shown as it stands: take it out',
  ],
  [/^[“„«][^“”„«»]*[”“»]$/, 'would be shown with its quotation marks: take them out, or write straight ones'],
  [/\b(?:TODO|TBD|FIXME|XXX)\b|lorem ipsum/i, 'was left to be written: write it, or take the text out'],
];

/** Straight quotation marks, which would stand beside the curly ones of the interface. */
const STRAIGHT = /\S*['"]\S*/;

/** Texts that are blank or have leftovers. */
export function textSlips(all: readonly Section[]): Finding[] {
  return all.flatMap(({ texts, where }) => texts.flatMap((text) => slipsIn(text).map((slip) => ({ where, ...slip }))));
}

/** One finding for all straight marks: where a keyboard has no others, every text has them. */
export function straightMarks(all: readonly Section[]): Finding[] {
  const found = all.flatMap(({ texts, where }) =>
    texts.flatMap(({ text, path }) => (STRAIGHT.test(text) ? [{ text, path, where }] : [])),
  );
  const [first] = found;
  if (!first) return [];
  const { text, path, where } = first;
  const more = found.length > 1 ? ` (and ${found.length - 1} more)` : '';
  const message = `"${STRAIGHT.exec(text)?.[0]}" has a straight mark${more}: write ’ for an apostrophe, “ and ” around a quotation`;
  return [{ path, where, message }];
}

function slipsIn({ text, path }: Text): Finding[] {
  if (!text.trim()) return [{ path, message: 'holds nothing but spaces: write something' }];
  return LEFT_IN.flatMap(([pattern, message]) => {
    const found = pattern.exec(text)?.[0];
    return found ? [{ path, message: `"${found}" ${message}` }] : [];
  });
}

/** Questions that no rule uses, and other mistakes in questions. */
export function questionSlips({ questions, rules }: Guide): Finding[] {
  const used = new Set([
    ...rules.flatMap(({ when }) => Object.keys(when)),
    ...questions.flatMap(({ askIf = {} }) => Object.keys(askIf)),
  ]);
  const found = questions.flatMap(({ id, askIf }, at): Finding[] => [
    ...(used.has(id)
      ? []
      : [
          {
            path: ['questions', at],
            where: id,
            message: 'no rule uses this question: take it out, or write a rule that does',
          },
        ]),
    ...Object.keys(askIf ?? {})
      .filter((other) => questions.findIndex((question) => question.id === other) >= at)
      .map((other) => ({
        path: ['questions', at, 'askIf'],
        where: id,
        message: `"askIf" names ${other === id ? 'the question itself' : `"${other}", which comes later`}: name an earlier one`,
      })),
  ]);
  if (questions.length <= MOST_QUESTIONS) return found;
  const message = `${questions.length} questions: with more than ${MOST_QUESTIONS}, many readers stop before the end`;
  return [...found, { path: ['questions', MOST_QUESTIONS], where: 'questions', message }];
}

/** Treatments, questions and answers that readers can't tell apart, and parts of a question that YAML has cut at a comma. */
export function sameWords({ treatments, questions }: Guide): Finding[] {
  return [
    ...again(treatments.map(({ name }, at) => [['treatments', at, 'name'], name])),
    ...again(questions.map(({ text }, at) => [['questions', at, 'text'], text])),
    ...questions.flatMap(({ answers }, at) =>
      again(answers.map(({ text }, index) => [['questions', at, 'answers', index, 'text'], text])),
    ),
    ...treatments.flatMap((treatment, at) =>
      treatment.questions.flatMap((text, index): Finding[] => {
        const path = ['treatments', at, 'questions', index];
        const message = `"${text}" seems cut at its comma: put a question with a comma into quotation marks`;
        const isCut = !ENDS.test(text) && /^\p{Ll}/u.test(treatment.questions[index + 1] ?? '');
        return isCut ? [{ path, message }] : [];
      }),
    ),
  ];
}

/** The mark that ends a question or a sentence, in any writing. */
const ENDS = /[?？؟;՞.!…。።]["”’»)]*$/;

function again(named: readonly (readonly [path: Finding['path'], words: string])[]): Finding[] {
  const words = named.map(([, each]) => each.trim().toLowerCase());
  return named.flatMap(([path, said], at): Finding[] =>
    words.indexOf(words[at]!) < at
      ? [
          {
            path,
            message: `"${said}" stands here twice, and readers cannot tell one from the other: write it another way`,
          },
        ]
      : [],
  );
}

/** Dates in the future, and an unknown language. */
export function frameSlips(guide: Guide, today: string): Finding[] {
  const { date, lang, sources, treatments } = guide;
  const days: readonly (readonly [Finding['path'], string])[] = [
    [['date'], date],
    ...sources.map(({ id, read }) => [['sources', id, 'read'], read] as const),
    ...treatments.flatMap(({ outcomes = [] }, at) =>
      outcomes.map((outcome, index) => [['treatments', at, 'outcomes', index, 'date'], outcome.date] as const),
    ),
  ];
  return [
    ...days
      .filter(([, day]) => day > today)
      .map(([path, day]) => ({ path, message: `${day} has not come yet on ${today}: mend the date` })),
    ...(isLanguage(lang)
      ? []
      : [{ path: ['lang'], message: `there is no language "${lang}": write a tag like "en" or "es-US"` }]),
  ];
}

/** Facts that no statement cites, and sources that no fact cites, in one line each. */
export function unused(guide: Guide, all: readonly Section[]): string[] {
  const cited = new Set(all.flatMap(({ statements }) => statements).flatMap(({ facts }) => facts));
  const outcomes = guide.treatments.flatMap(({ outcomes = [] }) => outcomes).flatMap(({ facts }) => facts);
  const shown = new Set([...cited, ...outcomes, ...guide.rules.flatMap(({ facts }) => facts)]);
  const named = new Set(Object.values(guide.facts).flat());
  const say = (what: string, ids: readonly string[]) =>
    ids.length ? [`${what}: ${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ` and ${ids.length - 8} more` : ''}`] : [];
  return [
    ...say(
      'facts that nothing shows',
      Object.keys(guide.facts).filter((id) => !shown.has(id)),
    ),
    ...say(
      'sources that no fact names',
      guide.sources.map(({ id }) => id).filter((id) => !named.has(id)),
    ),
  ];
}
