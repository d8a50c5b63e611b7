import { html, nothing, svg, type TemplateResult } from 'lit';
import { type Frame, reachable, type Visit } from '../state/visit.js';
import { day, fill } from '../strings/fill.js';
import { expiredText, reviewText } from '../strings/review.js';
import { translationText } from '../strings/translation.js';
import { backChevron, goLink, heading, icon, items } from './blocks.js';

const menuIcon = icon(svg`<path d="M4 7h16M4 12h16M4 17h16"/>`);

const SAFE_ADDRESS = /^(tel:|mailto:|https?:|[^:]*$|[./#?])/i;

/** The care team's address, or `undefined` where it is none that may be followed. */
export function safeAddress(href: string | undefined): string | undefined {
  return href && SAFE_ADDRESS.test(href.trim()) ? href.trim() : undefined;
}

const PAGES = ['browse', 'questions', 'results', 'compare', 'values', 'summary', 'about'] as const;

/** The line above every view: where one can go, where one came from, and help. */
export function bar(visit: Visit): TemplateResult {
  const { place, strings, menu } = visit;
  const here = place.view === 'treatment' ? 'browse' : place.view;
  return html`<div class="bar noprint">
    ${
      place.view === 'start'
        ? nothing
        : html`<button type="button" class="link menu" data-go="menu" aria-expanded=${menu}>${menuIcon}${strings.menu}</button>
          <div class="nav ${menu ? 'open' : ''}" part="nav" role="group" aria-label=${strings.nav.label}>
            <ul role="list">
              ${PAGES.filter((view) => reachable(visit, view)).map(
                (view) =>
                  html`<li><button type="button" class="link" data-go=${view} aria-current=${view === here ? 'page' : nothing}>${strings.nav[view]}</button></li>`,
              )}
            </ul>
          </div>`
    }
    ${illLink(visit)}
  </div>`;
}

/** At the head of every view: that the check of the guide has run out. */
export function outdated(visit: Frame): TemplateResult | typeof nothing {
  const text = expiredText(visit);
  return text ? html`<p class="notice" data-outdated><strong>${text}</strong></p>` : nothing;
}

/** Help is one step away in every view. */
export function illLink({ strings }: Frame): TemplateResult {
  return html`<button type="button" class="link ill" data-go="urgent">${strings.ill}</button>`;
}

/** The guide's own way back. */
export function backLink(visit: Visit): TemplateResult | typeof nothing {
  const { from, strings, printing } = visit;
  if (!from || printing) return nothing;
  return html`<p class="back-link noprint">${goLink('back', html`${backChevron}${strings.back[from.view]}`)}</p>`;
}

/**
 * What stands under every view and cannot be closed: whom to call, what the guide is not, who checked it.
 * @param about - Whether there is a page about the guide to go to.
 */
export function foot(visit: Frame, disclaimer: string, about: boolean): TemplateResult {
  const { guide, strings, level } = visit;
  const { urgent } = guide;
  const href = safeAddress(visit.contact);
  const spoken = href?.startsWith('tel:') ? href.slice(4) : strings.contact.page;
  const own = href
    ? html`<a href=${href}><bdi>${spoken}</bdi></a>`
    : html`<strong>${strings.contact.fallback}</strong>`;
  return html`<div class="foot">
    <div class="urgent flow" part="urgent">
      <div data-urgent tabindex="-1">${heading(level + 1, urgent.heading, 'h3')}</div>
      <p>${urgent.intro}</p>
      <ul class="signs">
        ${items(urgent.signs.map(({ text }) => text))}
      </ul>
      <dl class="calls">
        <div><dt>${strings.contact.label}</dt><dd><slot name="contact">${own}</slot></dd></div>
        ${[urgent.emergency, urgent.crisis].map(
          (call) =>
            call &&
            html`<div><dt>${call.label}</dt><dd><a href="tel:${call.number}"><bdi>${call.number}</bdi></a></dd></div>`,
        )}
      </dl>
    </div>
    <slot name="interpreter"></slot>
    <p class="muted" part="disclaimer">${disclaimer}</p>
    ${reviewStatus(visit, about)}
  </div>`;
}

function reviewStatus(visit: Frame, about: boolean): TemplateResult {
  const { guide, strings } = visit;
  return html`<p class="review small" part="review-status">
    <strong>${reviewText(visit)} ${translationText(guide, strings)}</strong>
    <span>${fill(strings.about.version, { version: guide.version, date: day(guide.lang, guide.date) })}</span>
    ${about ? html`<span class="noprint">${goLink('about', strings.review.about)}</span>` : nothing}
  </p>`;
}
