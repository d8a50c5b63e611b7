/** What an element wants to hear from the page as a whole. */
export interface PageListener {
  /** `pagehide`: the page is left, or frozen for the Back button. */
  onPageHide(): void;
  /** `beforeprint` (`true`) and `afterprint` (`false`). */
  printing(isPrinting: boolean): void;
  /** A `lang` attribute of the page has changed. */
  languageChanged(): void;
  getRootNode(): Node;
}

const listeners = new Set<PageListener>();
const EVENTS = {
  pagehide: () => tellAll((listener) => listener.onPageHide()),
  beforeprint: () => tellAll((listener) => listener.printing(true)),
  afterprint: () => tellAll((listener) => listener.printing(false)),
};
/** Made with the first listener: on a server there is no MutationObserver. */
let languages: MutationObserver | undefined;

function tellAll(tell: (listener: PageListener) => void): void {
  for (const listener of listeners) tell(listener);
}

/** Subscribes one element. The page has one listener for each event, however many elements there are, and none when the last has gone. */
export function listen(listener: PageListener): void {
  if (!listeners.size) for (const [type, hear] of Object.entries(EVENTS)) window.addEventListener(type, hear);
  listeners.add(listener);
  languages ??= new MutationObserver(() => tellAll((each) => each.languageChanged()));
  languages.observe(listener.getRootNode(), { attributeFilter: ['lang'], subtree: true });
}

/** Undoes `listen`. */
export function unlisten(listener: PageListener): void {
  if (!listeners.delete(listener) || listeners.size) return;
  for (const [type, hear] of Object.entries(EVENTS)) window.removeEventListener(type, hear);
  languages?.disconnect();
}
