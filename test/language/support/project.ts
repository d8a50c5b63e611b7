import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { assemble } from '../../../tools/content/assemble.js';
import { languagesOf, type Sheet, sheets } from '../../../tools/language/sheets.js';

/** Translates a text into a made-up language; `undefined` leaves it untranslated. */
export type Say = (text: string, place: string, sheet: string) => string | undefined;

const COPIED = ['content', 'scripts', 'src', 'tools', 'package.json', 'tsconfig.json', 'vite.config.ts'];
const LANGUAGES = languagesOf('content/secondary-liver-cancer');

/** Every file with English texts. */
const SHEETS: readonly Sheet[] = sheets(assemble('content/secondary-liver-cancer').content!);

/**
 * Builds a copy of this project with further languages, each added only by content files, as a translator would.
 *
 * @returns The output of the build, the folder of the built files, and a function that deletes the copy.
 */
export function projectWith(languages: Readonly<Record<string, Say>>): { said: string; dist: string; end(): void } {
  const home = mkdtempSync(join(tmpdir(), 'treatment-guide-'));
  for (const name of COPIED) cpSync(name, join(home, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(home, 'node_modules'), 'junction');
  const write = (path: string, value: unknown) => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    // JSON is valid YAML.
    writeFileSync(join(home, path), JSON.stringify(value));
  };
  for (const [lang, say] of Object.entries(languages)) {
    for (const { name, texts } of SHEETS) {
      const rows = [...texts].flatMap(([place, from]) => {
        const to = say(from, place, name);
        return to === undefined ? [] : [[place, { from, to }] as const];
      });
      write(join(LANGUAGES, lang, name), Object.fromEntries(rows));
    }
    const method = 'Made up for a test.';
    write(join(LANGUAGES, lang, 'translation.yaml'), { method, translator: method, partial: true, reviews: [] });
    write(join(LANGUAGES, lang, 'wording.yaml'), { longest: 100, never: {} });
  }
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' });
    if (status) throw new Error(`${args.join(' ')}\n${stdout}\n${stderr}`);
    return stdout;
  };
  const said = run('scripts/content.mjs');
  run(
    '--input-type=module',
    '-e',
    "const { buildFile, manyLanguages, recordParts } = await import('./scripts/build-file.mjs'); for (const file of [...recordParts(), ...manyLanguages()]) await buildFile(...file);",
  );
  return { said, dist: join(home, 'dist'), end: () => rmSync(home, { recursive: true, force: true }) };
}

/** The built language file of such a project. */
export const wordsIn = (dist: string, lang: string) => readFileSync(join(dist, `words.${lang}.js`), 'utf8');
