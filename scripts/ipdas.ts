import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import guide from '../src/generated/secondary-liver-cancer.en.json';

/** One criterion, in our words. `holds`: what the content must show for the claim; `tests`: files that show it. */
interface Criterion {
  readonly no: string;
  readonly asks: string;
  readonly met: 'met' | 'partly' | 'not met' | 'does not apply';
  readonly how: string;
  readonly tests?: readonly string[];
  readonly holds?: boolean;
}

const all = (test: (treatment: (typeof guide.treatments)[number]) => unknown) =>
  guide.treatments.every((each) => test(each));
const like = (one: number, two: number) => Math.abs(one - two) <= 1;
const EXPLORER = 'test/elements/explorer';
const PEOPLE = 'Needs people. It has not been done.';

const QUALIFYING: readonly Criterion[] = [
  {
    no: '1.1.1',
    asks: 'says what the condition is',
    met: 'met',
    how: 'First view, "Is this guide about your cancer?"',
    tests: [`${EXPLORER}/start.test.ts`],
    holds: guide.scope.length > 0,
  },
  {
    no: '1.1.2',
    asks: 'names the decision',
    met: 'met',
    how: 'First view, before any question',
    tests: [`${EXPLORER}/start.test.ts`],
    holds: !!guide.decision,
  },
  {
    no: '1.1.3',
    asks: 'lists the options',
    met: 'met',
    how: 'Treatments, with no active treatment among them',
    tests: [`${EXPLORER}/browse.test.ts`],
    holds: guide.treatments.some(({ id }) => id === 'no-active-treatment'),
  },
  {
    no: '1.1.4',
    asks: 'good points of each',
    met: 'met',
    how: '"What it may do for you", on every page',
    tests: [`${EXPLORER}/treatment.test.ts`],
    holds: all(({ benefits }) => benefits.length),
  },
  {
    no: '1.1.5',
    asks: 'bad points of each',
    met: 'met',
    how: '"What it may cost you", on every page',
    tests: [`${EXPLORER}/treatment.test.ts`],
    holds: all(({ harms }) => harms.length),
  },
  {
    no: '1.2.1',
    asks: 'what living with each is like',
    met: 'met',
    how: 'Before, during, after, daily life and family',
    tests: [`${EXPLORER}/treatment.test.ts`],
    holds: all(({ before, during, after, life }) => before.length && during.length && after.length && life.length),
  },
];

const CERTIFICATION: readonly Criterion[] = [
  {
    no: '2.1.1',
    asks: 'good and bad sides in equal detail',
    met: 'partly',
    how: 'The build checks number, length and form. If they weigh alike in sense needs a reader.',
    tests: ['test/content/wording.test.ts', `${EXPLORER}/treatment.test.ts`],
    holds: all(({ benefits, harms }) => like(benefits.length, harms.length)),
  },
  {
    no: '2.2.1',
    asks: 'cites the evidence',
    met: 'met',
    how: '"Where this comes from", on every page; the build refuses a statement without a fact, and a fact without a source',
    tests: [`${EXPLORER}/treatment.test.ts`, 'test/content/mistakes.test.ts'],
    holds: Object.values(guide.facts).every((sources) => sources.length),
  },
  {
    no: '2.2.2',
    asks: 'date of production',
    met: 'met',
    how: 'At the foot of every view, in print and in the summary',
    tests: [`${EXPLORER}/safety.test.ts`],
    holds: !!guide.date,
  },
  {
    no: '2.2.3',
    asks: 'update policy',
    met: 'met',
    how: 'About; every view says when the check has expired',
    tests: [`${EXPLORER}/safety.test.ts`],
    holds: !!guide.about.updates,
  },
  {
    no: '2.2.4',
    asks: 'how uncertain outcomes are',
    met: 'met',
    how: '"What is not certain", on every page',
    tests: [`${EXPLORER}/treatment.test.ts`],
    holds: all(({ uncertain }) => uncertain.length),
  },
  {
    no: '2.3.1',
    asks: 'who paid',
    met: 'met',
    how: 'About',
    tests: [`${EXPLORER}/views.test.ts`],
    holds: !!guide.about.funding,
  },
  ...['2.4.1', '2.4.2', '2.4.3', '2.4.4'].map(
    (no): Criterion => ({
      no,
      asks: 'what a test measures, and what follows',
      met: 'does not apply',
      how: 'The guide is about treatments',
    }),
  ),
];

const QUALITY: readonly Criterion[] = [
  {
    no: 'Q1',
    asks: 'natural course without action',
    met: 'partly',
    how: 'A page on no active treatment. How the illness goes on without treatment needs clinicians.',
    holds: guide.treatments.some(({ id }) => id === 'no-active-treatment'),
  },
  {
    no: 'Q2',
    asks: 'options can be compared',
    met: 'met',
    how: 'Compare: two to four, the same rows, a real table, in print',
    tests: [`${EXPLORER}/compare.test.ts`, 'test/page/compare-print.test.ts'],
  },
  {
    no: 'Q3',
    asks: 'chances of outcomes',
    met: 'not met',
    how: 'There is room for figures, and they show once a clinician has signed them. None is signed.',
    tests: [`${EXPLORER}/outcomes.test.ts`],
  },
  {
    no: 'Q4',
    asks: 'to whom they apply',
    met: 'partly',
    how: 'A figure without its group is refused. There is no figure yet.',
    tests: ['test/schema/outcomes.test.ts'],
  },
  {
    no: 'Q5',
    asks: 'event rates',
    met: 'partly',
    how: 'So many of so many people. There is no figure yet.',
    tests: [`${EXPLORER}/outcomes.test.ts`],
  },
  {
    no: 'Q6',
    asks: 'same time span',
    met: 'met',
    how: 'Unlike spans in one comparison are refused',
    tests: ['test/schema/outcomes.test.ts'],
  },
  {
    no: 'Q7',
    asks: 'same denominator',
    met: 'met',
    how: 'Unlike denominators in one comparison are refused',
    tests: ['test/schema/outcomes.test.ts'],
  },
  {
    no: 'Q8',
    asks: 'more than one way of showing',
    met: 'met',
    how: 'Words, "x of 100", and a picture with words',
    tests: [`${EXPLORER}/outcomes.test.ts`],
  },
  {
    no: 'Q9',
    asks: 'asks what matters most',
    met: 'met',
    how: 'What matters; it never changes a standing',
    tests: [`${EXPLORER}/values.test.ts`],
    holds: !!guide.values?.length,
  },
  {
    no: 'Q10',
    asks: 'a step-by-step way',
    met: 'met',
    how: '"Where to go from here", on each page',
    tests: [`${EXPLORER}/menu.test.ts`],
  },
  {
    no: 'Q11',
    asks: 'a worksheet for the visit',
    met: 'met',
    how: 'Summary: to print, copy or save',
    tests: [`${EXPLORER}/summary.test.ts`, 'test/page/summary.test.ts'],
  },
  ...[
    ['Q12', 'needs study with patients'],
    ['Q13', 'needs study with clinicians'],
    ['Q14', 'read by patients outside the team'],
    ['Q15', 'read by clinicians outside the team'],
    ['Q16', 'field test with people who decide'],
    ['Q17', 'field test with clinicians'],
  ].map(([no, asks]): Criterion => ({ no: no!, asks: asks!, met: 'not met', how: PEOPLE })),
  {
    no: 'Q18',
    asks: 'how evidence was chosen',
    met: 'met',
    how: 'About',
    tests: [`${EXPLORER}/views.test.ts`],
    holds: !!guide.about.evidence,
  },
  {
    no: 'Q19',
    asks: 'how good the evidence is',
    met: 'partly',
    how: 'Noted for each added fact, and shown to clinicians in the review page. Not shown to readers.',
    tests: ['test/content/review.test.ts'],
  },
  {
    no: 'Q20',
    asks: 'who wrote it',
    met: 'partly',
    how: 'About. No clinician has taken part, and it says so.',
    tests: [`${EXPLORER}/views.test.ts`],
    holds: !!guide.about.authors,
  },
  {
    no: 'Q21',
    asks: 'reading level stated',
    met: 'met',
    how: 'About; measured at each build',
    tests: ['test/content/wording.test.ts'],
    holds: !!guide.about.reading,
  },
  { no: 'Q22', asks: 'proof that choices match values', met: 'not met', how: PEOPLE },
  {
    no: 'Q23',
    asks: 'proof that knowledge rises',
    met: 'not met',
    how: `${PEOPLE} Three questions to check oneself could help a study.`,
    tests: [`${EXPLORER}/checks.test.ts`],
    holds: !!guide.checks?.length,
  },
  ...['Q24', 'Q25', 'Q26', 'Q27', 'Q28'].map(
    (no): Criterion => ({
      no,
      asks: 'about tests and screening',
      met: 'does not apply',
      how: 'The guide is about treatments',
    }),
  ),
];

/** The self-assessment, as Markdown. */
export function selfAssessment(): string {
  const every = [...QUALIFYING, ...CERTIFICATION, ...QUALITY];
  for (const { no, tests = [], holds = true } of every) {
    if (!holds) throw new Error(`${no}: the content does not hold what the self-assessment claims`);
    for (const test of tests)
      if (!existsSync(fileURLToPath(new URL(`../${test}`, import.meta.url))))
        throw new Error(`${no}: there is no ${test}`);
  }
  const apply = every.filter(({ met }) => met !== 'does not apply');
  const count = (met: Criterion['met']) => apply.filter((each) => each.met === met).length;
  const table = (title: string, criteria: readonly Criterion[]) =>
    `## ${title}\n\n| | asks | | how, and where to see it | shown by |\n| --- | --- | --- | --- | --- |\n${criteria
      .map(
        ({ no, asks, met, how, tests = [] }) =>
          `| ${no} | ${asks} | ${met} | ${how} | ${tests.map((test) => `\`${test}\``).join(', ')} |`,
      )
      .join('\n')}\n`;
  return `# Self-assessment by IPDAS version 4

Built to the criteria of the International Patient Decision Aid Standards (IPDASi version 4), and assessed by its makers: this is no certificate.
Made from content and tests by \`npm run ipdas\`; a test fails when it is stale. The criteria are in our words. The numbers Q1 to Q28 are ours: get
the published table before you claim anything.

Of ${every.length} criteria, ${apply.length} apply to a guide about treatments: ${count('met')} are met, ${count('partly')} partly, ${count('not met')} not. Nine need people outright: Q1, Q12 to Q17, Q22 and Q23.

${table('To be a decision aid', QUALIFYING)}
${table('Against harmful bias', CERTIFICATION)}
${table('Quality', QUALITY)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync('docs/ipdas.md', selfAssessment());
