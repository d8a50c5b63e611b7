import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules about colors alone, for a page that axe has looked at in other colors. */
export const COLORS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };
/** The rules about sizes alone, for a tree that axe has looked at in another size. */
export const PLACES: RunOptions = { runOnly: ['target-size', 'scrollable-region-focusable'] };
/** Every rule but the contrast of text, which takes most of axe's time, for what axe sees in the same colors elsewhere. */
export const NO_CONTRAST: RunOptions = { rules: { 'color-contrast': { enabled: false } } };

/** What axe finds on the whole page, rules about pages (landmarks, first heading) among them. */
export async function wholePageFindings(page: Page, { rules }: RunOptions = {}): Promise<string[]> {
  const violations = await violationsOn(page, { runOnly: TAGS, rules: { 'target-size': { enabled: true }, ...rules } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}

/** What axe finds on a page with its default rules, or with others, each as "rule: where". */
export async function axeFindings(page: Page, rules: RunOptions = {}): Promise<string[]> {
  const violations = await violationsOn(page, rules);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' '))}`);
}

async function violationsOn(page: Page, rules: RunOptions): Promise<AxeResults['violations']> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (options) => (Reflect.get(window, 'axe') as { run(options: object): Promise<AxeResults> }).run(options),
    { ...rules, resultTypes: ['violations' as const] },
  );
  return violations;
}
