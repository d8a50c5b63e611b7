import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Site } from '../../host/support/site.js';

const FOLDER = 'docs/recipes';

/** The text of a recipe. */
export const recipe = (name: string) => readFileSync(`${FOLDER}/${name}.md`, 'utf8');

/** The names of all recipes. */
export const recipes = () =>
  readdirSync(FOLDER)
    .filter((name) => name !== 'README.md')
    .map((name) => name.replace('.md', ''));

/** The files of a recipe: the path in the sentence before a code block, and the block. */
export function filesOf(name: string): ReadonlyMap<string, string> {
  const found = recipe(name).matchAll(/^[^\n]*?`((?:[\w-]+\/)*[\w.-]+\.\w+)`[^\n]*:\n\n```[\w-]*\n([\s\S]*?)\n```/gm);
  return new Map([...found].map(([, path, text]) => [path!, `${text}\n`]));
}

/** A temporary folder for one test. */
export function makeFolder(files: Iterable<readonly [string, string | Buffer]>): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'recipe-'));
  for (const [name, content] of files) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Serves the built files of a folder. */
export function serve(site: Site, folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${path.slice(folder.length + 1).replaceAll('\\', '/')}`;
    const type = address.endsWith('.html') ? { type: 'text/html; charset=utf-8' } : {};
    site.put(address.replace(/index\.html$/, ''), { body: readFileSync(path), ...type });
  }
}
