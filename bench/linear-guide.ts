// Guides with one long list or text, to measure whether checking, searching, marking words and rendering take linear time.

import { runsOf } from '../src/guide/glossary.js';
import type { Guide } from '../src/guide/guide.js';
import { GuideError, parseGuide } from '../src/guide/parse-guide.js';
import { search } from '../src/guide/search.js';
import { renderPage } from '../src/page/index.js';
import { assemble } from '../tools/content/assemble.js';

const small = assemble('examples/blister').content!.guide;
const [first] = small.treatments;
const [question] = small.questions;

const entries = <Entry>(n: number, make: (at: number) => Entry): Entry[] =>
  Array.from({ length: n }, (_none, at) => make(at));
const statement = (at: number) => ({ text: `You wash the skin ${at} times.`, facts: ['F-GEN-1'] });
/** A text with this number of letters that repeats a word of the glossary. */
const long = (n: number) => 'The blister may drain. '.repeat(Math.ceil(n / 23)).slice(0, n);
const withFirst = (change: Partial<Guide['treatments'][number]>): Partial<Guide> => ({
  treatments: [{ ...first!, ...change }, ...small.treatments.slice(1)],
});
const shape = (at: number) => `<path d="M${at % 200} 0h1"/>`;
/** A drawing with this number of shapes. The maximum size of a drawing limits the list. */
const drawing = (n: number) => `<svg viewBox="0 0 200 150">${entries(n, shape).join('')}</svg>`;

/** The name of the list whose guide is invalid. */
export const FAULTS = 'faults';

/** Lists and texts by name: the smaller size to measure, and a function that makes the list or text with a number of entries or letters. */
export const GUIDE_LISTS: Readonly<Record<string, readonly [size: number, make: (n: number) => Partial<Guide>]>> = {
  treatments: [
    100,
    (n) => ({
      treatments: [...entries(n, (at) => ({ ...first!, id: `t-${at}`, name: `Treatment ${at}` })), ...small.treatments],
      rules: [
        ...entries(n, (at) => ({ ...small.rules[0]!, id: `T${at}`, treatment: `t-${at}`, when: {} })),
        ...small.rules,
      ],
    }),
  ],
  'treatments that depend on 16,384 sets of answers each': [
    4,
    (n) => {
      const asked = entries(14, (at) => ({ ...question!, id: `q-${at}` }));
      const all = Object.fromEntries(asked.map(({ id }) => [id, ['small']]));
      const row = small.rules[0]!;
      return {
        values: [],
        questions: asked,
        treatments: entries(n, (at) => ({ ...first!, id: `t-${at}` })),
        rules: entries(n, (at) => at).flatMap((at) => [
          { ...row, id: `A${at}`, treatment: `t-${at}`, when: all },
          { ...row, id: `B${at}`, treatment: `t-${at}`, when: {}, standing: 'may' as const },
        ]),
      };
    },
  ],
  'answers of one question': [
    500,
    (n) => ({
      questions: [
        {
          ...question!,
          answers: [
            ...entries(n, (at) => ({ id: `a-${at}`, text: `Answer ${at}`, said: `answer ${at}` })),
            ...question!.answers,
          ],
        },
        ...small.questions.slice(1),
      ],
      rules: small.rules
        .map((rule) => (rule.when.size?.includes('small') ? { ...rule, when: {} } : rule))
        .sort((a, b) => Object.keys(b.when).length - Object.keys(a.when).length),
    }),
  ],
  'rows of one treatment': [
    500,
    (n) => ({
      rules: [
        ...small.rules,
        ...entries(n, (at) => ({
          ...small.rules.find(({ how }) => how === 'lower')!,
          id: `L${at}`,
          because: `Reason ${at}.`,
        })),
      ],
    }),
  ],
  statements: [4000, (n) => withFirst({ what: entries(n, statement) })],
  'questions to ask': [4000, (n) => withFirst({ questions: entries(n, (at) => `How long is ${at}?`) })],
  'other names': [4000, (n) => withFirst({ also: entries(n, (at) => `Name ${at}`) })],
  figures: [
    500,
    (n) => withFirst({ outcomes: entries(n, (at) => ({ ...first!.outcomes![0]!, measure: `measure-${at}` })) }),
  ],
  facts: [
    8000,
    (n) => ({
      facts: { ...small.facts, ...Object.fromEntries(entries(n, (at) => [`X-MORE-${at}`, [small.sources[0]!.id]])) },
    }),
  ],
  sources: [
    4000,
    (n) => ({ sources: [...small.sources, ...entries(n, (at) => ({ ...small.sources[0]!, id: `source-${at}` }))] }),
  ],
  'words of the glossary': [
    4000,
    (n) => ({
      glossary: [
        ...small.glossary,
        ...entries(n, (at) => ({ term: `word${at}`, forms: [`words${at}`], meaning: 'A word.' })),
      ],
    }),
  ],
  'forms of one word': [
    4000,
    (n) => ({
      glossary: [{ ...small.glossary[0]!, forms: entries(n, (at) => `blister ${at}`) }, ...small.glossary.slice(1)],
    }),
  ],
  'texts for relatives': [
    4000,
    (n) => ({ carer: Object.fromEntries(entries(n, (at) => [`Text ${at}`, `Other ${at}`])) }),
  ],
  'things that matter': [1000, (n) => ({ values: entries(n, (at) => ({ id: `value-${at}`, text: `Matter ${at}` })) })],
  'checks for readers': [1000, (n) => ({ checks: entries(n, (at) => ({ ...small.checks![0]!, id: `check-${at}` })) })],
  'practical questions': [4000, (n) => ({ practical: entries(n, (at) => `Work: What about ${at}?`) })],
  'urgent signs': [4000, (n) => ({ urgent: { ...small.urgent, signs: entries(n, statement) } })],
  'numbers to call': [
    1000,
    (n) => ({ urgent: { ...small.urgent, calls: entries(n, (at) => ({ label: `Line ${at}`, number: '911' })) } }),
  ],
  chapters: [2000, (n) => ({ scope: entries(n, (at) => ({ ...small.scope[0]!, id: `scope-${at}` })) })],
  'words of the interface': [
    4000,
    (n) => ({ interface: Object.fromEntries(entries(n, (at) => [`nav.word${at}`, 'Word'])) }),
  ],
  'one text': [200_000, (n) => withFirst({ what: [{ text: long(n), facts: ['F-GEN-1'] }] })],
  'one word': [200_000, (n) => withFirst({ what: [{ text: 'x'.repeat(n), facts: ['F-GEN-1'] }] })],
  'one drawing': [
    400,
    (n) => withFirst({ pictures: [{ id: 'drawing', alt: 'Lines.', caption: 'Lines.', svg: drawing(n) }] }),
  ],
  [FAULTS]: [8000, (n) => withFirst({ what: entries(n, () => ({ text: '', facts: [] })) })],
};

const madeOf = (list: string, n: number): Guide => ({ ...small, ...GUIDE_LISTS[list]![1](n) });

/** Prepares the check of such a guide, as an element does before it shows it. */
export const checking = (list: string) => (n: number) => {
  const guide = madeOf(list, n);
  return () => {
    try {
      parseGuide(guide);
    } catch (error) {
      if (!(error instanceof GuideError) || list !== FAULTS) throw error;
    }
  };
};

/** Prepares to search such a guide, mark its words, and write it as a page. */
export const showing = (list: string) => (n: number) => {
  const guide = madeOf(list, n);
  return () => {
    const fresh = { ...guide };
    search(fresh, 'drain');
    runsOf(fresh, 'A blister.');
    renderPage({ guide: fresh });
  };
};
