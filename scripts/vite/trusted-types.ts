import type { Plugin } from 'vite';

/**
 * Keeps two promises on a page with Trusted Types (docs/hosts.md). Another copy of lit on the page does not stop ours: our policy has its own
 * name and is created once. Printing works: Chromium runs no policy during window.print(), so markup is then passed unchanged. lit has no
 * option for either. The build fails if lit's own policy remains in it.
 */
export const trustedTypes: Plugin = {
  name: 'trusted-types',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code.replace(
        /([\w$]+)\.createPolicy\((["'`])lit-html\2,(\{[^}]*\})\)/,
        '(p=>({createHTML:h=>{try{return p.createHTML(h)}catch{return h}}}))(globalThis[Symbol.for("treatment-guide")]??=$1.createPolicy("treatment-guide",$3))',
      );
      if (/createPolicy\(["'`]lit-html/.test(chunk.code))
        this.error(
          `${chunk.fileName}: lit has changed, and its policy "lit-html" would stop a page that has one already`,
        );
    }
  },
};
