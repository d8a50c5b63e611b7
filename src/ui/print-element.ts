import { supportsAdoptingStyleSheets } from 'lit';

type Tree = Document | ShadowRoot;

/** Time in ms after which a browser that has not started to print will not print. */
const PRINT_TIMEOUT = 5000;

/**
 * Ancestors of the element get no box, so that no height, column, padding, color or text of the page is printed. An open dialog always has
 * a box: it is as wide as the paper. The rules are in a layer, because important rules in a layer win over important rules outside of one.
 */
const ANCESTORS =
  'all:initial!important;display:contents!important;width:100%!important;visibility:hidden!important;font-size:0!important;line-height:0!important';

/** Events after which printing is over. Some browsers never fire `afterprint`, so the next press or key counts as well. */
const END_EVENTS = ['afterprint', 'pointerdown', 'keydown'] as const;

/** Ends the current printing. */
let endPrinting = () => {};

/**
 * Prints one element without the page around it. The page's nodes are not changed: print rules are adopted, which no content security
 * policy forbids, and removed when the browser has printed, or when it has not begun to within 5 seconds.
 *
 * @param draw - Renders the printed content (`true`), or removes it (`false`). Called before the browser prints, because with Trusted
 * Types enforced nothing new can be rendered while it prints.
 */
export function printElement(element: Element, draw: (isPrinting: boolean) => void): void {
  endPrinting();
  let hasBegun = false;
  let removeRules = adoptRules(element);
  const begin = () => {
    hasBegun = true;
    // A listener of the page that ran before this one may have added nodes beside the element.
    removeRules();
    removeRules = adoptRules(element);
  };
  const place = { left: scrollX, top: scrollY, behavior: 'instant' } as const;
  const end = (event?: Event) => {
    endPrinting = () => {};
    clearTimeout(timer);
    removeEventListener('beforeprint', begin);
    for (const type of END_EVENTS) removeEventListener(type, end, true);
    removeRules();
    draw(false);
    // One printed page is shorter than the page on the screen, and Chromium then forgets how far it was scrolled.
    if (event?.type === 'afterprint') scrollTo(place);
  };
  endPrinting = end;
  // Some browsers print later than this call, and one that may not print fires no event.
  const timer = setTimeout(() => hasBegun || end(), PRINT_TIMEOUT);
  try {
    draw(true);
    addEventListener('beforeprint', begin);
    for (const type of END_EVENTS) addEventListener(type, end, true);
    window.print();
  } catch (error) {
    // No event will come that ends a printing that never began.
    end();
    throw error;
  }
}

/** Adopts the print rules, and gives the function that removes them. */
function adoptRules(element: Element): () => void {
  const undo: (() => void)[] = [];
  if (supportsAdoptingStyleSheets) {
    for (const [tree, rules] of rulesAround(element)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`@media print{@page{margin:12mm 15mm}@layer treatment-guide{${rules}}}`);
      tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
      undo.push(() => {
        tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
      });
    }
  }
  return () => {
    for (const step of undo) step();
  };
}

/** The rules for each tree that contains the element: they hide everything but the ancestors and the element itself. */
function rulesAround(element: Element): Map<Tree, string> {
  const rules = new Map<Tree, string>();
  // The element inherits its visibility, so that a page can hide it. Here its ancestors are hidden, but the element must be visible.
  if (element.shadowRoot) rules.set(element.shadowRoot, ':host{visibility:visible!important}');
  let node: Element | undefined = element;
  while (node) {
    const { parentNode, assignedSlot }: Element = node;
    if (!isParent(parentNode)) break;
    const parent = selectorOf(parentNode);
    const tree = node.getRootNode() as Tree;
    const own = `${parent}>:not(:nth-child(${positionIn(parentNode, node)})){display:none!important}${parent}{${ANCESTORS}}${parent}::before,${parent}::after{content:none!important}`;
    rules.set(tree, own + (rules.get(tree) ?? ''));
    // No rule of the page reaches into our elements, so each other one hides itself.
    for (const other of tree.querySelectorAll('treatment-explorer,trial-explainer'))
      if (other.shadowRoot && other !== element) rules.set(other.shadowRoot, ':host{display:none!important}');
    // Slotted content is rendered inside the ancestors of its slot.
    node = assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : parentNode);
  }
  return rules;
}

/** A selector for one node, from the root of its tree down by position, so that the page's nodes need no mark. */
function selectorOf(node: Element | ShadowRoot): string {
  if (node instanceof ShadowRoot) return ':host';
  const { parentNode } = node;
  return isParent(parentNode) ? `${selectorOf(parentNode)}>:nth-child(${positionIn(parentNode, node)})` : ':root';
}

const isParent = (node: Node | null): node is Element | ShadowRoot =>
  node instanceof Element || node instanceof ShadowRoot;
const positionIn = (parent: ParentNode, node: Element) => [...parent.children].indexOf(node) + 1;
