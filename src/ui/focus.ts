/** Room between a bar that covers the top of the screen and what has the focus, in CSS pixels. */
const GAP = 8;
/** A page may have several bars, one above the other. */
const MOST_BARS = 4;

/**
 * Moves the focus to an element, or to the first match inside a shadow tree, and scrolls it to the top of the screen, out from under bars of the page. It
 * scrolls even to what seems to be in sight: in an iframe that is as tall as its content, everything is. Does nothing where nothing matches.
 *
 * @param block - `nearest` scrolls only as far as needed.
 */
export function focusOn(root: ParentNode, wanted: string | HTMLElement, block: 'start' | 'nearest' = 'start'): void {
  const target = typeof wanted === 'string' ? root.querySelector<HTMLElement>(wanted) : wanted;
  if (!target) return;
  // Measured before the focus moves: Firefox does not focus a legend before layout.
  target.getBoundingClientRect();
  target.focus({ preventScroll: true });
  // Unit tests in jsdom have no layout, and nothing to scroll.
  if (!('scrollIntoView' in target)) return;
  target.scrollIntoView({ block, behavior: 'instant' });
  uncover(target);
}

/** Scrolls back by what covers the target. */
function uncover(target: HTMLElement): void {
  for (let bars = 0; bars < MOST_BARS; bars++) {
    const covered = coverOf(target);
    if (covered <= 0) break;
    const { scrollMarginTop } = getComputedStyle(target);
    target.style.scrollMarginBlockStart = `${parseFloat(scrollMarginTop) + covered + GAP}px`;
    target.scrollIntoView({ block: 'start', behavior: 'instant' });
  }
  target.style.removeProperty('scroll-margin-block-start');
}

/** How much of the target a bar of the page covers from above, in CSS pixels. */
function coverOf(target: HTMLElement): number {
  const { host } = target.getRootNode() as ShadowRoot;
  const tree = host?.getRootNode();
  // An element that has left the page meanwhile stands in no tree.
  if (!(tree instanceof Document || tree instanceof ShadowRoot)) return 0;
  const { left, top, width } = target.getBoundingClientRect();
  let over = tree.elementFromPoint(left + width / 2, top + 1);
  if (!over || over.contains(host) || host.contains(over)) return 0;
  for (let node: Element | null = over; node; node = node.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(node).position)) over = node;
  const { bottom, height } = over.getBoundingClientRect();
  // What covers most of the screen is no bar: a dialog of the page, for one.
  return height < innerHeight / 2 ? bottom - top : 0;
}
