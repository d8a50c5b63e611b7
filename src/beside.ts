import { version } from './generated/version.js';
import { here, tag } from './here.js';
import type { Language } from './i18n/language.js';
import { createElement, ofDocument } from './own-document.js';

/** Integrity hashes of the files that lie beside this script, by file name. The build fills them in. */
const INTEGRITY: Readonly<Record<string, string>> = {};

/** How often loading a file has failed, by its name. */
const failures = new Map<string, number>();

/**
 * Loads a module from the folder of this script. If the page checks the integrity of this script, the module is checked too, against its hash
 * at build time; so is a module whose loading has failed before. Safari 16 cannot check it, and loads it unchecked.
 *
 * @throws TypeError if this script has no address, if the file is missing, or if its hash is that of another build; Error if it is of another
 *   version, as while a server or a cache has an old file.
 */
export async function fromBeside<Part extends { readonly version: string }>(name: string): Promise<Part> {
  const tries = failures.get(name);
  const url = new URL(name + new URL(here).search, here);
  // Browsers keep the failure of an address. An import map of the page may have a hash for the first address only.
  if (tries) url.searchParams.set('again', String(tries));
  try {
    if (tries || tag?.integrity) await check(url.href, INTEGRITY[name]!);
    const part = (await import(/* @vite-ignore */ url.href)) as Part;
    if (part.version !== version) throw new Error(`This script is version ${version}, ${name} is ${part.version}.`);
    return part;
  } catch (error) {
    failures.set(name, (tries ?? 0) + 1);
    throw error;
  }
}

/**
 * The words of a language: from the page if a server has written them there, else from the file beside this script.
 * @param lang - Primary subtag, like `es`.
 */
export async function wordsOf(lang: string): Promise<Language> {
  return (
    (await wordsInPage(lang)) ?? (await fromBeside<{ default: Language; version: string }>(`words.${lang}.js`)).default
  );
}

/**
 * The words that a server has written into the page (`renderStatic`, option `words`). They are ignored if their hash is not that of the file
 * of this build, and on a page without `https:`, where browsers offer no hash function.
 */
async function wordsInPage(lang: string): Promise<Language | undefined> {
  // A script with the attribute "async" may run while the page, and the words in it, are still arriving.
  if (ofDocument('readyState') === 'loading')
    await new Promise((parsed) => window.addEventListener('DOMContentLoaded', parsed, { once: true }));
  const script = ofDocument('querySelector').call(document, `script[data-guide-words="${lang}"]`);
  const text = script?.textContent;
  if (!text || !globalThis.crypto?.subtle) return undefined;
  const hash = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text));
  const integrity = `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
  return integrity === INTEGRITY[`words.${lang}.json`] ? (JSON.parse(text) as Language) : undefined;
}

/** Makes the browser fetch a module with an integrity check; the import that follows gets the same response. */
async function check(href: string, integrity: string): Promise<void> {
  const link = createElement('link');
  if (!link.relList.supports('modulepreload')) return;
  Object.assign(link, { rel: 'modulepreload', nonce: tag?.nonce ?? '', integrity, href });
  await new Promise((loaded, failed) => {
    link.onload = loaded;
    link.onerror = () => failed(new TypeError(`${href} is not the file that came with this script.`));
    ofDocument('head').append(link);
  }).finally(() => link.remove());
}
