import { ofDocument } from '../own-document.js';

/** Space between a bar that covers the top of the screen and the focused element, in CSS pixels. */
const GAP = 8;
/** A page may have several bars, one above the other. */
const MOST_BARS = 4;
/** Space above a heading in a frame, which can't measure the bars of the outer page, in CSS pixels. */
const FRAME_ROOM = 128;

/**
 * Moves the focus to an element, or to the first match inside a shadow tree, and scrolls it to the top of the screen, out from under bars of the page. It
 * scrolls even if the element seems to be in view, since in an iframe that is as tall as its content everything seems to be. Does nothing without a match.
 *
 * @param block - `nearest` scrolls only as far as needed.
 */
export function focusOn(root: ParentNode, wanted: string | HTMLElement, block: 'start' | 'nearest' = 'start'): void {
  const target = typeof wanted === 'string' ? root.querySelector<HTMLElement>(wanted) : wanted;
  if (!target || !focus(target)) return;
  target.scrollIntoView({ block, behavior: 'instant' });
  uncover(target);
}

/**
 * For a view that was just rendered: moves the focus to its heading. The page scrolls only if the heading and what follows it are not in view:
 * to the top of the guide, with the menu and the back button in view, or to the heading if that is too far down.
 *
 * In an iframe it always scrolls: an iframe that is as tall as its content can't know what is on the screen.
 */
export function focusView(root: ParentNode): void {
  const heading = root.querySelector<HTMLElement>('[data-main]');
  const guide = root.querySelector<HTMLElement>('.guide');
  if (!heading || !guide || !focus(heading)) return;
  if (window !== window.parent) {
    heading.style.scrollMarginBlockStart = `var(--guide-scroll-margin, ${FRAME_ROOM}px)`;
    heading.scrollIntoView({ block: 'start', behavior: 'instant' });
    heading.style.removeProperty('scroll-margin-block-start');
    uncover(heading);
    return;
  }
  for (const target of [guide, heading]) {
    if (isReadable(heading)) return;
    target.scrollIntoView({ block: 'start', behavior: 'instant' });
    uncover(target);
  }
}

/**
 * Moves the focus back to a control, and scrolls the page so that the control is at its former position.
 * @param top - In CSS pixels from the top of the screen.
 */
export function focusBack(control: HTMLElement, top: number): void {
  if (!focus(control)) return;
  const { height } = control.getBoundingClientRect();
  // The window may be smaller than it was.
  placeAt(control, Math.max(0, Math.min(top, innerHeight - height)));
  uncover(control);
}

/**
 * Measures the bars that the page keeps at the top and bottom of the screen, so that sticky parts of the guide do not overlap them:
 * as `--tg-bar` and `--tg-bar-end` on the box of the guide. Without a bar, nothing is set.
 */
export function measureBars(root: ParentNode): void {
  const guide = root.querySelector<HTMLElement>('.guide');
  const host = guide && hostOf(guide);
  // Tests in jsdom have no layout.
  if (!guide || !host || !('elementFromPoint' in Document.prototype)) return;
  const { left, width } = guide.getBoundingClientRect();
  let [top, bottom] = [0, innerHeight];
  for (let bars = 0; bars < MOST_BARS; bars++) {
    const bar = barAt(host, left + width / 2, top + 1);
    if (!bar) break;
    top = Math.max(top, bar.bottom);
  }
  const last = barAt(host, left + width / 2, bottom - 1);
  if (last) bottom = last.top;
  // Something that covers most of the screen, such as a dialog, is no bar.
  const keepClear = (name: string, size: number) => {
    if (size > 0 && size < innerHeight / 2) guide.style.setProperty(name, `${size}px`);
    else guide.style.removeProperty(name);
  };
  keepClear('--tg-bar', top);
  keepClear('--tg-bar-end', innerHeight - bottom);
}

/** Measures the bars once for each element that comes into view. */
let sight: IntersectionObserver | undefined;

/**
 * Calls `measureBars` when the element comes into view. Otherwise each of a hundred elements on a page would force a layout of the whole page,
 * and a bar of the page may come later than the element.
 */
export function measureBarsInSight(host: Element): void {
  if (!('IntersectionObserver' in globalThis)) return;
  sight ??= new IntersectionObserver((entries, observer) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      measureBars(target.shadowRoot!);
    }
  });
  sight.observe(host);
}

/** Focuses the target. Gives whether it can be scrolled to: jsdom has no layout. */
function focus(target: HTMLElement): boolean {
  // Measured before the focus moves: Firefox does not focus a legend before layout.
  target.getBoundingClientRect();
  target.focus({ preventScroll: true });
  return 'scrollIntoView' in target;
}

/** Whether a heading and what follows it are in view: in the upper half of the screen, and not under a bar. */
function isReadable(heading: HTMLElement): boolean {
  const { top } = heading.getBoundingClientRect();
  return top >= 0 && top <= innerHeight / 2 && coverOf(heading) <= 0;
}

/** Scrolls back by the height that covers the target. */
function uncover(target: HTMLElement): void {
  for (let bars = 0; bars < MOST_BARS; bars++) {
    const covered = coverOf(target);
    if (covered <= 0) break;
    placeAt(target, target.getBoundingClientRect().top + covered + GAP);
  }
}

/** Scrolls so that the target is at this height of the screen. A scroll margin does that in every scroll container, not only in the window. */
function placeAt(target: HTMLElement, top: number): void {
  for (let turns = 0; turns < 2; turns++) {
    const away = top - target.getBoundingClientRect().top;
    if (Math.abs(away) < 1) break;
    if (turns) target.style.scrollMarginBlockStart = `${parseFloat(getComputedStyle(target).scrollMarginTop) + away}px`;
    target.scrollIntoView({ block: 'start', behavior: 'instant' });
  }
  target.style.removeProperty('scroll-margin-block-start');
}

/** How much of the target is covered from above, by a bar of the page or a line that sticks inside the guide, in CSS pixels. */
function coverOf(target: HTMLElement): number {
  const host = hostOf(target);
  if (!host) return 0;
  const { left, top, width } = target.getBoundingClientRect();
  const line = host.shadowRoot!.querySelector('[data-line]');
  if (line && follows(line, target)) {
    const covered = line.getBoundingClientRect().bottom - top;
    if (covered > 0) return covered;
  }
  const over = overAt(host, left + width / 2, top + 1);
  if (!over) return 0;
  const { bottom, height } = (barAround(over) ?? over).getBoundingClientRect();
  return height < innerHeight / 2 ? bottom - top : 0;
}

const follows = (line: Element, target: Element) =>
  !!(line.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING);

/** The host of the shadow tree; `undefined` if it was removed from the page meanwhile. */
function hostOf(inside: Element): Element | undefined {
  const { host } = inside.getRootNode() as Partial<ShadowRoot>;
  return host?.isConnected ? host : undefined;
}

/** The page's element that covers ours at a point, also in a shadow tree of the page; `undefined` if none does. */
function overAt(host: Element, x: number, y: number): Element | undefined {
  let over = ofDocument('elementFromPoint').call(document, x, y);
  for (let tree = over?.shadowRoot; tree && over !== host; tree = over?.shadowRoot) {
    const inner = tree.elementFromPoint(x, y);
    if (inner?.getRootNode() !== tree) break;
    over = inner;
  }
  return over && !host.contains(over) && !isAround(over, host) ? over : undefined;
}

/** The box of the page's bar at a point; `undefined` if there is none. */
function barAt(host: Element, x: number, y: number): DOMRect | undefined {
  const over = overAt(host, x, y);
  const bar = over && barAround(over);
  return bar && !isAround(bar, host) ? bar.getBoundingClientRect() : undefined;
}

const isBar = (element: Element) => /fixed|sticky/.test(getComputedStyle(element).position);

/**
 * The outermost fixed or sticky box around an element, or its largest part that is no taller than half the screen:
 * the rest of a taller box lets clicks through.
 */
function barAround(element: Element): Element | undefined {
  let [low, bar]: (Element | undefined)[] = [];
  for (let node: Element | null | undefined = element; node; node = above(node)) {
    if (node.getBoundingClientRect().height < innerHeight / 2) low = node;
    if (isBar(node)) bar = low;
  }
  return bar;
}

/** Whether one contains the other, through shadow trees too. */
function isAround(outer: Element, inner: Element): boolean {
  let node: Element | null | undefined = inner;
  while (node && node !== outer) node = above(node);
  return !!node;
}

const above = (node: Element) =>
  node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host;
