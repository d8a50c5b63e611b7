/**
 * Static parts for a lit template that is put together at run time. Lit recognizes a template by the identity of its static parts, so cache
 * and reuse the result.
 *
 * @param parts - Trusted markup. Between each two parts comes a value of the template.
 */
export function madeOf(parts: string[]): TemplateStringsArray {
  return Object.assign(parts, { raw: parts });
}
