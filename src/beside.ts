import { here, tag } from './here.js';
import type { Language } from './i18n/language.js';
import { createElement, ofDocument } from './own-document.js';

/** What the files beside this script must be (as for the attribute `integrity`), by name. The build fills it in. */
const INTEGRITY: Readonly<Record<string, string>> = {};

/**
 * Loads a module from beside this script. Where the page checks the integrity of this script, that one is checked too: against what it was
 * when both were built. Safari 16 can't, and loads it unchecked.
 *
 * @throws TypeError where this script has no place of its own, where the file is not there, or where it is not the one of this build.
 */
export async function fromBeside<Module>(name: string): Promise<Module> {
  const { href } = new URL(name + new URL(here).search, here);
  if (tag?.integrity) await check(href, INTEGRITY[name]!);
  return import(/* @vite-ignore */ href) as Promise<Module>;
}

/**
 * The words of a language: from the page, where a server has written them, else from the file beside this script.
 * @param lang - Primary subtag, like `es`.
 */
export async function wordsOf(lang: string): Promise<Language> {
  return (await wordsInPage(lang)) ?? (await fromBeside<{ default: Language }>(`words.${lang}.js`)).default;
}

/**
 * The words that a server has written into the page with the text (`renderStatic`, option `words`). Damaged or foreign ones have another
 * hash than the file of this build, and count as none. So do all on a page without `https:`, where browsers hash nothing.
 */
async function wordsInPage(lang: string): Promise<Language | undefined> {
  const script = ofDocument('querySelector').call(document, `script[data-guide-words="${lang}"]`);
  const text = script?.textContent;
  if (!text || !globalThis.crypto?.subtle) return undefined;
  const hash = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text));
  const integrity = `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
  return integrity === INTEGRITY[`words.${lang}.json`] ? (JSON.parse(text) as Language) : undefined;
}

/** Lets the browser fetch a module with its integrity; the import that follows gets the same one. */
async function check(href: string, integrity: string): Promise<void> {
  const link = createElement('link');
  if (!link.relList.supports('modulepreload')) return;
  Object.assign(link, { rel: 'modulepreload', nonce: tag!.nonce, integrity, href });
  await new Promise((loaded, failed) => {
    link.onload = loaded;
    link.onerror = () => failed(new TypeError(`${href} is not the file that came with this script.`));
    ofDocument('head').append(link);
  }).finally(() => link.remove());
}
