import { existsSync } from 'node:fs';
import { run } from './install.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Without windows, for tests alone: a third of their time less. */
const SHELL = '/usr/bin/chromium-headless-shell';

/** Path of a Chromium, Chrome or Edge on this machine; `undefined` where there is none. */
export const findChromium = () => [process.env.CHROME_PATH, SHELL, ...PLACES].find((path) => path && existsSync(path));

/** The same, but with all that a visitor's browser does: the one without windows keeps no page for Back. */
export const findWholeChromium = () =>
  [process.env.CHROME_PATH, ...PLACES].find((path) => path && path !== SHELL && existsSync(path));

/** Finds a browser, or installs Chromium with apt where that is there and allowed. */
export function needChromium() {
  const found = findChromium();
  if (found) return found;
  const apt = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (apt) {
    console.log('Installing Chromium (once)...');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  return findChromium();
}

/** How the tests start it: without a sandbox for root, without calling home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
