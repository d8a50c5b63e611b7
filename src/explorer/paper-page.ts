import { html } from 'lit';
import type { FactId, Guide, Source } from '../guide/guide.js';
import { held } from '../guide/once.js';
import type { Strings } from '../i18n/en/interface.js';
import { sourceItem, sourcesOf } from '../ui/blocks.js';
import type { PlainPage } from '../ui/context.js';

/** On paper the text refers to sources by numbers, in the order of their first mention. The list of them stands at the end. */
export function paperPage(guide: Guide, strings: Strings): PlainPage {
  const named = new Map<Source, Set<FactId>>();
  const numberOf = (source: Source, facts: readonly FactId[]) => {
    const own = held(named, source, () => new Set());
    for (const fact of facts) own.add(fact);
    return [...named.keys()].indexOf(source) + 1;
  };
  return {
    link: (_, text) => html`${text}`,
    sources: (facts) => {
      const numbers = [...sourcesOf(guide, facts)].map(([source, own]) => numberOf(source, own));
      return html`<p class="small muted">${strings.sources}: ${numbers.sort((one, other) => one - other).join(', ')}</p>`;
    },
    words: (terms) =>
      html`<p><strong>${strings.treatment.words}</strong></p>
        <dl class="terms">${terms.map(({ term, meaning }) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`,
    list: () =>
      named.size
        ? html`<ol class="refs">${[...named].map(([source, facts]) => sourceItem({ guide, strings }, source, [...facts]))}</ol>`
        : undefined,
  };
}
