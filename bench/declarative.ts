// Measures the first view as declarative shadow DOM. A prototype: the product does not write it (see docs/performance-attempts.md).
// Run after a build: npx tsx bench/declarative.ts [--runs 5]
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { DRAWN, declarativePages } from './declarative-page.js';
import { type Figures, look, open, type Profile, startBrowser } from './measure.js';
import type { Subject } from './pages.js';
import { type Results, ratio, show, spread } from './report.js';
import { Server } from './server.js';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const PROFILES = ['fast', 'slow'] as const;

const COLUMNS: readonly [figure: string, title: string, digits: number, scale: number][] = [
  ['bytes', 'kB of brotli', 1, 1000],
  ['requests', 'requests', 0, 1],
  ['firstPaint', 'first paint, ms', 0, 1],
  ['lcp', 'LCP, ms', 0, 1],
  ['cls', 'CLS', 3, 1],
  ['blocked', 'blocking time, ms', 0, 1],
  ['firstAnswer', 'first answer, ms', 0, 1],
  ['drawn', 'drawn by the script, ms', 0, 1],
];
const RATIOS = [
  ['limit-0-again', 'limit-0'],
  ['words', 'limit-0'],
  ['declarative', 'limit-0'],
  ['declarative', 'words'],
] as const;

/** Answers at once, and waits until the script has drawn its own view. @throws if the script has lost the answer. */
async function answerEarly(
  browser: Browser,
  url: string,
  { answers }: Subject,
  profile: Profile,
  hasScript: boolean,
): Promise<Figures> {
  const drawn = JSON.stringify(DRAWN);
  const watch = `;bench.answer(${JSON.stringify(answers)});
    const timer = setInterval(() => { if (bench.shows(${drawn})) { bench.drawn = performance.now(); clearInterval(timer) } }, 4);`;
  const opened = await open(browser, url, profile, watch);
  try {
    const { page } = opened;
    await page.waitForFunction(`bench.answered !== null && (bench.drawn || ${!hasScript})`, undefined, { polling: 50 });
    if (hasScript)
      await page.waitForFunction(`bench.find('${DRAWN} :checked')?.value === 'colorectal'`, undefined, {
        polling: 50,
        timeout: 5000,
      });
    return (await page.evaluate(`({ firstAnswer: bench.answered, drawn: bench.drawn,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0].startTime })`)) as Figures;
  } finally {
    await opened.close();
  }
}

const first = await startBrowser();
const pages = Object.entries(await declarativePages(first));
await first.close();
const server = await Server.start(Object.fromEntries(pages.map(([name, { files }]) => [name, files])));
const results: Record<string, Record<Profile, Figures[]>> = Object.fromEntries(
  pages.map(([name]) => [name, { fast: [], slow: [] }]),
);
for (let run = 0; run < Number(values.runs); run += 1) {
  const browser = await startBrowser();
  // The first page of a browser is slower than the others.
  await look(browser, server, ...pages[0]!, 'fast');
  // Another order in each run, so that no page always follows the same one.
  for (const [name, page] of pages.map((_, at) => pages[(at + run) % pages.length]!)) {
    const hasScript = Object.keys(page.files).length > 1;
    for (const profile of PROFILES) {
      const early = await answerEarly(browser, `${server.origin}/${name}/`, page, profile, hasScript);
      results[name]![profile].push({ ...(await look(browser, server, name, page, profile)), ...early });
    }
  }
  await browser.close();
  console.error(`run ${run + 1} of ${values.runs}`);
}
server.stop();

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const head = (cells: readonly string[]) => `${row(cells)}\n${row(cells.map(() => '---'))}`;
for (const profile of PROFILES) {
  console.log(`\n${profile}:\n\n${head(['page', ...COLUMNS.map(([, title]) => title)])}`);
  for (const [name, { title }] of pages) {
    const cell = ([figure, , digits, scale]: (typeof COLUMNS)[number]) =>
      show(spread(results[name]![profile].map((found) => found[figure])), digits, scale);
    console.log(row([title, ...COLUMNS.map(cell)]));
  }
}
console.log(`\n${head(['ratio, run by run', 'profile', 'first answer', 'LCP', 'first paint'])}`);
for (const profile of PROFILES)
  for (const [page, over] of RATIOS) {
    const of = (figure: string) => show(ratio(results as Results, profile, figure, page, over), 2);
    console.log(row([`${page} / ${over}`, profile, of('firstAnswer'), of('lcp'), of('firstPaint')]));
  }
