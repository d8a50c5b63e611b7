// Checks, after a build, the size of the files that a visitor's phone loads against limits: code and styles, pictures, words, and the files of single elements.
// `--write` records today's figures.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, runnerImport } from 'vite';

/** The recorded figures, in bytes after brotli, with the share of each file. A commit that raises a ceiling says why. */
const NOTED = 'bench/size.json';
const WORDS = /\/generated\/[^/]+\.json$|\/en\/(interface|trial)\.js$/;

/** In bytes after brotli; for words, in bytes for each byte of text. */
const GOALS = { code: 46_000, trialExplainer: 45_000, engine: 1_500, pictures: 8_000, words: 0.25 };
const NAMES = {
  code: 'code and styles',
  trialExplainer: 'trial-explainer.js',
  trialRecord: 'trial-record.en.js',
  engine: 'engine.js',
  pictures: 'pictures',
  words: 'words',
};

const brotli = (text) =>
  brotliCompressSync(Buffer.from(text), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const { module: beside } = await runnerImport('./scripts/vite/beside-script.ts');
const { module: words } = await runnerImport('./scripts/size-words.ts');
process.env.NODE_ENV = 'production';

const withoutWords = {
  name: 'without-words',
  enforce: 'pre',
  resolveId: (source) => (WORDS.test(source) ? '\0words' : null),
  load: (id) => (id === '\0words' ? 'export const en = globalThis.words; export default en;' : null),
};
/** The output file of a build of one entry. */
async function built(entry, ...plugins) {
  const made = await build({
    logLevel: 'silent',
    plugins,
    build: { write: false, lib: { entry, formats: ['es'] } },
  });
  return [made].flat()[0].output[0];
}
const script = await built('src/script.ts', beside.besideScript(false), withoutWords);
const engine = await built('src/guide/evaluate.ts');
const builtFile = (name) => brotli(readFileSync(`dist/${name}`));
const files = Object.fromEntries(
  Object.entries(script.modules)
    .map(([id, { code }]) => [id.replace(/^.*\/(src|node_modules)\//, '$1/'), code ? brotli(code) : 0])
    .filter(([, bytes]) => bytes)
    .sort(([a], [b]) => a.localeCompare(b)),
);
const now = {
  // The whole file less its words.
  code: builtFile('treatment-guide.js') - builtFile('words.en.js'),
  trialExplainer: builtFile('trial-explainer.js'),
  trialRecord: builtFile('trial-record.en.js'),
  engine: brotli(engine.code),
  pictures: brotli(words.pictures),
  // Bytes after brotli for each byte of words.
  words: Number((brotli(words.words) / Buffer.byteLength(words.words)).toFixed(3)),
  files,
};

if (process.argv.includes('--write') || !existsSync(NOTED)) {
  writeFileSync(NOTED, `${JSON.stringify(now, null, 2)}\n`);
  console.log(`${NOTED}: noted`);
}
const noted = JSON.parse(readFileSync(NOTED, 'utf8'));
/** A little above a recorded figure, so that a changed sentence needs no new record. */
const about = (figure) => Math.max(noted[figure] ?? 0, GOALS[figure] ?? 0) * 1.01;
const CEILINGS = {
  ...GOALS,
  code: about('code'),
  trialExplainer: about('trialExplainer'),
  trialRecord: about('trialRecord'),
};
const said = (figure) => (figure === 'words' ? (value) => `${value.toFixed(3)} for each byte` : kB);

for (const [figure, ceiling] of Object.entries(CEILINGS))
  console.log(
    `${NAMES[figure]}: ${said(figure)(now[figure])} (${figure in GOALS ? `goal ${said(figure)(GOALS[figure])}, ` : ''}ceiling ${said(figure)(ceiling)})`,
  );
const over = Object.keys(CEILINGS).filter((figure) => now[figure] > CEILINGS[figure]);
for (const figure of over) console.log(`${NAMES[figure]}: over the ceiling`);
if (over.includes('code')) {
  const grown = Object.entries(files)
    .map(([file, bytes]) => [file, bytes - (noted.files[file] ?? 0)])
    .filter(([, more]) => more > 0)
    .sort(([, a], [, b]) => b - a);
  console.log(`what grew, in bytes of brotli:\n${grown.map(([file, more]) => `  ${file} +${more}`).join('\n')}`);
  console.log(
    'Make it smaller. If every byte is needed, note the new figure with "node scripts/size.mjs --write", and say why in the commit.',
  );
}
process.exitCode = over.length ? 1 : 0;
