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

/** Whether an attribute of a shape is geometry or an ink. */
export function isDrawn(name: string, value: string): boolean {
  return ATTRIBUTES.test(name) && !/url\s*\(/i.test(value);
}
