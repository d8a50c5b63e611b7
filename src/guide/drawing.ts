/** What a drawing may be made of: shapes and groups, nothing that runs, loads, or names. */
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
/** Numbers, names, colors and calls. No quote, no colon, no backslash: an address has no place in it, nor a letter written as its code. */
const VALUE = /^[\w\s.,#()%+-]*$/;
/** What a value may call. `url()`, `src()` and `image-set()` would ask some server for something. */
const CALLED = /^(?:rgba?|hsla?|matrix|translate|rotate|scale|skew[XY]|var)$/;
/** A number of six digits before the point, or with an exponent: no picture is that large. */
const HUGE = /(?:^|[^\d.])\d{6}|\d\.?e[+-]?\d/i;

/** Letters of a drawing. Ours have fewer than 2,000. */
export const MOST_LETTERS = 50_000;
/** Shapes within shapes: a browser ends over some thousand. */
export const MOST_DEPTH = 20;

/** Whether an attribute of a shape is geometry or an ink. This one list holds for what is checked and for what is drawn. */
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

/** Whether a drawing holds allowed shapes alone; a title and the usual attributes of its root may stand and are left out. */
export function isDrawing(svg: string): boolean {
  const rest = svg.replace(/<title>[^<]*<\/title>/g, '').replace(SHAPE, (all, _, name: string, attributes: string) => {
    const isFine = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].every(
      ([, key, value]) => isDrawn(key!, value!) || (name === 'svg' && /^(xmlns|role)$/.test(key!)),
    );
    return SHAPES.has(name) && isFine ? '' : all;
  });
  return /^\s*<svg\b/.test(svg) && /<\/svg>\s*$/.test(svg) && !rest.trim();
}

/** How many shapes stand in one another at the deepest place. */
export function depthOf(svg: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, close, , , empty] of svg.matchAll(SHAPE)) {
    if (close) depth--;
    else if (!empty) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}
