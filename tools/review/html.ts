import { nothing, type TemplateResult, html as template } from 'lit';
import { madeOf } from '../../src/ui/made.js';

export { toHtml } from '../../src/page/to-html.js';

/** A piece of a page. Every text in it is escaped when `toHtml` writes it. */
export type Html = TemplateResult;

/** As lit's `html`, but `false` leaves nothing, so that a condition may stand before a piece. */
export const html = (strings: TemplateStringsArray, ...values: readonly unknown[]): Html =>
  template(strings, ...values.map((value) => (value === false ? nothing : value)));

/** Markup, a style sheet or a script of ours, as it stands. */
export const raw = (source: string): Html => template(madeOf([source]));

/** Data for a script of the page. No `<` is left, so nothing in it can end the element that it stands in. */
export const json = (value: unknown): Html => raw(JSON.stringify(value).replaceAll('<', '\\u003c'));
