import { html, nothing, type TemplateResult } from 'lit';
import type { Treatment } from '../guide/guide.js';
import { GLANCE } from '../guide/sections.js';
import type { RenderContext } from './context.js';

/** Four facts at a glance. What the guide does not say is said to be so; without any of them there is nothing. */
export function glance({ strings }: RenderContext, treatment: Treatment): TemplateResult | typeof nothing {
  const words = strings.glance;
  const facts = treatment.glance;
  if (!facts) return nothing;
  return html`<dl class="quick">${GLANCE.map(
    (name) =>
      html`<div><dt>${words[name]}</dt><dd class=${facts[name] ? nothing : 'muted'}>${facts[name]?.text ?? words.unsaid}</dd></div>`,
  )}</dl>`;
}
