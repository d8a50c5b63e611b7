import { day, fill } from '../i18n/format.js';
import { reviewText } from '../i18n/review.js';
import { translationText } from '../i18n/translation.js';
import { safeAddress } from './attributes.js';
import { chapter, type Sheet } from './blocks.js';
import { type Html, html } from './html.js';

/** Whom to call, and when. It stands first and last. */
export function urgent(sheet: Sheet, id: string): Html {
  const { guide, strings, level } = sheet;
  const { heading, intro, signs, emergency, crisis } = guide.urgent;
  const phone = (number: string) => html`<a href="tel:${number}"><bdi>${number}</bdi></a>`;
  const calls = [emergency, crisis].map(
    (call) => call && html`<div><dt>${call.label}</dt><dd>${phone(call.number)}</dd></div>`,
  );
  return html`<div class="guide-urgent">${chapter(
    sheet,
    id,
    level + 1,
    heading,
    html`<p>${intro}</p><ul>${signs.map(({ text }) => html`<li>${text}</li>`)}</ul>`,
    html`<dl><div><dt>${strings.contact.label}</dt><dd>${contact(sheet)}</dd></div>${calls}</dl>`,
  )}</div>`;
}

/** Help is one step away from the first line. */
export function ill({ strings, prefix }: Sheet): Html {
  return html`<p class="guide-ill"><a href="#${prefix}-urgent">${strings.ill}</a></p>`;
}

/** The care team's telephone or page. A page opens beside this one where this one may stand in a frame. */
function contact({ contact: given, strings, alone }: Sheet): Html {
  const href = safeAddress(given);
  if (!href) return html`<strong>${strings.contact.fallback}</strong>`;
  const phone = /^tel:/i.test(href);
  const beside = alone && !phone && !/^(mailto:|#)/i.test(href) && html` target="_blank" rel="noopener"`;
  return html`<a href="${href}"${beside}><bdi>${phone ? href.slice(4) : strings.contact.page}</bdi></a>`;
}

/** What the text is not, and who checked it. */
export function standing(sheet: Sheet, disclaimer: string): Html {
  const { guide, strings } = sheet;
  const version = fill(strings.about.version, { version: guide.version, date: day(guide.lang, guide.date) });
  return html`<p class="guide-disclaimer">${disclaimer}</p><p class="guide-review"><strong>${reviewText(sheet)} ${translationText(sheet.guide, sheet.strings)}</strong> ${version}</p>`;
}
