import type { Plugin } from 'vite';

/**
 * Replaces the built-in English by other languages.
 *
 * @param held - Code of the language inside the script; without one, every language is a separate file.
 * @param all - Codes of all languages; the first is the default.
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

/**
 * For bundlers: every other language is a separate module, which a bundle loads when a page is in that language.
 * @param others - Codes of the languages other than English.
 */
export const languagesInChunks = (others: readonly string[]): Plugin => ({
  name: 'languages-in-chunks',
  enforce: 'pre',
  resolveId: (source) => (source.startsWith('../words.') ? { id: source, external: true } : null),
  transform(code, id) {
    if (!id.endsWith('/src/i18n/built-in.ts')) return null;
    const load = (tag: string) => `${tag}: () => import('../words.${tag}.js').then((file) => file.default)`;
    return { code: code.replace(/(const beside\b.*=) \{\};/, `$1 { ${others.map(load).join(', ')} };`), map: null };
  },
});
