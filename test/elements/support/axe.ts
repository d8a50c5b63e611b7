import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { setViewport } from './engine.js';

const page = document.documentElement;
export const MIRRORED = 'mirrored, as for a language from right to left';

/** Conditions set by the page or the device. Forced colors need another browser driver, so they are tested in test/page. */
export const AROUND: Readonly<Record<string, () => unknown>> = {
  'on a light page': () => {},
  'on a dark page': () => {
    page.style.colorScheme = 'dark';
    page.style.background = '#131a20';
  },
  'in a window of 320 px': () => setViewport({ width: 320, height: 640 }),
  'in text of twice the size': () => {
    page.style.fontSize = '200%';
  },
  [MIRRORED]: () => {},
};

declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

/** WCAG 2.2 A and AA, and axe's own best practices. axe checks the target size only if it is named here. */
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

const NO_CONTRAST: RunOptions = { ...RULES, rules: { ...RULES.rules, 'color-contrast': { enabled: false } } };
/** Large text folds what a narrow window folds, and nothing else changes the tree. */
const PLACES: RunOptions = { ...RULES, runOnly: ['target-size', 'scrollable-region-focusable'] };
/** The rules that can find more than on a light page. The contrast of text, which takes most of axe's time, depends on colors alone. */
const MORE: Readonly<Record<string, RunOptions>> = {
  'on a dark page': { ...RULES, runOnly: ['color-contrast', 'link-in-text-block'] },
  'in a window of 320 px': NO_CONTRAST,
  'in text of twice the size': PLACES,
  [MIRRORED]: PLACES,
};

/** What axe finds on the element and inside it: one line for each finding; empty if there is none. */
export async function findings({ el, root }: { el: Element; root: ShadowRoot }, around = ''): Promise<string[]> {
  // axe checks one scroll position only, and would report text that a sticky bar covers just there.
  for (const line of root.querySelectorAll<HTMLElement>('.line, .dock')) line.style.position = 'static';
  const { violations } = await axe.run(el, MORE[around] ?? RULES);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}
