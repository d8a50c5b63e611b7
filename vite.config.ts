import { defineConfig, type Plugin } from 'vite';

/** Takes the white space out of style sheets, which no minifier looks into. */
const smallStyles: Plugin = {
  name: 'small-styles',
  transform(code, id) {
    if (!/\/src\/styles\/\w+\.ts$/.test(id)) return null;
    const small = (css: string) =>
      css
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;}/g, '}');
    return { code: code.replace(/css`([^`]*)`/g, (_, css: string) => `css\`${small(css)}\``), map: null };
  },
};

/**
 * Readies a finished file for pages that we do not know: white space out of templates, ASCII only (a page may be in any
 * encoding), and a Trusted Types policy of our own name, so that a page that already has a Lit does not stop this one.
 */
const anyPage: Plugin = {
  name: 'any-page',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code
        .replace(/\n\s*/g, ' ')
        .replace(/createPolicy\((["'`])lit-html\1/, 'createPolicy("treatment-guide"')
        .replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .trim();
    }
  },
};

export default defineConfig({
  plugins: [smallStyles, anyPage],
  build: {
    target: 'es2022',
    lib: { entry: { 'treatment-guide': 'src/index.ts' }, formats: ['es'] },
    rolldownOptions: { output: { minify: true, entryFileNames: '[name].js' } },
  },
});
