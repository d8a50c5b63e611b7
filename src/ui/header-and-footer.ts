import { html, nothing, type TemplateResult } from 'lit';
import { day, fill } from '../i18n/format.js';
import { expiredText, reviewText } from '../i18n/review.js';
import { translationText } from '../i18n/translation.js';
import { goLink, heading, items } from './blocks.js';
import type { RenderContext } from './context.js';

const SAFE_ADDRESS = /^(tel:|mailto:|https?:|[^:]*$|[./#?])/i;

/** The care team's address, or `undefined` where it is none that may be followed. */
export function safeAddress(href: string | undefined): string | undefined {
  return href && SAFE_ADDRESS.test(href.trim()) ? href.trim() : undefined;
}

/** At the head of every view: that the check of the guide has run out. */
export function expiredNotice(context: RenderContext): TemplateResult | typeof nothing {
  const text = expiredText(context);
  return text ? html`<p class="notice" data-outdated><strong>${text}</strong></p>` : nothing;
}

/** Help is one step away in every view. */
export function urgentLink({ strings }: RenderContext): TemplateResult {
  return html`<button type="button" class="link ill" data-go="urgent">${strings.ill}</button>`;
}

/**
 * What stands under every view and cannot be closed: whom to call, what the guide is not, who checked it.
 * @param about - Whether there is a page about the guide to go to.
 */
export function footer(context: RenderContext, disclaimer: string, about: boolean): TemplateResult {
  const { guide, strings, level } = context;
  const { urgent } = guide;
  const href = safeAddress(context.contact);
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
    ${reviewStatus(context, about)}
  </div>`;
}

function reviewStatus(context: RenderContext, about: boolean): TemplateResult {
  const { guide, strings } = context;
  return html`<p class="review small" part="review-status">
    <strong>${reviewText(context)} ${translationText(guide, strings)}</strong>
    <span>${fill(strings.about.version, { version: guide.version, date: day(guide.lang, guide.date) })}</span>
    ${about ? html`<span class="noprint">${goLink('about', strings.review.about)}</span>` : nothing}
  </p>`;
}
