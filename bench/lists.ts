// Measures whether a long list or text in a record or guide freezes the page; prints a table of docs/growth.md. Run: npx tsx bench/lists.ts [--write]
import { readFileSync, writeFileSync } from 'node:fs';
import { explaining, type Growth, growthOf, LISTS, MOST, splitting, TEXTS } from './linear.js';
import { checking, FAULTS, GUIDE_LISTS, showing } from './linear-guide.js';

const DOCUMENT = 'docs/growth.md';
const PLACE = /(<!-- lists -->\n)[\s\S]*(<!-- \/lists -->)/;

const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const rows: string[] = [];
const slow: string[] = [];
function row(name: string, what: string, size: number, { short, long, ratio }: Growth): void {
  if (ratio >= MOST) slow.push(`${name}, ${what}`);
  rows.push(`| ${name} | ${what} | ${size.toLocaleString('en')} | ${ms(short)} | ${ms(long)} | ${ratio.toFixed(2)} |`);
}

for (const list of Object.keys(LISTS)) row(`record: ${list}`, 'explain', 2000, growthOf(explaining(list), 2000));
for (const [name, piece] of Object.entries(TEXTS))
  row(`conditions: ${name}`, 'split', 2 ** 18, growthOf(splitting(piece), 2 ** 18));
for (const [list, [size]] of Object.entries(GUIDE_LISTS)) {
  row(`guide: ${list}`, 'check', size, growthOf(checking(list), size));
  if (list !== FAULTS) row(`guide: ${list}`, 'search, mark words, draw', size, growthOf(showing(list), size));
}

const table = [
  '| list or text | what is done | n | ms of the processor for n | for 4 n | for each doubling |',
  '| --- | --- | ---: | ---: | ---: | ---: |',
  ...rows,
].join('\n');
console.log(table);
if (process.argv.includes('--write')) {
  const text = readFileSync(DOCUMENT, 'utf8');
  if (!PLACE.test(text)) throw new Error(`${DOCUMENT}: the marks <!-- lists --> and <!-- /lists --> are missing`);
  writeFileSync(
    DOCUMENT,
    text.replace(PLACE, (_, before, after) => `${before}${table}\n${after}`),
  );
}
if (slow.length) {
  console.error(`${MOST} times as long or more when twice as long: ${slow.join('; ')}`);
  process.exitCode = 1;
}
