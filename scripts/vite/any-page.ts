import type { Plugin } from 'vite';

/** Readies a finished file for pages that we do not know: ASCII only, since a page may be in any encoding. */
export const anyPage: Plugin = {
  name: 'any-page',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code
        .replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .trim();
      // Optimizers glue classic scripts together; a semicolon on either side keeps ours whole.
      if (chunk.fileName.endsWith('.classic.js')) chunk.code = `;${chunk.code.replace(/;*$/, '')};`;
    }
  },
};
