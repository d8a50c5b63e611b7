// The newest heading of CHANGELOG.md names the version of package.json: asked before publishing, with the signatures.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const newest = /^##\s+\[?v?(\d+\.\d+\.\d+[^\s\],]*)/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1];
if (newest !== version) {
  console.log(
    `not ready: package.json says ${version}, and the newest heading of CHANGELOG.md ${newest ? `says ${newest}` : 'names no version'}`,
  );
  process.exitCode = 1;
}
