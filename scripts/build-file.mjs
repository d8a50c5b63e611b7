import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { build, runnerImport } from 'vite';

const { module } = await runnerImport('./vite.config.ts');
// runnerImport leaves "development" behind, which would bring the talkative build of lit into the files.
process.env.NODE_ENV = 'production';

/** Tags of the languages beside English, from what `npm run content` has made. */
export const languages = () =>
  readdirSync('src/generated').flatMap((name) => /^language\.(.+)\.ts$/.exec(name)?.[1] ?? []);

/**
 * Makes one file of dist/ that needs no other.
 *
 * @param lang - The language that it holds; '' for one that fetches the page's language from beside itself; without one, English.
 */
export async function buildFile(name, entry, format, lang) {
  await build({
    logLevel: 'warn',
    plugins: [
      module.besideScript(format === 'iife'),
      ...(lang === undefined ? [] : [module.inLanguage(lang, ['en', ...languages()])]),
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

/** The file that fetches languages, and the words that it fetches: what {@link buildFile} takes. */
export const manyLanguages = () => [
  ['treatment-guide.multi.js', 'src/script.ts', 'es', ''],
  ['words.en.js', 'src/i18n/english.ts', 'es'],
  ...languages().map((lang) => [`words.${lang}.js`, `src/generated/language.${lang}.ts`, 'es']),
];
