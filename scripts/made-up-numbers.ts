// The built-in guide with made-up figures. The guide ships none, so the demo invents some to show how they look, and says so in each.
// They count days and visitors, so that nobody can mistake one for a result of a treatment.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Guide, Outcome } from '../src/guide/guide.js';
import { restamped } from '../tools/content/stamp.js';

const MADE_UP = 'Made up for this demonstration';
type Range = readonly [number, number];
const made = (measure: string, text: string, span: string, count: number, range: Range): Outcome => ({
  measure,
  text: `${text} (made up)`,
  group: 'made-up people who do not exist',
  span,
  of: 100,
  count,
  range,
  certainty: 'Not at all. This number is made up to show how numbers look.',
  facts: ['X-MADE-1'],
  date: '2026-11-23',
  signOff: {
    name: 'No one (made up for this demonstration)',
    role: 'a made-up role',
    date: '2026-11-23',
    expires: '2028-11-23',
  },
});
const quiet = (count: number, range: Range) =>
  made('quiet-day', 'had a quiet day at home', 'in the first week', count, range);
const visitor = (count: number, range: Range) => made('visitor', 'had a visitor', 'on the first Sunday', count, range);

const OUTCOMES: Readonly<Record<string, readonly Outcome[]>> = {
  'liver-resection': [quiet(40, [31, 50]), visitor(70, [60, 78])],
  ablation: [quiet(55, [45, 65])],
};

const guide = JSON.parse(readFileSync('dist/guides/secondary-liver-cancer.en.json', 'utf8')) as Guide;
const madeUp = restamped({
  ...guide,
  id: 'made-up-numbers',
  treatments: guide.treatments.map((treatment) => {
    const outcomes = OUTCOMES[treatment.id];
    return outcomes ? { ...treatment, outcomes } : treatment;
  }),
  facts: { ...guide.facts, 'X-MADE-1': ['made-up'] },
  sources: [...guide.sources, { id: 'made-up', organization: 'No one', title: MADE_UP, read: '2026-11-23' }],
});
writeFileSync('dist/site/demo/made-up-numbers.json', JSON.stringify(madeUp));
