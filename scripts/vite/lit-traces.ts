import type { Plugin } from 'vite';

/** What lit leaves on the page for its own tools: versions, and notes for decorators, which nothing here uses. */
const TRACES = /litPropertyMetadata|(?:reactiveElement|litHtml|litElement)Versions|Symbol\.metadata/;

/**
 * Guards the promise that the elements leave no global behind on a hospital's page (docs/hosts.md). lit has no option for it, so three
 * statements of its minified build are taken out. A build in which one of them is left stops, and names it.
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
      );
    return { code: clean, map: null };
  },
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      const left = chunk.type === 'chunk' && TRACES.exec(chunk.code);
      if (left) this.error(`${chunk.fileName}: lit has changed, and "${left[0]}" would be left on the page`);
    }
  },
};
