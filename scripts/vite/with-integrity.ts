import type { Plugin } from 'vite';

/** Tells a script what the files beside it must be: name, and value of the attribute `integrity`. */
export const withIntegrity = (files: Readonly<Record<string, string>>): Plugin => ({
  name: 'with-integrity',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/src/beside.ts')
      ? { code: code.replace(/(const INTEGRITY\b[^=]*=) \{\};/, `$1 ${JSON.stringify(files)};`), map: null }
      : null,
});
