import type { TemplateResult } from 'lit';
import type { FactId, Guide, Term } from '../guide/guide.js';
import type { Strings } from '../i18n/en/interface.js';

/** What every template of either element, and of the plain page, is drawn from. */
export interface RenderContext {
  readonly guide: Guide;
  readonly strings: Strings;
  /** Level of the first heading, 2 to 6; 1 on a page of its own. */
  readonly level: number;
  /** The care team's telephone or page, as the host page gave it; not yet checked. */
  readonly contact: string | undefined;
  /** ISO date on which the page is read. */
  readonly today: string;
  /** Whether everything is shown at once, for paper. */
  readonly printing: boolean;
  /** Set where the templates are written as a page that has no script. */
  readonly page?: PlainPage;
}

/** What a page without a script shows where the elements have buttons, words that open, and a list of sources under every statement. */
export interface PlainPage {
  /** The way to a chapter. */
  link(chapter: string, text: string): TemplateResult;
  /** Where statements come from. */
  sources(facts: Iterable<FactId>): TemplateResult;
  /** The words of the glossary that a chapter uses. */
  words(terms: readonly Term[]): TemplateResult;
}
