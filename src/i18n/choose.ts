import { beside, builtIn } from './built-in.js';
import type { Strings } from './en/interface.js';
import { registerPreformatted } from './format.js';
import type { Language } from './language.js';
import { primarySubtag } from './primary-subtag.js';

const tags = [...builtIn.map(({ lang }) => lang), ...Object.keys(beside)];

for (const { lang, written } of builtIn) registerPreformatted(lang, written);

/** The available language for a tag like `es-US`, else the default language. */
export function tagFor(wanted: string): string {
  const tag = primarySubtag(wanted);
  return tags.includes(tag) ? tag : (tags[0] ?? tag);
}

/** A language that is built into this script. */
export function languageHere(tag: string): Language | undefined {
  return builtIn.find(({ lang }) => lang === primarySubtag(tag));
}

/**
 * Fetches a language from a file beside this script.
 * @throws if there is no such language, or the file cannot be fetched.
 */
export async function languageBeside(tag: string): Promise<Language> {
  const language = await beside[tag]?.();
  if (!language) throw new RangeError(`There is no language "${tag}".`);
  registerPreformatted(language.lang, language.written);
  return language;
}

/** The words of the interface in the language of a guide, built in or fetched; `undefined` if there are none. */
export async function stringsOf(lang: string): Promise<Strings | undefined> {
  const tag = primarySubtag(lang);
  const language = languageHere(tag) ?? (await beside[tag]?.().catch(() => undefined));
  return language?.strings;
}
