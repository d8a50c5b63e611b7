import type { EngineFigures } from './engine.js';
import type { Figures } from './measure.js';

/** Results by page and profile, with an entry for each run. */
export type Results = Readonly<Record<string, Readonly<Record<string, readonly Figures[]>>>>;

/** Median, lowest and highest. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** @returns `undefined` if nothing was measured. */
export function spread(values: readonly (number | undefined)[]): Spread | undefined {
  const sorted = values.filter((value): value is number => Number.isFinite(value)).sort((a, b) => a - b);
  if (!sorted.length) return undefined;
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
  return { median, low: sorted[0]!, high: sorted.at(-1)! };
}

/** A figure of one page divided by the same figure of another, run by run. */
export function ratio(
  results: Results,
  profile: string,
  figure: string,
  page: string,
  over: string,
): Spread | undefined {
  const ours = results[page]?.[profile] ?? [];
  const theirs = results[over]?.[profile] ?? [];
  return spread(ours.map((run, at) => run[figure]! / theirs[at]![figure]!));
}

const COLUMNS: readonly [figure: string, title: string, digits: number, scale: number][] = [
  ['bytes', 'kB of brotli', 1, 1000],
  ['requests', 'requests', 0, 1],
  ['lcp', 'LCP, ms', 0, 1],
  ['cls', 'CLS', 3, 1],
  ['blocked', 'blocking time, ms', 0, 1],
  ['firstAnswer', 'first answer, ms', 0, 1],
  ['answerWork', 'work for an answer, ms', 1, 1],
  ['draw', 'record drawn, ms', 0, 1],
  ['heapEach', 'heap for one more, kB', 1, 1000],
  ['listenersEach', 'listeners of one more', 0, 1],
  ['staysHeap', 'stays after 100, kB', 1, 1000],
  ['staysNodes', 'nodes that stay', 0, 1],
  ['staysListeners', 'listeners that stay', 0, 1],
];

/** `12 (11-14)`; a dash if nothing was measured. */
export function show(found: Spread | undefined, digits: number, scale = 1): string {
  if (!found) return '-';
  const [median, low, high] = [found.median, found.low, found.high].map((value) => (value / scale).toFixed(digits));
  return low === high ? median! : `${median} (${low} to ${high})`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Ratios that have a goal: title, profile, figure, and the two pages. */
const RATIOS: readonly [title: string, profile: string, figure: string, page: string, over: string, goal: string][] = [
  ['noise (A/A): LCP', 'slow', 'lcp', 'limit-0-again', 'limit-0', '1'],
  ['noise (A/A): first answer', 'slow', 'firstAnswer', 'limit-0-again', 'limit-0', '1'],
  ['noise (A/A): work for an answer', 'fast', 'answerWork', 'limit-0-again', 'limit-0', '1'],
  ['P4 LCP, `guide.html` / limit-0', 'slow', 'lcp', 'plain', 'limit-0', '<= 1.10'],
  ['P4 LCP, text in the page / limit-0', 'slow', 'lcp', 'text', 'limit-0', '<= 1.10'],
  ['P5 first answer, script alone / limit-1', 'slow', 'firstAnswer', 'script', 'limit-1', '<= 1.35'],
  ['P5 first answer, text in the page / limit-0', 'slow', 'firstAnswer', 'text', 'limit-0', '<= 1.60'],
  ['P5 first answer, text and words in the page / limit-0', 'slow', 'firstAnswer', 'words', 'limit-0', '<= 1.60'],
  ['the same of 115 kB without work', 'slow', 'firstAnswer', 'no-work', 'limit-0', '-'],
  ['the same of govuk-frontend', 'slow', 'firstAnswer', 'govuk', 'limit-0', '-'],
  ['the same of nhsuk-frontend', 'slow', 'firstAnswer', 'nhsuk', 'limit-0', '-'],
  ['P7 work for an answer, script alone / limit-1', 'fast', 'answerWork', 'script', 'limit-1', '<= 1.15'],
];

/** The report in Markdown: a table for each profile, then the ratios, then the engine. */
export function markdown(
  results: Results,
  titles: Readonly<Record<string, string>>,
  { warm, first, brotli }: EngineFigures,
): string {
  const profile = (name: string) => {
    const columns = COLUMNS.filter(([figure]) =>
      Object.values(results).some((page) => page[name]?.some((run) => run[figure] !== undefined)),
    );
    const rows = Object.entries(titles).map(([page, title]) => [
      title,
      ...columns.map(([figure, , digits, scale]) =>
        show(spread((results[page]?.[name] ?? []).map((run) => run[figure])), digits, scale),
      ),
    ]);
    return table(['page', ...columns.map(([, title]) => title)], rows);
  };
  const ratios = RATIOS.map(([title, name, figure, page, over, goal]) => [
    title,
    goal,
    show(ratio(results, name, figure, page, over), 2),
  ]);
  const engine = [
    ...Object.entries(warm).map(([name, rate]) => [`evaluations a second, ${name}`, rate.toLocaleString('en-US')]),
    ['first evaluation of a guide, ms (slowest)', `${first.median.toFixed(2)} (${first.slowest.toFixed(2)})`],
    ['engine alone, bytes of brotli', brotli.toLocaleString('en-US')],
  ];
  return `Unthrottled:\n\n${profile('fast')}\n\nSlow (a quarter of the processor's speed, 1.6 Mbit/s, 150 ms for each request):\n\n${profile('slow')}\n\nRatios, run by run:\n\n${table(['figure', 'goal', 'median (lowest to highest)'], ratios)}\n\nThe engine, in Node:\n\n${table(['figure', 'found'], engine)}\n`;
}
