/** The elements that a drawing may have: shapes and groups. Nothing that runs code, loads a file, or has an id. */
export const SHAPES: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'path',
  'circle',
  'ellipse',
  'rect',
  'line',
  'polyline',
  'polygon',
]);

const ATTRIBUTES =
  /^(viewBox|fill|stroke(-(width|linecap|linejoin|dasharray))?|opacity|transform|d|c?[xyr]|r[xy]|[xy][12]|width|height|points)$/;

/** A tag of a drawing: whether it closes, its name, its attributes, whether it is empty. */
const SHAPE = /<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>/g;
/** Numbers, names, colors and function calls. Without quotes, colons and backslashes a value can hold neither a URL nor an escaped letter. */
const VALUE = /^[\w\s.,#()%+-]*$/;
/** CSS functions that a value may call. `url()`, `src()` and `image-set()` are left out, as they would send a request. */
const CALLED = /^(?:rgba?|hsla?|matrix|translate|rotate|scale|skew[XY]|var)$/;
/** A number with six digits before the decimal point, or with an exponent: no picture is that large. */
const HUGE = /(?:^|[^\d.])\d{6}|\d\.?e[+-]?\d/i;

/** Longest drawing, in characters. The built-in ones have fewer than 2,000. */
export const MOST_LETTERS = 50_000;
/** Deepest nesting of groups: a browser crashes at some thousand. */
export const MOST_DEPTH = 20;

/** Whether an attribute of a shape is geometry or a color. The checks and the renderer both use this list. */
export function isDrawn(name: string, value: string): boolean {
  return (
    ATTRIBUTES.test(name) &&
    VALUE.test(value) &&
    [...value.matchAll(/([\w-]*)\s*\(\s*([\w-]*)/g)].every(
      ([, called, first]) => CALLED.test(called!) && (called !== 'var' || first!.startsWith('--guide-pic-')),
    ) &&
    !HUGE.test(value.replace(/#[\da-f]+/gi, ''))
  );
}

/** Whether a drawing has only allowed shapes. A title, and the usual attributes of the root element, are allowed but not drawn. */
export function isDrawing(svg: string): boolean {
  const rest = svg.replace(/<title>[^<]*<\/title>/g, '').replace(SHAPE, (all, _, name: string, attributes: string) => {
    const isFine = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].every(
      ([, key, value]) => isDrawn(key!, value!) || (name === 'svg' && /^(xmlns|role)$/.test(key!)),
    );
    return SHAPES.has(name) && isFine ? '' : all;
  });
  return /^\s*<svg\b/.test(svg) && /<\/svg>\s*$/.test(svg) && !rest.trim();
}

/** The depth of the most deeply nested shape. */
export function depthOf(svg: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, close, , , empty] of svg.matchAll(SHAPE)) {
    if (close) depth--;
    else if (!empty) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}
