import { html, nothing, type TemplateResult } from 'lit';
import type { Treatment } from '../guide/guide.js';
import { GLANCE } from '../guide/sections.js';
import type { RenderContext } from './context.js';

/** Four facts at a glance. Missing ones are marked as not given; without any of them nothing is shown. */
export function glance({ strings }: RenderContext, treatment: Treatment): TemplateResult | typeof nothing {
  const words = strings.glance;
  const facts = treatment.glance;
  if (!facts) return nothing;
  return html`<dl class="quick">${GLANCE.map(
    (name) =>
      html`<div><dt>${words[name]}</dt><dd class=${facts[name] ? nothing : 'muted'}>${facts[name]?.text ?? words.unsaid}</dd></div>`,
  )}</dl>`;
}
