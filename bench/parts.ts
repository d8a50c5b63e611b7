// Share of each part in the code and styles of the script: how much smaller the script would be without it. Run: npx tsx bench/parts.ts
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import { besideScript } from '../scripts/vite/beside-script.js';

/** Features, and the files that exist only for them. */
const PARTS: Readonly<Record<string, RegExp>> = {
  'lit and @lit/context': /node_modules/,
  'trial explainer, with the reading of a record': /src\/(trial|explainer)\/|ui\/unfold/,
  'styles of the explorer': /src\/(explorer|ui)\/.*styles/,
  'summary as a handout, copy and file': /(summary|summary-text|handout|tg-export|print|print-element)\.ts$/,
  comparison: /screens\/compare(\.styles)?\.ts$/,
  'what matters to you': /screens\/values(\.styles)?\.ts$/,
  search: /search\.ts$/,
  'medical words explained in the text': /(tg-meaning|glossary)\.ts$/,
  'reading aloud': /speak\.ts$/,
  'printing of the whole guide': /paper\.ts$/,
  'about, and who checked it': /(screens\/about|i18n\/review)\.ts$/,
  'figures as pictures': /(outcomes|i18n\/figures)\.ts$/,
  'questions to check oneself': /tg-check\.ts$/,
  'engine and rules': /src\/guide\/(evaluate|table|standing|check-answers)\.ts$/,
  'upgrade of links and boxes where an editor removes tags': /src\/upgrade\.ts$/,
  'reading for another person; choices': /explorer\/choices\.ts$/,
};
/** The name of a part within another one. */
const INNER = 'of which: reading a record';
const READING = /src\/trial\//;
const WORDS = /\/generated\/[^/]+\.json$|\/en\/(interface|trial)\.js$/;
const EXPORTED = /export (?:async )?(?:function|const|class|let) (\w+)/g;

/** Brotli bytes of the script without its words, and without the matching files. */
async function size(without?: RegExp): Promise<number> {
  const bare: Plugin = {
    name: 'bare',
    enforce: 'pre',
    resolveId: (source) => (WORDS.test(source) ? '\0words' : null),
    load(id) {
      if (id === '\0words') return 'export const en = globalThis.words; export default en;';
      if (!without?.test(id) || /\/script\.ts$/.test(id)) return null;
      const names = [...readFileSync(id, 'utf8').matchAll(EXPORTED)].map(([, name]) => name);
      return `${names.map((name) => `export const ${name} = globalThis.gone;`).join('\n')}\nexport default globalThis.gone;`;
    },
  };
  const external = without?.test('node_modules') ? /^(lit|@lit)/ : [];
  const made = await build({
    logLevel: 'silent',
    plugins: [besideScript(false), bare],
    build: { write: false, lib: { entry: 'src/script.ts', formats: ['es'] }, rolldownOptions: { external } },
  });
  return brotliCompressSync((made as Rolldown.RolldownOutput[])[0]!.output[0].code).length;
}

process.env.NODE_ENV = 'production';
const all = await size();
const row = (name: string, bytes: number) => console.log(`| ${name} | ${(bytes / 1000).toFixed(1)} |`);
console.log('| part | kB of brotli |\n| --- | --- |');
row('all code and styles', all);
const parts: [string, number][] = [];
for (const [name, files] of Object.entries(PARTS)) parts.push([name, all - (await size(files))]);
const reading = all - (await size(READING));
for (const [name, bytes] of parts.sort(([, a], [, b]) => b - a)) {
  row(name, bytes);
  if (PARTS[name]!.test('src/trial/')) row(INNER, reading);
}
row(
  'everything else: both elements, questions, results, treatments, start, header and footer of every view',
  all - parts.reduce((sum, [, bytes]) => sum + bytes, 0),
);
