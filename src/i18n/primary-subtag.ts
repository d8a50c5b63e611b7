/**
 * The primary subtag of a language tag: `es` for `es-US`, for `es_MX` (Java's form), for ` es `, for `es;q=0.9`, and for the three-letter code `spa`.
 */
export function primarySubtag(tag: string): string {
  const [first = ''] = tag
    .trim()
    .toLowerCase()
    .split(/[^a-z]/);
  try {
    return (Intl.getCanonicalLocales(first)[0] ?? first).replace(/-.*/, '');
  } catch {
    return first;
  }
}
