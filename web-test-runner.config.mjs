import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs';

/** One line for scripts/test.mjs to add up. */
const counter = {
  onTestRunFinished({ sessions }) {
    const tests = (suite) => [...(suite?.tests ?? []), ...(suite?.suites ?? []).flatMap(tests)];
    const all = sessions.flatMap((session) => tests(session.testResults));
    const broken = sessions.filter((session) => !session.testResults).length;
    const failed = all.filter((test) => !test.passed && !test.skipped).length + broken;
    console.log(
      `${all.filter((test) => test.passed && !test.skipped).length} passed in the browser, ${failed} failed in the browser`,
    );
  },
};

export default {
  files: ['test/elements/**/*.test.ts'],
  nodeResolve: true,
  // One window at a time: the one behind gets no animation frames and no keys.
  concurrency: 1,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 20_000 } },
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: findChromium(), headless: true, args: CHROMIUM_ARGS } }),
  ],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), counter],
};
