import type { Guide } from '../guide/guide.js';
import type { Strings } from '../i18n/en/interface.js';

/** What every template of either element, and of the plain page, is drawn from. */
export interface RenderContext {
  readonly guide: Guide;
  readonly strings: Strings;
  /** Level of the first heading, 2 to 6. */
  readonly level: number;
  /** The care team's telephone or page, as the host page gave it; not yet checked. */
  readonly contact: string | undefined;
  /** ISO date on which the page is read. */
  readonly today: string;
  /** Whether everything is shown at once, for paper. */
  readonly printing: boolean;
}
