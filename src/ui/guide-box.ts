import { html, type TemplateResult } from 'lit';
import { directionOf } from '../i18n/direction.js';

/**
 * Classes that tell session recorders to leave out the content. docs/privacy.md lists the recorders and the limits. Each field
 * has them too: rrweb reads a field some time after it was rendered, and a field for print is no longer in its box by then.
 */
export const UNRECORDED =
  'rr-block sentry-block ph-no-capture mp-block amp-block nr-block dd-privacy-hidden fs-exclude data-hj-suppress';

/** Options of a guide box. */
interface GuideBox {
  readonly lang: string;
  /** Handles clicks, input and keys inside. */
  readonly listener: EventListenerObject;
  /** Further classes. */
  readonly classes?: string;
}

/** The box around everything that an element renders. Its classes and `data-` attributes ask session recorders to record nothing inside. */
export function guideBox({ lang, listener, classes = '' }: GuideBox, content: unknown): TemplateResult {
  return html`<div class="guide ${UNRECORDED} ${classes}" part="root" data-private data-openreplay-hidden data-matomo-mask data-heap-redact-text="true" data-clarity-mask="true" lang=${lang} dir=${directionOf(lang)} @click=${listener} @input=${listener} @keydown=${listener}>${content}</div>`;
}
