// Time of a search: the first one, which builds the index, and later ones, in the built-in guide and in one ten times as long.
// Run: npx tsx bench/search.ts
import guide from '../src/generated/secondary-liver-cancer.en.json';
import type { Guide } from '../src/guide/guide.js';
import { search } from '../src/guide/search.js';

/** A guide ten times as long may take less than this many times as long. */
const MOST = 15;
const TIMES = 10;
const TYPED = ['na', 'nausea', 'abaltion', 'liver', 'stage 4', 'will my hair fall out', 'xylophone'];
const ROUNDS = 9;

const middle = (times: number[]) => times.sort((one, other) => one - other)[Math.floor(times.length / 2)]!;
/** Processor time in milliseconds. */
function timed(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The same treatments many times, with new ids and partly new words. */
export const longer = (times: number): Guide => ({
  ...guide,
  treatments: Array.from({ length: times }, (_, at) =>
    guide.treatments.map((each) => ({
      ...each,
      id: `${each.id}-${at}`,
      what: each.what.map(({ text, facts }) => ({
        text: text.replace(/\w{6,}/g, (word) => `${word} ${word}${at}`),
        facts,
      })),
    })),
  ).flat(),
});

/** Medians in milliseconds: the first search, and all others together. */
function searchTimes(times: number): { readonly first: number; readonly others: number } {
  const firsts: number[] = [];
  const others: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = times === 1 ? { ...guide } : longer(times);
    firsts.push(timed(() => void search(own, 'liver')));
    others.push(timed(() => TYPED.forEach((typed) => void search(own, typed))));
  }
  return { first: middle(firsts), others: middle(others) };
}

if (process.argv[1]?.endsWith('search.ts')) {
  searchTimes(1);
  const one = searchTimes(1);
  const many = searchTimes(TIMES);
  for (const which of ['first', 'others'] as const)
    console.log(
      `${which}: ${one[which].toFixed(1)} ms; ${TIMES} times as long: ${many[which].toFixed(1)} ms (x ${(many[which] / one[which]).toFixed(1)}, at most ${MOST})`,
    );
}
