import { html, nothing, type TemplateResult } from 'lit';
import type { Treatment } from '../guide/guide.js';
import { GLANCE } from '../guide/sections.js';
import type { RenderContext } from './context.js';

/** Up to four facts at a glance. Missing ones are left out; without any of them nothing is shown. */
export function glance({ strings }: RenderContext, { glance: facts }: Treatment): TemplateResult | typeof nothing {
  if (!facts) return nothing;
  return html`<dl class="quick">${GLANCE.map((name) =>
    facts[name] ? html`<div><dt>${strings.glance[name]}</dt><dd>${facts[name].text}</dd></div>` : nothing,
  )}</dl>`;
}
