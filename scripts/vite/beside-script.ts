import type { Plugin } from 'vite';

/** The modules that load a file beside the script, and those that replace them in files for a script tag. */
const LOADERS: Readonly<Record<string, string>> = {
  './own-guide-part.js': 'own-guide-part.alone.ts',
  './record-part.js': 'record-part.alone.ts',
};

/**
 * For files with a script tag: they load the guide checker, and what shows a record, from their own folder. A classic script contains the
 * latter: it also runs from a folder on a disk, where no file can be loaded. It has no `import.meta.url`.
 */
export const besideScript = (classic: boolean): Plugin => ({
  name: 'beside-script',
  enforce: 'pre',
  resolveId(source, importer) {
    const loader = LOADERS[source];
    const isInside = classic && source === './record-part.js';
    return loader && importer && !isInside ? importer.replace(/[^/]+$/, loader) : null;
  },
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
