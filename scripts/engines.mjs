import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { findChromium } from './chromium.mjs';
import { run } from './install.mjs';

const firstOf = (...paths) => paths.find((path) => path && existsSync(path));

/** Path of a Firefox on this machine; `undefined` if there is none. */
export const findFirefox = () =>
  firstOf(
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  );

/** Paths of WebKitGTK's WebDriver, its MiniBrowser and the virtual display Xvfb; `undefined` unless all three are installed. */
function findWebKit() {
  const driver = firstOf('/usr/bin/WebKitWebDriver');
  const display = firstOf('/usr/bin/Xvfb');
  if (!driver || !display) return undefined;
  for (const folder of readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'))) {
    const browser = firstOf(...['4.1', '4.0', '6.0'].map((api) => `/usr/lib/${folder}/webkit2gtk-${api}/MiniBrowser`));
    if (browser) return { driver, browser, display };
  }
  return undefined;
}

/** The engines that tests can run in: how each is found, and the Debian packages that install it. */
export const ENGINES = {
  chromium: { name: 'Chromium', find: findChromium, packages: ['chromium'] },
  firefox: { name: 'Firefox', find: findFirefox, packages: ['firefox-esr'] },
  webkit: { name: 'WebKit', find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb'] },
};

/** Installs missing engines with apt, as root or with sudo, and logs for each whether it is installed. */
export function needEngines() {
  const missing = () => Object.values(ENGINES).filter(({ find }) => !find());
  const packages = missing().flatMap((engine) => engine.packages);
  if (packages.length && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${packages.join(', ')} (once)...`);
    const apt = (...args) => {
      const command = ['apt-get', '-qq', ...args];
      return process.getuid?.() === 0 ? run(command[0], command.slice(1)) : run('sudo', ['-n', ...command]);
    };
    if (!apt('update') || !apt('install', '-y', '--no-install-recommends', ...packages))
      console.log(`apt-get could not install all of ${packages.join(', ')}: its message stands above.`);
  }
  for (const { name, find } of Object.values(ENGINES)) console.log(`${name}: ${find() ? 'here' : 'NOT HERE'}`);
  return missing().length === 0;
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts WebKit's WebDriver on a virtual display. Both end with this process. */
export async function startWebKit() {
  const { driver, browser, display } = findWebKit();
  const started = [];
  const start = (command, args, options) => {
    const child = spawn(command, args, options);
    started.push(child);
    return child;
  };
  process.on('exit', () => {
    for (const child of started) child.kill();
  });
  // Xvfb picks a free display number, and writes it to the pipe once it is ready.
  const screen = start(display, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await Promise.race([
    new Promise((resolve) => screen.stdio[3].once('data', (data) => resolve(String(data).trim().split('\n')))),
    new Promise((_, reject) => screen.once('exit', () => reject(new Error('Xvfb did not start')))),
  ]);
  const port = await freePort();
  start(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${number}`, WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1' },
  });
  for (let tries = 0; tries < 100; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (ready?.ok) return { port, browser };
    await setTimeout(100);
  }
  throw new Error('WebKitWebDriver did not answer');
}
