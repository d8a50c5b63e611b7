// Licenses and bill of materials of the packages whose code is in the shipped files. Vite finds them in the bundles.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { WRITES_TEXT } from './build-file.mjs';
import { stop } from './install.mjs';
import { writeSbom } from './sbom.mjs';

/** Together these bundle every package that any script for pages does. */
const PAGES = { elements: 'src/script.ts', checker: 'src/explorer/own-guide.ts', page: 'src/page/index.ts' };
const IN_PAGES = [{ build: { lib: { entry: PAGES, formats: ['es'] } } }];
/** What the command of the package bundles: its own code, and the scripts of the pages that it writes. */
const IN_COMMAND = [
  {
    build: {
      lib: { entry: { review: 'tools/review/client.ts', preview: 'tools/preview/client.ts' }, formats: ['es'] },
    },
  },
  { resolve: WRITES_TEXT, ssr: { noExternal: true }, build: { ssr: 'tools/cli.ts', target: 'node20' } },
];
const LINE = '='.repeat(80);

/** The packages in one bundle, each with its license. */
async function packagesIn({ build: options, ...rest }) {
  const built = await build({
    ...rest,
    logLevel: 'warn',
    build: { ...options, write: false, license: { fileName: 'licenses.json' } },
  });
  const { source } = [built]
    .flat()
    .flatMap(({ output }) => output)
    .find(({ fileName }) => fileName === 'licenses.json');
  return JSON.parse(source);
}

/** A license text for a package without a license file. */
function saidOf({ name, version, identifier }) {
  const { author, repository } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  if (!identifier || !author) stop(`${name} ${version} is in the shipped files and says nothing of its license.`);
  const [who, where] = [author.name ?? author, repository?.url ?? repository];
  return `This package has no license file. Its package.json says: license ${identifier}; author ${who}; ${where}`;
}

/** The packages in several bundles, without repetition, sorted by name. */
async function packagesOf(bundles) {
  const found = new Map();
  for (const bundle of bundles)
    for (const each of await packagesIn(bundle)) found.set(`${each.name} ${each.version}`, each);
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * Writes into dist/ the notices of all packages, the bill of materials, and the licenses of our code and content. Fails if a package names no
 * license.
 */
export async function notices() {
  const [inPages, inCommand] = [await packagesOf(IN_PAGES), await packagesOf(IN_COMMAND)];
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesOf([...inPages, ...inCommand]));
  writeSbom('dist/sbom.cdx.json', inPages, inCommand);
  writeFileSync('dist/LICENSE', readFileSync('LICENSE'));
  writeFileSync('dist/LICENSE-CONTENT.txt', readFileSync('content/LICENSE'));
}

/** Packages with the same license text share it. */
function noticesOf(packages) {
  const found = new Map();
  for (const each of packages) {
    const license = (each.text || saidOf(each)).trim();
    found.set(license, (found.get(license) ?? new Set()).add(`${each.name} ${each.version} (${each.identifier})`));
  }
  const parts = [...found].map(([license, named]) => `${LINE}\n${[...named].join('\n')}\n\n${license}\n`);
  return `Files of the treatment guide contain code of these packages. Its own license is in LICENSE.\n\n${parts.join('\n')}`;
}
