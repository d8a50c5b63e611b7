import type { TemplateResult } from 'lit';
import type { FactId, Guide, Term } from '../guide/guide.js';
import type { Strings } from '../i18n/en/interface.js';

/** What every template gets, in both elements and on the plain page. */
export interface RenderContext {
  readonly guide: Guide;
  readonly strings: Strings;
  /** Level of the first heading, 2 to 6; 1 on a page of its own. */
  readonly level: number;
  /** The care team's telephone or page as the host page gave it, unchecked: see `safeAddress`. */
  readonly contact: string | undefined;
  /** ISO date on which the page is read. */
  readonly today: string;
  /** Whether the guide is drawn for paper, with everything unfolded. */
  readonly printing: boolean;
  /** Set where nothing can be pressed: on a plain page, which has no script, and on paper. */
  readonly page?: PlainPage;
}

/** What the plain page and paper have in place of the elements' buttons, glossary popups and folded lists of sources. */
export interface PlainPage {
  /** A link to a chapter. */
  link(chapter: string, text: string): TemplateResult;
  /** References to the sources of some facts. */
  sources(facts: Iterable<FactId>): TemplateResult;
  /** The glossary words that a chapter uses. */
  words(terms: readonly Term[]): TemplateResult;
  /** The sources referred to so far, by their numbers, where paper needs them at its end. */
  list?(): TemplateResult | undefined;
}
