import type { TemplateResult } from 'lit';
import type { FactId, Guide, Term } from '../guide/guide.js';
import type { Strings } from '../i18n/en/interface.js';

/** What every template gets, in both elements and on the plain page. */
export interface RenderContext {
  readonly guide: Guide;
  readonly strings: Strings;
  /** Level of the first heading, 2 to 6; 1 on the plain page. */
  readonly level: number;
  /** The care team's telephone or page as the host page gave it, unchecked: see `safeAddress`. */
  readonly contact: string | undefined;
  /** Today's date (ISO). */
  readonly today: string;
  /** Whether the guide is rendered for print, with everything unfolded. */
  readonly printing: boolean;
  /** Set if nothing can be pressed: on the plain page, which has no script, and in print. */
  readonly page?: PlainPage;
}

/** Replaces the elements' buttons, glossary popups and folded lists of sources on the plain page and in print. */
export interface PlainPage {
  /** A link to a chapter. */
  link(chapter: string, text: string): TemplateResult;
  /** References to the sources of some facts. */
  sources(facts: Iterable<FactId>): TemplateResult;
  /** The glossary words that a chapter uses. */
  words(terms: readonly Term[]): TemplateResult;
  /** The sources referred to so far, with their numbers, for the end of a printed page. */
  list?(): TemplateResult | undefined;
}
