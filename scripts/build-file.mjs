import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, runnerImport } from 'vite';

const { module: languagePlugin } = await runnerImport('./scripts/vite/in-language.ts');
const { module: scriptPlugin } = await runnerImport('./scripts/vite/beside-script.ts');
// runnerImport leaves "development" behind, which would bring the talkative build of lit into the files.
process.env.NODE_ENV = 'production';

/** Tags of the languages beside English, from what `npm run content` has made. */
export const languages = () =>
  readdirSync('src/generated').flatMap((name) => /^(.+)\.language\.json$/.exec(name)?.[1] ?? []);

/** What writes templates as text needs nothing of lit that draws them in a browser. */
const WRITES_TEXT = /^src\/page\//;
/** What a browser takes as the attribute `integrity`. */
export const integrityOf = (data) => `sha384-${createHash('sha384').update(data).digest('base64')}`;

/** The files that a script may fetch from beside itself, as they are in dist/: they are made before the scripts that name them. */
function besideFiles() {
  const names = ['guide-checker.js', 'words.en.js', ...languages().map((lang) => `words.${lang}.js`)];
  return Object.fromEntries(
    names.filter((name) => existsSync(`dist/${name}`)).map((name) => [name, integrityOf(readFileSync(`dist/${name}`))]),
  );
}

/**
 * Makes one file of dist/ that needs no other.
 *
 * @param lang - The language that it holds; '' for one that fetches the page's language from beside itself; without one, English.
 */
export async function buildFile(name, entry, format, lang) {
  await build({
    logLevel: 'warn',
    resolve: { alias: WRITES_TEXT.test(entry) ? [{ find: /^lit$/, replacement: resolve('src/page/lit.ts') }] : [] },
    plugins: [
      scriptPlugin.besideScript(format === 'iife'),
      scriptPlugin.withIntegrity(besideFiles()),
      ...(lang === undefined ? [] : [languagePlugin.inLanguage(lang, ['en', ...languages()])]),
    ],
    build: {
      emptyOutDir: false,
      lib: { entry, formats: [format], name: 'TreatmentGuide' },
      rolldownOptions: { output: { entryFileNames: name } },
    },
  });
  const { status } = spawnSync(process.execPath, ['--check', `dist/${name}`], { stdio: 'inherit' });
  if (status) process.exit(status);
}

/** The words of each language, and the file that fetches them: what {@link buildFile} takes, in this order. */
export const manyLanguages = () => [
  ['words.en.js', 'src/i18n/english.ts', 'es'],
  ...languages().map((lang) => [`words.${lang}.js`, `src/generated/${lang}.language.json`, 'es']),
  ['treatment-guide.multi.js', 'src/script.ts', 'es', ''],
];
