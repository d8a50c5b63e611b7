import type { Plugin } from 'vite';

/**
 * What lit leaves on the page for its own tools (versions, notes for decorators) or asks the page for (polyfills, server rendering), neither
 * of which is used here. Markup with `id="litHtmlPolyfillSupport"` would answer such a question, and end the script.
 */
const TRACES =
  /litPropertyMetadata|(?:reactiveElement|litHtml|litElement)Versions|Symbol\.metadata|PolyfillSupport|HydrateSupport|ShadyCSS/;
/** Also where a browser has no Trusted Types, and markup has the name. */
const TRUSTED_TYPES = `(types=>typeof types?.createPolicy=='function'?types:void 0)(globalThis.trustedTypes)`;

/**
 * Guards two promises (docs/hosts.md): the elements leave no global behind on a hospital's page, and no name in the page's markup stops
 * them. lit has no option for either, so a few statements of its minified build are replaced. A build in which one is left stops, and
 * names it.
 */
export const noLitTraces: Plugin = {
  name: 'no-lit-traces',
  transform(code, id) {
    if (!/node_modules\/(@lit|lit)/.test(id)) return null;
    const clean = code
      .replace(/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, '')
      .replace(/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?elementProperties\.set\(\w,\w\)\}/, '')
      .replace(/([,;])\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, (_, before: string) =>
        before === ';' ? ';' : '',
      )
      .replace(/\w+\.ShadyCSS\.nativeShadow/, '!0')
      .replace(/\w+\.(?:ShadyCSS|\w+PolyfillSupport|\w+HydrateSupport)/g, '(void 0)')
      .replace(/\w+\.trustedTypes\b/g, TRUSTED_TYPES);
    return { code: clean, map: null };
  },
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      const left = chunk.type === 'chunk' && TRACES.exec(chunk.code);
      if (left) this.error(`${chunk.fileName}: lit has changed, and "${left[0]}" would be left on the page`);
    }
  },
};
