import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';

const MODULE = 'treatment_guide';
const FROM = `integrations/drupal/${MODULE}`;
/** Of the built files: the script that follows the language of the page, what it fetches, and the plain pages. */
const BUILT = /^(treatment-guide\.multi\.js|words\..+\.js|guide-checker\.js|guide(\..+)?\.html)$/;

/** The module for Drupal with the built files in it, as one zip. */
export function drupal() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const own = readdirSync(FROM, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return [path.slice(FROM.length + 1), path.endsWith('.yml') ? text.replaceAll(': 0.0.0', `: ${version}`) : text];
    });
  const built = readdirSync('dist')
    .filter((name) => BUILT.test(name))
    .map((name) => [`dist/${name}`, readFileSync(`dist/${name}`)]);
  // The same files make the same zip: the first day that a zip knows, whenever it is made.
  const entries = [...own, ...built, ['LICENSE', readFileSync('LICENSE')]].map(([path, data]) => [
    `${MODULE}/${path}`,
    [new Uint8Array(Buffer.from(data)), { mtime: new Date(1980, 0, 2), level: 9 }],
  ]);
  mkdirSync('dist/drupal', { recursive: true });
  writeFileSync(`dist/drupal/${MODULE}.zip`, zipSync(Object.fromEntries(entries)));
}
