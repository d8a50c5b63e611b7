import type { Plugin } from 'vite';

/**
 * Globals that lit sets for its own tools (version lists, metadata for decorators) or looks for (polyfills, server rendering). None is used
 * here. Markup with `id="litHtmlPolyfillSupport"` would be found as such a global, and stop the script. And the event of a new context provider, which would reach
 * the page with the key of our context: a script there could take the provider's place.
 */
const TRACES =
  /litPropertyMetadata|(?:reactiveElement|litHtml|litElement)Versions|Symbol\.metadata|PolyfillSupport|HydrateSupport|ShadyCSS|dispatchEvent\(new \w+\(this\.context,this\.host\)\)/;
/** Trusted Types, but not an element with `id="trustedTypes"` in a browser that has none. */
const TRUSTED_TYPES = `(types=>typeof types?.createPolicy=='function'?types:void 0)(globalThis.trustedTypes)`;

/**
 * Guards the promise that the elements set no globals on a hospital's page, and read none that markup of the page can define
 * (docs/hosts.md). lit has no option for it, so these statements are removed from its minified build. The build fails and names the first one that remains.
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
      .replace(/this\.host\.dispatchEvent\(new \w+\(this\.context,this\.host\)\)/, '')
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
