import { watchOwnEvents } from './own-events.js';

/** Handlers of an element for events of the whole page. */
export interface PageListener {
  /** `pagehide`: the page is left, or frozen for the Back button. */
  onPageHide(): void;
  /** `beforeprint` (`true`) and `afterprint` (`false`). */
  printing(isPrinting: boolean): void;
  /** A `lang` attribute of the page has changed. */
  languageChanged(): void;
  /** Whether it holds anything that `pagehide` has to clear. */
  hasVisitorData(): boolean;
  getRootNode(): Node;
}

const listeners = new Set<PageListener>();
/** Elements that were removed from the page with visitor data in them. A router may keep them, and insert them again later. */
const detached = new Set<WeakRef<PageListener>>();

const PRINT = {
  beforeprint: () => tellAll((listener) => listener.printing(true)),
  afterprint: () => tellAll((listener) => listener.printing(false)),
};
/** Created with the first listener, because a server has no MutationObserver. */
let languages: MutationObserver | undefined;

/** Calls all listeners, even if one throws. */
function tellAll(tell: (listener: PageListener) => void): void {
  for (const listener of listeners) {
    try {
      tell(listener);
    } catch (error) {
      console.error(error);
    }
  }
}

function onPageHide(): void {
  tellAll((listener) => listener.onPageHide());
  for (const kept of detached) kept.deref()?.onPageHide();
  detached.clear();
  if (!listeners.size) window.removeEventListener('pagehide', onPageHide);
}

/** Subscribes one element. There is one listener on the page for each event, however many elements there are, and none after the last was removed. */
export function listen(listener: PageListener): void {
  if (!listeners.size) {
    for (const [type, hear] of Object.entries(PRINT)) window.addEventListener(type, hear);
    watchOwnEvents('addEventListener');
    if (!detached.size) window.addEventListener('pagehide', onPageHide);
  }
  listeners.add(listener);
  for (const kept of detached) if (kept.deref() === listener) detached.delete(kept);
  languages ??= new MutationObserver(() => tellAll((each) => each.languageChanged()));
  languages.observe(listener.getRootNode(), { attributeFilter: ['lang'], subtree: true });
}

/** Undoes `listen`. */
export function unlisten(listener: PageListener): void {
  if (!listeners.delete(listener)) return;
  if (listener.hasVisitorData()) detached.add(new WeakRef(listener));
  if (listeners.size) return;
  for (const [type, hear] of Object.entries(PRINT)) window.removeEventListener(type, hear);
  watchOwnEvents('removeEventListener');
  if (!detached.size) window.removeEventListener('pagehide', onPageHide);
  languages?.disconnect();
}
