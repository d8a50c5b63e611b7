import { readFile } from 'node:fs/promises';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs';
import { bundle, pagesOfTests } from './scripts/component-tests.mjs';
import { ENGINES, findFirefox, startWebKit } from './scripts/engines.mjs';

/** In which engine the tests run: `chromium` unless `ENGINE` says `firefox` or `webkit`. */
const engine = process.env.ENGINE || 'chromium';
const { name } = ENGINES[engine];

const WHY = / \(not in this engine: (.*)\)$/;

/** Reporter: one line of totals for scripts/test.mjs, and the tests that were skipped in this engine, with the reason. */
const counter = {
  onTestRunFinished({ sessions }) {
    // The name of a skipped group holds the reason for its tests.
    const tests = (suite, why = '') => [
      ...(suite?.tests ?? []).map((test) => ({ ...test, name: `${test.name}${why}` })),
      ...(suite?.suites ?? []).flatMap((inner) => tests(inner, WHY.exec(inner.name)?.[0] ?? why)),
    ];
    const all = sessions.flatMap((session) => tests(session.testResults));
    if (process.env.SLOW) slow(sessions, tests);
    const broken = sessions.filter((session) => !session.testResults).length;
    const failed = all.filter((test) => !test.passed && !test.skipped).length + broken;
    const left = new Map();
    for (const { skipped, name: title } of all) {
      const why = skipped && (WHY.exec(title)?.[1] ?? 'skipped');
      if (why) left.set(why, (left.get(why) ?? 0) + 1);
    }
    for (const [why, count] of left) console.log(`${name}: ${count} not in this engine: ${why}`);
    console.log(
      `${all.filter((test) => test.passed && !test.skipped).length} passed in the browser, ${failed} failed in the browser (${name})`,
    );
  },
};

/** WebKit cannot emulate a viewport, so the window is resized until the viewport has the size. */
const windowSize = {
  name: 'window-size',
  async executeCommand({ command, payload, session }) {
    if (command !== 'window-size') return undefined;
    const { width, height } = payload;
    const { driver } = session.browser;
    const { width: w, height: h } = await driver.getWindowRect();
    const [innerWidth, innerHeight] = await driver.execute('return [innerWidth, innerHeight]');
    await driver.setWindowRect(null, null, width + w - innerWidth, height + h - innerHeight);
    return true;
  },
};

function slow(sessions, tests) {
  const seconds = sessions.map((session) => [
    tests(session.testResults).reduce((sum, { duration = 0 }) => sum + duration, 0) / 1000,
    session.testFile.replace(/.*\/(test|component-tests)\//, ''),
  ]);
  console.log(`${seconds.reduce((all, [sum]) => all + sum, 0).toFixed(1)} s in ${sessions.length} pages`);
  for (const [sum, file] of seconds.sort(([a], [b]) => b - a).slice(0, 15)) console.log(`${sum.toFixed(1)} s ${file}`);
}

const inOneFile = {
  name: 'in-one-file',
  serve: async ({ path }) => (path.endsWith('.test.ts') ? { body: await bundle(`.${path}`), type: 'js' } : undefined),
};

/** Built files under /late/, of which the one that shows a record is missing when it is first requested. */
const late = {
  name: 'late',
  asked: false,
  async serve({ path }) {
    const [, file] = /^\/late\/([\w.-]+\.js)/.exec(path) ?? [];
    if (!file) return undefined;
    const isFirst = file.startsWith('trial-record') && !late.asked;
    late.asked ||= isFirst;
    return isFirst ? undefined : { body: await readFile(`dist/${file}`, 'utf8'), type: 'js' };
  },
};

/** Explains a record with the built file in Node, for a test to compare with the browser's result. */
const explainTrial = {
  name: 'explain-trial',
  async executeCommand({ command, payload }) {
    if (command !== 'explain-trial') return undefined;
    const trial = await import('./dist/trial.js');
    return JSON.stringify(trial.explainTrial(payload.record, { today: payload.today }));
  },
};

async function browser() {
  if (engine === 'chromium')
    return chromeLauncher({ launchOptions: { executablePath: findChromium(), headless: true, args: CHROMIUM_ARGS } });
  if (engine === 'firefox') {
    const firefox = chromeLauncher({
      launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true },
    });
    firefox.name = name;
    return firefox;
  }
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  const { port, browser: binary } = await startWebKit();
  const webkit = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
  const initialize = webkit.initialize.bind(webkit);
  webkit.initialize = async (config) => {
    await initialize(config);
    webkit.name = name;
  };
  return webkit;
}

/**
 * Axe in every view, reflow at every width, dotted words at a hundred widths, random hostile records, a fault at each point of an element's
 * life, and every control by keyboard take nearly half of the time: `npm test -- --quick` leaves them out.
 */
const SLOW_KINDS = /(axe|reflow|dotted|hostile|floor|keyboard)\.test\.ts$/;

export default {
  // The tests in "engines" use the built files, which a quick run does not make. `SHARD=1/2` takes every second page.
  files: pagesOfTests(
    process.env.QUICK ? ['elements'] : ['elements', 'engines'],
    (path) => Boolean(process.env.QUICK) && SLOW_KINDS.test(path),
    process.env.SHARD,
  ),
  // Two runners that start at once would both find the same port free.
  port: 20_000 + Math.floor(Math.random() * 20_000),
  // One window at a time: a window in the background gets no animation frames and no key events.
  concurrency: 1,
  testsFinishTimeout: 600_000,
  // Other engines are slower, and share a small machine's cores.
  testFramework: { config: { timeout: engine === 'chromium' ? 20_000 : 60_000 } },
  browsers: [await browser()],
  plugins: [windowSize, explainTrial, inOneFile, late],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), counter],
};
