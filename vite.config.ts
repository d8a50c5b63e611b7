import { readFileSync } from 'node:fs';
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

/** The static parts of tagged templates, with what makes them small. */
function templates(node: unknown, found: [Quasi, (text: string) => string][] = []): typeof found {
  if (typeof node !== 'object' || node === null) return found;
  const { type, tag, quasi } = node as { type?: string; tag?: { name?: string }; quasi?: { quasis: Quasi[] } };
  const small = type === 'TaggedTemplateExpression' && SMALL[tag?.name ?? ''];
  if (small) for (const part of quasi!.quasis) found.push([part, small]);
  for (const inner of Object.values(node)) templates(inner, found);
  return found;
}

/** Takes the white space out of templates and style sheets, which no minifier looks into. */
const smallTemplates: Plugin = {
  name: 'small-templates',
  enforce: 'post',
  transform(code, id) {
    if (!/\/src\/(ui|explorer|explainer|page)\//.test(id)) return null;
    let small = code;
    // From the end, so that the places before stay where they are.
    for (const [{ start, end }, change] of templates(parseAst(code)).sort(([a], [b]) => b.start - a.start)) {
      small = small.slice(0, start) + change(small.slice(start, end)) + small.slice(end);
    }
    return { code: small, map: null };
  },
};

/**
 * What lit leaves on the page for its own tools (versions, notes for decorators) or asks the page for (polyfills, server rendering), neither
 * of which is used here. Markup with `id="litHtmlPolyfillSupport"` would answer such a question, and end the script.
 */
const TRACES =
  /globalThis\.__zod|litPropertyMetadata|(?:reactiveElement|litHtml|litElement)Versions|Symbol\.metadata|PolyfillSupport|HydrateSupport|ShadyCSS/;
/** Also where a browser has no Trusted Types, and markup has the name. */
const TRUSTED_TYPES = `(types=>typeof types?.createPolicy=='function'?types:void 0)(globalThis.trustedTypes)`;

/** A guest leaves no globals behind. */
const noTraces: Plugin = {
  name: 'no-traces',
  transform(code, id) {
    // zod shares its settings between copies on a page; ours keeps to itself.
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
      )
      .replace(/\w+\.ShadyCSS\.nativeShadow/, '!0')
      .replace(/\w+\.(?:ShadyCSS|\w+PolyfillSupport|\w+HydrateSupport)/g, '(void 0)')
      .replace(/\w+\.trustedTypes\b/g, TRUSTED_TYPES);
    return { code: clean, map: null };
  },
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      const left = chunk.type === 'chunk' && TRACES.exec(chunk.code);
      if (left) this.error(`${chunk.fileName}: lit has changed, and "${left[0]}" would be left on the page`);
    }
  },
};

const {
  name: NAME,
  version: VERSION,
  license: LICENSE,
} = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;

/** The line that every shipped script begins with: what it is, and under which licenses, for whoever finds it on a server. */
function banner(modules: readonly string[]): string {
  const packages = modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
  const named = [...new Set(packages)].sort().join(', ');
  const others = named && ` | with ${named}: THIRD-PARTY-NOTICES.txt`;
  return `/*! ${NAME} ${VERSION} | ${LICENSE} License${others} */`;
}

/**
 * Readies a finished file for pages that we do not know: ASCII only (a page may be in any encoding), and a Trusted Types policy of our
 * own name, so that a page that already has a Lit does not stop this one.
 */
const anyPage: Plugin = {
  name: 'any-page',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code
        .replace(
          /([\w$]+)\.createPolicy\((["'`])lit-html\2,(\{[^}]*\})\)/,
          // Chromium runs no policy while window.print() asks the page what to print; a page that enforces none takes plain text too.
          '(p=>({createHTML:h=>{try{return p.createHTML(h)}catch{return h}}}))(globalThis[Symbol.for("treatment-guide")]??=$1.createPolicy("treatment-guide",$3))',
        )
        .replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .trim();
      const line = banner(Object.keys(chunk.modules));
      // Optimizers glue classic scripts together; a semicolon on either side keeps ours whole.
      chunk.code = chunk.fileName.endsWith('.classic.js')
        ? `;${line}\n${chunk.code.replace(/;*$/, '')};`
        : `${line}\n${chunk.code}`;
    }
  },
};

/** In a file for a script tag: the checker of a hospital's own guide lies beside the script; a classic script has no address of its own. */
export const besideScript = (classic: boolean): Plugin => ({
  name: 'beside-script',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './checker.js' && importer ? importer.replace(/[^/]+$/, 'checker.alone.ts') : null,
  transform: (code, id) =>
    classic && id.endsWith('/src/here.ts')
      ? {
          code: code.replace('import.meta.url', "''"),
          map: null,
        }
      : null,
});

const BESIDE = `const load = (tag) => () => fromBeside('words.' + tag + '.js').then((file) => file.default);`;

/** Tells a script what the files beside it must be: name, and value of the attribute `integrity`. */
export const withIntegrity = (files: Readonly<Record<string, string>>): Plugin => ({
  name: 'with-integrity',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/src/beside.ts')
      ? { code: code.replace(/(const INTEGRITY\b[^=]*=) \{\};/, `$1 ${JSON.stringify(files)};`), map: null }
      : null,
});

/**
 * Puts other languages in the place of the English.
 *
 * @param held - Tag of the language that the file holds; without one, every language lies beside it.
 * @param all - Tags of all languages; the first is for a page in no known one.
 */
export const inLanguage = (held: string | undefined, all: readonly string[]): Plugin => ({
  name: 'in-language',
  enforce: 'pre',
  transform(_, id) {
    if (!id.endsWith('/src/i18n/built-in.ts')) return null;
    const code = held
      ? `import language from '../generated/language.${held}.js';\nexport const builtIn = [language];\nexport const beside = {};`
      : `import { fromBeside } from '../beside.js';\n${BESIDE}\nexport const builtIn = [];\nexport const beside = { ${all.map((tag) => `${tag}: load('${tag}')`).join(', ')} };`;
    return { code, map: null };
  },
});

/** Words are data: browsers read JSON in half the time that the same takes as code. */
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
