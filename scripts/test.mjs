// `npm test`: runs everything, fast checks first. `npm test -- --quick`: the checks for use while working on code or content.
// The last line is: N passed, N failed.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { needChromium } from './chromium.mjs';
import { failuresIn } from './failures.mjs';
import { installPackages, stop } from './install.mjs';

const quick = process.argv.includes('--quick');
const began = Date.now();
installPackages();
const chromium = needChromium();
if (!chromium)
  stop('No browser found: install Chromium or Chrome (Debian: sudo apt-get install chromium), or set CHROME_PATH.');

/** Test files that each need a separate process, since they replace its globals or were made for one. */
const testsIn = (...folders) =>
  folders.flatMap((folder) =>
    readdirSync(`test/${folder}`)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `test/${folder}/${name}`),
  );
const bin = (name) => `node_modules/.bin/${name}`;
/** Each file is a group with its own servers and browsers: processes of their own would take a minute more. */
const fileByFile = (name, ...folders) => [name, bin('tsx'), ['test/file-by-file.ts', ...folders]];
const inOneProcess = (name, ...folders) => [name, bin('tsx'), ['test/in-one-process.ts', ...folders]];

const content = ['content', process.execPath, ['scripts/content.mjs']];
const types = ['types', bin('tsc'), ['-p', '.']];
const lint = ['lint and format', bin('biome'), ['ci', '--error-on-warnings', '.']];
const imports = ['imports between folders', process.execPath, ['scripts/boundaries.mjs']];
const inChromium = (shard) => [
  `in Chromium (${shard})`,
  bin('wtr'),
  [],
  { SHARD: shard, ...(quick && { QUICK: '1' }) },
];
// The quick run leaves out the tests of the text that servers write.
const engine = inOneProcess('engine, search and words', 'engine', 'search', ...(quick ? [] : ['static']));
// The quick run leaves out the tests of linear time, which take half a minute.
const contentTests = inOneProcess('content and its checks', 'content', 'schema', ...(quick ? ['!linear.test.ts'] : []));

/** Need no built file. In a whole run they take about as long as the build beside them. */
const BESIDE = [types, lint, imports, contentTests, engine];
/** Run one after the other: each needs the output of those before it. The content has been made by then. */
const BUILD = [
  ['build', process.execPath, ['scripts/build.mjs', '--content-is-made']],
  ['bytes', process.execPath, ['scripts/size.mjs']],
];
/** Run three at a time, slowest first; a browser suite uses about one core. */
const BUILT = [
  fileByFile('whole pages with the built file', 'page'),
  ['pictures', bin('tsx'), ['--test', ...testsIn('pictures')]],
  ['in WebKit', process.execPath, ['scripts/other-engine.mjs', 'webkit']],
  inChromium('1/1'),
  ['in Firefox', process.execPath, ['scripts/other-engine.mjs', 'firefox']],
  inOneProcess('any host', 'host'),
  fileByFile('WordPress', 'wordpress'),
  inOneProcess('other languages', 'language'),
  fileByFile('npm package', 'package', 'own-guide'),
  inOneProcess('trial records', 'trial'),
  fileByFile('Drupal module', 'drupal'),
  fileByFile('recipes', 'recipes'),
  ['npm package without a browser', bin('tsx'), ['--test', ...testsIn('package/windows')]],
];

/** Lines of output that say that something was not run, and why. */
const LEFT_OUT = /# SKIP (\S.*)|^(\w+: NOT RUN.*)|^(\w+: \d+ not in this engine: .*)/gm;

/** The totals that test runners print at the end. */
const COUNTS = {
  passed: /^(?:# |ℹ )pass (\d+)|^(\d+) passed in the browser/gm,
  failed: /^(?:# |ℹ )fail (\d+)|, (\d+) failed in the browser/gm,
};

function step([name, command, args, env]) {
  const started = Date.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, CHROME_PATH: chromium, ...env },
    });
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.on('close', (status) => {
      // Web Test Runner sometimes writes control characters before its totals.
      output = stripVTControlCharacters(output);
      console.log(`\n== ${name}\n${output}`);
      resolve({ name, ...countsOf(output, status), seconds: (Date.now() - started) / 1000 });
    });
  });
}

/** Passed, failed and skipped tests of a step, by its output and exit code. */
function countsOf(output, status) {
  const count = (which) =>
    [...output.matchAll(COUNTS[which])].reduce((sum, match) => sum + Number(match[1] ?? match[2]), 0);
  const [passed, failed] = [count('passed'), count('failed')];
  // Not run, because something is not installed: counted neither as passed nor as failed, but reported.
  const skipped = [...new Set([...output.matchAll(LEFT_OUT)].map(([, ...why]) => why.find(Boolean)))];
  // A step without totals counts as one test, passed or failed.
  return {
    skipped,
    broken: failed || status ? failuresIn(output) : [],
    passed: passed || Number(status === 0 && !skipped.length),
    failed: failed || Number(status !== 0),
  };
}

const results = [];
/** Runs steps from a shared queue until it is empty. */
async function run(steps) {
  for (let next = steps.shift(); next; next = steps.shift()) results.push(await step(next));
}
/** Runs steps from one queue, so many at a time. */
const inLanes = (lanes, steps) => Promise.all(Array.from({ length: lanes }, () => run(steps)));

await run([content]);
if (quick) await inLanes(3, [inChromium('1/2'), inChromium('2/2'), ...BESIDE]);
else {
  const built = run(BUILD);
  await Promise.all([
    built.then(() => inLanes(2, BUILT)),
    run(BESIDE)
      .then(() => built)
      .then(() => run(BUILT)),
  ]);
}

console.log(
  `\n${results.map(({ name, passed, failed, seconds, skipped, broken }) => [`${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(0)} s)`, ...skipped.map((why) => `  left out: ${why}`), ...broken.map((test) => `  failed: ${test}`)].join('\n')).join('\n')}`,
);
console.log(`${((Date.now() - began) / 1000).toFixed(0)} seconds in all\n`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;
