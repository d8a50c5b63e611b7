// Asks the registry for known vulnerabilities in the packages of package-lock.json. High and critical ones exit with 1; a registry that knows
// nothing about them, or can't be reached, does not.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
const { metadata, vulnerabilities = {} } = parse(stdout) ?? {};
if (!metadata) console.log('The registry says nothing of known faults: not asked.');
else {
  const grave = Object.values(vulnerabilities).filter(({ severity }) => /high|critical/.test(severity));
  for (const { name, severity, range } of grave) console.error(`${name} ${range}: ${severity}`);
  console.log(`known faults: ${JSON.stringify(metadata.vulnerabilities)}`);
  process.exitCode = grave.length ? 1 : 0;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
