import { render, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { held } from '../guide/once.js';
import type { RenderContext } from './context.js';

/** Cache of rendered nodes by guide and name, with the words and the heading level that they were rendered with. */
const drawn = new WeakMap<object, Map<string, readonly [strings: unknown, level: number, nodes: DocumentFragment]>>();

/**
 * Renders content that depends only on the guide, its words and the heading level. All elements on the page get copies of
 * the same nodes. Lit keeps about 100 bytes for each place in a template, in each element; on the first view that was more than half of
 * the memory of one more element. Not for fields, nor for anything with its own listener.
 *
 * @param name - A unique name for each content of the same guide.
 */
export function copied({ guide, strings, level }: RenderContext, name: string, draw: () => TemplateResult): unknown {
  return guard([guide, strings, level, name], () => {
    const byName = held(drawn, guide, () => new Map());
    const last = byName.get(name);
    if (last?.[0] === strings && last[1] === level) return last[2].cloneNode(true);
    const nodes = new DocumentFragment();
    render(draw(), nodes);
    byName.set(name, [strings, level, nodes]);
    return nodes.cloneNode(true);
  });
}
