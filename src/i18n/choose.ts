import { beside, builtIn } from './built-in.js';
import { writes } from './format.js';
import type { Language } from './language.js';

const primary = (tag: string) => tag.split('-')[0]!.toLowerCase();
const tags = [...builtIn.map(({ lang }) => lang), ...Object.keys(beside)];

for (const { lang, written } of builtIn) writes(lang, written);

/** The language that is used for a tag like `es-US`; the first one there is where the tag is unknown. */
export function tagFor(wanted: string): string {
  const tag = primary(wanted);
  return tags.includes(tag) ? tag : tags[0]!;
}

/** A language that this file holds. */
export function languageHere(tag: string): Language | undefined {
  return builtIn.find(({ lang }) => lang === primary(tag));
}

/** A language that lies beside this file. Rejects where it can't be fetched. */
export async function languageBeside(tag: string): Promise<Language> {
  const language = await beside[tag]!();
  writes(language.lang, language.written);
  return language;
}
