import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Outcome, Treatment } from '../model/guide.js';
import type { Frame } from '../state/visit.js';
import { day, fill } from '../strings/fill.js';
import { sources } from './blocks.js';

/** More figures than this are no longer a picture. */
const MOST_DRAWN = 200;
const IN_A_ROW = 20;

/** The figures of a treatment that may be shown: those whose own sign-off holds today. */
export function figuresOf({ today }: Pick<Frame, 'today'>, { outcomes = [] }: Treatment): readonly Outcome[] {
  return outcomes.filter(({ signOff }) => signOff && today <= signOff.expires);
}

/** Figures of one treatment, folded: a reader has to ask for them. */
export function figures(visit: Frame, treatment: Treatment): TemplateResult | typeof nothing {
  const shown = figuresOf(visit, treatment);
  if (!shown.length) return nothing;
  const words = visit.strings.outcomes;
  return html`<details>
    <summary>${words.show}</summary>
    <div class="section flow"><p>${words.lead}</p>${shown.map((outcome) => figure(visit, outcome))}</div>
  </details>`;
}

/** One figure in words, as "20 of 100", and as a picture; with whom it counts, how sure it is, and where it comes from. */
export function figure(visit: Frame, outcome: Outcome): TemplateResult {
  const { guide, strings } = visit;
  const words = strings.outcomes;
  const { of, count, text, span, range, group, certainty, facts, date, signOff } = outcome;
  const told = { of, count, text, span, group, certainty, from: range?.[0] ?? '', to: range?.[1] ?? '' };
  return html`<div class="figure flow">
    <p><strong>${fill(words.words, told)}</strong></p>
    <p class="h2" aria-hidden="true">${fill(words.short, told)}</p>
    ${of <= MOST_DRAWN ? icons(of, count, fill(words.picture, told)) : nothing}
    ${range ? html`<p>${fill(words.range, told)}</p>` : nothing}
    <p>${fill(words.group, told)}</p>
    <p>${fill(words.certainty, told)}</p>
    ${signOff ? html`<p class="muted small">${fill(words.signed, { ...signOff, date: day(guide.lang, date), expires: day(guide.lang, signOff.expires) })}</p>` : nothing}
    ${sources(visit, facts)}
  </div>`;
}

/** As many shapes as people. Those who are counted are large and filled, the others small rings: no color tells them apart. */
function icons(of: number, count: number, alt: string): TemplateResult {
  const rows = Math.ceil(of / IN_A_ROW);
  const shapes = Array.from({ length: of }, (_, at) => {
    const [x, y] = [(at % IN_A_ROW) * 10 + 5, Math.floor(at / IN_A_ROW) * 10 + 5];
    return at < count
      ? svg`<circle cx=${x} cy=${y} r="4.2" fill="currentColor"/>`
      : svg`<circle cx=${x} cy=${y} r="2.6" fill="none" stroke="currentColor"/>`;
  });
  return html`<svg class="people" role="img" aria-label=${alt} viewBox="0 0 ${Math.min(of, IN_A_ROW) * 10} ${rows * 10}">${shapes}</svg>`;
}
