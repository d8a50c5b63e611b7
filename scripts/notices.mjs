// The packages whose code is in the shipped files: their licenses, and a bill of materials. Vite reads them from the bundles themselves.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { writeSbom } from './sbom.mjs';

/** Together these bundle every package that any file for a page does. */
const ENTRIES = { elements: 'src/script.ts', checker: 'src/guide/parse-guide.ts', page: 'src/page/index.ts' };
/** The build of the command writes here what it bundles. */
export const IN_COMMAND = 'cli/licenses.json';
const LINE = '='.repeat(80);

/**
 * Writes into dist/: the notices of the files for pages, those of the command, the bill of materials of all, and the licenses of our own code
 * and content.
 */
export async function notices() {
  const inPages = await packagesOfPages();
  const inCommand = JSON.parse(readFileSync(`dist/${IN_COMMAND}`, 'utf8'));
  rmSync(`dist/${IN_COMMAND}`);
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', text('Files of the treatment guide contain', inPages));
  writeFileSync('dist/cli/THIRD-PARTY-NOTICES.txt', text('The command treatment-guide contains', inCommand));
  writeSbom('dist/sbom.cdx.json', inPages, inCommand);
  writeFileSync('dist/LICENSE', readFileSync('LICENSE'));
  writeFileSync('dist/LICENSE-CONTENT.txt', readFileSync('content/LICENSE'));
}

async function packagesOfPages() {
  const built = await build({
    logLevel: 'warn',
    build: { write: false, license: { fileName: 'licenses.json' }, lib: { entry: ENTRIES, formats: ['es'] } },
  });
  const files = [built].flat().flatMap(({ output }) => output);
  return JSON.parse(files.find(({ fileName }) => fileName === 'licenses.json').source);
}

/** The notices of some packages. Packages with the same license text share it; one that has no such file names its license. */
function text(beginning, packages) {
  const textOf = ({ name, identifier, text: own }) =>
    own?.trim() ??
    `No file of this package has a license text. Its package.json says: ${identifier}, by ${authorOf(name)}.`;
  const parts = [...new Set(packages.map(textOf))].map((license) => {
    const named = packages
      .filter((each) => textOf(each) === license)
      .map(({ name, version, identifier }) => `${name} ${version} (${identifier})`);
    return `${LINE}\n${named.join('\n')}\n\n${license}\n`;
  });
  return `${beginning} code of these packages. Its own license is in LICENSE.\n\n${parts.join('\n')}`;
}

function authorOf(name) {
  const { author = 'its authors' } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  return author.name ?? author;
}
