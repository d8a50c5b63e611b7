import { render, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RenderContext } from './context.js';

/** What was drawn last, by guide and name, with the words and the level that it was drawn with. */
const drawn = new WeakMap<object, Map<string, readonly [strings: unknown, level: number, nodes: DocumentFragment]>>();

/**
 * Draws something that stays the same until the guide, its words or the level of its headings change. All elements on the page get copies of
 * the same nodes. Lit keeps about 100 bytes for each place in a template, in each element; on the first view that was more than half of
 * what one more element costs. Not for fields, nor for anything with a listener of its own.
 *
 * @param name - Differs for each thing that is drawn of the same guide.
 */
export function copied({ guide, strings, level }: RenderContext, name: string, draw: () => TemplateResult): unknown {
  return guard([guide, strings, level, name], () => {
    const byName = drawn.get(guide) ?? new Map();
    drawn.set(guide, byName);
    const last = byName.get(name);
    if (last?.[0] === strings && last[1] === level) return last[2].cloneNode(true);
    const nodes = new DocumentFragment();
    render(draw(), nodes);
    byName.set(name, [strings, level, nodes]);
    return nodes.cloneNode(true);
  });
}
