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

/** Headless build for tests: a third faster. */
const SHELL = '/usr/bin/chromium-headless-shell';

/** Path of a Chromium, Chrome or Edge on this machine; `undefined` if there is none. */
export const findChromium = () => [process.env.CHROME_PATH, SHELL, ...PLACES].find((path) => path && existsSync(path));

/** The full browser, for tests that need what the headless build lacks, such as the back/forward cache. */
export const findWholeChromium = () =>
  [process.env.CHROME_PATH, ...PLACES].find((path) => path && path !== SHELL && existsSync(path));

/** Finds a browser; if there is none, installs Chromium with apt where possible. */
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

/** Arguments for tests: no sandbox when run as root, and no background network requests. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
