// Runs the component tests, and tests of the built files, in Firefox or WebKit. Logs NOT RUN if the engine is not installed.
import { spawnSync } from 'node:child_process';
import { ENGINES } from './engines.mjs';

const [engine] = process.argv.slice(2);
const { name, find, packages } = ENGINES[engine];

if (find()) {
  const wtr = 'node_modules/@web/test-runner/dist/bin.js';
  const { status } = spawnSync(process.execPath, [wtr], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ENGINE: engine },
  });
  process.exitCode = status ? 1 : 0;
} else console.log(`${name}: NOT RUN, it is not on this machine (Debian: sudo apt-get install ${packages.join(' ')})`);
