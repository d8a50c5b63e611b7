import type { Plugin } from 'vite';

/**
 * Guards two promises on a page with Trusted Types (docs/hosts.md). A page with a lit of its own does not stop ours: the policy has a name
 * of ours and is created once. Printing works: Chromium runs no policy during window.print(), so markup is then passed as it is. lit has no
 * option for either. A build stops when lit's own policy is left in it.
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
