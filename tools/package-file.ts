import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Stop } from './command.js';

/**
 * Path of a built file of the package: beside the built command, or in `dist/` of a checkout.
 *
 * @throws Stop if it was not built.
 */
export function packageFile(name: string): string {
  const found = [new URL(name, import.meta.url), new URL(`../dist/${name}`, import.meta.url)]
    .map((url) => fileURLToPath(url))
    .find((file) => existsSync(file));
  if (!found) throw new Stop(`dist/${name} is missing. In a copy of the project's source, run "npm run build" first.`);
  return found;
}

/** Whether the package has words of the interface in a language. English is part of every script. */
export function packageSpeaks(lang: string): boolean {
  if (lang === 'en') return true;
  try {
    return !!packageFile(`words.${lang}.js`);
  } catch {
    return false;
  }
}

/** The text of a built file of the package. */
export const packageText = (name: string) => readFileSync(packageFile(name), 'utf8');
