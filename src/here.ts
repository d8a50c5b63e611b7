import { ofDocument } from './own-document.js';

/** Address of this module. Empty in the build for a classic script. */
const MODULE: string = import.meta.url;

/** The `<script>` of this file, if any. Read right away: `currentScript` is set only while a classic script runs. */
export const tag: HTMLScriptElement | undefined = typeof document === 'undefined' ? undefined : ownTag();

/** Address of this script. Empty if it is inlined or comes from a blob: then no file can be fetched from its folder. */
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
  // An inline module has the address of the page.
  const isPage = typeof document !== 'undefined' && address === ofDocument('baseURI').replace(/#.*/, '');
  return isPage ? '' : address;
}
