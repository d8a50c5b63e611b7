// The component suite, and the built files, in every engine on this machine beside Chromium, one after the other. Says which are not here.
import { spawn } from 'node:child_process';
import { ENGINES } from './engines.mjs';

const wtr = 'node_modules/@web/test-runner/dist/bin.js';
const others = Object.entries(ENGINES).filter(([engine]) => engine !== 'chromium');

/** All tests end within 25 minutes on two cores: on a slower machine the last engine is left out, which is said. */
const LATEST = 13 * 60_000;

/** One engine; whether every test passed. */
function run(engine, { name, find, packages }) {
  if (!find()) {
    console.log(`${name}: NOT RUN, it is not on this machine (Debian: sudo apt-get install ${packages.join(' ')})`);
    return true;
  }
  const began = Date.now();
  if (began - Number(process.env.BEGAN ?? began) > LATEST) {
    console.log(`${name}: NOT RUN, the tests before took over 13 minutes (alone: ENGINE=${engine} npx wtr)`);
    return true;
  }
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, [wtr], { env: { ...process.env, ENGINE: engine } });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += data;
      });
    child.on('close', (status) => {
      console.log(`\n-- ${name}\n${output}`);
      console.log(`${name}: ${((Date.now() - began) / 1000).toFixed(0)} seconds`);
      resolve(status === 0);
    });
  });
}

let passed = true;
for (const [engine, how] of others) passed = (await run(engine, how)) && passed;
process.exitCode = passed ? 0 : 1;
