import type { Plugin } from 'vite';

/** In a file for a script tag: the checker of a hospital's own guide is a file beside it. A classic script has no `import.meta.url`. */
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

/**
 * Writes into a script the hashes of the files beside it.
 * @param files - Value of the attribute `integrity` by file name.
 */
export const withIntegrity = (files: Readonly<Record<string, string>>): Plugin => ({
  name: 'with-integrity',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/src/beside.ts')
      ? { code: code.replace(/(const INTEGRITY\b[^=]*=) \{\};/, `$1 ${JSON.stringify(files)};`), map: null }
      : null,
});
