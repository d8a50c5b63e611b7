import { html, nothing, type TemplateResult } from 'lit';
import { isDrawn, SHAPES } from '../guide/drawing.js';
import type { Picture } from '../guide/guide.js';
import { madeOf } from './made.js';

/** Drawings as static parts of templates, by their SVG source. */
const drawings = new Map<string, TemplateStringsArray>();

/**
 * Draws a picture from its SVG source.
 *
 * Only allowed shapes and attributes are copied, and every tag is closed, so that a picture of a hospital's own guide can bring in neither
 * script nor broken markup. Colors are inherited (`currentColor`, `var(--guide-pic-...)`).
 *
 * @param named - Whether the picture gets its `alt`. Beside the name of its treatment it is decoration, hidden from screen readers.
 */
export function draw({ svg, alt }: Picture, named: boolean): TemplateResult {
  const drawing = drawings.get(svg) ?? madeOf(read(svg));
  drawings.set(svg, drawing);
  return html(drawing, named ? 'img' : nothing, named ? alt : nothing, named ? nothing : 'true');
}

/** The drawing as static parts, with a value each for `role`, `aria-label` and `aria-hidden` between them. */
function read(svg: string): string[] {
  const [, attributes = '', inside = ''] = /<svg\b([^>]*)>(.*)/s.exec(svg) ?? [];
  return [`<svg${drawn(attributes)} role=`, ' aria-label=', ' aria-hidden=', `>${shapesIn(inside)}`];
}

/** The allowed shapes of a drawing as markup, each closed before its parent is. */
function shapesIn(inside: string): string {
  const open = ['svg'];
  let shapes = '';
  // Titles are left out: the words of a picture are its `alt`, which is translated.
  for (const [, close, name = '', attributes = '', empty] of inside
    .replace(/<title>[^<]*<\/title>/g, '')
    .matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)) {
    if (!open.length) break;
    if (close) shapes += open.at(-1) === name ? `</${open.pop()}>` : '';
    else if (SHAPES.has(name)) {
      shapes += `<${name}${drawn(attributes)}${empty}>`;
      if (!empty) open.push(name);
    }
  }
  return (
    shapes +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}

/** The allowed attributes, as markup. */
function drawn(attributes: string): string {
  const all = [...attributes.matchAll(/ ([\w-]+)="([^"<>&]*)"/g)];
  return all.map(([whole, key = '', value = '']) => (isDrawn(key, value) ? whole : '')).join('');
}
