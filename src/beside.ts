import { here, tag } from './here.js';
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
