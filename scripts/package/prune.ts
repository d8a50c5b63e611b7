import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const IMPORT = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/**
 * Deletes the declaration files that no entry leads to, such as those that need zod, which users of the package do not have.
 *
 * @param folder - The folder of the entries; their declarations are below it.
 */
export function prune(folder: string): void {
  const reached = new Set(filesOf(folder).filter((file) => dirname(file) === resolve(folder)));
  // Iterating a Set also visits items that are added meanwhile.
  for (const file of reached) {
    for (const [, name] of readFileSync(file, 'utf8').matchAll(IMPORT))
      reached.add(resolve(dirname(file), name!.replace(/\.js$/, '.d.ts')));
  }
  for (const file of filesOf(folder)) if (!reached.has(file)) rmSync(file);
}

function filesOf(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith('.d.ts')).map((path) => resolve(folder, path));
}
