// Measures whether time and memory are linear in the content, at 1, 2, 4 and 10 times its size. Run: npx tsx bench/scale.ts [--write]
import { readFileSync, writeFileSync } from 'node:fs';
import { evaluate } from '../src/guide/evaluate.js';
import { parseGuide } from '../src/guide/parse-guide.js';
import { search } from '../src/guide/search.js';
import { renderPage } from '../src/page/index.js';
import { explainTrial, listTrials } from '../src/trial/trial.js';
import { MOST, timeOf } from './linear.js';
import { longerGuide } from './longer-guide.js';
import { manyPlaces, manyStudies } from './many.js';
import { inBrowser } from './scale-page.js';

const DOCUMENT = 'docs/growth.md';
const PLACE = /(<!-- scale -->\n)[\s\S]*(<!-- \/scale -->)/;
const TIMES = [1, 2, 4, 10];
const ROUNDS = 3;
const TODAY = '2026-11-25';

/** Cases without a browser: each prepares its input, and gives the function to time. */
const IN_NODE: Readonly<Record<string, (times: number) => () => unknown>> = {
  'guide: checked': (times) => {
    const guide = longerGuide(times);
    return () => parseGuide(guide);
  },
  'guide: first evaluation': (times) => {
    const guide = longerGuide(times);
    return () => evaluate({ ...guide }, {});
  },
  'guide: 1,000 evaluations of what was asked before': (times) => {
    const guide = longerGuide(times);
    evaluate(guide, {});
    return () => Array.from({ length: 1000 }, () => evaluate(guide, {}).next);
  },
  'guide: first search': (times) => {
    const guide = longerGuide(times);
    return () => search({ ...guide }, 'liver');
  },
  'guide: written as a page': (times) => {
    const guide = longerGuide(times);
    return () => renderPage({ guide: { ...guide } });
  },
  'studies: listed': (times) => {
    const all = manyStudies(times);
    return () => listTrials(all, { today: TODAY });
  },
  'places: explained': (times) => {
    const study = manyPlaces(times);
    return () => explainTrial(study, { today: TODAY, site: 'Town 3' });
  },
};

/** The fastest of several runs of each size, which alternate. */
function inNode(name: string): number[] {
  const runs = TIMES.map(IN_NODE[name]!);
  for (const run of runs) run();
  const best = TIMES.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1)
    runs.forEach((run, at) => {
      best[at] = Math.min(best[at]!, timeOf(run));
    });
  return best;
}

/** Growth factor for each doubling, from the first to the last size. */
const doubling = (found: readonly number[]) => (found.at(-1)! / found[0]!) ** (1 / Math.log2(TIMES.at(-1)!));

const shown = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));
const rows: string[] = [];
const steep: string[] = [];
function row(name: string, unit: string, found: readonly number[]): void {
  const ratio = doubling(found);
  if (ratio >= MOST) steep.push(name);
  rows.push(`| ${name}, ${unit} | ${found.map(shown).join(' | ')} | ${ratio.toFixed(2)} |`);
  console.error(rows.at(-1));
}

for (const name of Object.keys(IN_NODE)) row(name, 'ms', inNode(name));
for (const [name, { time, heap }] of Object.entries(await inBrowser(TIMES))) {
  row(name, 'ms', time);
  if (heap) row(`${name.split(':')[0]}: memory`, 'kB', heap);
}

const table = [
  '| what, unit | 1 x | 2 x | 4 x | 10 x | for each doubling |',
  '| --- | ---: | ---: | ---: | ---: | ---: |',
  ...rows,
].join('\n');
console.log(table);
if (process.argv.includes('--write')) {
  const text = readFileSync(DOCUMENT, 'utf8');
  if (!PLACE.test(text)) throw new Error(`${DOCUMENT}: the marks <!-- scale --> and <!-- /scale --> are missing`);
  writeFileSync(
    DOCUMENT,
    text.replace(PLACE, (_, before, after) => `${before}${table}\n${after}`),
  );
}
if (steep.length) {
  console.error(`${MOST} times as much or more when twice as long: ${steep.join('; ')}`);
  process.exitCode = 1;
}
