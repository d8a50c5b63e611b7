import type { Picture } from '../guide/guide.js';
import { escapeText, Html } from './html.js';

const SHAPES = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon']);
/** Presentation attributes and geometry only: nothing that runs, loads, or names. Sizes of the drawing are set here. */
const ATTRIBUTES =
  /^(viewBox|fill|stroke(-(width|linecap|linejoin|dasharray))?|opacity|transform|d|c?[xyr]|r[xy]|[xy][12]|points)$/;
/** Numbers, colors, `var(--guide-pic-...)`: no address has a place in it. */
const VALUE = /^[\w\s.,#()%+-]*$/;

/**
 * A picture, with its words for those who cannot see it. Drawn again from allowed shapes, so that a picture of a hospital's own guide can
 * carry no script and can leave nothing open. It has a size, because a page without our style would show it as wide as its text.
 */
export function picture({ svg, alt }: Picture): Html {
  const open: string[] = [];
  let source = '';
  for (const [, close, name = '', attributes = '', empty] of svg
    .replace(/<title>[^<]*<\/title>/g, '')
    .matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)) {
    if (!SHAPES.has(name) || (!open.length && name !== 'svg')) continue;
    if (close) {
      if (open.at(-1) === name) source += `</${open.pop()}>`;
      continue;
    }
    const own = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)]
      .filter(([, key, value]) => ATTRIBUTES.test(key!) && VALUE.test(value!))
      .map(([, key, value]) => ` ${key}="${value}"`);
    const first = source ? '' : ` role="img" aria-label="${escapeText(alt)}" width="240" height="180"`;
    source += `<${name}${own.join('')}${first}${empty ? '/>' : '>'}`;
    if (!empty) open.push(name);
  }
  return new Html(
    source +
      open
        .reverse()
        .map((name) => `</${name}>`)
        .join(''),
  );
}
