import type { Plugin } from 'vite';

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
      ? `import language from '../generated/${held}.language.json';\nexport const builtIn = [language];\nexport const beside = {};`
      : `import { wordsOf } from '../beside.js';\nexport const builtIn = [];\nexport const beside = { ${all.map((tag) => `${tag}: () => wordsOf('${tag}')`).join(', ')} };`;
    return { code, map: null };
  },
});
