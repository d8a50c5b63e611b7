import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Outcome, SignOff, Treatment } from '../model/guide.js';
import type { Frame } from '../state/visit.js';
import { day, fill } from '../strings/fill.js';
import { sources } from './blocks.js';

/** More people than this are no longer a picture. */
const MOST_DRAWN = 200;
const IN_A_ROW = 10;

/** A figure that somebody signed. */
type Signed = Outcome & { readonly signOff: SignOff };

/** The figures of a treatment that may be shown: those whose own sign-off holds today. */
export function figuresOf({ today }: Pick<Frame, 'today'>, { outcomes = [] }: Treatment): readonly Signed[] {
  return outcomes.filter((outcome): outcome is Signed => !!outcome.signOff && today <= outcome.signOff.expires);
}

/** Figures of one treatment, folded: a reader has to ask for them. */
export function figures(visit: Frame, treatment: Treatment): TemplateResult | typeof nothing {
  const shown = figuresOf(visit, treatment);
  if (!shown.length) return nothing;
  const words = visit.strings.outcomes;
  return html`<details class="noprint">
    <summary>${words.show}</summary>
    <div class="numbers"><p>${words.lead}</p>${shown.map((outcome) => figure(visit, outcome))}</div>
  </details>`;
}

/** One figure in words and as a picture; with whom it counts, how sure it is, and where it comes from. */
export function figure(visit: Frame, { facts, signOff, range, ...outcome }: Signed): TemplateResult {
  const { guide, strings } = visit;
  const words = strings.outcomes;
  const { of, count } = outcome;
  const told = { ...outcome, rest: of - count, from: range?.[0] ?? '', to: range?.[1] ?? '' };
  const signed = { ...signOff, date: day(guide.lang, outcome.date), expires: day(guide.lang, signOff.expires) };
  return html`<div class="figure flow">
    <p class="h2"><strong>${fill(words.short, told)}</strong></p>
    <p>${fill(words.words, told)}</p>
    ${of <= MOST_DRAWN ? people(of, count, fill(words.picture, told)) : nothing}
    ${range ? html`<p>${fill(words.range, told)}</p>` : nothing}
    <p>${fill(words.group, told)}</p>
    <p>${fill(words.certainty, told)}</p>
    <p class="muted small">${fill(words.signed, signed)}</p>
    ${sources(visit, facts)}
  </div>`;
}

/** One shape for each person: filled squares are those who were counted, empty rings the others. No color tells them apart. */
function people(of: number, count: number, words: string): TemplateResult {
  const shapes = Array.from({ length: of }, (_, at) => {
    const [x, y] = [(at % IN_A_ROW) * 10, Math.floor(at / IN_A_ROW) * 10];
    return at < count
      ? svg`<rect x=${x + 1} y=${y + 1} width="8" height="8" fill="currentColor"/>`
      : svg`<circle cx=${x + 5} cy=${y + 5} r="3" fill="none" stroke="currentColor"/>`;
  });
  const box = `0 0 ${Math.min(of, IN_A_ROW) * 10} ${Math.ceil(of / IN_A_ROW) * 10}`;
  return html`<svg class="people" role="img" aria-label=${words} viewBox=${box}>${shapes}</svg><p class="small">${words}</p>`;
}
