import { supportsAdoptingStyleSheets } from 'lit';

type Tree = Document | ShadowRoot;

/** After so many milliseconds a browser that has not begun to print will not. */
const PATIENCE = 5000;

/**
 * What stands around the element gets no box (an open dialog keeps one, as wide as the paper), so that no height, column, padding or
 * color of the page reaches the paper, and no text of its own. In a layer, since what is important there wins over the page's own
 * rules, whatever their selectors.
 */
const AROUND =
  'all:initial!important;display:contents!important;width:100%!important;visibility:hidden!important;font-size:0!important;line-height:0!important';

/** Whoever presses something has the page again, also where a browser never says that it has printed. */
const OVER = ['afterprint', 'pointerdown', 'keydown'] as const;

/** Ends what is being printed. */
let end = () => {};

/**
 * Prints one element, and leaves the page around it out. The page's nodes are not touched: rules for paper alone are adopted, which no
 * content security policy forbids, and taken back when the browser has printed, or has not begun to.
 *
 * @param draw - Draws what is to be printed (`true`), or takes it away. Called before the browser prints, because with Trusted Types
 * enforced it can make nothing new while it does.
 */
export function printAlone(element: Element, draw: (now: boolean) => void): void {
  end();
  let began = false;
  let adopted = adopt(element);
  const begin = () => {
    began = true;
    // What listened before us may have put something beside the element.
    adopted();
    adopted = adopt(element);
  };
  const done = () => {
    end = () => {};
    clearTimeout(timer);
    removeEventListener('beforeprint', begin);
    for (const type of OVER) removeEventListener(type, done, true);
    adopted();
    draw(false);
  };
  end = done;
  draw(true);
  addEventListener('beforeprint', begin);
  for (const type of OVER) addEventListener(type, done, true);
  // Some browsers print a little later, and one that may not print says nothing at all.
  const timer = setTimeout(() => began || done(), PATIENCE);
  window.print();
}

/** Adopts the rules, and gives what takes them back. */
function adopt(element: Element): () => void {
  const undo: (() => void)[] = [];
  if (supportsAdoptingStyleSheets) {
    for (const [tree, rules] of rulesAround(element)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`@media print{@page{margin:16mm}@layer treatment-guide{${rules}}}`);
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

/** For each tree in which the element stands, what hides everything but the way down to it. */
function rulesAround(element: Element): Map<Tree, string> {
  const rules = new Map<Tree, string>();
  let node: Element | undefined = element;
  while (node) {
    const { parentNode, assignedSlot }: Element = node;
    if (!isBox(parentNode)) break;
    const path = pathOf(parentNode);
    const tree = node.getRootNode() as Tree;
    const own = `${path}>:not(:nth-child(${positionOf(node)})){display:none!important}${path}{${AROUND}}${path}::before,${path}::after{content:none!important}`;
    rules.set(tree, own + (rules.get(tree) ?? ''));
    // No rule of a page reaches an element of ours, so each hides itself.
    for (const other of tree.querySelectorAll('treatment-explorer,trial-explainer'))
      if (other.shadowRoot && other !== element) rules.set(other.shadowRoot, ':host{display:none!important}');
    // Where the page puts its content into slots, the boxes around it are those of the slot.
    node = assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : parentNode);
  }
  return rules;
}

/** A selector for one node, from the top of its tree down by positions: the page's nodes get no mark from us. */
function pathOf(node: Element | ShadowRoot): string {
  if (node instanceof ShadowRoot) return ':host';
  return isBox(node.parentNode) ? `${pathOf(node.parentNode)}>:nth-child(${positionOf(node)})` : ':root';
}

const isBox = (node: Node | null): node is Element | ShadowRoot =>
  node instanceof Element || node instanceof ShadowRoot;
const positionOf = (node: Element) => [...node.parentNode!.children].indexOf(node) + 1;
