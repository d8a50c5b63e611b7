import { html, type TemplateResult } from 'lit';
import type { Country, Site, TrialExplanation } from '../trial/types.js';
import type { RenderContext } from '../ui/context.js';
import { factView } from './text.js';

/** Up to so many places, all countries are open. */
const FEW = 10;
/** Up to so many open places, the countries that have one are open. */
const MOST_OPEN = 20;

/** The places by country, in reading order; none is cut. */
export function placesView(context: RenderContext, { countries, sites }: TrialExplanation): TemplateResult[] {
  const manyOpen = sites.filter(({ open }) => open).length > MOST_OPEN;
  const isOpen = ({ sites: own, open }: Country) =>
    sites.length <= FEW || own.some((at) => sites[at]!.matched) || (open > 0 && !manyOpen);
  return countries.map(
    (country) => html`<details ?open=${isOpen(country)}>
      <summary>${countryLine(country)}</summary>
      <div class="inset flow">${country.sites.map((at) => siteView(context, sites[at]!))}</div>
    </details>`,
  );
}

/** The name of the country is the record's own word, and marked as such for screen readers. */
function countryLine({ say, name = '' }: Country): TemplateResult | string {
  const at = name ? say.indexOf(name) : -1;
  if (at < 0) return say;
  return html`${say.slice(0, at)}<bdi part="quote" lang="en">${name}</bdi>${say.slice(at + name.length)}`;
}

function siteView({ strings }: RenderContext, { facts, contacts, matched }: Site): TemplateResult {
  return html`<div class="item ${matched ? 'matched' : ''}">${[...facts, ...contacts].map((fact) => factView(strings, fact))}</div>`;
}
