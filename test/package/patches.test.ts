import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build, type Plugin, type Rolldown } from 'vite';
import { anyPage } from '../../scripts/vite/any-page.js';
import { noLitTraces } from '../../scripts/vite/lit-traces.js';
import { trustedTypes } from '../../scripts/vite/trusted-types.js';
import { zodAlone } from '../../scripts/vite/zod-alone.js';

const ENTRY = '\0entry';

/** Bundles one line of code with its imports. */
async function built(code: string, ...plugins: Plugin[]): Promise<string> {
  const entry: Plugin = {
    name: 'entry',
    resolveId: (source) => (source === ENTRY ? ENTRY : null),
    load: (id) => (id === ENTRY ? code : null),
  };
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    plugins: [entry, ...plugins],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict', output: { minify: true } },
    },
  });
  return (made as Rolldown.RolldownOutput).output[0].code;
}

const LIT = `export { LitElement, html } from 'lit';`;
const CONTEXT = `export { ContextProvider } from '@lit/context';`;
const ZOD = `export * from 'zod/mini';`;

/** Each patch of a package: the promise that it keeps, and the code that a file would have without it. */
const PATCHES = [
  ['a page gets no global from lit', noLitTraces, LIT, /litElementVersions|reactiveElementVersions|litHtmlVersions/],
  [
    'a page gets no event with the key of our context',
    noLitTraces,
    CONTEXT,
    /dispatchEvent\(new \w+\(this\.context,\s*this\.host\)\)/,
  ],
  ['a page gets no global from zod', zodAlone, ZOD, /globalThis\.__zod/],
  [
    'a page that has a lit with Trusted Types of its own gets no second policy "lit-html"',
    trustedTypes,
    LIT,
    /createPolicy\([`"']lit-html/,
  ],
  ['a page in any encoding reads the words right', anyPage, `export default 'é – “x”';`, /[^\0-\x7f]/],
] as const;

describe('patches of bundled packages', () => {
  for (const [promise, plugin, code, left] of PATCHES) {
    it(`keep a promise: ${promise}`, async () => {
      assert.doesNotMatch(await built(code, plugin), left);
    });

    it(`are still needed: ${promise}`, async () => {
      assert.match(await built(code), left);
    });
  }

  it('stop the build if lit has changed, and name the global that would remain', async () => {
    const other = `globalThis.litElementVersions = []; export default 1;`;
    await assert.rejects(built(other, noLitTraces), /"litElementVersions" would be left on the page/);
  });
});
