// THIRD-PARTY-NOTICES.txt: the packages whose code is in the shipped files, with their licenses. Vite reads them from the bundles themselves.
import { writeFileSync } from 'node:fs';
import { build } from 'vite';
import { stop } from './install.mjs';

/** Together these bundle every package that any shipped file does. */
const ENTRIES = { elements: 'src/script.ts', checker: 'src/guide/parse-guide.ts', page: 'src/page/index.ts' };
const LINE = '='.repeat(80);

/** Writes the file. Stops the build where a package has no license text. */
export async function notices(to) {
  const built = await build({
    logLevel: 'warn',
    build: { write: false, license: { fileName: 'licenses.json' }, lib: { entry: ENTRIES, formats: ['es'] } },
  });
  const { source } = [built]
    .flat()
    .flatMap(({ output }) => output)
    .find(({ fileName }) => fileName === 'licenses.json');
  const packages = JSON.parse(source);
  const bare = packages.find(({ text }) => !text?.trim());
  if (bare) stop(`${bare.name} ${bare.version} is in the shipped files and has no license text.`);
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
