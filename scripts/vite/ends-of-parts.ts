import { type Plugin, parseAst } from 'vite';

interface Template {
  readonly type?: string;
  readonly tag?: { readonly name?: string };
  readonly quasi?: { readonly quasis: readonly { readonly start: number; readonly end: number }[] };
}

/** The static parts of each `html` template, in order. */
function templates(node: unknown, found: { start: number; end: number }[][] = []): typeof found {
  if (typeof node !== 'object' || node === null) return found;
  const { type, tag, quasi } = node as Template;
  if (type === 'TaggedTemplateExpression' && tag?.name === 'html') found.push([...quasi!.quasis]);
  for (const inner of Object.values(node)) templates(inner, found);
  return found;
}

/** Whether an expression after this markup is between tags, not inside one. */
const isInText = (markup: string) => markup.lastIndexOf('>') >= markup.lastIndexOf('<');

/**
 * Puts a comment between an expression and the text after it. Lit takes the node after an expression as the end of what it rendered. Browser
 * translators replace text nodes; lit would then remove the nodes that follow, or throw. They leave comments alone.
 */
export const endsOfParts: Plugin = {
  name: 'ends-of-parts',
  enforce: 'post',
  transform(code, id) {
    if (!/\/src\/(ui|explorer|explainer)\//.test(id)) return null;
    const places: number[] = [];
    for (const parts of templates(parseAst(code))) {
      let before = code.slice(parts[0]!.start, parts[0]!.end);
      for (const { start, end } of parts.slice(1)) {
        const markup = code.slice(start, end);
        if (isInText(before) && markup && !markup.startsWith('<')) places.push(start);
        before += markup;
      }
    }
    let made = code;
    for (const place of places.sort((a, b) => b - a)) made = `${made.slice(0, place)}<!---->${made.slice(place)}`;
    return { code: made, map: null };
  },
};
