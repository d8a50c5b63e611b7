// Time to read a trial record, and whether it is linear in the lists of the record. Run: npx tsx bench/trial.ts
import { explainTrial, listTrials } from '../src/trial/trial.js';
import { changed, manySites, randomized } from '../test/trial/fixtures/studies.js';
import { explaining, growthOf, LISTS, MOST, splitting, studyWith, TEXTS, timeOf } from './linear.js';

const today = '2026-11-25';
const ROUNDS = 7;

/** The median of several runs in milliseconds, after some warm-up runs. */
function median(run: () => unknown): number {
  for (let round = 0; round < 2; round += 1) run();
  const taken = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return taken.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

const row = (name: string, ...values: string[]) =>
  console.log(`${name.padEnd(44)}${values.map((value) => value.padStart(14)).join('')}`);
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

const slow: string[] = [];
function ratioRow(name: string, make: (n: number) => () => unknown, n: number): void {
  const { short, long, ratio } = growthOf(make, n);
  if (ratio >= MOST) slow.push(name);
  row(`  ${name}`, ms(short), ms(long), `${ratio.toFixed(2)}${ratio >= MOST ? ' !' : ''}`);
}

row('explainTrial, one long list', '2,000', '8,000', `doubled: < ${MOST}`);
for (const list of Object.keys(LISTS)) ratioRow(list, explaining(list), 2000);
row('splitEligibility', '0.5 MB', '2 MB', `doubled: < ${MOST}`);
for (const [name, piece] of Object.entries(TEXTS)) ratioRow(name, splitting(piece), 2 ** 19);

row('explainTrial, one record', 'median');
for (const sites of [1, 50, 400]) {
  const record = manySites(sites);
  row(`  ${sites} places`, ms(median(() => explainTrial(record, { today }))));
  row(`  ${sites} places, from the text of a file`, ms(median(() => explainTrial(JSON.stringify(record), { today }))));
}
const places = studyWith('places', 16_000);
const explainAll = () => explainTrial(places, { today, site: 'Town 3' });
row(
  '  16,000 places, processor time (under 1 s)',
  ms(Math.min(...Array.from({ length: ROUNDS }, () => timeOf(explainAll)))),
);
const studies = Array.from({ length: 500 }, (_none, at) =>
  changed(randomized(), { 'identificationModule.nctId': `NCT9999${String(at).padStart(4, '0')}` }),
);
row('listTrials, 500 studies', ms(median(() => listTrials(studies, { today }))));
if (slow.length) {
  console.log(`More than ${MOST} times as long when twice as long: ${slow.join(', ')}.`);
  process.exitCode = 1;
}
