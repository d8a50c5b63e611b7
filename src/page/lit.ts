import type { css as Css, html as Html, noChange as NoChange, nothing as Nothing, svg as Svg } from 'lit';

// Replaces lit in dist/static.js, where templates are only written as text: lit's code for drawing in a browser is not needed. It exports
// what the screens import from lit, in the same data structures. What shows a record, a file beside the script, has these as well: lit in the script
// renders them.
const template =
  (kind: 1 | 2) =>
  (strings: TemplateStringsArray, ...values: unknown[]) => ({ _$litType$: kind, strings, values });

export const html = template(1) as typeof Html;
export const svg = template(2) as typeof Svg;
export const nothing = Symbol.for('lit-nothing') as typeof Nothing;
export const noChange = Symbol.for('lit-noChange') as typeof NoChange;
export const css = ((strings: TemplateStringsArray, ...values: { readonly cssText: string }[]) => ({
  cssText: strings.map((text, at) => text + (values[at]?.cssText ?? '')).join(''),
})) as unknown as typeof Css;

/** A page is written once and never updated, so neither keys nor what a part depends on matter. */
export const keyed = (_key: unknown, value: unknown): unknown => value;
export const guard = (_values: unknown, draw: () => unknown): unknown => draw();
