import { defineConfig, type Plugin, parseAst } from 'vite';

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
/** In a page, a run of white space is one space. */
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
const smallTemplates: Plugin = {
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

/** Globals that lit sets for its own tools: version lists, and metadata for decorators, which are not used here. */
const TRACES = /globalThis\.__zod|litPropertyMetadata|(?:reactiveElement|litHtml|litElement)Versions|Symbol\.metadata/;

/** Removes these globals: a guest on a page should set none. */
const noTraces: Plugin = {
  name: 'no-traces',
  transform(code, id) {
    // zod shares its settings with other copies on the page through a global; ours must not.
    if (/node_modules\/zod\//.test(id))
      return {
        code: code
          .replace(/\(_a = globalThis\)\.__zod_/, '(_a = {}).__zod_')
          .replace(/globalThis\.__zod_/g, '_a?.__zod_'),
        map: null,
      };
    if (!/node_modules\/(@lit|lit)/.test(id)) return null;
    const clean = code
      .replace(/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, '')
      .replace(/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?elementProperties\.set\(\w,\w\)\}/, '')
      .replace(/([,;])\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, (_, before: string) =>
        before === ';' ? ';' : '',
      );
    return { code: clean, map: null };
  },
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      const left = chunk.type === 'chunk' && TRACES.exec(chunk.code);
      if (left) this.error(`${chunk.fileName}: lit has changed, and "${left[0]}" would be left on the page`);
    }
  },
};

/**
 * Prepares a built file for unknown pages: ASCII only, because a page may have any encoding; and a Trusted Types policy with a name of our
 * own, because a page may allow each name once and have a Lit of its own.
 */
const anyPage: Plugin = {
  name: 'any-page',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code
        .replace(
          /([\w$]+)\.createPolicy\((["'`])lit-html\2,(\{[^}]*\})\)/,
          // Chromium runs no Trusted Types policy during window.print(). Without enforcement plain text is fine too.
          '(p=>({createHTML:h=>{try{return p.createHTML(h)}catch{return h}}}))(globalThis[Symbol.for("treatment-guide")]??=$1.createPolicy("treatment-guide",$3))',
        )
        .replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .trim();
      // Optimizers concatenate classic scripts; the semicolons on both sides keep ours apart.
      if (chunk.fileName.endsWith('.classic.js')) chunk.code = `;${chunk.code.replace(/;*$/, '')};`;
    }
  },
};

/** In a file for a script tag: the checker of a hospital's own guide is a file beside it, found by the script's own address. */
export const besideScript = (classic: boolean): Plugin => ({
  name: 'beside-script',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './checker.js' && importer ? importer.replace(/[^/]+$/, 'checker.alone.ts') : null,
  transform: (code, id) =>
    classic && id.endsWith('/src/here.ts')
      ? {
          code: code.replace(
            'import.meta.url',
            '((document.currentScript as HTMLScriptElement | null)?.src || document.baseURI)',
          ),
          map: null,
        }
      : null,
});

const BESIDE = `const load = (tag) => () => import(/* @vite-ignore */ new URL('words.' + tag + '.js' + new URL(here).search, here).href).then((file) => file.default);`;

/**
 * Replaces the built-in English by other languages.
 *
 * @param held - Tag of the language in the file; without one, every language is in a file beside it.
 * @param all - Tags of all languages; the first is the default.
 */
export const inLanguage = (held: string | undefined, all: readonly string[]): Plugin => ({
  name: 'in-language',
  enforce: 'pre',
  transform(_, id) {
    if (!id.endsWith('/src/i18n/built-in.ts')) return null;
    const code = held
      ? `import language from '../generated/language.${held}.js';\nexport const builtIn = [language];\nexport const beside = {};`
      : `import { here } from '../here.js';\n${BESIDE}\nexport const builtIn = [];\nexport const beside = { ${all.map((tag) => `${tag}: load('${tag}')`).join(', ')} };`;
    return { code, map: null };
  },
});

/** Turns words into JSON.parse calls: browsers parse JSON in half the time of the same data as code. */
const wordsAsText: Plugin = {
  name: 'words-as-text',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/generated\/.*\.ts$/.test(id)) return null;
    return {
      code: code.replace(/^(const \w+)[^=]*= (\{.*\});$/m, (_, name: string, json: string) => {
        JSON.parse(json);
        return `${name} = /* @__PURE__ */ JSON.parse('${json.replace(/[\\']/g, '\\$&')}');`;
      }),
      map: null,
    };
  },
};

export default defineConfig({
  plugins: [wordsAsText, noTraces, smallTemplates, anyPage],
  build: {
    target: 'es2022',
    rolldownOptions: { output: { minify: true } },
  },
});
