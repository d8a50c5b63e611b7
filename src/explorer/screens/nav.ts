import { html, nothing, svg, type TemplateResult } from 'lit';
import { fill } from '../../i18n/format.js';
import { backChevron, goLink, icon } from '../../ui/blocks.js';
import type { Command } from '../../ui/commands.js';
import { urgentLink } from '../../ui/header-and-footer.js';
import { isReachable, type Visit } from '../visit.js';

const menuIcon = icon(svg`<path d="M4 7h16M4 12h16M4 17h16"/>`);

const PAGES = ['browse', 'questions', 'results', 'compare', 'values', 'summary', 'about'] as const;

/** The pages of the menu. The start has none. */
export const reachablePages = (visit: Visit) =>
  visit.route.view === 'start' ? [] : PAGES.filter((view) => isReachable(visit, view));

/** The bar above every view: the menu of pages, and the link to the urgent notice. */
export function bar(visit: Visit): TemplateResult {
  const { route, strings, menu } = visit;
  const here = route.view === 'treatment' ? 'browse' : route.view;
  return html`<div class="bar noprint">
    ${
      route.view === 'start'
        ? nothing
        : html`<button type="button" class="link menu" data-go=${'menu' satisfies Command} aria-expanded=${menu} aria-label=${strings.menuNamed}>${menuIcon}${strings.menu}</button>
          <div class="nav ${menu ? 'open' : ''}" part="nav" role="group" aria-label=${strings.nav.label}>
            <ul role="list">
              ${reachablePages(visit).map(
                (view) =>
                  html`<li><button type="button" class="link" data-go=${view} data-view=${view} aria-current=${view === here ? 'page' : nothing}>${strings.nav[view]}</button></li>`,
              )}
            </ul>
          </div>`
    }
    ${urgentLink(visit)}
  </div>`;
}

/** Goes back one step inside the guide. */
export function backLink(visit: Visit): TemplateResult | typeof nothing {
  const { from, strings, printing, query } = visit;
  if (!from || printing) return nothing;
  return html`<p class="back-link noprint">${goLink('back', html`${backChevron}${from.view === 'browse' && query.trim() ? fill(strings.search.back, { word: query.trim() }) : strings.back[from.view]}`)}</p>`;
}
