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
 * nothing open. Inks are inherited (`currentColor`, `var(--guide-pic-...)`). It has a size, because a page that does not have the style of
 * the elements would show it as wide as its text.
 *
 * @param named - Whether the picture speaks for itself (its `alt`), or stands beside its own name and is decoration.
 */
export function draw({ svg, alt }: Picture, named: boolean): TemplateResult {
  let drawing = drawings.get(svg);
  if (!drawing) {
    drawing = madeOf(read(svg));
    drawings.set(svg, drawing);
  }
  return html(drawing, named ? 'img' : nothing, named ? alt : nothing, named ? nothing : 'true');
}

/** The drawing with gaps for its role, its words, and whether it is decoration. */
function read(svg: string): string[] {
  const [, attributes = '', inside = ''] = /<svg\b([^>]*)>([\s\S]*)/.exec(svg) ?? [];
  const own = drawn(attributes);
  const size = / width=/.test(own) ? '' : ' width="240" height="180"';
  return [`<svg${own}${size} role=`, ' aria-label=', ' aria-hidden=', `>${shapesIn(inside)}</svg>`];
}

/** The allowed shapes, each closed where its parent ends. */
function shapesIn(inside: string): string {
  const open: string[] = [];
  let shapes = '';
  // Titles go: the words of a picture are its `alt`, which can be translated.
  for (const [, close, name = '', attributes = '', empty] of inside
    .replace(/<title>[^<]*<\/title>/g, '')
    .matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)) {
    if (!SHAPES.has(name)) continue;
    if (!close) {
      shapes += `<${name}${drawn(attributes)}${empty}>`;
      if (!empty) open.push(name);
    } else if (open.at(-1) === name) shapes += `</${open.pop()}>`;
    else if (name === 'svg' && !open.length) break;
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
  return [...attributes.matchAll(/([\w-]+)="([^"<>&]*)"/g)]
    .filter(([, key, value]) => isDrawn(key!, value!))
    .map(([, key, value]) => ` ${key}="${value}"`)
    .join('');
}
