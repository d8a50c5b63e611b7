// What bench/scale.ts measures in a browser: time of the main thread, layout included, and the heap that is kept.
import { readFileSync } from 'node:fs';
import { changed, manySites, randomized } from '../test/trial/fixtures/studies.js';
import { longerGuide } from './longer-guide.js';
import { kept, open, startBrowser, worked } from './measure.js';
import { type Files, Server } from './server.js';

/** One figure for each size; the heap in kB. */
export interface Curve {
  readonly time: readonly number[];
  readonly heap?: readonly number[];
}

/** An input of one size, as a file that the page fetches, and what is done with it, step by step. */
interface Case {
  readonly input: (times: number) => unknown;
  readonly steps: Readonly<Record<string, string>>;
}

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Scale</title><link rel="icon" href="data:,"><div id="place"></div><script type="module" src="treatment-guide.js"></script></html>';

/** Puts an element on the page, and waits for it. `input` is the content of the file. */
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

/** By name of what grows. The heap is read after the first step. */
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
    input: (times) => ({
      studies: Array.from({ length: 50 * times }, (_none, at) =>
        changed(randomized(), { 'identificationModule.nctId': `NCT9999${String(at).padStart(4, '0')}` }),
      ),
    }),
    steps: { 'listed and drawn': put('trial-explainer', 'record') },
  },
  '1,600 to 16,000 places': {
    input: (times) => manySites(1600 * times),
    steps: { 'explained and drawn': put('trial-explainer', 'record') },
  },
};

const files: Files = Object.fromEntries(
  ['treatment-guide.js', 'guide-checker.js'].map((name) => [name, readFileSync(`dist/${name}`)]),
);

/** Everything at every size, each on a fresh page. */
export async function inBrowser(sizes: readonly number[]): Promise<Readonly<Record<string, Curve>>> {
  const curves: Record<string, { time: number[]; heap?: number[] }> = {};
  const browser = await startBrowser();
  for (const [name, { input, steps }] of Object.entries(CASES))
    for (const times of sizes) {
      const content = JSON.stringify(input(times));
      const server = await Server.start({ page: { ...files, 'index.html': PAGE, 'input.json': content } });
      const opened = await open(browser, `${server.origin}/page/`, 'fast');
      const { page, cdp } = opened;
      await page.evaluate(
        `fetch('input.json').then((answer) => answer.json()).then((input) => { window.input = input })`,
      );
      const before = (await kept(cdp)).heap;
      for (const [at, [step, act]] of Object.entries(steps).entries()) {
        const curve = curves[`${name}: ${step}`] ?? (at ? { time: [] } : { time: [], heap: [] });
        curves[`${name}: ${step}`] = curve;
        const began = await worked(cdp);
        await page.evaluate(`(${act})(window.input)`);
        curve.time.push((await worked(cdp)) - began);
        curve.heap?.push(((await kept(cdp)).heap - before) / 1000);
      }
      await opened.close();
      server.stop();
    }
  await browser.close();
  return curves;
}
