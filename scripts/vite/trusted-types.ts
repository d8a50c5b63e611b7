import type { Plugin } from 'vite';

/**
 * Guards two promises on a page with Trusted Types (docs/hosts.md): a page that already has a lit of its own does not stop this one,
 * since the policy has our name and is made once; and printing works, though Chromium runs no policy while window.print() asks the page
 * what to print. lit has no option for either. A build that holds lit's own policy stops.
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
