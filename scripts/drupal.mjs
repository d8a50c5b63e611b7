import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { projectOf } from './project.mjs';
import { writeZip } from './zip.mjs';

const MODULE = 'treatment_guide';
const FROM = `integrations/drupal/${MODULE}`;
/** Built files that the module contains: the script with all languages, the files that it fetches, and the plain pages. */
const BUILT = /^(treatment-guide\.multi\.js|(words|trial-record)\..+\.js|guide-checker\.js|guide(\..+)?\.html)$/;

/** Builds the Drupal module, with the built files, as one zip. */
export function drupal() {
  const { version, homepage } = projectOf();
  const own = readdirSync(FROM, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return [
        path.slice(FROM.length + 1),
        /\.(yml|json)$/.test(path) ? text.replaceAll('0.0.0', version).replaceAll('{homepage}', homepage) : text,
      ];
    });
  const built = readdirSync('dist')
    .filter((name) => BUILT.test(name))
    .map((name) => [`dist/${name}`, readFileSync(`dist/${name}`)]);
  mkdirSync('dist/drupal', { recursive: true });
  const licenses = ['LICENSE', 'LICENSE-CONTENT.txt', 'THIRD-PARTY-NOTICES.txt'].map((name) => [
    name,
    readFileSync(`dist/${name}`),
  ]);
  const files = [...own, ...built, ...licenses];
  writeZip(
    `dist/drupal/${MODULE}.zip`,
    files.map(([path, data]) => [`${MODULE}/${path}`, data]),
  );
}
