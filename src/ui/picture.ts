import { html, nothing, type TemplateResult } from 'lit';
import { isDrawn, SHAPES } from '../guide/drawing.js';
import type { Picture } from '../guide/guide.js';
import { madeOf } from './made.js';

/** Each drawing as the static parts of a template: its words stand between them. */
const drawings = new Map<string, TemplateStringsArray>();

/**
 * Draws a picture from its SVG source.
 *
 * Written again from a list of allowed shapes and attributes, so that a picture of a hospital's own guide can carry no script and can leave
 * nothing open. Inks are inherited (`currentColor`, `var(--guide-pic-...)`).
 *
 * @param named - Whether the picture speaks for itself (its `alt`), or stands beside its own name and is decoration.
 */
export function draw({ svg, alt }: Picture, named: boolean): TemplateResult {
  const drawing = drawings.get(svg) ?? madeOf(read(svg));
  drawings.set(svg, drawing);
  return html(drawing, named ? 'img' : nothing, named ? alt : nothing, named ? nothing : 'true');
}

/** The drawing with gaps for its role, its words, and whether it is decoration. */
function read(svg: string): string[] {
  const [, attributes = '', inside = ''] = /<svg\b([^>]*)>(.*)/s.exec(svg) ?? [];
  return [`<svg${drawn(attributes)} role=`, ' aria-label=', ' aria-hidden=', `>${shapesIn(inside)}`];
}

/** The allowed shapes of a drawing up to its end, each closed before its parent is. */
function shapesIn(inside: string): string {
  const open = ['svg'];
  let shapes = '';
  // Titles go: the words of a picture are its `alt`, which can be translated.
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

/** The attributes that a drawing may have, as they stand in it. */
function drawn(attributes: string): string {
  const all = [...attributes.matchAll(/ ([\w-]+)="([^"<>&]*)"/g)];
  return all.map(([whole, key, value]) => (isDrawn(key!, value!) ? whole : '')).join('');
}
