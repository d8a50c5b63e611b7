import type { Plugin } from 'vite';

/** For files with a script tag: they load the guide checker from their own folder. A classic script has no `import.meta.url`. */
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
 * Writes into a script the hashes of the files in its folder.
 * @param files - Values of the attribute `integrity` by file name.
 */
export const withIntegrity = (files: Readonly<Record<string, string>>): Plugin => ({
  name: 'with-integrity',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/src/beside.ts')
      ? { code: code.replace(/(const INTEGRITY\b[^=]*=) \{\};/, `$1 ${JSON.stringify(files)};`), map: null }
      : null,
});
