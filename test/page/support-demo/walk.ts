import type { Page } from 'playwright-core';

/** More stops than any page has. A page with more keeps the focus going round inside it. */
const MOST = 400;
/** How far above the stop before the next one may begin: controls of one row differ by less. */
const SAME_ROW = 60;

/** What has the focus, as somebody sees it who uses the keyboard. */
interface Stop {
  /** The same number whenever the same control has the focus. */
  readonly id: number;
  readonly name: string;
  /** Distance from the top of the page, in pixels. */
  readonly top: number;
  readonly insideGuide: boolean;
  readonly hasRing: boolean;
  readonly faults: readonly string[];
}

/** The stop at which the focus is; nothing where the page has been left. */
function stop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const above = (element: Element): Element | null =>
      element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
    const chain = (element: Element | null): Element[] => (element ? [element, ...chain(above(element))] : []);
    let on = document.activeElement;
    while (on?.shadowRoot?.activeElement) on = on.shadowRoot.activeElement;
    if (!on || on === document.body || on === document.documentElement) return undefined;
    const all = chain(on);
    const box = on.getBoundingClientRect();
    const name = `${on.localName} "${(on.getAttribute('aria-label') ?? on.textContent ?? '').trim().slice(0, 40) || on.id}"`;
    const faults: string[] = [];
    if (box.bottom <= 0 || box.top >= innerHeight) faults.push('is out of sight');

    const [x, y] = [
      Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
      Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1),
    ];
    let hit = document.elementFromPoint(x, y);
    for (let inner = hit; inner; hit = inner) {
      const deeper: Element | null = inner.shadowRoot?.elementFromPoint(x, y) ?? null;
      inner = deeper === inner ? null : deeper;
      if (!inner) break;
    }
    if (hit && !all.includes(hit) && !chain(hit).includes(on))
      faults.push(`lies under ${hit.localName}.${hit.className}`);

    // The ring of a card is around the card, and that of a hidden radio button around what stands for it.
    const ringed = [...all.slice(0, 5), on.nextElementSibling].find((element) => {
      const { outlineStyle, outlineWidth } = element
        ? getComputedStyle(element)
        : { outlineStyle: 'none', outlineWidth: '0' };
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    if (ringed) {
      const style = getComputedStyle(ringed);
      const reach = Number.parseFloat(style.outlineWidth) + Number.parseFloat(style.outlineOffset);
      const ring = ringed.getBoundingClientRect();
      for (const around of chain(above(ringed))) {
        const { overflowX } = getComputedStyle(around);
        const isPage = around === document.documentElement || around === document.body;
        if (overflowX === 'visible' && !isPage) continue;
        const edge = isPage ? { left: 0, right: innerWidth } : around.getBoundingClientRect();
        if (ring.left - reach < edge.left - 1 || ring.right + reach > edge.right + 1)
          faults.push(`has a ring that ${around.localName}.${around.className} cuts off`);
      }
    }
    const memory = window as unknown as { stops?: Element[] };
    memory.stops ??= [];
    const seen = memory.stops;
    if (!seen.includes(on)) seen.push(on);
    return {
      id: seen.indexOf(on),
      name,
      top: box.top + scrollY,
      insideGuide: all.some(({ localName }) => /^(treatment-explorer|trial-explainer)$/.test(localName)),
      hasRing: ringed !== undefined,
      faults,
    };
  });
}

/**
 * Goes through a page by the Tab key alone, from its beginning until the page is left.
 *
 * @param ownRing - Whether the page's own controls have a ring too; those of the guide always must.
 * @returns what is wrong at each stop: nothing shows where the focus is, it can't be seen, it jumps back, or it never leaves.
 */
export async function walk(page: Page, ownRing = true): Promise<string[]> {
  const faults: string[] = [];
  const visited = new Set<number>();
  let last = 0;
  for (let presses = 0; presses < MOST; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await stop(page);
    if (!now) return visited.size ? faults : [...faults, 'nothing can have the focus'];
    const { id, name, top, insideGuide, hasRing } = now;
    if (visited.has(id)) return [...faults, `${name} has the focus a second time`];
    visited.add(id);
    faults.push(...now.faults.map((fault) => `${name} ${fault}`));
    if (!hasRing && (ownRing || insideGuide)) faults.push(`${name} shows no ring`);
    if (top < last - SAME_ROW) faults.push(`${name} stands ${Math.round(last - top)} px above the stop before it`);
    last = top;
  }
  return [...faults, `the page is not left after ${MOST} presses`];
}
