/**
 * The primary subtag of a language tag: `es` of `es-US`, of `es_MX` as Java writes it, of ` es `, of `es;q=0.9`, and of `spa`, its three letters.
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
