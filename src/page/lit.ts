import type { css as Css, html as Html, nothing as Nothing, svg as Svg } from 'lit';

// Stands in for lit in dist/static.js: templates are written as text there, so nothing of what draws them in a browser is needed. It has
// what the screens import from lit, in lit's own shapes.
const template =
  (kind: 1 | 2) =>
  (strings: TemplateStringsArray, ...values: unknown[]) => ({ _$litType$: kind, strings, values });

export const html = template(1) as typeof Html;
export const svg = template(2) as typeof Svg;
export const nothing = Symbol.for('lit-nothing') as typeof Nothing;
export const css = ((strings: TemplateStringsArray, ...values: { readonly cssText: string }[]) => ({
  cssText: strings.map((text, at) => text + (values[at]?.cssText ?? '')).join(''),
})) as unknown as typeof Css;

/** A page is written once, so that nothing is drawn again in the place of something else: the key does not matter. */
export const keyed = (_key: unknown, value: unknown): unknown => value;
