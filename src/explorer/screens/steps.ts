import { html, type TemplateResult } from 'lit';
import { goLink, section } from '../../ui/blocks.js';
import { isReachable, type Visit } from '../visit.js';

/** The steps through the guide, in order. Each can be left out. */
const STEPS = ['browse', 'questions', 'results', 'compare', 'values', 'summary'] as const;

/** Links to the steps after this one. */
export function stepsOn(visit: Visit): TemplateResult {
  const { route, strings, level } = visit;
  const here = STEPS.indexOf(route.view as (typeof STEPS)[number]);
  const ahead = STEPS.slice(here + 1).filter((view) => isReachable(visit, view));
  return html`<div class="noprint">${section(
    level + 1,
    strings.steps.title,
    html`<ul role="list">${ahead.map((view) => html`<li>${goLink(view, strings.steps[view])}</li>`)}</ul>`,
  )}</div>`;
}
