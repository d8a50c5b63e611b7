// The measurements of bench/scale.ts in a browser: main thread time, layout included, and heap.
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { longerGuide } from './longer-guide.js';
import { manyPlaces, manyStudies } from './many.js';
import { kept, open, startBrowser, worked } from './measure.js';
import { type Files, Server } from './server.js';

const ROUNDS = 3;

/** One figure for each size; the heap in kB. */
export interface Curve {
  readonly time: readonly number[];
  readonly heap?: readonly number[];
}

/** An input of one size, which the page fetches as a file, and the steps that are timed. */
interface Case {
  readonly input: (times: number) => unknown;
  readonly steps: Readonly<Record<string, string>>;
}

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Scale</title><link rel="icon" href="data:,"><div id="place"></div><script type="module" src="treatment-guide.js"></script></html>';

/** Code that adds an element to the page, and waits until it has rendered. `input` is the content of the file. */
const put = (tag: string, property: string) => `async (input) => {
  const element = document.createElement('${tag}');
  const ready = new Promise((done) => element.addEventListener('guide-ready', done, { once: true }));
  element.${property} = input;
  document.querySelector('#place').append(element);
  await ready;
  element.getBoundingClientRect();
}`;
const VIEWS = ['browse', 'questions', 'results', 'compare', 'summary', 'about'];
const each = (act: string) => `async () => {
  const element = document.querySelector('treatment-explorer');
  for (const view of ${JSON.stringify(VIEWS)}) { ${act} }
}`;

/** Cases by the name of the growing input. The heap is measured after the first step. */
const CASES: Readonly<Record<string, Case>> = {
  '10 to 100 tags': {
    input: (times) => 10 * times,
    steps: {
      'on one page': `async (count) => {
        document.querySelector('#place').innerHTML = '<treatment-explorer></treatment-explorer>'.repeat(count);
        await Promise.all([...document.querySelectorAll('treatment-explorer')].map((element) => element.updateComplete));
        document.body.getBoundingClientRect();
      }`,
    },
  },
  '14 to 140 treatments': {
    input: longerGuide,
    steps: {
      'checked and drawn': put('treatment-explorer', 'guide'),
      'each view in turn': each('element.view = view; await element.updateComplete; element.getBoundingClientRect();'),
      'four answers in the results': `async () => {
        const element = document.querySelector('treatment-explorer');
        element.view = 'results';
        for (const primary of ['colorectal', 'breast', 'colorectal', 'breast']) {
          element.answers = { primary };
          await element.updateComplete;
          element.getBoundingClientRect();
        }
      }`,
    },
  },
  '50 to 500 studies': {
    input: (times) => ({ studies: manyStudies(times) }),
    steps: { 'listed and drawn': put('trial-explainer', 'record') },
  },
  '1,600 to 16,000 places': {
    input: manyPlaces,
    steps: { 'explained and drawn': put('trial-explainer', 'record') },
  },
};

const files: Files = Object.fromEntries(
  ['treatment-guide.js', 'guide-checker.js', 'trial-record.en.js'].map((name) => [name, readFileSync(`dist/${name}`)]),
);

/** Milliseconds of each step, and the kB of heap after the first, on a new page. */
async function onFreshPage(
  browser: Browser,
  { input, steps }: Case,
  times: number,
): Promise<{ readonly time: readonly number[]; readonly heap: number }> {
  const server = await Server.start({
    page: { ...files, 'index.html': PAGE, 'input.json': JSON.stringify(input(times)) },
  });
  const { page, cdp, close } = await open(browser, `${server.origin}/page/`, 'fast');
  await page.evaluate(`fetch('input.json').then((answer) => answer.json()).then((input) => { window.input = input })`);
  const before = (await kept(cdp)).heap;
  const time: number[] = [];
  let heap = 0;
  for (const act of Object.values(steps)) {
    const began = await worked(cdp);
    await page.evaluate(`(${act})(window.input)`);
    time.push((await worked(cdp)) - began);
    heap ||= ((await kept(cdp)).heap - before) / 1000;
  }
  await close();
  server.stop();
  return { time, heap };
}

/** All cases at every size: the minimum of several runs that alternate between the sizes. */
export async function inBrowser(sizes: readonly number[]): Promise<Readonly<Record<string, Curve>>> {
  const curves: Record<string, Curve> = {};
  const browser = await startBrowser();
  for (const [name, each] of Object.entries(CASES)) {
    const runs: Awaited<ReturnType<typeof onFreshPage>>[][] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [at, times] of sizes.entries()) {
        runs[at] ??= [];
        runs[at].push(await onFreshPage(browser, each, times));
      }
    Object.keys(each.steps).forEach((step, nth) => {
      const time = runs.map((found) => Math.min(...found.map((run) => run.time[nth]!)));
      const heap = runs.map((found) => Math.min(...found.map((run) => run.heap)));
      curves[`${name}: ${step}`] = nth ? { time } : { time, heap };
    });
  }
  await browser.close();
  return curves;
}
