import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../i18n/format.js';
import type { Language } from '../i18n/language.js';
import { studyLink } from '../trial/links.js';
import type { Command } from '../ui/commands.js';
import type { RecordState } from './record-loader.js';

/** Which study the page names, and where its record would be fetched. */
interface Study {
  readonly id: string | undefined;
  readonly registryAddress: URL | undefined;
}

/** The view above the part about trials in general while there is no study to show. */
export function stateView(
  language: Language,
  state: Exclude<RecordState, { kind: 'trial' | 'list' }>,
  study: Study,
): TemplateResult | typeof nothing {
  const words = language.strings.trial;
  if (state.kind === 'waiting') return html`<p role="status" class="notice getting"><span>${words.getting}</span></p>`;
  if (state.kind === 'error') return errorView(language, state, study);
  return state.kind === 'offer' ? offerView(language, study) : nothing;
}

/** The button that sends a request to the registry, and a sentence about it. */
function offerView({ strings }: Language, { id = '', registryAddress }: Study): TemplateResult | typeof nothing {
  if (!registryAddress) return nothing;
  const words = strings.trial;
  return html`<div class="offer flow">
    <p>${fill(words.askWhere, { host: registryAddress.host, id })}</p>
    <button type="button" class="btn" data-go=${'fetch' satisfies Command}>${words.ask}</button>
  </div>`;
}

/** One calm sentence, what can still be read, and a way to try again. */
function errorView(
  language: Language,
  { code, registry, canRetry, isOwnFile }: Extract<RecordState, { kind: 'error' }>,
  study: Study,
): TemplateResult {
  const words = language.strings.trial;
  const texts: Readonly<Record<string, string>> = words.errors;
  const other = code === 'unreachable' && !isOwnFile ? words.unreachable : words.ownUnreachable;
  const { id } = study;
  return html`<div class="error flow" part="error" role="alert">
      <p><strong>${fill(texts[code] ?? other, { name: registry ?? '' })}</strong></p>
      <p>${words.still}</p>
      ${id ? html`<p><a href=${studyLink(id)} rel="noopener noreferrer" target="_blank">${fill(words.live, { id })}</a></p>` : nothing}
    </div>
    ${canRetry ? (isOwnFile ? html`<button type="button" class="btn" data-go="fetch">${words.again}</button>` : offerView(language, study)) : nothing}`;
}
