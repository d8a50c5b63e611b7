import type { Plugin } from 'vite';

/**
 * Keeps the promise that the elements set no globals (docs/hosts.md) for zod, which shares its settings with other copies on a page through
 * one. The build fails if the global remains in it.
 */
export const zodAlone: Plugin = {
  name: 'zod-alone',
  transform: (code, id) =>
    /node_modules\/zod\//.test(id)
      ? {
          code: code
            .replace(/\(_a = globalThis\)\.__zod_/, '(_a = {}).__zod_')
            .replace(/globalThis\.__zod_/g, '_a?.__zod_'),
          map: null,
        }
      : null,
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && chunk.code.includes('globalThis.__zod'))
        this.error(`${chunk.fileName}: zod has changed, and "globalThis.__zod" would be left on the page`);
  },
};
