import english from './english.js';
import type { Language } from './language.js';

/** The languages that this file holds, the first of them the one for a page in no known language. A build for another puts its own here. */
export const builtIn: readonly Language[] = [english];

/** Languages that lie beside this file, fetched when a page asks for one. */
export const beside: Readonly<Record<string, () => Promise<Language>>> = {};
