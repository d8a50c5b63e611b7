import { type Plugin, parseAst } from 'vite';

interface Quasi {
  readonly start: number;
  readonly end: number;
}

const smallStyle = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');
/** HTML shows any run of white space as one space. */
const smallMarkup = (markup: string) => markup.replace(/\s+/g, ' ');
const SMALL: Readonly<Record<string, (text: string) => string>> = {
  html: smallMarkup,
  svg: smallMarkup,
  css: smallStyle,
};

/** Finds the static parts of tagged templates, each with the function that shortens it. */
function templates(node: unknown, found: [Quasi, (text: string) => string][] = []): typeof found {
  if (typeof node !== 'object' || node === null) return found;
  const { type, tag, quasi } = node as { type?: string; tag?: { name?: string }; quasi?: { quasis: Quasi[] } };
  const small = type === 'TaggedTemplateExpression' && SMALL[tag?.name ?? ''];
  if (small) for (const part of quasi!.quasis) found.push([part, small]);
  for (const inner of Object.values(node)) templates(inner, found);
  return found;
}

/** Removes white space from templates and style sheets, which minifiers leave alone. */
export const smallTemplates: Plugin = {
  name: 'small-templates',
  enforce: 'post',
  transform(code, id) {
    if (!/\/src\/(ui|explorer|explainer|page)\//.test(id)) return null;
    let small = code;
    // From the end, so that earlier positions stay valid.
    for (const [{ start, end }, change] of templates(parseAst(code)).sort(([a], [b]) => b.start - a.start)) {
      small = small.slice(0, start) + change(small.slice(start, end)) + small.slice(end);
    }
    return { code: small, map: null };
  },
};
