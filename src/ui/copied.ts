import { render, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RenderContext } from './context.js';

/** What was drawn last, by guide and name, with the words and the level that it was drawn with. */
const drawn = new WeakMap<object, Map<string, readonly [strings: unknown, level: number, nodes: DocumentFragment]>>();

/**
 * Draws what nothing changes until the guide, its words or the level of its headings change. All elements of the page get copies of the
 * same nodes, because lit keeps about 100 bytes for each place of a template in each element: for what a guide explains before anything is
 * asked, that came to more than the whole rest. Not for fields, nor for anything that listens.
 *
 * @param name - Tells apart what is drawn of the same guide.
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
