import { html, nothing, type TemplateResult } from 'lit';
import type { Treatment } from '../guide/guide.js';
import { GLANCE } from '../guide/sections.js';
import type { RenderContext } from './context.js';

/** Up to four facts at a glance. What the guide does not say has no place here. */
export function glance({ strings }: RenderContext, { glance: facts }: Treatment): TemplateResult | typeof nothing {
  if (!facts) return nothing;
  return html`<dl class="quick">${GLANCE.map((name) =>
    facts[name] ? html`<div><dt>${strings.glance[name]}</dt><dd>${facts[name].text}</dd></div>` : nothing,
  )}</dl>`;
}
