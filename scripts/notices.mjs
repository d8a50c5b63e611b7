// THIRD-PARTY-NOTICES.txt: the packages whose code is in the shipped files, with their licenses. Vite reads them from the bundles themselves.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { WRITES_TEXT } from './build-file.mjs';
import { stop } from './install.mjs';

/** Together these bundle every package that any script for pages does. */
const PAGES = { elements: 'src/script.ts', checker: 'src/guide/parse-guide.ts', page: 'src/page/index.ts' };
/** The command of the package bundles what an author's machine needs, and the scripts of the pages that it writes. */
const BUNDLES = [
  { build: { lib: { entry: PAGES, formats: ['es'] } } },
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

/** What a package without a license file says of itself. */
function saidOf({ name, version, identifier }) {
  const { author, repository } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  if (!identifier || !author) stop(`${name} ${version} is in the shipped files and says nothing of its license.`);
  const [who, where] = [author.name ?? author, repository?.url ?? repository];
  return `This package has no license file. Its package.json says: license ${identifier}; author ${who}; ${where}`;
}

/** Writes the file. Stops the build where a package names no license. */
export async function notices(to) {
  const found = new Map();
  for (const bundle of BUNDLES)
    for (const each of await packagesIn(bundle)) found.set(`${each.name} ${each.version}`, each);
  const packages = [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const each of packages) each.text ||= saidOf(each);
  const texts = new Set(packages.map(({ text }) => text));
  const parts = [...texts].map((text) => {
    const named = packages
      .filter((each) => each.text === text)
      .map(({ name, version, identifier }) => `${name} ${version} (${identifier})`);
    return `${named.join('\n')}\n\n${text.trim()}`;
  });
  writeFileSync(
    to,
    `Files of the treatment guide contain code of these packages. Its own license is in LICENSE.\n\n${parts.map((part) => `${LINE}\n${part}\n`).join('\n')}`,
  );
}
