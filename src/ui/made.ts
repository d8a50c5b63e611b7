/**
 * The static parts of a template that was put together here and not written in the source. Lit knows a template by the identity of these
 * parts, so keep them and use them again.
 *
 * @param parts - Markup of ours; a value of the template stands in each gap.
 */
export function madeOf(parts: string[]): TemplateStringsArray {
  return Object.assign(parts, { raw: parts });
}
