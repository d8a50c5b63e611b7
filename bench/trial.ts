// How fast a trial record is read. Run: npx tsx bench/trial.ts
import { explainTrial, splitEligibility } from '../src/trial/trial.js';
import { manySites, randomized } from '../test/trial/fixtures/studies.js';

const TODAY = '2026-11-23';
const MB = 2 ** 20;
/** Double the text may take at most this many times as long: anything near two is linear, four is not. */
const MOST = 3;
const ROUNDS = 7;

/** Milliseconds of some runs, from the fastest to the slowest, after some that do not count. */
function times(run: () => unknown): number[] {
  for (let round = 0; round < 2; round += 1) run();
  const taken = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return taken.sort((a, b) => a - b);
}

/** The fastest run: what else the machine does, and the collector, only ever add to it. */
const fastest = (run: () => unknown) => times(run)[0]!;
const median = (run: () => unknown) => times(run)[Math.floor(ROUNDS / 2)]!;

/** A text of that many signs, made of a piece again and again. */
const repeat = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Texts, ordinary and made to be slow. */
const TEXTS: Readonly<Record<string, string>> = {
  'a real-looking list': `${randomized().protocolSection.eligibilityModule.eligibilityCriteria}\n`,
  'one line without a break': 'Adults with cancer of the colon that has spread to the liver, ',
  'headings on every line': 'Inclusion Criteria:\nExclusion Criteria:\n',
  'headings within one line': 'Inclusion Criteria: a Exclusion Criteria: b ',
  'deeper and deeper lists': '* one\n  * two\n    * three\n      * four\n',
  'round bullets in one line': '• one • two ',
  'white space': ' ',
  'line breaks': '\n',
  backslashes: '\\',
  colons: 'a: ',
  'signs that could begin a tag': '<p <b <',
};

const row = (name: string, ...values: string[]) =>
  console.log(`${name.padEnd(44)}${values.map((value) => value.padStart(14)).join('')}`);
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

row('splitEligibility', '1 MB', '2 MB', `ratio (<= ${MOST})`);
let slow = 0;
for (const [name, piece] of Object.entries(TEXTS)) {
  const [one, two] = [MB, 2 * MB].map((length) => {
    const text = repeat(piece, length);
    return fastest(() => splitEligibility(text));
  }) as [number, number];
  const ratio = two / one;
  if (ratio > MOST) slow += 1;
  row(`  ${name}`, ms(one), ms(two), `${ratio.toFixed(2)}${ratio > MOST ? ' !' : ''}`);
}

row('explainTrial, one record', 'median');
for (const sites of [1, 50, 400]) {
  const record = manySites(sites);
  const text = JSON.stringify(record);
  row(`  ${sites} places`, ms(median(() => explainTrial(record, { today: TODAY }))));
  row(`  ${sites} places, from the text of a file`, ms(median(() => explainTrial(text, { today: TODAY }))));
}
if (slow) console.log(`${slow} kinds of text take more than ${MOST} times as long when they are twice as long.`);
