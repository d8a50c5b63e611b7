import { html } from 'lit';
import type { Guide, Source } from '../guide/guide.js';
import type { Strings } from '../i18n/en/interface.js';
import { sourceItem, sourcesOf } from '../ui/blocks.js';
import type { PlainPage } from '../ui/context.js';

/** On paper the text refers to sources by numbers, in the order of their first mention. The list of them stands at the end. */
export function paperPage(guide: Guide, strings: Strings): PlainPage {
  const named: Source[] = [];
  const numberOf = (source: Source) => named.indexOf(source) + 1 || named.push(source);
  return {
    link: (_, text) => html`${text}`,
    sources: (facts) => {
      const numbers = sourcesOf(guide, facts).map(numberOf);
      return html`<p class="small muted">${strings.sources}: ${numbers.sort((one, other) => one - other).join(', ')}</p>`;
    },
    words: (terms) =>
      html`<p><strong>${strings.treatment.words}</strong></p>
        <dl class="terms">${terms.map(({ term, meaning }) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`,
    list: () =>
      named.length
        ? html`<ol class="refs">${named.map((source) => sourceItem({ guide, strings }, source))}</ol>`
        : undefined,
  };
}
