import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Minifies a built file once more: after Vite's own minifier this still saves about 1.5 % (in brotli). */
export const smallCode: Plugin = {
  name: 'small-code',
  async generateBundle({ format }, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code, { module: format === 'es', ecma: 2020, compress: { passes: 2 } });
      chunk.code = code!;
    }
  },
};
