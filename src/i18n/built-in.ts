import english from './english.js';
import type { Language } from './language.js';

/** The languages that are part of this script. The first is the default. A build for other languages replaces this file. */
export const builtIn: readonly Language[] = [english];

/** Loaders of languages that are separate files beside this script, fetched when a page is in that language. */
export const beside: Readonly<Record<string, () => Promise<Language>>> = {};
