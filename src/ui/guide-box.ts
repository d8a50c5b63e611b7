import { html, type TemplateResult } from 'lit';

/**
 * Marks that tell recorders of visits to leave out what is inside. Whose they are, and what they cannot do: docs/privacy.md.
 */
const UNRECORDED =
  'rr-block sentry-block ph-no-capture mp-block amp-block nr-block dd-privacy-hidden fs-exclude data-hj-suppress';

type Listener = EventListenerObject | ((event: Event) => void);

/**
 * The box around everything that an element draws.
 *
 * @param lang - Language of the guide.
 * @param on - What hears the events of a visitor.
 * @param look - One more class.
 */
export function guideBox(
  lang: string,
  on: { readonly click: Listener; readonly input?: Listener; readonly keydown?: Listener },
  inside: TemplateResult,
  look = '',
): TemplateResult {
  return html`<div class="guide ${UNRECORDED} ${look}" data-private data-openreplay-hidden data-matomo-mask data-heap-redact-text="true" data-clarity-mask="true" lang=${lang} dir="auto" @click=${on.click} @input=${on.input} @keydown=${on.keydown}>${inside}</div>`;
}
