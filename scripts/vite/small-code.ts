import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Minifies a built file once more: after Vite's own minifier, which has shortened the names, this still saves about 1.5 % (in brotli). */
export const smallCode: Plugin = {
  name: 'small-code',
  async generateBundle({ format }, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const options = {
        module: format === 'es',
        ecma: 2020,
        compress: { passes: 2, hoist_funs: true },
        mangle: false,
      } as const;
      chunk.code = (await minify(chunk.code, options)).code!;
    }
  },
};
