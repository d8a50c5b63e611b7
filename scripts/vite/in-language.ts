import type { Plugin } from 'vite';

const BESIDE = `const load = (tag) => () => fromBeside('words.' + tag + '.js').then((file) => file.default);`;

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
      ? `import language from '../generated/${held}.language.json';\nexport const builtIn = [language];\nexport const beside = {};`
      : `import { fromBeside } from '../beside.js';\n${BESIDE}\nexport const builtIn = [];\nexport const beside = { ${all.map((tag) => `${tag}: load('${tag}')`).join(', ')} };`;
    return { code, map: null };
  },
});
