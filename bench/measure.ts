import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium, findWholeChromium } from '../scripts/chromium.mjs';
import type { Press, Subject } from './pages.js';
import type { Server } from './server.js';

/** `slow`: processor at a quarter of its speed, 1.6 Mbit/s, 150 ms latency. */
export type Profile = 'fast' | 'slow';

/** Figures of one page in one run, by name; `undefined` if the page has none. Times in milliseconds, sizes in bytes. */
export type Figures = Readonly<Record<string, number | undefined>>;

/** An open page. */
export interface Open {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Requested addresses, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** The object of bench/page.js in a page. */
interface Seen {
  readonly lcp: number;
  readonly cls: number;
  readonly blocked: number;
  readonly answered: number | null;
}

const PAGE = readFileSync('bench/page.js', 'utf8');
const PRESSES = 20;
const INSTANCES = 20;
const ROUNDS = 100;

/**
 * Starts a browser with an empty cache. Names of other hosts do not resolve.
 *
 * @param plain - Disables the JIT compiler, whose code would change the size of the heap: for `remember`.
 */
export function startBrowser(plain = false): Promise<Browser> {
  const args = [...CHROMIUM_ARGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  if (plain) args.push('--js-flags=--jitless');
  return chromium.launch({ executablePath: (findWholeChromium() ?? findChromium())!, args });
}

/** Opens a page with an empty cache. */
export async function open(browser: Browser, url: string, profile: Profile, before = ''): Promise<Open> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const cdp = await context.newCDPSession(page);
  // Processor time, not wall time: a busy machine changes it less.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (profile === 'slow') {
    const [downloadThroughput, uploadThroughput] = [1.6e6 / 8, 750e3 / 8];
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput,
      uploadThroughput,
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await page.addInitScript(PAGE + before);
  await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
  return { page, cdp, asked, close: () => context.close() };
}

const seen = (page: Page) => page.evaluate('bench') as Promise<Seen>;

/** Processor time of the main thread in milliseconds. */
export async function worked(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

/** Opens a page and waits until it is idle; then clicks answers. */
export async function look(
  browser: Browser,
  server: Server,
  name: string,
  { answers, draw }: Subject,
  profile: Profile,
): Promise<Figures> {
  const opened = await open(browser, `${server.origin}/${name}/`, profile);
  const { page, cdp, asked } = opened;
  try {
    if (answers)
      await page.waitForFunction(`bench.shows(${JSON.stringify(answers[0]!.press)})`, undefined, { polling: 50 });
    await setTimeout(profile === 'slow' ? 1500 : 400);
    const { lcp, cls, blocked } = await seen(page);
    const own = asked.filter((url) => url.startsWith(server.origin));
    return {
      bytes: own.reduce((sum, url) => sum + server.bytes(url), 0),
      requests: own.length,
      otherHosts: asked.filter((url) => !url.startsWith(server.origin) && !url.startsWith('data:')).length,
      lcp,
      cls,
      blocked,
      work: await worked(cdp),
      answerWork: answers && (await pressAll(page, cdp, answers)),
      draw: draw ? ((await page.evaluate(draw)) as number) : undefined,
    };
  } finally {
    await opened.close();
  }
}

/** Median of the main thread's time for an answer. @throws if the page does not accept one. */
async function pressAll(page: Page, cdp: CDPSession, answers: readonly Press[]): Promise<number> {
  const work: number[] = [];
  for (let turn = 0; turn < PRESSES; turn += 1) {
    const { press, shows } = answers[turn % answers.length]!;
    const place = (await page.evaluate(
      `(() => { const field = bench.find(${JSON.stringify(press)}); field.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = field.getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 } })()`,
    )) as { x: number; y: number };
    await page.mouse.move(place.x, place.y);
    await setTimeout(60);
    const before = await worked(cdp);
    await page.mouse.click(place.x, place.y);
    await page.waitForFunction(`bench.shows(${JSON.stringify(shows)})`, undefined, { polling: 50, timeout: 10_000 });
    await setTimeout(60);
    work.push((await worked(cdp)) - before);
  }
  return work.sort((a, b) => a - b)[PRESSES / 2]!;
}

/** Answers as soon as there is an answer to click: milliseconds until the page has shown it as chosen. */
export async function answerAtOnce(
  browser: Browser,
  server: Server,
  name: string,
  { answers }: Subject,
  profile: Profile,
): Promise<Figures> {
  if (!answers) return {};
  const opened = await open(
    browser,
    `${server.origin}/${name}/`,
    profile,
    `;bench.answer(${JSON.stringify(answers)});`,
  );
  try {
    await opened.page.waitForFunction('bench.answered !== null', undefined, { polling: 50, timeout: 60_000 });
    return { firstAnswer: (await seen(opened.page)).answered! };
  } finally {
    await opened.close();
  }
}

/** Memory of a page: bytes of heap, numbers of nodes and listeners. */
export interface Kept {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Memory after garbage collection. */
export async function kept(cdp: CDPSession): Promise<Kept> {
  for (let turn = 0; turn < 3; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

const ADDING = `
  const idle = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
  window.place = (tag) => { const box = document.createElement('div'); box.innerHTML = tag; document.body.append(box); return box };
  window.many = async (tag, count) => { window.boxes = Array.from({ length: count }, () => place(tag)); await idle() };
  window.none = async () => { for (const box of boxes) box.remove(); boxes.length = 0; await idle() };
  window.rounds = async (tag, count) => { for (let round = 0; round < count; round += 1) { const box = place(tag); await idle(); box.remove() } await idle() };`;

/** Memory of each further element, and memory that remains after elements were added and removed. */
export async function remember(browser: Browser, server: Server, name: string, { tag }: Subject): Promise<Figures> {
  if (!tag) return {};
  const opened = await open(browser, `${server.origin}/${name}/`, 'fast', ADDING);
  const { page, cdp } = opened;
  const made = JSON.stringify(tag);
  try {
    // Objects that all elements share, such as templates, are created before the count begins.
    await page.evaluate(`many(${made}, ${INSTANCES}).then(none)`);
    const one = await kept(cdp);
    await page.evaluate(`many(${made}, ${INSTANCES - 1})`);
    const all = await kept(cdp);
    await page.evaluate('none()');
    await page.evaluate(`rounds(${made}, 10)`);
    const before = await kept(cdp);
    await page.evaluate(`rounds(${made}, ${ROUNDS})`);
    const after = await kept(cdp);
    const each = (key: keyof Kept) => (all[key] - one[key]) / (INSTANCES - 1);
    return {
      heapEach: each('heap'),
      listenersEach: each('listeners'),
      staysHeap: after.heap - before.heap,
      staysNodes: after.nodes - before.nodes,
      staysListeners: after.listeners - before.listeners,
    };
  } finally {
    await opened.close();
  }
}
