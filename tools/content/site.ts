import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Guide } from '../../src/guide/guide.js';
import type { renderPage } from '../../src/page/index.js';
import { packageFile, packageSpeaks } from '../package-file.js';
import { primaryOf } from './house.js';

/** Files that every upload needs in addition to the guide: the checker for the browser, and the licenses. */
const ALWAYS = ['guide-checker.js', 'LICENSE', 'THIRD-PARTY-NOTICES.txt'];

/** Scripts of the package that show guides in these languages. */
function scriptsFor(languages: readonly string[]): string[] {
  const spoken = languages.map(primaryOf).filter(packageSpeaks);
  const all = [...new Set(['en', ...spoken])];
  const records = all.map((lang) => `trial-record.${lang}.js`);
  if (languages.length === 1 && spoken[0] === 'en') return ['treatment-guide.js', ...records];
  return ['treatment-guide.multi.js', ...all.map((lang) => `words.${lang}.js`), ...records];
}

/**
 * Completes a folder with guides so that it can be uploaded: adds a plain page for each language, the scripts of the package, and
 * `integrity.json` with the hashes of all files.
 *
 * @param guides - The guides, with the names of their files in the folder.
 * @returns The names of the files that were added, the script for the page first.
 */
export async function writeSite(guides: ReadonlyMap<string, Guide>, out: string, today: string): Promise<string[]> {
  const scripts = scriptsFor([...guides.values()].map(({ lang }) => lang));
  const copied = [...scripts, ...ALWAYS];
  mkdirSync(out, { recursive: true });
  for (const name of copied) copyFileSync(packageFile(name), join(out, name));
  const page = (await import(pathToFileURL(packageFile('static.js')).href)) as { renderPage: typeof renderPage };
  const pages = [...guides].map(([name, guide]) => {
    const file = name.replace(/json$/, 'html');
    writeFileSync(join(out, file), page.renderPage({ guide, attributes: { today } }));
    return file;
  });
  const all = [...copied, ...guides.keys(), ...pages].map((name) => [name, integrityOf(join(out, name))]);
  writeFileSync(join(out, 'integrity.json'), `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
  return [...copied, ...pages, 'integrity.json'];
}

function integrityOf(file: string): { integrity: string; bytes: number } {
  const data = readFileSync(file);
  return { integrity: `sha384-${createHash('sha384').update(data).digest('base64')}`, bytes: data.length };
}

/** The HTML for a page, once the folder is on the site as /guides/. */
export function embedLines(guides: readonly string[], [script]: readonly string[]): string[] {
  const tags = guides.map((name) => {
    const page = name.replace(/json$/, 'html');
    return `<treatment-explorer guide-src="/guides/${name}"><a href="/guides/${page}">Read the guide</a></treatment-explorer>`;
  });
  return [
    'Upload the folder as /guides/. The page then needs the script, and the tag of its language:',
    `<script type="module" src="/guides/${script}"></script>`,
    ...tags,
  ];
}
