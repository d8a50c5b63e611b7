import { html, type TemplateResult } from 'lit';

/**
 * Marks by which recorders of visits (session replay) are told to leave out what is inside, one for each recorder in docs/privacy.md, which
 * also says what no mark can do. They stand inside the shadow tree, since the attributes of the element itself are the hospital's.
 */
export const unrecorded = (drawn: TemplateResult): TemplateResult =>
  html`<div class="rr-block sentry-block ph-no-capture mp-block amp-block nr-block fs-exclude dd-privacy-hidden" data-private data-openreplay-hidden data-heap-redact-text="true" data-clarity-mask="true" data-matomo-mask data-hj-suppress>${drawn}</div>`;
