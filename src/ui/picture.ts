import { isDrawn, SHAPES } from '../guide/drawing.js';
import type { Picture } from '../guide/guide.js';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const drawn = new Map<string, SVGElement>();

/**
 * Draws a picture from its SVG source.
 *
 * Built node by node from a list of allowed shapes, so that a picture of a hospital's own guide can carry no script, and
 * so that Trusted Types and a strict policy have nothing to object to. Inks are inherited (`currentColor`, `var(--guide-pic-...)`).
 *
 * @param named - Whether the picture speaks for itself (its `alt`), or stands beside its own name and is decoration.
 */
export function draw({ svg, alt }: Picture, named: boolean): SVGElement {
  let original = drawn.get(svg);
  if (!original) {
    original = build(svg);
    drawn.set(svg, original);
  }
  const picture = original.cloneNode(true) as SVGElement;
  if (named) {
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', alt);
  } else picture.setAttribute('aria-hidden', 'true');
  return picture;
}

function build(svg: string): SVGElement {
  const root = document.createElementNS(NAMESPACE, 'svg');
  const open: Element[] = [];
  // Titles go: the words of a picture are its `alt`, which can be translated.
  for (const [, close, name, attributes = '', empty] of svg
    .replace(/<title>[^<]*<\/title>/g, '')
    .matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)) {
    if (!SHAPES.has(name!)) continue;
    if (close) {
      open.pop();
      continue;
    }
    const node = open.length ? document.createElementNS(NAMESPACE, name!) : root;
    for (const [, key, value] of attributes.matchAll(/([\w-]+)="([^"]*)"/g))
      if (isDrawn(key!, value!)) node.setAttribute(key!, value!);
    open.at(-1)?.append(node);
    if (!empty) open.push(node);
  }
  return root;
}
