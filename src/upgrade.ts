const TAGS = ['treatment-explorer', 'trial-explainer'] as const;
/** What the author of a page's content may set. Nothing that brings other words under the hospital's name, or another telephone. */
const ALLOWED = ['lang', 'mode', 'view', 'treatment', 'not-offered', 'heading-level', 'nct-id'];
/** These as well, but only within the page's own origin. */
const OWN_ORIGIN = ['guide-src', 'record-src'];
const ANY = TAGS.flatMap((tag) => [`.${tag}-embed`, `a[href*="#${tag}"]`]).join();

/**
 * Turns what is left of the tags, where an editor has stripped them, into elements: anything with the class `treatment-explorer-embed` or
 * `trial-explainer-embed` (options in `data-*`), and links whose address ends in `#treatment-explorer` or `#trial-explainer` (options as a
 * query after it). What stood there becomes the fallback inside. Content that is added later is seen to as well.
 *
 * @param within - A selector that keeps it to a part of the page, or `off`.
 */
export function upgrade(within?: string): void {
  if (typeof document === 'undefined' || within === 'off') return;
  const inside = (element: Element) => {
    // What somebody is just writing is not ours to change.
    if (element.closest(TAGS.join()) || (element as HTMLElement).isContentEditable) return false;
    try {
      return !within || !!element.closest(within);
    } catch {
      return false;
    }
  };
  const all = (root: Element | Document) => {
    const found = [...root.querySelectorAll(ANY)];
    if (root instanceof Element && root.matches(ANY)) found.unshift(root);
    for (const element of found) if (inside(element)) replace(element);
  };
  const start = () => {
    all(document);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node instanceof Element && node.isConnected) all(node);
    }).observe(document.documentElement, { childList: true, subtree: true });
  };
  // A script in the head runs before there is a body to look through.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}

function replace(element: Element): void {
  const address = element instanceof HTMLAnchorElement ? element.href : '';
  const [, named, query] = /#(treatment-explorer|trial-explainer)(?:\?(.*))?$/.exec(address) ?? [];
  const tag = named ?? TAGS.find((name) => element.classList.contains(`${name}-embed`));
  if (!tag) return;
  const asked = new URLSearchParams(query);
  const made = document.createElement(tag);
  for (const name of [...ALLOWED, ...OWN_ORIGIN]) {
    const value = asked.get(name) ?? element.getAttribute(`data-${name}`);
    if (value !== null && (ALLOWED.includes(name) || isOwn(value))) made.setAttribute(name, value);
  }
  if (element.hasAttribute('lang') && !made.hasAttribute('lang'))
    made.setAttribute('lang', element.getAttribute('lang')!);
  element.replaceWith(made);
  // A link stays whole, as the way to the plain page; of a box only what was in it is kept. None of it may name a slot: the telephone in
  // the urgent notice is the hospital's to give, not the author's of some content.
  const kept = element instanceof HTMLAnchorElement ? [element] : [...element.childNodes];
  for (const node of kept) if (node instanceof Element) node.removeAttribute('slot');
  made.append(...kept);
}

function isOwn(address: string): boolean {
  try {
    return new URL(address, document.baseURI).origin === location.origin;
  } catch {
    return false;
  }
}
