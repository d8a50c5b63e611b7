import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** Exits with one line that says what is missing and what to do. */
export function stop(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** Runs a command with its output on the terminal; `false` when it fails or is not installed. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** Installs the packages of package-lock.json, unless they have been installed since it last changed. */
export function installPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
  const done = 'node_modules/.package-lock.json';
  if (existsSync(done) && statSync(done).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing packages (once)...');
  // No package needs an install script, since binaries are separate packages. So none may run one.
  // Tests use the system's browser, so no package needs to download one.
  const ok = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    PUPPETEER_SKIP_DOWNLOAD: '1',
  });
  if (!ok) stop('The packages could not be installed. Is the network there? Then run the same command again.');
}
