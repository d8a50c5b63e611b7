import { html, nothing, type TemplateResult } from 'lit';
import { fill, list } from '../i18n/format.js';
import type { Language } from '../i18n/language.js';
import { studyLink } from '../trial/links.js';
import type { Command } from '../ui/commands.js';
import type { RecordState } from './record-loader.js';

/** Which study the page names, and where its record would be fetched. */
interface Study {
  readonly id: string | undefined;
  readonly registryAddress: URL | undefined;
}

/** What is drawn above the general half while there is no record to show. */
export function stateView(
  language: Language,
  state: Exclude<RecordState, { kind: 'trial' }>,
  study: Study,
): TemplateResult | typeof nothing {
  const words = language.strings.trial;
  if (state.kind === 'waiting') return html`<p role="status" class="notice getting"><span>${words.getting}</span></p>`;
  if (state.kind === 'error') return errorView(language, state.code, state.ids, study.id);
  const { id = '', registryAddress } = study;
  if (state.kind !== 'offer' || !registryAddress) return nothing;
  return html`<div class="offer flow">
    <p>${fill(words.askWhere, { host: registryAddress.host, id })}</p>
    <button type="button" class="btn" data-go=${'fetch' satisfies Command}>${words.ask}</button>
  </div>`;
}

/** @param ids - The studies of the file, where it holds several. */
function errorView(
  { lang, strings, trialWords }: Language,
  code: string,
  ids: readonly string[],
  id: string | undefined,
): TemplateResult {
  const words = strings.trial;
  const texts: Readonly<Record<string, string>> = {
    ...trialWords.errors,
    unreachable: words.unreachable,
    remote: words.remote,
  };
  return html`<div class="error flow" part="error" role="alert">
    <p><strong>${texts[code] ?? words.unreachable}</strong></p>
    ${ids.length > 1 ? html`<p>${fill(words.studies, { list: list(lang, ids) })}</p>` : nothing}
    <p>${words.still}</p>
    ${id ? html`<p><a href=${studyLink(id)} rel="noopener noreferrer" target="_blank">${fill(words.live, { id })}</a></p>` : nothing}
  </div>`;
}
