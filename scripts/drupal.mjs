import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { zip } from './zip.mjs';

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
      return [path.replace(FROM, MODULE), path.endsWith('.yml') ? text.replaceAll(': 0.0.0', `: ${version}`) : text];
    });
  const built = readdirSync('dist')
    .filter((name) => BUILT.test(name))
    .map((name) => [`${MODULE}/dist/${name}`, readFileSync(`dist/${name}`)]);
  mkdirSync('dist/drupal', { recursive: true });
  writeFileSync(`dist/drupal/${MODULE}.zip`, zip([...own, ...built, [`${MODULE}/LICENSE`, readFileSync('LICENSE')]]));
}
