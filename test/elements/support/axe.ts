import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

/** WCAG 2.2 A and AA, and axe's own best practices. The size of targets is off in axe unless one asks. */
export const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** What axe finds on the element and inside it: one line for each finding; empty when there is none. */
export async function findings({ el, root }: { el: Element; root: ShadowRoot }): Promise<string[]> {
  // axe knows one scroll position, and takes what the button that stays on the screen covers there for covered at all times.
  for (const line of root.querySelectorAll<HTMLElement>('.line, .dock')) line.style.position = 'static';
  const { violations } = await axe.run(el, RULES);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}
