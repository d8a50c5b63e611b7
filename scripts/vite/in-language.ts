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
  transform(source, id) {
    if (held && id.endsWith('/src/explainer/record/index.ts')) return { code: wordsOfRecord(source, held), map: null };
    if (!id.endsWith('/src/i18n/built-in.ts')) return null;
    const code = held
      ? `import language from '../generated/${held}.language.json';\nexport const builtIn = [language];\nexport const beside = {};`
      : `import { wordsOf } from '../beside.js';\nexport const builtIn = [];\nexport const beside = { ${all.map((tag) => `${tag}: () => wordsOf('${tag}')`).join(', ')} };`;
    return { code, map: null };
  },
});

/** What shows a record, with the words of another language. */
function wordsOfRecord(source: string, lang: string): string {
  const code = source.replace(
    /export \{ en as words \} from '[^']+';/,
    `export { default as words } from '../../generated/${lang}.trial-words.json';`,
  );
  if (code === source) throw new Error('The words of src/explainer/record/index.ts were not found.');
  return code;
}

/** The modules with a table of loaders, and how each loads the file of a language. */
const LOADERS: readonly (readonly [file: string, load: (tag: string) => string])[] = [
  ['/src/i18n/built-in.ts', (tag) => `import('../words.${tag}.js').then((file) => file.default)`],
  ['/src/explainer/record-part.ts', (tag) => `import('../trial-record.${tag}.js')`],
];

/**
 * For bundlers: every other language is a separate module, which a bundle loads when a page is in that language.
 * @param others - Codes of the languages other than English.
 */
export const languagesInChunks = (others: readonly string[]): Plugin => ({
  name: 'languages-in-chunks',
  enforce: 'pre',
  resolveId: (source) => (/^\.\.\/(?:words|trial-record)\./.test(source) ? { id: source, external: true } : null),
  transform(code, id) {
    const load = LOADERS.find(([file]) => id.endsWith(file))?.[1];
    const entries = load && others.map((tag) => `${tag}: () => ${load(tag)}`);
    return entries
      ? { code: code.replace(/(const beside\b.*=) \{\};/, `$1 { ${entries.join(', ')} };`), map: null }
      : null;
  },
});
