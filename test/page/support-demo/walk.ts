import type { Page } from 'playwright-core';

/** More stops than any page has: a page that takes more traps the focus. */
const MOST = 400;
/** Controls in the same row start at heights that differ by less than this, in px. */
const SAME_ROW = 60;

/** The focused control, as a keyboard user sees it. */
interface Stop {
  /** The same number each time the same control is focused. */
  readonly id: number;
  readonly name: string;
  /** Distance from the top of the page, in px. */
  readonly top: number;
  readonly insideGuide: boolean;
  readonly hasRing: boolean;
  readonly faults: readonly string[];
}

/** The current stop, or `undefined` once the focus has left the page. */
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
      faults.push(`is covered by ${hit.localName}.${hit.className}`);

    // A card has its ring around the whole card, and a hidden radio button around its visible substitute.
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
          faults.push(`has a ring that is cut off by ${around.localName}.${around.className}`);
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
 * Presses Tab from the start of a page until the focus leaves it.
 *
 * @param ownRing - Whether the page's own controls must show a focus ring too; those of the guide always must.
 * @returns the faults at each stop: no ring, out of sight or covered, a jump back, or a trap.
 */
export async function walk(page: Page, ownRing = true): Promise<string[]> {
  const faults: string[] = [];
  const visited = new Set<number>();
  let last = 0;
  for (let presses = 0; presses < MOST; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await stop(page);
    if (!now) return visited.size ? faults : [...faults, 'nothing can be focused'];
    const { id, name, top, insideGuide, hasRing } = now;
    if (visited.has(id)) return [...faults, `${name} is focused a second time`];
    visited.add(id);
    faults.push(...now.faults.map((fault) => `${name} ${fault}`));
    if (!hasRing && (ownRing || insideGuide)) faults.push(`${name} shows no ring`);
    if (top < last - SAME_ROW) faults.push(`${name} is ${Math.round(last - top)} px above the previous stop`);
    last = top;
  }
  return [...faults, `the focus is still in the page after ${MOST} presses`];
}
