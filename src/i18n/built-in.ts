import english from './english.js';
import type { Language } from './language.js';

/** The languages that are part of this script. The first is the default. A build for other languages replaces this file. */
export const builtIn: readonly Language[] = [english];

/** Languages in files of their own beside this script, each fetched when a page is in it. */
export const beside: Readonly<Record<string, () => Promise<Language>>> = {};
