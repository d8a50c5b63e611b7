import { ofDocument } from './own-document.js';

/** Options of the upgrade, from the script tag. */
export interface Upgrade {
  /** Selector of the parts of the page where it happens, even in navigation and in comments of visitors; or `off`. */
  readonly within?: string | undefined;
  /** A folder of the same origin. A link or class may name guides and records from this folder alone. */
  readonly files?: string | undefined;
  /** Address of the script; the plain pages may lie in its folder. */
  readonly here: string;
}

const TAGS = ['treatment-explorer', 'trial-explainer'] as const;
/** Attributes that a link or class may set. None changes the content or whom to call, since anyone who writes a comment can write a link. */
const OPTIONS = ['lang', 'mode', 'view', 'treatment', 'heading-level', 'nct-id'];
/** Attributes that are allowed only for files in the folder that the page has named. */
const FILES = ['guide-src', 'record-src'];
/** The most upgrades on one page. */
const MOST = 5;
const ANY = TAGS.flatMap((tag) => [`.${tag}-embed`, `a[href*="#${tag}"]`]).join();
const NAVIGATION = `nav, menu, header, footer, ${['navigation', 'menu', 'menubar', 'banner', 'contentinfo'].map((role) => `[role~="${role}"]`).join()}`;
/** A press in a guide inside one of these would press it, too. */
const PRESSED = 'button, label, summary';

/** Upgraded links and placeholders, with the element that was inserted after each. */
const partners = new WeakMap<HTMLElement, HTMLElement>();
/** The ones that are in the document. */
const upgraded = new Set<HTMLElement>();
/** The inline `display` of those that are hidden now. */
const hidden = new WeakMap<HTMLElement, readonly [value: string, priority: string]>();

/**
 * Inserts elements where an editor has stripped the tags: after anything with the class `treatment-explorer-embed` or `trial-explainer-embed`
 * (options in `data-*`), and after links to our `guide*.html` that end in `#treatment-explorer` or `#trial-explainer` (options as a
 * query after it). The link or placeholder stays in the document, for the scripts of the page, and is hidden once the element is drawn.
 * Content that is added later is upgraded too.
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

/** Whether a link or placeholder may be upgraded. */
function isPlace(element: HTMLElement, page: Upgrade): boolean {
  // Text that someone is editing is left alone. So are links inside our elements: they are the fallback.
  if (element.closest(TAGS.join()) || element.isContentEditable) return false;
  if ([...upgraded].some((box) => box.contains(element))) return false;
  if (page.within && !isWithin(element, page.within)) return false;
  if (element instanceof HTMLAnchorElement) {
    if (leadsHere(element)) return false;
    if (!page.within && (element.matches('[rel~="ugc" i]') || element.closest(NAVIGATION))) return false;
    if (element.closest(PRESSED)) return false;
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

/** Whether a link leads to the plain page of a guide, on the same origin or in the folder of the script. */
function isOurPage(element: HTMLElement, here: string): boolean {
  if (!(element instanceof HTMLAnchorElement) || !optionsOf(element)) return false;
  const { origin, pathname } = element;
  const [, folder, file] = /^(.*\/)(guide[^/]*\.html)$/i.exec(pathname) ?? [];
  if (!file) return false;
  return origin === location.origin || (!!here && origin + folder === new URL('.', here).href);
}

/** Whether a link leads to a fragment of this page, like those in a table of contents. */
function leadsHere({ href }: HTMLAnchorElement): boolean {
  const [address, name = ''] = href.split('#');
  const ids = [name, name.split('?')[0]!];
  return address === location.href.split('#')[0] && ids.some((id) => !!ofDocument('getElementById').call(document, id));
}

/** The element that an address names, and the options after it. */
function optionsOf(element: HTMLElement): { tag: string; query: string | undefined } | undefined {
  const address = element instanceof HTMLAnchorElement ? element.href : '';
  const [, tag, query] = /#(treatment-explorer|trial-explainer)(?:\?(.*))?$/.exec(address) ?? [];
  // Some editors write "&" as "&amp;" once more each time they save.
  return tag ? { tag, query: query?.replace(/&(?:amp;)+/gi, '&') } : undefined;
}

/** Inserts the element after a link or placeholder. */
function place(element: HTMLElement, { files }: Upgrade): void {
  if (partners.get(element)?.isConnected) {
    upgraded.add(element);
    return;
  }
  // A heading must not hold the whole guide.
  const before = element.closest('h1, h2, h3, h4, h5, h6') ?? element;
  const copy = copyAfter(element, before);
  const made = copy ?? make(element, files);
  partners.set(element, made);
  upgraded.add(element);
  // If the guide cannot be drawn, the link or placeholder is shown again.
  made.addEventListener('guide-error', () => show(element));
  made.addEventListener('guide-ready', () => hide(element));
  if (copy) hidden.set(element, ['', '']);
  else before.after(made);
}

const tagOf = (element: HTMLElement) =>
  optionsOf(element)?.tag ?? TAGS.find((name) => element.classList.contains(`${name}-embed`))!;

/** The element that stands there already: a carousel has copied both, or a router has kept both as markup. */
function copyAfter(element: HTMLElement, { nextElementSibling: next }: Element): HTMLElement | undefined {
  const isCopied = element.style.display === 'none' && next?.localName === tagOf(element);
  return isCopied ? (next as HTMLElement) : undefined;
}

/** The element with the options of what asks for it. */
function make(element: HTMLElement, files: string | undefined): HTMLElement {
  const asked = new URLSearchParams(optionsOf(element)?.query);
  const made = ofDocument('createElement').call(document, tagOf(element));
  for (const name of [...OPTIONS, ...FILES]) {
    const value = asked.get(name) ?? element.getAttribute(`data-${name}`);
    if (value !== null && (OPTIONS.includes(name) || isIn(files, value))) made.setAttribute(name, value);
  }
  if (element.lang && !made.hasAttribute('lang')) made.setAttribute('lang', element.lang);
  return made;
}

/** Whether an address is in the folder that the page has named. */
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

/** Called when the page changes: an element is removed with its placeholder; if only the element was removed, the placeholder is shown. */
function follow(element: HTMLElement): void {
  const made = partners.get(element)!;
  if (made.isConnected && element.isConnected) return;
  upgraded.delete(element);
  // A router may detach both and bring both back later.
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
