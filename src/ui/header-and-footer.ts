import { html, nothing, type TemplateResult } from 'lit';
import { date, fill } from '../i18n/format.js';
import { expiredText } from '../i18n/review.js';
import { statusText } from '../i18n/translation.js';
import { chapterLink, heading, items } from './blocks.js';
import type { RenderContext } from './context.js';
import { readablePhone } from './phone.js';

const SAFE_ADDRESS = /^(tel:|mailto:|https?:|[^:]*$|[./#?])/i;

/** The care team's address; `undefined` if it has a scheme that must not be a link, such as `javascript:`. */
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

/** The parts of the footer that differ from view to view. */
interface Foot {
  /** Whether there is a page about the guide to link to. */
  readonly about: boolean;
  /** Whether the signs to call about are folded. Whom to call is always visible. */
  readonly isFolded?: boolean;
}

/**
 * Below every view, and never closed: the urgent notice, the disclaimer, and who checked the guide.
 * @param disclaimer - Empty if the view has it at its top.
 */
export function footer(context: RenderContext, disclaimer: string, { about, isFolded }: Foot): TemplateResult {
  return html`<div class="foot">
    ${urgentNotice(context, isFolded)}
    <slot name="interpreter"></slot>
    ${limits(context, disclaimer, about)}
  </div>`;
}

/**
 * Whom to call, and when. The numbers come first: whoever needs them has no time to read.
 * @param isFolded - Whether the signs are folded.
 */
export function urgentNotice(context: RenderContext, isFolded = false): TemplateResult {
  const { guide, strings, level } = context;
  const { urgent } = guide;
  const signs = html`<p>${urgent.intro}</p>
    <ul class="signs">${items(urgent.signs.map(({ text }) => text))}</ul>`;
  return html`<div class="urgent flow" part="urgent">
    <div data-urgent tabindex="-1">${heading(level + 1, urgent.heading, 'h3')}</div>
    <dl class="calls">
      <div><dt>${strings.contact.label}</dt><dd><slot name="contact">${contact(context)}</slot></dd></div>
      ${urgent.calls.map(({ label, number }) => html`<div><dt>${label}</dt><dd>${telephone(number)}</dd></div>`)}
    </dl>
    ${isFolded ? html`<details><summary>${strings.signs}</summary><div class="flow">${signs}</div></details>` : signs}
  </div>`;
}

const telephone = (number: string) => html`<a href=${`tel:${number.replace(/[^+\d]/g, '')}`}><bdi>${number}</bdi></a>`;

function contact(context: RenderContext): TemplateResult {
  return contactLink(context) ?? html`<strong>${context.strings.contact.fallback}</strong>`;
}

/**
 * Whom to call, beside a text about something urgent: the care team if the page has its number, otherwise the emergency number, and the notice with
 * all numbers.
 */
export function callLines(context: RenderContext): TemplateResult {
  const { strings, guide } = context;
  const team = contactLink(context);
  if (team) return html`<p class="call">${strings.contact.label}: ${team}</p>`;
  const [first] = guide.urgent.calls;
  return html`<p>${strings.contact.label}: ${contact(context)}.</p>
    ${first ? html`<p class="call">${first.label}: ${telephone(first.number)}</p>` : nothing}
    <p>${urgentLink(context)}</p>`;
}

/** The care team's phone number or page as a link; `undefined` if the page gives none. */
export function contactLink({ contact: given, strings }: RenderContext): TemplateResult | undefined {
  const href = safeAddress(given);
  if (!href) return undefined;
  return html`<a href=${href}><bdi>${/^tel:/i.test(href) ? readablePhone(href) : strings.contact.page}</bdi></a>`;
}

/** What the guide is not, in one line. */
export function disclaimerLine(disclaimer: string): TemplateResult {
  return html`<p class="small muted" part="disclaimer">${disclaimer}</p>`;
}

/**
 * The disclaimer, and who checked the guide.
 * @param disclaimer - Empty if it is shown elsewhere.
 */
export function limits(context: RenderContext, disclaimer: string, about: boolean): TemplateResult {
  const { guide, strings } = context;
  return html`${disclaimer ? disclaimerLine(disclaimer) : nothing}
    <p class="review small" part="review-status">
      <strong>${statusText(context)}</strong>
      <span>${fill(strings.about.version, { version: guide.version, date: date(guide.lang, guide.date) })}</span>
      ${about ? html`<span class="noprint">${chapterLink(context, 'about', strings.review.about)}</span>` : nothing}
    </p>`;
}
