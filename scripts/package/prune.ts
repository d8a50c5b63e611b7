import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const IMPORT = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/**
 * Takes out the declarations that no entry leads to: the shapes of zod, for one, which nobody has who uses the package.
 *
 * @param folder - The entries lie in it, and what they lead to below it.
 */
export function prune(folder: string): void {
  const reached = new Set(filesOf(folder).filter((file) => dirname(file) === resolve(folder)));
  // A set hands out what is added while it is gone through.
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
