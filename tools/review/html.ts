import { nothing, type TemplateResult, html as template } from 'lit';
import { madeOf } from '../../src/ui/made.js';

export { toHtml } from '../../src/page/to-html.js';

/** A part of a page. `toHtml` escapes every text in it. */
export type Html = TemplateResult;

/** Like lit's `html`, but `false` renders nothing, so that `condition && html` works. */
export const html = (strings: TemplateStringsArray, ...values: readonly unknown[]): Html =>
  template(strings, ...values.map((value) => (value === false ? nothing : value)));

/** Trusted markup, style sheet or script, not escaped. */
export const raw = (source: string): Html => template(madeOf([source]));

/** JSON for a script of the page, without `<`, so that nothing in it can close the script element. */
export const json = (value: unknown): Html => raw(JSON.stringify(value).replaceAll('<', '\\u003c'));
