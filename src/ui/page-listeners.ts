/** What an element wants to know of the page as a whole. */
export interface PageListener {
  /** The page is left, or frozen for the browser's back. */
  onPageHide(): void;
  /** Paper is about to be printed (`true`), or was. */
  printing(now: boolean): void;
  /** A `lang` attribute of the page has changed. */
  languageChanged(): void;
  getRootNode(): Node;
}

const listeners = new Set<PageListener>();
const onPageHide = () => {
  for (const listener of listeners) listener.onPageHide();
};
const before = () => {
  for (const listener of listeners) listener.printing(true);
};
const after = () => {
  for (const listener of listeners) listener.printing(false);
};

/** Absent where there is no page. */
const languages =
  typeof MutationObserver === 'undefined'
    ? undefined
    : new MutationObserver(() => {
        for (const listener of listeners) listener.languageChanged();
      });

function each(method: 'addEventListener' | 'removeEventListener'): void {
  window[method]('pagehide', onPageHide);
  window[method]('beforeprint', before);
  window[method]('afterprint', after);
}

/** Listens for one element; the page itself is listened to once, and not at all when the last element has gone. */
export function listen(listener: PageListener): void {
  if (!listeners.size) each('addEventListener');
  listeners.add(listener);
  languages!.observe(listener.getRootNode(), { attributeFilter: ['lang'], subtree: true });
}

/** Undoes `listen`. */
export function unlisten(listener: PageListener): void {
  if (!listeners.delete(listener) || listeners.size) return;
  each('removeEventListener');
  languages!.disconnect();
}
