import { ofDocument } from './own-document.js';

/** Address of this module. A build for a classic script, which has none, leaves it empty. */
const MODULE: string = import.meta.url;

/** The tag of this script, where it has one. Read at once: a classic script is "current" only while it runs. */
export const tag: HTMLScriptElement | undefined = typeof document === 'undefined' ? undefined : ownTag();

/** Address of this script. Empty where it has none of its own, inlined or from a blob: then nothing is fetched from beside it. */
export const here: string = addressOf(tag?.src || MODULE);

function ownTag(): HTMLScriptElement | undefined {
  const current = ofDocument('currentScript');
  if (current instanceof HTMLScriptElement) return current;
  const scripts: Iterable<Element> = MODULE ? ofDocument('scripts') : [];
  return [...scripts].find((script) => script instanceof HTMLScriptElement && script.src === MODULE) as
    | HTMLScriptElement
    | undefined;
}

function addressOf(address: string): string {
  if (/^(?:blob|data|about):/.test(address)) return '';
  // A module that is written into the page has the address of the page.
  const isPage = typeof document !== 'undefined' && address === ofDocument('baseURI').replace(/#.*/, '');
  return isPage ? '' : address;
}
