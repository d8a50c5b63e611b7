import { html, nothing, type TemplateResult } from 'lit';
import { date, fill } from '../i18n/format.js';
import { expiredText, reviewText } from '../i18n/review.js';
import { translationText } from '../i18n/translation.js';
import { chapterLink, heading, items } from './blocks.js';
import type { RenderContext } from './context.js';

const SAFE_ADDRESS = /^(tel:|mailto:|https?:|[^:]*$|[./#?])/i;

/** The care team's address; `undefined` where it has a scheme that must not be a link, such as `javascript:`. */
export function safeAddress(href: string | undefined): string | undefined {
  return href && SAFE_ADDRESS.test(href.trim()) ? href.trim() : undefined;
}

/** At the top of every view: that the check of the guide has expired. */
export function expiredNotice(context: RenderContext): TemplateResult | typeof nothing {
  const text = expiredText(context);
  return text ? html`<p class="notice" data-outdated><strong>${text}</strong></p>` : nothing;
}

/** At the top of every view: the link to the urgent notice. */
export function urgentLink(context: RenderContext): TemplateResult {
  return chapterLink(context, 'urgent', context.strings.ill, 'link ill');
}

/**
 * Below every view, and never closed: the urgent notice, the disclaimer, and who checked the guide.
 * @param about - Whether there is a page about the guide to link to.
 */
export function footer(context: RenderContext, disclaimer: string, about: boolean): TemplateResult {
  return html`<div class="foot">
    ${urgentNotice(context)}
    <slot name="interpreter"></slot>
    ${limits(context, disclaimer, about)}
  </div>`;
}

/** When to call for help, and whom. */
export function urgentNotice(context: RenderContext): TemplateResult {
  const { guide, strings, level } = context;
  const { urgent } = guide;
  return html`<div class="urgent flow" part="urgent">
    <div data-urgent tabindex="-1">${heading(level + 1, urgent.heading, 'h3')}</div>
    <p>${urgent.intro}</p>
    <ul class="signs">
      ${items(urgent.signs.map(({ text }) => text))}
    </ul>
    <dl class="calls">
      <div><dt>${strings.contact.label}</dt><dd><slot name="contact">${contact(context)}</slot></dd></div>
      ${urgent.calls.map(
        ({ label, number }) =>
          html`<div><dt>${label}</dt><dd><a href=${`tel:${number.replace(/[^+\d]/g, '')}`}><bdi>${number}</bdi></a></dd></div>`,
      )}
    </dl>
  </div>`;
}

function contact(context: RenderContext): TemplateResult {
  return contactLink(context) ?? html`<strong>${context.strings.contact.fallback}</strong>`;
}

/** Whom to call, right where something is urgent: the care team where the page has its number, else the notice with all numbers. */
export function callLink(context: RenderContext): TemplateResult {
  return contactLink(context) ?? urgentLink(context);
}

function contactLink({ contact: given, strings }: RenderContext): TemplateResult | undefined {
  const href = safeAddress(given);
  if (!href) return undefined;
  return html`<a href=${href}><bdi>${/^tel:/i.test(href) ? href.slice(4) : strings.contact.page}</bdi></a>`;
}

/** The disclaimer, and who checked the guide. */
export function limits(context: RenderContext, disclaimer: string, about: boolean): TemplateResult {
  const { guide, strings } = context;
  return html`<p class="muted" part="disclaimer">${disclaimer}</p>
    <p class="review small" part="review-status">
      <strong>${reviewText(context)} ${translationText(guide, strings)}</strong>
      <span>${fill(strings.about.version, { version: guide.version, date: date(guide.lang, guide.date) })}</span>
      ${about ? html`<span class="noprint">${chapterLink(context, 'about', strings.review.about)}</span>` : nothing}
    </p>`;
}
