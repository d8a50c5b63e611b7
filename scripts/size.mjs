// Checks the size of what a visitor's phone loads against ceilings: code and styles, pictures, words. `--write` records today's figures.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, runnerImport } from 'vite';

/** The recorded figures, in bytes after brotli, with the share of each file. A commit that raises a ceiling says why. */
const NOTED = 'bench/size.json';
const WORDS = /\/generated\/[^/]+\.json$|\/en\/(interface|trial)\.js$/;

const brotli = (text) =>
  brotliCompressSync(Buffer.from(text), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const { module: script } = await runnerImport('./scripts/vite/beside-script.ts');
const { module: words } = await runnerImport('./scripts/size-words.ts');
process.env.NODE_ENV = 'production';

const withoutWords = {
  name: 'without-words',
  enforce: 'pre',
  resolveId: (source) => (WORDS.test(source) ? '\0words' : null),
  load: (id) => (id === '\0words' ? 'export const en = globalThis.words; export default en;' : null),
};
const [{ output }] = [
  await build({
    logLevel: 'silent',
    plugins: [script.besideScript(false), withoutWords],
    build: { write: false, lib: { entry: 'src/script.ts', formats: ['es'] } },
  }),
].flat();
const files = Object.fromEntries(
  Object.entries(output[0].modules)
    .map(([id, { code }]) => [id.replace(/^.*\/(src|node_modules)\//, '$1/'), code ? brotli(code) : 0])
    .filter(([, bytes]) => bytes)
    .sort(([a], [b]) => a.localeCompare(b)),
);
const now = {
  code: brotli(output[0].code),
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
/** A little above the recorded figures, so that a changed sentence needs no new record. */
const CEILINGS = { code: noted.code * 1.01, pictures: 8_000, words: 0.4 };

console.log(
  `code and styles ${kB(now.code)} (goal 20.0, ceiling ${kB(CEILINGS.code)}), pictures ${kB(now.pictures)} (goal and ceiling 8.0), words ${now.words} for each byte (goal and ceiling 0.4)`,
);
const over = Object.keys(CEILINGS).filter((figure) => now[figure] > CEILINGS[figure]);
for (const figure of over)
  console.log(`${figure}: ${now[figure]} is over ${CEILINGS[figure].toFixed(3).replace(/\.000$/, '')}`);
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
