// Measures our pages and the smallest possible pages with the same text. Run: npm run bench [-- --runs 7] [--write]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { engine } from './engine.js';
import { answerAtOnce, type Figures, look, remember, startBrowser } from './measure.js';
import { subjects } from './pages.js';
import { markdown } from './report.js';
import { Server } from './server.js';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' }, write: { type: 'boolean' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1)
  throw new RangeError(`--runs: a whole number from 1 on is needed, not "${values.runs}"`);

const OUT = '.cache/bench';
const DOCUMENT = 'docs/performance.md';
const PLACE = /(<!-- measured -->\n)[\s\S]*(<!-- \/measured -->)/;

const pages = Object.entries(await subjects());
const server = await Server.start(Object.fromEntries(pages.map(([name, { files }]) => [name, files])));
const results = Object.fromEntries(pages.map(([name]) => [name, { fast: [] as Figures[], slow: [] as Figures[] }]));
let version = '';
for (let run = 0; run < runs; run += 1) {
  const browser = await startBrowser();
  version = browser.version();
  // Another order in each run, so that no page always follows the same one.
  const order = pages.map((_, at) => pages[(at + run * 3) % pages.length]!);
  for (const [name, page] of order) {
    for (const profile of ['fast', 'slow'] as const) {
      results[name]![profile].push({
        ...(await look(browser, server, name, page, profile)),
        ...(await answerAtOnce(browser, server, name, page, profile)),
        ...(profile === 'fast' && (await remember(browser, server, name, page))),
      });
    }
  }
  await browser.close();
  console.error(`run ${run + 1} of ${runs}`);
}
server.stop();
const rates = engine();

const titles = Object.fromEntries(pages.map(([name, { title }]) => [name, title]));
const made = `Chromium ${version}, Node ${process.version}, ${cpus().length} cores; median of ${runs} runs, in brackets the lowest and the highest.\n\n${markdown(results, titles, rates)}`;
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}/results.json`, JSON.stringify({ version, runs, results, engine: rates }, null, 1));
writeFileSync(`${OUT}/results.md`, made);
console.log(`${made}\n${OUT}/results.json and ${OUT}/results.md hold all of this.`);
if (values.write) {
  const text = readFileSync(DOCUMENT, 'utf8');
  if (!PLACE.test(text)) throw new Error(`${DOCUMENT}: the marks <!-- measured --> and <!-- /measured --> are missing`);
  writeFileSync(
    DOCUMENT,
    text.replace(PLACE, (_, before, after) => `${before}${made.trim()}\n${after}`),
  );
}
