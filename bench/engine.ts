// Speed and size of the decision engine: part of `npm run bench`.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import guide from '../src/generated/secondary-liver-cancer.en.json';
import { evaluate } from '../src/guide/evaluate.js';
import type { Answers } from '../src/guide/evaluation.js';

const SECONDS = 0.5;
const COLD_RUNS = 200;

/** Speed and size of the engine on this machine. */
export interface EngineFigures {
  /** Evaluations per second of processor time with a filled cache, by kind of answers. */
  readonly warm: Readonly<Record<string, number>>;
  /** Milliseconds of the first evaluation of a guide, with an empty cache. */
  readonly first: { readonly median: number; readonly slowest: number };
  /** Bytes of the engine alone, bundled and minified. */
  readonly brotli: number;
}

/** The same numbers on every run (mulberry32), so that two runs compare. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Random sets of answers. `pick` chooses from the answers of a question, of which the last one is `not-sure`. */
function sets(count: number, pick: (answers: readonly string[]) => string | undefined): Answers[] {
  return Array.from({ length: count }, () =>
    Object.fromEntries(guide.questions.map(({ id, answers }) => [id, pick(answers.map((answer) => answer.id))])),
  );
}

const random = chance(1);
const oneOf = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;

/** Processor time of this process in milliseconds, all threads. A busy machine changes it less than wall time. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Evaluations per second of processor time, with a filled cache. */
function warm(all: readonly Answers[]): number {
  for (let round = 0; round < 3; round++) for (const answers of all) evaluate(guide, answers);
  const began = worked();
  let count = 0;
  while (worked() - began < SECONDS * 1000) {
    for (let turn = 0; turn < 1000; turn += all.length) for (const answers of all) evaluate(guide, answers);
    count += Math.max(1000, all.length);
  }
  return count / ((worked() - began) / 1000);
}

/** Milliseconds of the first evaluation of a new guide: median and slowest. */
function cold(answers: Answers): { median: number; slowest: number } {
  const times = Array.from({ length: COLD_RUNS }, () => {
    const unseen = { ...guide };
    const began = worked();
    evaluate(unseen, answers);
    return worked() - began;
  }).sort((a, b) => a - b);
  return { median: times[COLD_RUNS / 2]!, slowest: times.at(-1)! };
}

/** The engine alone, bundled and minified. */
function bundle(): Buffer {
  const inRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
  const flags = [inRoot('src/guide/evaluate.ts'), '--bundle', '--minify', '--format=esm'];
  return execFileSync(inRoot('node_modules/.bin/esbuild'), flags);
}

const cases: [string, Answers[]][] = [
  ['0 unsure answers', sets(1000, (answers) => oneOf(answers.slice(0, -1)))],
  ['8 unsure answers', sets(1, () => 'not-sure')],
  ['8 missing answers', sets(1, () => undefined)],
  ['mixed, random, 1,000 sets', sets(1000, (answers) => (random() < 0.25 ? undefined : oneOf(answers)))],
];

/** Measures the engine; takes some seconds. */
export function engine(): EngineFigures {
  return {
    warm: Object.fromEntries(cases.map(([name, all]) => [name, Math.round(warm(all))])),
    first: cold({}),
    brotli: brotliCompressSync(bundle()).length,
  };
}
