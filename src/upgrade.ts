import { ofDocument } from './own-document.js';

/** How a page sets the upgrade, with attributes on the tag of the script. */
export interface Upgrade {
  /** A selector: only inside what it matches are elements made, there also of links by visitors and in navigation. `off`: nowhere. */
  readonly within?: string | undefined;
  /** A folder on the page's own origin. Only from there may a link or class name a guide or a record. */
  readonly files?: string | undefined;
  /** Address of the script. Links to our own pages beside it count too. */
  readonly here: string;
}

const TAGS = ['treatment-explorer', 'trial-explainer'] as const;
/** The attributes that a link or class may set. None changes what is said or whom to call: anybody who writes a comment can write a link. */
const OPTIONS = ['lang', 'mode', 'view', 'treatment', 'heading-level', 'nct-id'];
/** Attributes with an address: it must lie in the folder that the page has named. */
const FILES = ['guide-src', 'record-src'];
/** So many elements are made on one page at most. */
const MOST = 5;
const ANY = TAGS.flatMap((tag) => [`.${tag}-embed`, `a[href*="#${tag}"]`]).join();
const NAVIGATION = 'nav, header, footer, [role~="navigation"]';

/** For each link or box, the element that was put after it. */
const partners = new WeakMap<HTMLElement, HTMLElement>();
/** The links and boxes that have one and are on the page. */
const upgraded = new Set<HTMLElement>();
/** For each that is hidden, the `display` that its own `style` had before. */
const hidden = new WeakMap<HTMLElement, readonly [value: string, priority: string]>();

/**
 * Puts elements where an editor has stripped the tags: after anything with the class `treatment-explorer-embed` or `trial-explainer-embed`
 * (options in `data-*`), and after links to our own `guide*.html` that end in `#treatment-explorer` or `#trial-explainer` (options as a
 * query after it). The link or box itself stays in the page, so that scripts of the page still find it; it is hidden once the element is
 * drawn. Content that is added later is upgraded too.
 */
export function upgrade(page: Upgrade): void {
  if (page.within === 'off') return;
  const all = (root: Element) => {
    for (const each of [root, ...root.querySelectorAll(ANY)])
      if (upgraded.size < MOST && each instanceof HTMLElement && each.matches(ANY) && isPlace(each, page))
        place(each, page);
  };
  const root = ofDocument('documentElement');
  const start = () => {
    all(root);
    new MutationObserver((changes) => {
      for (const each of upgraded) follow(each);
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node instanceof Element && node.isConnected) all(node);
    }).observe(root, { childList: true, subtree: true });
  };
  // A script in the head runs before there is a body to look through.
  if (ofDocument('readyState') === 'loading') window.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}

/** Whether something with our class, or a link with our name, may become the guide. */
function isPlace(element: HTMLElement, page: Upgrade): boolean {
  // Text in an editor must not change. A link inside a guide, or inside a box that was upgraded, leads out of it.
  if (element.closest(TAGS.join()) || element.isContentEditable) return false;
  if ([...upgraded].some((box) => box.contains(element))) return false;
  if (page.within && !isWithin(element, page.within)) return false;
  if (element instanceof HTMLAnchorElement) {
    if (leadsHere(element)) return false;
    if (!page.within && (element.matches('[rel~="ugc" i]') || element.closest(NAVIGATION))) return false;
  }
  return hasClass(element) || isOurPage(element, page.here);
}

const hasClass = (element: HTMLElement) => TAGS.some((tag) => element.classList.contains(`${tag}-embed`));

function isWithin(element: HTMLElement, selector: string): boolean {
  try {
    return !!element.closest(selector);
  } catch {
    return false;
  }
}

/** Whether a link leads to our guide as a plain page, on the page's own origin or beside the script. */
function isOurPage(element: HTMLElement, here: string): boolean {
  if (!(element instanceof HTMLAnchorElement) || !optionsOf(element)) return false;
  const { origin, pathname } = element;
  const [, folder, file] = /^(.*\/)(guide[^/]*\.html)$/i.exec(pathname) ?? [];
  if (!file) return false;
  return origin === location.origin || (!!here && origin + folder === new URL('.', here).href);
}

/** Whether a link leads to a place on this very page, as those in a table of contents do. */
function leadsHere({ href }: HTMLAnchorElement): boolean {
  const [address, name = ''] = href.split('#');
  const ids = [name, name.split('?')[0]!];
  return address === location.href.split('#')[0] && ids.some((id) => !!ofDocument('getElementById').call(document, id));
}

/** The element that an address names, and the options after it. */
function optionsOf(element: HTMLElement): { tag: string; query: string | undefined } | undefined {
  const address = element instanceof HTMLAnchorElement ? element.href : '';
  const [, tag, query] = /#(treatment-explorer|trial-explainer)(?:\?(.*))?$/.exec(address) ?? [];
  return tag ? { tag, query } : undefined;
}

/** Puts the element after the link or box that asks for it. */
function place(element: HTMLElement, { files }: Upgrade): void {
  if (partners.get(element)?.isConnected) {
    upgraded.add(element);
    return;
  }
  const named = optionsOf(element);
  const asked = new URLSearchParams(named?.query);
  const tag = named?.tag ?? TAGS.find((name) => element.classList.contains(`${name}-embed`))!;
  const made = ofDocument('createElement').call(document, tag);
  for (const name of [...OPTIONS, ...FILES]) {
    const value = asked.get(name) ?? element.getAttribute(`data-${name}`);
    if (value !== null && (OPTIONS.includes(name) || isIn(files, value))) made.setAttribute(name, value);
  }
  if (element.lang && !made.hasAttribute('lang')) made.setAttribute('lang', element.lang);
  partners.set(element, made);
  upgraded.add(element);
  // Where the guide can't be drawn, the link or box stays visible.
  made.addEventListener('guide-error', () => show(element));
  made.addEventListener('guide-ready', () => hide(element));
  element.after(made);
}

/** Whether an address lies in the folder that the page has named. */
function isIn(folder: string | undefined, address: string): boolean {
  if (!folder) return false;
  try {
    const base = ofDocument('baseURI');
    const [from, to] = [new URL(folder, base), new URL(address, base)];
    const rest = to.href.slice(from.href.length);
    return from.origin === location.origin && to.href.startsWith(from.href) && /^[\w-][\w./-]*$/.test(rest);
  } catch {
    return false;
  }
}

/** After a change of the page: an element is removed with its link or box; where the page removed the element, the link or box is shown again. */
function follow(element: HTMLElement): void {
  const made = partners.get(element)!;
  if (made.isConnected && element.isConnected) return;
  upgraded.delete(element);
  // Both were removed: a router may keep them and bring both back.
  if (made.isConnected === element.isConnected) return;
  partners.delete(element);
  made.remove();
  show(element);
}

function hide(element: HTMLElement): void {
  const { style } = element;
  if (!hidden.has(element)) hidden.set(element, [style.display, style.getPropertyPriority('display')]);
  style.setProperty('display', 'none', 'important');
}

function show(element: HTMLElement): void {
  const was = hidden.get(element);
  if (was) element.style.setProperty('display', ...was);
  hidden.delete(element);
}
