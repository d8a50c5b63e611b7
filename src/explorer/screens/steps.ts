import { html, type TemplateResult } from 'lit';
import { goLink, section } from '../../ui/blocks.js';
import { reachable, type Visit } from '../visit.js';

/** The way through the guide: read, answer, compare, say what matters, take it along. Each step can be left out. */
const WAY = ['browse', 'questions', 'results', 'compare', 'values', 'summary'] as const;

/** Where a visitor may want to go from here: the steps after this one. */
export function stepsOn(visit: Visit): TemplateResult {
  const { route, strings, level } = visit;
  const here = WAY.indexOf(route.view as (typeof WAY)[number]);
  const ahead = WAY.slice(here + 1).filter((view) => reachable(visit, view));
  return html`<div class="noprint">${section(
    level + 1,
    strings.steps.title,
    html`<ul class="plain" role="list">${ahead.map((view) => html`<li>${goLink(view, strings.steps[view])}</li>`)}</ul>`,
  )}</div>`;
}
